package org.accord.assemblies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import org.accord.assemblies.ParticipantRow;
import org.accord.assemblies.Participation;
import org.accord.kit.Empty;

/** For facilitators: who takes part, and how each may. */
final class ParticipantList extends Composite<Div> {

    ParticipantList(List<ParticipantRow> participants, BiConsumer<ParticipantRow, Participation> change) {
        getContent().addClassName("stack");
        getContent().add(new Paragraph(getTranslation("assemblies.participants.note")));
        if (participants.isEmpty()) {
            getContent().add(new Empty(getTranslation("assemblies.participants.empty")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        participants.forEach(row -> list.add(new ListItem(choice(row, change))));
        getContent().add(list);
    }

    private Select<Participation> choice(ParticipantRow row, BiConsumer<ParticipantRow, Participation> change) {
        Select<Participation> choice = new Select<>();
        choice.setLabel(row.pseudonym());
        choice.setItems(Participation.values());
        choice.setItemLabelGenerator(mode -> getTranslation(Mode.key(mode)));
        choice.setValue(row.mode());
        choice.addValueChangeListener(changed -> change.accept(row, changed.getValue()));
        return choice;
    }
}
