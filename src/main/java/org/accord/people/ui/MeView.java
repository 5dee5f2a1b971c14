package org.accord.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.accord.kit.ActButton;
import org.accord.kit.Page;
import org.accord.kit.Say;
import org.accord.people.CurrentActor;
import org.accord.people.Me;
import org.accord.people.People;

/** One's own account: pseudonym, ways in, open sessions, what is stored, and the way out for good. The language is chosen in the frame, on every page. */
@Menu(title = "people.me.title", order = 90)
@Route("desk/me")
@PermitAll
final class MeView extends Page {

    private final transient People people;
    private final transient CurrentActor actor;
    private final List<Component> panels;

    MeView(
            People people,
            CurrentActor actor,
            WaysInPanel ways,
            SessionPanel sessions,
            DataPanel data,
            LeavePanel leave) {
        this.people = people;
        this.actor = actor;
        panels = List.of(ways, sessions, data, leave);
        show();
    }

    private void show() {
        clear();
        title(getTranslation("people.me.title"));
        lead(getTranslation("people.me.lead"));
        askForPseudonym(people.me(actor.get()));
        panels.forEach(this::add);
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
}
