package org.accord.assemblies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.accord.assemblies.Participation;
import org.accord.assemblies.agenda.AgendaItem;
import org.accord.assemblies.agenda.AgendaItemKind;
import org.accord.assemblies.agenda.NewItem;
import org.accord.assemblies.ui.AgendaMatters.Matter;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Name;
import org.accord.kit.Ticks;
import org.jspecify.annotations.Nullable;

/** Words an item of an agenda: its title and kind, how long it may take, what it is about, and whether activists only read. */
final class AgendaForm extends Composite<Div> {

    private static final int LONGEST_TITLE = 200;

    private final transient Supplier<List<Matter>> offered;
    private final TextField title = new TextField();
    private final Select<AgendaItemKind> kind = new Select<>();
    private final TextField minutes = new TextField();
    private final Ticks<Participation> participation;
    private final ComboBox<Matter> choice = new ComboBox<>();
    private final UnorderedList list = new UnorderedList();
    private final transient Map<Thing, String> chosen = new LinkedHashMap<>();

    /**
     * An empty one.
     *
     * @param offered what can be put on the agenda now
     * @param act the label of the button that stores it, and who acts by it
     */
    AgendaForm(Supplier<List<Matter>> offered, String act, String face, Consumer<AgendaForm> store) {
        this.offered = offered;
        title.setLabel(getTranslation("assemblies.agenda.form.title"));
        title.setMaxLength(LONGEST_TITLE);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setWidthFull();
        kind.setLabel(getTranslation("assemblies.agenda.form.kind"));
        kind.setItems(AgendaItemKind.values());
        kind.setItemLabelGenerator(which -> getTranslation(Translations.key("assemblies.agenda.kind.", which)));
        minutes.setLabel(getTranslation("assemblies.agenda.form.minutes"));
        minutes.setAllowedCharPattern("[0-9]");
        minutes.setMaxLength(3);
        minutes.getElement().setAttribute("inputmode", "numeric");
        participation = new Ticks<>(
                getTranslation("assemblies.agenda.form.participation"),
                List.of(Participation.READ_ONLY),
                only -> getTranslation("assemblies.agenda.form.read-only"));
        choice.setLabel(getTranslation("assemblies.agenda.form.matters"));
        choice.setHelperText(getTranslation("assemblies.agenda.form.matters-help"));
        choice.setItemLabelGenerator(Matter::name);
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            Matter matter = change.getValue();
            if (matter != null) {
                chosen.put(matter.thing(), matter.name());
                showChosen();
                choice.clear();
            }
        });
        Div brief = new Div(kind, minutes);
        brief.addClassName("row");
        getContent().addClassName("stack");
        getContent().add(title, brief, choice, list, participation, new ActButton(act, face, () -> store.accept(this)));
        clear();
    }

    /** Says what the item says now; the names are of its matters, as far as the reader may see them. */
    AgendaForm of(AgendaItem item, Map<Thing, String> names) {
        title.setValue(item.title());
        kind.setValue(item.kind());
        minutes.setValue(item.minutes() == null ? "" : item.minutes().toString());
        participation.choose(item.participation() == null ? Set.of() : Set.of(item.participation()));
        chosen.clear();
        item.matters()
                .forEach(matter -> chosen.put(
                        matter, names.getOrDefault(matter, getTranslation("assemblies.agenda.form.unseen"))));
        showChosen();
        return this;
    }

    /** As it was at first. */
    void clear() {
        title.clear();
        kind.setValue(AgendaItemKind.DISCUSS);
        minutes.clear();
        participation.choose(Set.of());
        chosen.clear();
        showChosen();
    }

    /** Offers what can be chosen by now. */
    void offer() {
        choice.setItems(offered.get().stream()
                .filter(matter -> !chosen.containsKey(matter.thing()))
                .toList());
    }

    /** What it says. */
    NewItem item() {
        return new NewItem(
                title.getValue(),
                kind.getValue(),
                minutes(),
                participation.chosen().contains(Participation.READ_ONLY) ? Participation.READ_ONLY : null,
                List.copyOf(chosen.keySet()));
    }

    /** What is no number is no number of minutes either: the service says what is. */
    private @Nullable Integer minutes() {
        String typed = minutes.getValue().strip();
        if (typed.isEmpty()) {
            return null;
        }
        return typed.matches("[0-9]{1,3}") ? Integer.valueOf(typed) : Integer.valueOf(0);
    }

    private void showChosen() {
        list.removeAll();
        chosen.forEach((matter, name) -> {
            Button off = new Button(getTranslation("assemblies.agenda.form.take-off"), click -> {
                chosen.remove(matter);
                showChosen();
                choice.focus();
            });
            off.setAriaLabel(getTranslation("assemblies.agenda.form.take-off-this", name));
            Div line = new Div(new Name(name), off);
            line.addClassName("row");
            list.add(new ListItem(line));
        });
        if (chosen.isEmpty()) {
            list.add(new ListItem(new Paragraph(getTranslation("assemblies.agenda.form.no-matters"))));
        }
        offer();
    }
}
