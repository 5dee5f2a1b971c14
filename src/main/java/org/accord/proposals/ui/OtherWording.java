package org.accord.proposals.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.accord.kit.ActButton;
import org.accord.kit.Wording;
import org.accord.proposals.DraftPage;

/** What a colleague has saved of the same draft, and a way to put one's own in its place knowingly. */
final class OtherWording extends Section {

    OtherWording(DraftPage theirs, String face, Runnable keepMine) {
        addClassNames("stack", "card");
        add(
                new H2(getTranslation("proposals.write.behind")),
                new Paragraph(getTranslation("proposals.write.behind-why")),
                new Paragraph(Words.capital(Words.asked(theirs.asks()))));
        if (!theirs.text().isBlank()) {
            add(new Wording(theirs.text(), theirs.language()));
        }
        if (!theirs.rationale().isBlank()) {
            add(new H3(getTranslation("proposals.write.reason")), new Wording(theirs.rationale(), theirs.language()));
        }
        add(new ActButton(getTranslation("proposals.write.keep-mine"), face, keepMine).given(theirs.mayDraft()));
    }
}
