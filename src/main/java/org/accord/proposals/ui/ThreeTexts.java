package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import org.accord.kit.Difference;
import org.accord.kit.Wording;
import org.accord.text.Diff;

/** Three texts side by side: what it was written on, what stands now, and what is proposed; each change against the first. */
final class ThreeTexts extends Div {

    ThreeTexts(String base, String present, String proposed, String language) {
        addClassName("three-texts");
        add(
                column("proposals.three.base", new Wording(base, language)),
                column("proposals.three.present", new Difference(Marks.pieces(Diff.between(base, present)), language)),
                column(
                        "proposals.three.proposed",
                        new Difference(Marks.pieces(Diff.between(base, proposed)), language)));
    }

    private Section column(String heading, Component text) {
        return new Section(new H3(getTranslation(heading)), text);
    }
}
