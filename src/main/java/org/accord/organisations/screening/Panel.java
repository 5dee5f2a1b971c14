package org.accord.organisations.screening;

import java.util.List;
import org.accord.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts of one sitting, in the order in which they were given, and what follows from them (ELI-7): two who agree
 * decide; two who do not call a third. To agree on a refusal is to agree on its reason.
 */
record Panel(List<Verdict> verdicts) {

    /**
     * What one reviewer said.
     *
     * @param reason why not; null where they would admit
     * @param words what they tell the applicant, in the applicant's language
     */
    record Verdict(
            PersonId reviewer,
            Opinion opinion,
            @Nullable RefusalReason reason,
            @Nullable String words) {

        boolean agrees(Verdict other) {
            return opinion == other.opinion && reason == other.reason;
        }
    }

    /** What follows. */
    sealed interface Outcome {

        /** Another reviewer is needed. */
        record Open(boolean disagreement) implements Outcome {}

        record Admit() implements Outcome {}

        record Refuse(RefusalReason reason, @Nullable String words) implements Outcome {}
    }

    Panel {
        verdicts = List.copyOf(verdicts);
    }

    Outcome outcome() {
        for (int last = verdicts.size() - 1; last > 0; last--) {
            Verdict verdict = verdicts.get(last);
            if (verdicts.subList(0, last).stream().anyMatch(verdict::agrees)) {
                return decided(verdict);
            }
        }
        // three for a refusal, each for another reason: it is refused, and whoever came last says why
        List<Verdict> refusals = verdicts.stream()
                .filter(verdict -> verdict.opinion() == Opinion.REFUSE)
                .toList();
        return verdicts.size() > 2 && refusals.size() > 1
                ? decided(refusals.getLast())
                : new Outcome.Open(verdicts.size() > 1);
    }

    private static Outcome decided(Verdict verdict) {
        RefusalReason reason = verdict.reason();
        return reason == null ? new Outcome.Admit() : new Outcome.Refuse(reason, verdict.words());
    }
}
