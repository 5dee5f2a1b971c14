package org.accord.assemblies.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyRow;
import org.accord.assemblies.Seats;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.kit.Attempt;
import org.accord.kit.Badge;
import org.accord.kit.Empty;
import org.accord.kit.Page;
import org.accord.kit.Say;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.people.CurrentActor;
import org.accord.people.SignIn;

/** For administrators: sets up assemblies and working groups, and names who runs them. Each of it is seen by all (AUD-2). */
@Route("desk/admin")
@Menu(title = "assemblies.admin.menu", order = 80)
@RolesAllowed(SignIn.ADMINISTRATOR)
final class AdminView extends Page {

    private final transient Assemblies assemblies;
    private final transient Seats seats;
    private final transient CurrentActor actor;
    private final transient Gaze gaze;
    private final Map<AssemblyId, FacilitatorList> facilitators = new HashMap<>();
    private final Div existing = new Div();

    AdminView(Assemblies assemblies, Seats seats, CurrentActor actor, Live live) {
        this.assemblies = assemblies;
        this.seats = seats;
        this.actor = actor;
        this.gaze = new Gaze(live, this, () -> Attempt.run(this, this::look));
        title(getTranslation("assemblies.admin.title"));
        lead(getTranslation("assemblies.admin.lead"));
        existing.addClassName("stack");
        section(getTranslation("assemblies.admin.existing"), existing);
        section(getTranslation("assemblies.admin.set-up"), new SetUpForm(asked -> {
            assemblies.create(actor.get(), asked);
            Say.done(getTranslation("assemblies.admin.done"));
            show();
        }));
        show();
    }

    private void look() {
        show();
        facilitators.values().forEach(FacilitatorList::show);
    }

    private void show() {
        existing.removeAll();
        List<AssemblyRow> rows = assemblies.all(actor.get(), getLocale().getLanguage());
        gaze.at(Stream.concat(
                        Stream.of(Assemblies.ALL),
                        rows.stream().map(row -> new Thing("assembly", row.id().value())))
                .collect(Collectors.toSet()));
        if (rows.isEmpty()) {
            existing.add(new Empty(getTranslation("assemblies.admin.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        rows.forEach(row -> list.add(new ListItem(line(row))));
        existing.add(list);
    }

    private Div line(AssemblyRow row) {
        Div badges = new Div(
                new Badge(Badge.Tone.PLAIN, getTranslation(Translations.key("assemblies.kind.", row.kind()))),
                row.open()
                        ? new Badge(Badge.Tone.ACTIVE, getTranslation("assemblies.badge.open"))
                        : new Badge(Badge.Tone.WARNING, getTranslation("assemblies.badge.closed")));
        badges.addClassName("row");
        Div line = new Div(
                new H3(AssemblyRoutes.link(row.name(), row.id())),
                badges,
                new Paragraph(row.purpose()),
                facilitators.computeIfAbsent(row.id(), id -> new FacilitatorList(assemblies, seats, actor, id)));
        line.addClassName("stack");
        return line;
    }
}
