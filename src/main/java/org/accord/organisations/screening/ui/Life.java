package org.accord.organisations.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accord.kit.Stepper;
import org.accord.kit.Wording;
import org.accord.organisations.screening.ApplicationState;
import org.accord.organisations.screening.Step;

/** The steps of an application, each with what was said in it. */
final class Life extends Div {

    /** @param language that the applicant and the reviewers write to each other in */
    Life(Component at, List<Step> steps, String language) {
        addClassName("stack");
        add(new Stepper(IntStream.range(0, steps.size())
                .mapToObj(place -> step(at, steps.get(place), place == steps.size() - 1))
                .toList()));
        steps.stream().filter(step -> step.words() != null).forEach(step -> add(said(at, step, language)));
    }

    private static Stepper.Step step(Component at, Step step, boolean last) {
        String note = Stream.of(step.reviewer(), step.reason() == null ? null : Words.reason(at, step.reason()))
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
        return new Stepper.Step(
                Words.state(at, step.state()),
                step.at(),
                note.isEmpty() ? null : note,
                !last ? Stepper.State.DONE : ended(step.state()));
    }

    private static Stepper.State ended(ApplicationState state) {
        return switch (state) {
            case ADMITTED -> Stepper.State.DONE;
            case REFUSED, REFUSED_FINALLY, WITHDRAWN -> Stepper.State.STOPPED;
            case DRAFT, SUBMITTED, IN_REVIEW, NEEDS_INFO, APPEALED -> Stepper.State.NOW;
        };
    }

    private static Component said(Component at, Step step, String language) {
        Div card = new Div(Words.badge(at, step.state()));
        card.addClassNames("card", "stack");
        if (step.words() != null) {
            card.add(new Wording(step.words(), language));
        }
        return card;
    }
}
