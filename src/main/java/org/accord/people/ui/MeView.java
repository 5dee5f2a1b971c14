package org.accord.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.accord.kit.ActButton;
import org.accord.kit.Page;
import org.accord.kit.Say;
import org.accord.people.CurrentActor;
import org.accord.people.Me;
import org.accord.people.People;
import org.accord.people.SignOuts;

/** One's own account: pseudonym, what is stored, and the ways out. The language is chosen in the frame, on every page. */
@Route("desk/me")
@PermitAll
final class MeView extends Page {

    private final transient People people;
    private final transient SignOuts signOuts;
    private final transient CurrentActor actor;

    MeView(People people, SignOuts signOuts, CurrentActor actor) {
        this.people = people;
        this.signOuts = signOuts;
        this.actor = actor;
        show();
    }

    private void show() {
        clear();
        title(getTranslation("people.me.title"));
        lead(getTranslation("people.me.lead"));
        Me me = people.me(actor.get());
        askForPseudonym(me);
        offerWaysOut();
    }

    private void askForPseudonym(Me me) {
        TextField pseudonym = new TextField(getTranslation("people.pseudonym"));
        pseudonym.setHelperText(getTranslation("people.pseudonym.help"));
        pseudonym.setAutocomplete(Autocomplete.NICKNAME);
        pseudonym.setValue(me.pseudonym());
        add(pseudonym, new ActButton(getTranslation("people.me.rename"), () -> {
            people.rename(actor.get(), pseudonym.getValue());
            show();
            Say.done(getTranslation("people.me.renamed", people.me(actor.get()).pseudonym()));
        }));
    }

    private void offerWaysOut() {
        PostForm signOut = new PostForm("logout");
        section(
                getTranslation("people.me.out"),
                new Button(getTranslation("people.me.sign-out"), click -> signOut.submit()),
                new ActButton(getTranslation("people.me.everywhere"), () -> {
                    getUI().ifPresent(ui -> ui.getPage().setLocation("sign-in?out"));
                    signOuts.everywhere(actor.get());
                }),
                signOut);
    }
}
