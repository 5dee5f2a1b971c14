package org.accord.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.people.CurrentActor;
import org.accord.people.SignUp;

/** What an account needs: a pseudonym, and an address that a letter goes to; no more (PRI-2). */
final class JoinForm extends Composite<Div> {

    private final TextField pseudonym = new TextField();
    private final EmailField address = new EmailField();
    private final Languages language;
    private final Message message = new Message();

    /** @param invitation the secret of the invitation that the person comes by; empty for none */
    JoinForm(SignUp signUp, CurrentActor actor, String invitation) {
        pseudonym.setLabel(getTranslation("people.pseudonym"));
        pseudonym.setHelperText(getTranslation("people.pseudonym.help"));
        pseudonym.setAutocomplete(Autocomplete.NICKNAME);
        address.setLabel(getTranslation("people.address"));
        address.setHelperText(getTranslation("people.join.address-help"));
        address.setAutocomplete(Autocomplete.EMAIL);
        language = new Languages(
                getTranslation("people.language"),
                Translations.match(getLocale()).getLanguage());
        getContent().addClassName("stack");
        getContent()
                .add(
                        pseudonym,
                        address,
                        language,
                        new ActButton(getTranslation("people.join.act"), () -> {
                                    signUp.ask(
                                            actor.get(),
                                            new SignUp.NewAccount(
                                                    pseudonym.getValue(),
                                                    language.getValue(),
                                                    address.getValue(),
                                                    invitation),
                                            client());
                                    message.setText(getTranslation("people.join.sent"));
                                })
                                .primary(),
                        message);
    }

    private static String client() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getRemoteAddr();
    }
}
