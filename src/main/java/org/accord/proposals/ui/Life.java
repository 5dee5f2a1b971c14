package org.accord.proposals.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accord.kernel.Translations;
import org.accord.kit.Stepper;
import org.accord.proposals.ProposalPage;
import org.accord.proposals.StageName;
import org.accord.proposals.StepKind;

/** A proposal's life as steps with their dates, and what is still to come. */
final class Life extends Composite<Stepper> {

    private static final Set<StepKind> STOPS = Set.of(
            StepKind.RETURNED,
            StepKind.REBASE_NEEDED,
            StepKind.REJECTED,
            StepKind.BLOCKED,
            StepKind.NO_QUORUM,
            StepKind.FALLEN,
            StepKind.WITHDRAWN);

    private final ProposalPage page;

    Life(ProposalPage page) {
        this.page = page;
    }

    @Override
    protected Stepper initContent() {
        List<Stepper.Step> steps = new ArrayList<>();
        int last = page.steps().size() - 1;
        for (int i = 0; i <= last; i++) {
            ProposalPage.Step step = page.steps().get(i);
            Stepper.State done = i == last && !isOver(page.stage()) ? Stepper.State.NOW : Stepper.State.DONE;
            steps.add(new Stepper.Step(
                    I18NProvider.translate(Translations.key("proposals.step.", step.kind())),
                    step.at(),
                    step.note(),
                    STOPS.contains(step.kind()) ? Stepper.State.STOPPED : done));
        }
        toCome(page.stage())
                .forEach(label ->
                        steps.add(new Stepper.Step(I18NProvider.translate(label), null, null, Stepper.State.TO_COME)));
        return new Stepper(steps);
    }

    private static boolean isOver(StageName stage) {
        return toCome(stage).isEmpty();
    }

    private static List<String> toCome(StageName stage) {
        return switch (stage) {
            case DRAFT, RETURNED -> List.of("proposals.to-come.submit");
            case SUBMITTED -> List.of("proposals.to-come.admit", "proposals.to-come.decision");
            case OPEN, BLOCKED, NO_QUORUM -> List.of("proposals.to-come.decision");
            case NEEDS_REBASE -> List.of("proposals.to-come.reword", "proposals.to-come.decision");
            case CALLED -> List.of("proposals.to-come.result");
            case ADOPTED, REJECTED, FALLEN, WITHDRAWN -> List.of();
        };
    }
}
