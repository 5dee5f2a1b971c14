package org.accord.organisations.screening;

import static org.accord.organisations.screening.Opinion.ADMIT;
import static org.accord.organisations.screening.Opinion.REFUSE;
import static org.accord.organisations.screening.RefusalReason.CHURCH;
import static org.accord.organisations.screening.RefusalReason.CONDUCT;
import static org.accord.organisations.screening.RefusalReason.DUPLICATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.accord.kernel.PersonId;
import org.accord.organisations.screening.Panel.Outcome;
import org.accord.organisations.screening.Panel.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Plain: needs no house. */
@DisplayName("ELI-7: what follows from the verdicts")
class PanelTest {

    @Test
    void oneDecidesNothing() {
        assertThat(outcome()).isEqualTo(new Outcome.Open(false));
        assertThat(outcome(yes())).isEqualTo(new Outcome.Open(false));
        assertThat(outcome(no(CHURCH, "a"))).isEqualTo(new Outcome.Open(false));
    }

    @Test
    void twoWhoAgreeDecide() {
        assertThat(outcome(yes(), yes())).isEqualTo(new Outcome.Admit());
        assertThat(outcome(no(CHURCH, "a"), no(CHURCH, "b"))).isEqualTo(new Outcome.Refuse(CHURCH, "b"));
    }

    @Test
    void twoWhoDoNotCallAThirdAlsoWhenOnlyTheReasonDiffers() {
        assertThat(outcome(yes(), no(CHURCH, "a"))).isEqualTo(new Outcome.Open(true));
        assertThat(outcome(no(CHURCH, "a"), no(CONDUCT, "b"))).isEqualTo(new Outcome.Open(true));
    }

    @Test
    void theThirdDecides() {
        assertThat(outcome(yes(), no(CHURCH, "a"), yes())).isEqualTo(new Outcome.Admit());
        assertThat(outcome(no(CHURCH, "a"), yes(), no(CHURCH, "b"))).isEqualTo(new Outcome.Refuse(CHURCH, "b"));
        assertThat(outcome(no(CHURCH, "a"), no(CONDUCT, "b"), yes())).isEqualTo(new Outcome.Refuse(CONDUCT, "b"));
        assertThat(outcome(no(CHURCH, "a"), no(CONDUCT, "b"), no(CHURCH, null)))
                .isEqualTo(new Outcome.Refuse(CHURCH, null));
        assertThat(outcome(no(CHURCH, "a"), no(CONDUCT, "b"), no(DUPLICATE, "c")))
                .isEqualTo(new Outcome.Refuse(DUPLICATE, "c"));
    }

    @Test
    void threeAlwaysDecide() {
        List<Verdict> all = List.of(yes(), no(CHURCH, "a"), no(CONDUCT, "b"), no(DUPLICATE, "c"));
        List<Outcome> outcomes = new ArrayList<>();
        for (Verdict first : all) {
            for (Verdict second : all) {
                all.forEach(third -> outcomes.add(outcome(first, second, third)));
            }
        }
        assertThat(outcomes).hasSize(64).noneMatch(Outcome.Open.class::isInstance);
    }

    private static Outcome outcome(Verdict... verdicts) {
        return new Panel(List.of(verdicts)).outcome();
    }

    private static Verdict yes() {
        return new Verdict(PersonId.next(), ADMIT, null, null);
    }

    private static Verdict no(RefusalReason reason, @Nullable String words) {
        return new Verdict(PersonId.next(), REFUSE, reason, words);
    }
}
