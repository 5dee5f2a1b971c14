package org.accord.proposals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accord.proposals.ProposalId;
import org.accord.proposals.Replaceable;

/** Which proposals this one is a compromise for: a button for each that stays pressed while it is named. */
final class CompromiseChoice extends Div {

    private final Runnable chosen;
    private final Div buttons = new Div();

    /** What is named; also what is under way no more, and so has no button. */
    private final Set<ProposalId> named = new LinkedHashSet<>();

    /** @param chosen runs after each press */
    CompromiseChoice(Runnable chosen) {
        this.chosen = chosen;
        addClassNames("stack", "compromise");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("proposals.write.replaces"));
        buttons.addClassName("row");
        Paragraph help = new Paragraph(getTranslation("proposals.write.replaces-help"));
        help.addClassName("note");
        add(new H3(getTranslation("proposals.write.replaces")), buttons, help);
    }

    void offer(List<Replaceable> offered, Set<ProposalId> already) {
        named.clear();
        named.addAll(already);
        setVisible(!offered.isEmpty());
        buttons.removeAll();
        offered.forEach(one -> buttons.add(button(one)));
    }

    Set<ProposalId> named() {
        return Set.copyOf(named);
    }

    private Button button(Replaceable one) {
        Button button = new Button(getTranslation(
                "proposals.row.name", one.number(), one.organisation().text(getLocale())));
        press(button, named.contains(one.id()));
        button.addClickListener(click -> {
            boolean pressed = named.add(one.id()) || !named.remove(one.id());
            press(button, pressed);
            chosen.run();
        });
        return button;
    }

    private static void press(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
