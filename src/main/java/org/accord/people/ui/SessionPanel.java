package org.accord.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.accord.kit.ActButton;
import org.accord.kit.Badge;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.people.CurrentActor;
import org.accord.people.SessionRow;
import org.accord.people.Sessions;
import org.springframework.context.annotation.Scope;

/** Where one is signed in, and the ways out of each. */
@SpringComponent
@Scope("prototype")
final class SessionPanel extends Composite<Section> {

    private final transient Sessions sessions;
    private final transient CurrentActor actor;

    SessionPanel(Sessions sessions, CurrentActor actor) {
        this.sessions = sessions;
        this.actor = actor;
        getContent().addClassName("sessions");
        show();
    }

    private void show() {
        List<SessionRow> rows = sessions.own(actor.get(), actor.session());
        UnorderedList list = new UnorderedList();
        list.addClassName("own");
        rows.forEach(row -> list.add(entry(row)));
        PostForm signOut = new PostForm("logout");
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("people.sessions.title")),
                        new Paragraph(getTranslation("people.sessions.lead")),
                        list,
                        new Div(new Button(getTranslation("people.me.sign-out"), click -> signOut.submit())),
                        signOut);
        if (rows.size() > 1) {
            getContent().add(new ActButton(getTranslation("people.sessions.end-others"), () -> {
                sessions.endOthers(actor.get(), actor.session());
                show();
                Say.done(getTranslation("people.sessions.others-ended"));
            }));
        }
    }

    private ListItem entry(SessionRow row) {
        ListItem entry = new ListItem(
                new Span(getTranslation("people.sessions.row", When.words(row.since()), When.words(row.used()))));
        if (row.current()) {
            entry.add(new Badge(Badge.Tone.ACTIVE, getTranslation("people.sessions.this")));
        } else {
            entry.add(new ActButton(getTranslation("people.sessions.end"), () -> {
                sessions.end(actor.get(), row.id());
                show();
            }));
        }
        return entry;
    }
}
