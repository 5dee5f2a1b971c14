package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.accord.agreement.Act;
import org.accord.kernel.Translations;
import org.accord.kit.Difference;
import org.accord.kit.Wording;
import org.accord.proposals.ProposalPage;

/**
 * What is asked for, in words and as a change. Other words for a clause stand in three views: in the text, side by side, and as it
 * would read; what gets a place, between its neighbours.
 */
final class ChangeViews extends Section {

    /** One of them. */
    enum View {
        IN_TEXT,
        SIDE_BY_SIDE,
        CLEAN
    }

    private final ProposalPage page;
    private final Div shown = new Div();

    ChangeViews(ProposalPage page) {
        this.page = page;
        RadioButtonGroup<View> choice = new RadioButtonGroup<>();
        choice.setLabel(getTranslation("proposals.change.view"));
        choice.setItems(View.values());
        choice.setItemLabelGenerator(view -> getTranslation(Translations.key("proposals.change.", view)));
        choice.addClassName("views");
        choice.addValueChangeListener(change -> show(change.getValue()));
        add(new H2(getTranslation("proposals.change.title")));
        add(new Paragraph(Words.capital(Words.asked(page.asks()))));
        if (page.asks().act() == Act.EDIT) {
            add(choice);
            choice.setValue(View.IN_TEXT);
        } else if (page.asks().act() == Act.MOVE) {
            shown.add(new Wording(page.text(), page.language()));
        } else {
            show(View.IN_TEXT);
        }
        add(shown);
        if (page.preview() != null) {
            add(new PlacePreview(page.preview(), page.text(), page.language()));
        }
    }

    private void show(View view) {
        shown.removeAll();
        switch (view) {
            case IN_TEXT -> {
                shown.add(new Difference(Marks.pieces(page.difference()), page.language()));
                if (page.difference().tooDifferent()) {
                    shown.add(new Paragraph(getTranslation("proposals.change.too-different")));
                }
            }
            case SIDE_BY_SIDE -> {
                Div two = new Div(
                        column("proposals.three.base", new Wording(page.base(), page.language())),
                        column("proposals.three.proposed", new Wording(page.text(), page.language())));
                two.addClassName("three-texts");
                shown.add(two);
            }
            case CLEAN -> shown.add(new Wording(page.text(), page.language()));
        }
    }

    private Component column(String heading, Component text) {
        return new Section(new H3(getTranslation(heading)), text);
    }
}
