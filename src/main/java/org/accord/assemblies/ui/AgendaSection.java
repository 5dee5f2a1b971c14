package org.accord.assemblies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.agenda.AgendaItem;
import org.accord.assemblies.agenda.AgendaItemId;
import org.accord.assemblies.agenda.AgendaPage;
import org.accord.assemblies.agenda.Agendas;
import org.accord.assemblies.agenda.Agendas.Direction;
import org.accord.assemblies.agenda.NewItem;
import org.accord.assemblies.ui.AgendaMatters.Matter;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Attempt;
import org.accord.kit.Badge;
import org.accord.kit.Confirm;
import org.accord.kit.Empty;
import org.accord.kit.FaceChoice;
import org.accord.kit.Name;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.people.CurrentActor;

/** What an assembly is to deal with, and what it has; for its facilitators with all that sets it (FAC-1). */
final class AgendaSection extends Composite<Section> {

    private final transient Agendas agendas;
    private final transient List<AgendaMatters> parts;
    private final transient CurrentActor actor;
    private final transient AssemblyId id;
    private final transient Gaze gaze;
    private final OrderedList list = new OrderedList();
    private final Div empty = new Div();
    private final Div closed = new Div();
    private final Div adding = new Div();
    private final transient Map<AgendaItemId, AgendaLine> lines = new HashMap<>();
    private transient List<AgendaItemId> order = List.of();
    private boolean closedShown;

    AgendaSection(Agendas agendas, List<AgendaMatters> parts, CurrentActor actor, Live live, AssemblyId id) {
        this.agendas = agendas;
        this.parts = parts;
        this.actor = actor;
        this.id = id;
        this.gaze = new Gaze(live, this, () -> Attempt.run(this, this::look));
        list.addClassName("list");
        getContent().add(new H2(getTranslation("assemblies.agenda.title")), empty, list, closed, adding);
        look();
    }

    /** Shows how things are now; to who may not enter that assembly there is no agenda. */
    void look() {
        try {
            show(agendas.page(actor.get(), id));
            setVisible(true);
        } catch (NotFound outside) {
            setVisible(false);
        }
    }

    private void show(AgendaPage page) {
        Map<Thing, Matter> matters = among(page);
        Set<Thing> watched = new HashSet<>(matters.keySet());
        watched.add(Agendas.thing(id));
        gaze.at(watched);
        String face = page.manage().isGranted() ? new FaceChoice.Option(Face.own(), page.pseudonym()).phrase() : "";
        empty.removeAll();
        if (page.open().isEmpty()) {
            empty.add(new Empty(getTranslation("assemblies.agenda.empty")));
        }
        showOpen(page.open(), matters, face);
        showClosed(page.closed(), face);
        showAdding(face);
    }

    private Map<Thing, Matter> among(AgendaPage page) {
        Set<Thing> things =
                page.open().stream().flatMap(item -> item.matters().stream()).collect(Collectors.toSet());
        return parts.stream()
                .flatMap(part -> part.among(things).stream())
                .collect(Collectors.toMap(Matter::thing, Function.identity()));
    }

    /** A line that stays where it is is not touched, so that nobody loses what they type. */
    private void showOpen(List<AgendaItem> items, Map<Thing, Matter> matters, String face) {
        List<AgendaItemId> now = items.stream().map(AgendaItem::id).toList();
        lines.keySet().retainAll(now);
        List<AgendaLine> shown = new ArrayList<>();
        for (AgendaItem item : items) {
            AgendaLine line = lines.computeIfAbsent(item.id(), one -> new AgendaLine(new Managing()));
            line.show(new AgendaLine.Shown(
                    item,
                    shown.size() + 1,
                    shown.size() == items.size() - 1,
                    item.matters().stream()
                            .flatMap(matter -> Stream.ofNullable(matters.get(matter)))
                            .toList(),
                    face));
            shown.add(line);
        }
        if (!now.equals(order)) {
            order = now;
            list.removeAll();
            shown.forEach(list::add);
        }
        list.setVisible(!items.isEmpty());
    }

