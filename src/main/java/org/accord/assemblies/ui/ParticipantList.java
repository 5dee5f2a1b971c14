package org.accord.assemblies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import org.accord.assemblies.ParticipantRow;
import org.accord.assemblies.ParticipantsPage;
import org.accord.assemblies.Participation;
import org.accord.kit.ActButton;
import org.accord.kit.Empty;
import org.jspecify.annotations.Nullable;

/** For facilitators: who takes part, page by page, and how each may. */
final class ParticipantList extends Composite<Div> {

    /** What the page does for the list. */
    interface Participants {

        ParticipantsPage after(ParticipantsPage.Place place);

        void change(ParticipantRow row, Participation mode);
    }

    private final transient Participants participants;
    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();
    private int pages;

    /**
     * As many pages as are to be open.
     *
     * @param open how many, from 1
     */
    ParticipantList(ParticipantsPage first, int open, Participants participants) {
        this.participants = participants;
        getContent().addClassName("stack");
        getContent().add(new Paragraph(getTranslation("assemblies.participants.note")));
        if (first.rows().isEmpty()) {
            getContent().add(new Empty(getTranslation("assemblies.participants.empty")));
            return;
        }
        list.addClassName("list");
        getContent().add(list, more);
        ParticipantsPage.Place next = append(first);
        while (pages < open && next != null) {
            next = append(participants.after(next));
        }
    }

    /** How many pages are open. */
    int pages() {
        return pages;
    }

    private ParticipantsPage.@Nullable Place append(ParticipantsPage page) {
        page.rows().forEach(row -> list.add(new ListItem(choice(row))));
        pages++;
        more.removeAll();
        ParticipantsPage.Place next = page.next();
        if (next != null) {
            more.add(new ActButton(
                    getTranslation("assemblies.participants.more"), () -> append(participants.after(next))));
        }
        return next;
    }

    private Select<Participation> choice(ParticipantRow row) {
        Select<Participation> choice = new Select<>();
        choice.setLabel(row.pseudonym());
        choice.setItems(Participation.values());
        choice.setItemLabelGenerator(mode -> getTranslation(Mode.key(mode)));
        choice.setValue(row.mode());
        choice.addValueChangeListener(changed -> participants.change(row, changed.getValue()));
        return choice;
    }
}
