package org.accord.voting.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import org.accord.kit.Badge;
import org.accord.kit.Facts;
import org.accord.tally.Outcome;
import org.accord.tally.Result;

/** The outcome in a word, then why: each step of the count, so that anybody can do it again by hand. */
final class ResultView extends Section {

    ResultView(Result result) {
        addClassNames("result", "card");
        Badge outcome = new Badge(
                tone(result.outcome()),
                getTranslation("tally.outcome." + result.outcome().name()));
        outcome.addClassName("outcome");
        Facts figures = new Facts();
        result.figures()
                .forEach((choice, count) ->
                        figures.add(getTranslation("tally.choice." + choice.name()), String.valueOf(count)));
        OrderedList because = new OrderedList();
        because.addClassName("because");
        result.because().forEach(line -> {
            ListItem step =
                    new ListItem(getTranslation(line.key(), line.figures().toArray()));
            step.getElement().setAttribute("data-holds", String.valueOf(line.holds()));
            because.add(step);
        });
        add(outcome, figures, new H3(getTranslation("voting.result.because")), because);
    }

    private static Badge.Tone tone(Outcome outcome) {
        return switch (outcome) {
            case ADOPTED -> Badge.Tone.DONE;
            case BLOCKED -> Badge.Tone.STOPPED;
            case NO_QUORUM -> Badge.Tone.WARNING;
            case REJECTED, NOT_ADOPTED -> Badge.Tone.PLAIN;
        };
    }
}
