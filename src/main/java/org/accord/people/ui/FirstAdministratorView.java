package org.accord.people.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Page;
import org.accord.people.CurrentActor;
import org.accord.people.FirstAdministrator;
import org.accord.people.SignIn;

/** Where the link leads that an empty house prints at its start: makes its first administrator. */
@Route("first-administrator")
@AnonymousAllowed
final class FirstAdministratorView extends Page implements BeforeEnterObserver {

    private final transient FirstAdministrator first;
    private final transient CurrentActor actor;
    private final TextField pseudonym = new TextField();
    private final EmailField address = new EmailField();
    private final PostForm form = new PostForm(SignIn.ADDRESS);

    FirstAdministratorView(FirstAdministrator first, CurrentActor actor) {
        this.first = first;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(getTranslation("people.first.title"));
        String secret = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        if (first.isOpen(actor.get(), secret)) {
            ask(secret);
            event.getUI().getPage().getHistory().replaceState(null, "first-administrator");
        } else {
            lead("");
            add(new Paragraph(getTranslation("people.first.closed")));
        }
    }

    private void ask(String secret) {
        lead(getTranslation("people.first.lead"));
        pseudonym.setLabel(getTranslation("people.pseudonym"));
        pseudonym.setHelperText(getTranslation("people.pseudonym.help"));
        pseudonym.setAutocomplete(Autocomplete.NICKNAME);
        address.setLabel(getTranslation("people.address"));
        address.setHelperText(getTranslation("people.address.help"));
        address.setAutocomplete(Autocomplete.EMAIL);
        Languages language = new Languages(
                getTranslation("people.language"),
                Translations.match(getLocale()).getLanguage());
        ActButton act = new ActButton(
                getTranslation("people.first.act"),
                () -> form.submit(first.claim(
                        actor.get(), secret, pseudonym.getValue(), language.getValue(), address.getValue())));
        add(pseudonym, address, language, act.primary(), form);
    }
}
