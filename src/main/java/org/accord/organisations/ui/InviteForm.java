package org.accord.organisations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Locale;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.LinkOnce;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.organisations.Terms;
import org.accord.people.InvitationLinks;

/** Invites somebody to act for an organisation: by a link to copy, or by letter. */
final class InviteForm extends Composite<Div> {

    /** What the page does with an invitation. */
    interface Inviting {

        InvitationLinks.Issued byLink(Terms terms);

        InvitationLinks.Issued byMail(Terms terms, String address, String language);
    }

    private final TermsForm terms = new TermsForm();
    private final EmailField address = new EmailField();
    private final Select<String> language = new Select<>();
    private final Div fresh = new Div();

    InviteForm(String face, Inviting inviting, Runnable invited) {
        address.setLabel(getTranslation("organisations.invite.address"));
        address.setHelperText(getTranslation("organisations.invite.address-help"));
        address.setAutocomplete(Autocomplete.OFF);
        language.setLabel(getTranslation("organisations.invite.language"));
        language.setItems(Translations.LANGUAGES);
        language.setItemLabelGenerator(InviteForm::ownName);
        language.setValue(Translations.match(getLocale()).getLanguage());
        Div acts = new Div(
                new ActButton(getTranslation("organisations.invite.link"), face, () -> {
                    show(inviting.byLink(terms.terms()));
                    invited.run();
                }),
                new ActButton(getTranslation("organisations.invite.mail"), face, () -> {
                    inviting.byMail(terms.terms(), address.getValue(), language.getValue());
                    Say.done(getTranslation("organisations.invite.sent"));
                    address.clear();
                    fresh.removeAll();
                    invited.run();
                }));
        acts.addClassName("row");
        getContent().addClassName("stack");
        getContent()
                .add(new Paragraph(getTranslation("organisations.invite.how")), terms, address, language, acts, fresh);
    }

    private void show(InvitationLinks.Issued issued) {
        fresh.removeAll();
        fresh.add(
                new LinkOnce(issued.link(), getTranslation("organisations.invite.once", When.words(issued.expires()))));
    }

    private static String ownName(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
