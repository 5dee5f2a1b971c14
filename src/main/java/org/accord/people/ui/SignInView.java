package org.accord.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.accord.kit.ActButton;
import org.accord.kit.Attempt;
import org.accord.kit.Page;
import org.accord.people.CurrentActor;
import org.accord.people.OneClickSignIn;
import org.accord.people.PasskeyChallenge;
import org.accord.people.Passkeys;
import org.accord.people.SignIn;

/** Asks for a link by mail, or for a passkey; in the demo it also offers its people, one click each. */
@Route("sign-in")
@AnonymousAllowed
final class SignInView extends Page implements BeforeEnterObserver {

    private final transient SignIn signIn;
    private final transient CurrentActor actor;
    private final Message message = new Message();
    private final EmailField address = new EmailField();
    private final transient Passkeys passkeys;
    private final PostForm form = new PostForm(SignIn.ADDRESS);
    private final PostForm passkeyForm = new PostForm(SignIn.PASSKEY_ADDRESS);

    SignInView(SignIn signIn, Passkeys passkeys, CurrentActor actor) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.actor = actor;
        title(getTranslation("people.sign-in.title"));
        lead(getTranslation("people.sign-in.lead"));
        address.setLabel(getTranslation("people.address"));
        address.setAutocomplete(Autocomplete.EMAIL);
        add(message, address, new ActButton(getTranslation("people.sign-in.act"), this::askForLink).primary(), form);
        add(new ActButton(getTranslation("people.sign-in.passkey"), this::askForPasskey), passkeyForm);
        List<OneClickSignIn.Choice> choices =
                signIn.choices(actor.get(), getLocale().getLanguage());
        if (!choices.isEmpty()) {
            offer(choices);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("failed")) {
            message.setText(getTranslation("people.sign-in.failed"));
        } else if (parameters.containsKey("no-passkey")) {
            message.setText(getTranslation("people.passkey.unknown"));
        } else if (parameters.containsKey("left")) {
            message.setText(getTranslation("people.leave.left"));
        } else if (parameters.containsKey("out")) {
            message.setText(getTranslation("people.sign-in.out"));
        }
    }

    private void askForLink() {
        signIn.askForLink(actor.get(), address.getValue(), Client.address());
        address.clear();
        message.setText(getTranslation("people.sign-in.sent"));
    }

    /** The challenge waits in the browser's session for the one answer that it is good for. */
    private void askForPasskey() {
        PasskeyChallenge challenge = passkeys.challenge(actor.get());
        VaadinSession.getCurrent().getSession().setAttribute(PasskeyChallenge.KEPT_AS, challenge);
        PasskeyScript.use(
                this,
                challenge.json(),
                answer -> passkeyForm.submit("answer", answer),
                () -> message.setText(getTranslation("people.passkey.none")));
    }

    private void offer(List<OneClickSignIn.Choice> choices) {
        UnorderedList people = new UnorderedList();
        people.addClassName("one-click");
        for (OneClickSignIn.Choice choice : choices) {
            Button button = new Button(choice.pseudonym() + " · " + choice.as(), click -> enterAs(choice));
            people.add(new ListItem(button));
        }
        section(
                getTranslation("people.sign-in.demo"),
                new Paragraph(getTranslation("people.sign-in.demo.lead")),
                people);
    }

    private void enterAs(OneClickSignIn.Choice choice) {
        Attempt.run(this, () -> form.submit(signIn.oneClick(actor.get(), choice.person())));
    }
}
