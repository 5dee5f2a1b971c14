package org.accord.assemblies.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.accord.assemblies.Participation;
import org.accord.assemblies.agenda.AgendaItem;
import org.accord.assemblies.agenda.Agendas.Direction;
import org.accord.assemblies.agenda.NewItem;
import org.accord.assemblies.ui.AgendaMatters.Matter;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Badge;
import org.accord.kit.Name;
import org.jspecify.annotations.Nullable;

/** One open item of an agenda; for facilitators also what can be done with it. What is half typed in it stays while others act. */
final class AgendaLine extends ListItem {

    /** What the section does with an item that is shown. */
    interface Managing {

        void change(AgendaItem item, NewItem now);

        void move(AgendaItem item, Direction direction);

        void close(AgendaItem item);

        void remove(AgendaItem item);

        /** What can be put on this agenda now. */
        List<Matter> offered();
    }

    private final transient Managing managing;
    private final Div said = new Div();
    private final Div acts = new Div();
    private @Nullable Details changing;
    private @Nullable ActButton up;
    private @Nullable ActButton down;
    private transient @Nullable Shown shown;

    /**
     * How it stands there.
     *
     * @param place from 1
     * @param matters those that the reader may see
     * @param face of the facilitator who looks; empty for all others
     */
    record Shown(AgendaItem item, int place, boolean last, List<Matter> matters, String face) {

        Map<Thing, String> names() {
            return matters.stream().collect(Collectors.toMap(Matter::thing, Matter::name));
        }
    }

    AgendaLine(Managing managing) {
        this.managing = managing;
        said.addClassName("stack");
        acts.addClassName("stack");
        Div line = new Div(said, acts);
        line.addClassName("stack");
        add(line);
    }

    /** Shows it so, and touches nothing where that is how it stands already. */
    void show(Shown now) {
        Shown before = shown;
        if (now.equals(before)) {
            return;
        }
        shown = now;
        say(now);
        if (now.face().isEmpty()) {
            acts.removeAll();
            up = null;
            down = null;
            changing = null;
        } else if (before == null || !before.face().equals(now.face())) {
            acts.removeAll();
            offerActs(now.face());
        }
        acts.setVisible(!now.face().isEmpty());
        if (up != null && down != null) {
            up.setVisible(now.place() > 1);
            down.setVisible(!now.last());
        }
    }

    /** What somebody else changes while it is open is not written over unseen: it says which version it began with. */
    private AgendaForm form(String face) {
        AgendaItem opened = now().item();
        return new AgendaForm(
                        managing::offered,
                        getTranslation("assemblies.agenda.act.change"),
                        face,
                        form -> managing.change(opened, form.item()))
                .of(opened, now().names());
    }

    /** Folds the form away. */
    void done() {
        if (changing != null) {
            changing.setOpened(false);
        }
    }

    /** Puts the keyboard back on what moved it, or where that leads no further on the way back. */
    void focus(Direction direction) {
        boolean onwards = direction == Direction.UP ? now().place() > 1 : !now().last();
        ActButton button = (direction == Direction.UP) == onwards ? up : down;
        if (button != null) {
            button.focus();
        }
    }

    private void say(Shown now) {
        AgendaItem item = now.item();
        H3 title = new H3(new Text(getTranslation("assemblies.agenda.place", now.place())), new Name(item.title()));
        Div badges = new Div(
                new Badge(Badge.Tone.PLAIN, getTranslation(Translations.key("assemblies.agenda.kind.", item.kind()))));
        badges.addClassName("row");
        if (item.minutes() != null) {
            badges.add(new Badge(Badge.Tone.PLAIN, getTranslation("assemblies.agenda.minutes", item.minutes())));
        }
        said.removeAll();
        said.add(title, badges);
        if (!now.matters().isEmpty()) {
            UnorderedList matters = new UnorderedList();
            now.matters().forEach(matter -> matters.add(new ListItem(new Anchor(matter.path(), matter.name()))));
            said.add(matters);
        }
        if (item.participation() == Participation.READ_ONLY) {
            badges.add(new Badge(Badge.Tone.WARNING, getTranslation("assemblies.agenda.narrowed")));
            said.add(new Paragraph(getTranslation("assemblies.agenda.narrowed-means")));
        }
    }

    private void offerActs(String face) {
        Details change = new Details(getTranslation("assemblies.agenda.change"));
        change.addOpenedChangeListener(now -> {
            change.removeAll();
            if (now.isOpened()) {
                change.add(form(face));
            }
        });
        changing = change;
        ActButton earlier = new ActButton(
                getTranslation("assemblies.agenda.act.up"), face, () -> managing.move(now().item(), Direction.UP));
        ActButton later = new ActButton(
                getTranslation("assemblies.agenda.act.down"), face, () -> managing.move(now().item(), Direction.DOWN));
        up = earlier;
        down = later;
        Div row = new Div(
                earlier,
                later,
                new ActButton(getTranslation("assemblies.agenda.act.close"), face, () -> managing.close(now().item())),
                new ActButton(getTranslation("assemblies.agenda.act.remove"), face, () -> managing.remove(now().item()))
                        .destructive());
        row.addClassName("row");
        acts.getElement()
                .setAttribute("role", "group")
                .setAttribute(
                        "aria-label",
                        getTranslation("assemblies.agenda.acts", now().item().title()));
        acts.add(row, change);
    }

    private Shown now() {
        return Objects.requireNonNull(shown, "shown");
    }
}