    private void showClosed(List<AgendaItem> items, String face) {
        closed.removeAll();
        if (items.isEmpty()) {
            return;
        }
        UnorderedList done = new UnorderedList();
        done.addClassName("list");
        items.forEach(item -> done.add(new ListItem(line(item, face))));
        Details details = new Details(getTranslation("assemblies.agenda.closed", items.size()), done);
        details.setOpened(closedShown);
        details.addOpenedChangeListener(change -> closedShown = change.isOpened());
        closed.add(details);
    }

    private Div line(AgendaItem item, String face) {
        Div line = new Div(
                new Name(item.title()),
                new Badge(Badge.Tone.DONE, getTranslation(Translations.key("assemblies.agenda.kind.", item.kind()))),
                When.with(
                        getTranslation("assemblies.agenda.closed-at"),
                        Objects.requireNonNull(item.closed(), "closed")));
        line.addClassName("row");
        if (!face.isEmpty()) {
            line.add(new ActButton(
                    getTranslation("assemblies.agenda.act.reopen"),
                    face,
                    () -> act(
                            () -> agendas.reopen(actor.get(), item.id(), item.version()),
                            "assemblies.agenda.said.reopened",
                            item)));
        }
        return line;
    }

    /** The form is made when it is first wanted, and then kept: what a facilitator types there stays while the list changes. */
    private void showAdding(String face) {
        if (face.isEmpty()) {
            adding.removeAll();
        } else if (adding.getComponentCount() == 0) {
            Details details = new Details(getTranslation("assemblies.agenda.add"));
            AgendaForm form =
                    new AgendaForm(this::offered, getTranslation("assemblies.agenda.act.add"), face, this::add);
            details.addOpenedChangeListener(change -> {
                if (change.isOpened()) {
                    form.offer();
                    details.add(form);
                }
            });
            adding.add(details);
        }
    }

    private void add(AgendaForm form) {
        agendas.add(actor.get(), id, form.item());
        form.clear();
        Say.done(getTranslation("assemblies.agenda.said.added"));
        look();
    }

    private List<Matter> offered() {
        return parts.stream().flatMap(part -> part.offered(id).stream()).toList();
    }

    private void act(Runnable act, String said, AgendaItem item) {
        boolean done = Attempt.run(this, act);
        look();
        if (done) {
            Say.done(getTranslation(said, item.title()));
        }
    }

    private final class Managing implements AgendaLine.Managing {

        @Override
        public void change(AgendaItem item, NewItem now) {
            agendas.change(actor.get(), item.id(), item.version(), now);
            AgendaLine line = lines.get(item.id());
            if (line != null) {
                line.done();
            }
            Say.done(getTranslation("assemblies.agenda.said.changed"));
            look();
        }

        @Override
        public void move(AgendaItem item, Direction direction) {
            boolean moved = Attempt.run(
                    AgendaSection.this, () -> agendas.move(actor.get(), item.id(), item.version(), direction));
            look();
            AgendaLine line = lines.get(item.id());
            if (moved && line != null) {
                line.focus(direction);
            }
        }

        @Override
        public void close(AgendaItem item) {
            act(() -> agendas.close(actor.get(), item.id(), item.version()), "assemblies.agenda.said.closed", item);
        }

        @Override
        public void remove(AgendaItem item) {
            Confirm.ask(
                    getTranslation("assemblies.agenda.remove-ask", item.title()),
                    getTranslation("assemblies.agenda.remove-then"),
                    getTranslation("assemblies.agenda.act.remove"),
                    () -> act(
                            () -> agendas.remove(actor.get(), item.id(), item.version()),
                            "assemblies.agenda.said.removed",
                            item));
        }

        @Override
        public List<Matter> offered() {
            return AgendaSection.this.offered();
        }
    }
}
