package org.accord.people.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.accord.kit.Attempt;
import org.accord.kit.Empty;
import org.accord.kit.Page;
import org.accord.kit.When;
import org.accord.people.CurrentActor;
import org.accord.people.Outbox;
import org.accord.people.SignIn;

/** The letters of a house without a mail server, for its administrators. */
@Route("desk/admin/outbox")
@Menu(title = "people.outbox.title", order = 85)
@RolesAllowed(SignIn.ADMINISTRATOR)
final class OutboxView extends Page {

    private final transient Outbox outbox;
    private final transient CurrentActor actor;

    OutboxView(Outbox outbox, CurrentActor actor) {
        this.outbox = outbox;
        this.actor = actor;
        title(getTranslation("people.outbox.title"));
        lead(getTranslation("people.outbox.lead"));
        List<Outbox.Row> letters = outbox.letters(actor.get());
        if (letters.isEmpty()) {
            add(new Empty(getTranslation("people.outbox.empty")));
        }
        letters.forEach(letter -> add(closed(letter)));
    }

    private Details closed(Outbox.Row letter) {
        Div text = new Div();
        text.addClassName("letter");
        Details details = new Details(
                getTranslation("people.outbox.row", When.words(letter.at()), letter.to(), letter.subject()), text);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && text.getText().isEmpty()) {
                Attempt.run(
                        this,
                        () -> text.setText(
                                outbox.letter(actor.get(), letter.id()).text()));
            }
        });
        return details;
    }
}
