package org.accord.proposals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.accord.agreement.Act;
import org.accord.kernel.Permission;
import org.accord.kernel.Translations;
import org.accord.kit.Difference;
import org.accord.kit.Refusal;
import org.accord.proposals.DraftCheck;

/** What a wording would change and whom it meets, beside the field in which it is written. */
final class Findings extends Div {

    Findings() {
        addClassNames("stack", "findings");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(Act act, DraftCheck check, String language) {
        removeAll();
        add(new H2(getTranslation("proposals.write.change")));
        if (check.usable() instanceof Permission.Refused refused) {
            add(Refusal.of(refused));
        }
        boolean nothing = act == Act.MOVE
                ? check.preview() == null
                : check.difference().changes().isEmpty();
        if (nothing) {
            add(new Paragraph(getTranslation(Translations.key("proposals.write.no-change.", act))));
        } else if (act != Act.MOVE) {
            add(new Difference(Marks.pieces(check.difference()), language));
        }
        if (!nothing && check.difference().tooDifferent()) {
            add(new Paragraph(getTranslation("proposals.change.too-different")));
        }
        if (check.preview() != null) {
            add(new PlacePreview(check.preview(), check.difference().changed(), language));
        }
        if (!check.rivals().isEmpty()) {
            add(new Rivals(check.rivals()));
        }
    }
}
