package org.accord.organisations.screening.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.accord.kernel.NotPermitted;
import org.accord.kit.Badge;
import org.accord.kit.Empty;
import org.accord.kit.Name;
import org.accord.kit.Page;
import org.accord.kit.Refusal;
import org.accord.kit.When;
import org.accord.live.Live;
import org.accord.organisations.screening.QueuePage;
import org.accord.organisations.screening.Screening;
import org.accord.people.CurrentActor;
import org.accord.people.ForOffice;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.jspecify.annotations.Nullable;

/** The queue of applications, for the screening team: the oldest first, and what waits for the reader. */
@Route(ScreeningRoutes.SCREENING)
@Menu(title = "organisations.screening.title", order = 50)
@ForOffice(Role.SCREENER)
@PermitAll
final class ScreeningView extends Page implements BeforeEnterObserver {

    private final transient Screening screening;
    private final transient CurrentActor actor;
    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();

    ScreeningView(Screening screening, CurrentActor actor, Live live) {
        this.screening = screening;
        this.actor = actor;
        list.addClassName("list");
        live.watch(this, Set.of(Screening.APPLICATIONS, Roles.OFFICES), this::look);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(getTranslation("organisations.screening.title"));
        show();
    }

    /** Who no longer screens keeps nothing of the queue on the screen. */
    private void look() {
        try {
            show();
        } catch (NotPermitted refused) {
            clear();
            add(Refusal.of(refused.refusal()));
        }
    }

    private void show() {
        clear();
        lead(getTranslation("organisations.screening.lead"));
        list.removeAll();
        add(new Anchor(ScreeningRoutes.MEMBERS, getTranslation("organisations.measure.to")), list, more);
        append(null);
        if (list.getComponentCount() == 0) {
            add(new Empty(getTranslation("organisations.screening.empty")));
        }
    }

    private void append(QueuePage.@Nullable Place after) {
        QueuePage page = screening.queue(actor.get(), after);
        page.rows().forEach(row -> list.add(new ListItem(line(row))));
        more.removeAll();
        QueuePage.Place next = page.next();
        if (next != null) {
            more.add(new Button(getTranslation("organisations.screening.more"), click -> append(next)));
        }
    }

    private Div line(QueuePage.Row row) {
        Anchor name = new Anchor(ScreeningRoutes.application(row.id()));
        name.add(new Name(row.name()));
        Div line = new Div(name, Words.badge(this, row.state()));
        line.addClassName("row");
        if (row.mine()) {
            line.add(new Badge(Badge.Tone.WARNING, getTranslation("organisations.screening.mine")));
        }
        if (row.unreadable()) {
            line.add(new Badge(Badge.Tone.WARNING, getTranslation("organisations.screening.unreadable")));
        }
        line.add(
                new Span(Words.kind(this, row.kind())),
                new Span(Words.scale(this, row.scale())),
                new Span(row.region()),
                new When(row.submittedAt()));
        if (row.verdicts() > 0) {
            line.add(new Span(getTranslation("organisations.screening.verdicts", row.verdicts())));
        }
        if (row.commentsUntil() != null) {
            line.add(When.with(getTranslation("organisations.screening.window"), row.commentsUntil()));
        }
        return line;
    }
}
