package org.accord.assemblies.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyRow;
import org.accord.kernel.Actor;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Badge;
import org.accord.kit.Empty;
import org.accord.kit.Page;
import org.accord.kit.Say;
import org.accord.live.Live;
import org.accord.people.CurrentActor;

/** Where one can take part: each assembly with what it is for, and a way in. */
@Route(AssemblyRoutes.ASSEMBLIES)
@Menu(title = "assemblies.list.menu", order = 30)
@PermitAll
final class AssembliesView extends Page {

    private final Assemblies assemblies;
    private final CurrentActor actor;

    AssembliesView(Assemblies assemblies, CurrentActor actor, Live live) {
        this.assemblies = assemblies;
        this.actor = actor;
        title(getTranslation("assemblies.list.title"));
        lead(getTranslation("assemblies.list.lead"));
        List<AssemblyRow> rows = show();
        live.watch(
                this,
                Stream.concat(
                                rows.stream()
                                        .map(row ->
                                                new Thing("assembly", row.id().value())),
                                actor.get() instanceof Actor.Person person
                                        ? Stream.of(
                                                new Thing("person", person.id().value()))
                                        : Stream.of())
                        .collect(Collectors.toSet()),
                this::show);
    }

    private List<AssemblyRow> show() {
        List<AssemblyRow> rows = assemblies.all(actor.get(), getLocale().getLanguage());
        clear();
        if (rows.isEmpty()) {
            add(new Empty(getTranslation("assemblies.list.empty")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            rows.forEach(row -> list.add(new ListItem(line(row))));
            add(list);
        }
        return rows;
    }

    private Div line(AssemblyRow row) {
        Div badges = new Div(
                new Badge(Badge.Tone.PLAIN, getTranslation(Translations.key("assemblies.kind.", row.kind()))),
                Mode.badge(row.facilitator(), row.mode(), this::getTranslation));
        badges.addClassName("row");
        Div line = new Div(new H2(AssemblyRoutes.link(row.name(), row.id())), badges, new Paragraph(row.purpose()));
        line.addClassName("stack");
        if (row.join().isGranted() && !row.facilitator()) {
            line.add(new ActButton(getTranslation("assemblies.act.join", row.name()), () -> join(row)));
        }
        return line;
    }

    private void join(AssemblyRow row) {
        assemblies.join(actor.get(), row.id());
        Say.done(getTranslation("assemblies.said.joined", row.name()));
        show();
    }
}
