package org.accord.organisations.screening;

import org.accord.kernel.OrganisationId;

/**
 * Where an application stands (ELI-6). A move is a method of the state that allows it, so that any other move does not
 * compile; the trigger {@code application_guard} knows the same ones.
 */
public sealed interface Progress {

    /** How it is stored and translated. */
    ApplicationState state();

    /** The applicant may take it back: nobody has to wait for a reviewer to think otherwise. */
    sealed interface Withdrawable extends Progress permits Submitted, InReview, NeedsInfo {
        default Withdrawn withdraw() {
            return new Withdrawn();
        }
    }

    /** Reviewers give their verdicts on it (ELI-7). */
    sealed interface Judged extends Progress permits InReview, Appealed {
        default Admitted admit(OrganisationId organisation) {
            return new Admitted(organisation);
        }

        Progress refuse(RefusalReason reason);
    }

    /** Filled in and sent; its contact has not yet opened the link in the letter, so nobody looks at it. */
    record Draft() implements Progress {
        @Override
        public ApplicationState state() {
            return ApplicationState.DRAFT;
        }

        Submitted submit() {
            return new Submitted();
        }
    }

    /** Waits for a reviewer to take it up. */
    record Submitted() implements Withdrawable {
        @Override
        public ApplicationState state() {
            return ApplicationState.SUBMITTED;
        }

        InReview take() {
            return new InReview();
        }
    }

    /** Before the reviewers. */
    record InReview() implements Withdrawable, Judged {
        @Override
        public ApplicationState state() {
            return ApplicationState.IN_REVIEW;
        }

        NeedsInfo ask() {
            return new NeedsInfo();
        }

        @Override
        public Refused refuse(RefusalReason reason) {
            return new Refused(reason);
        }
    }

    /** A question was asked. */
    record NeedsInfo() implements Withdrawable {
        @Override
        public ApplicationState state() {
            return ApplicationState.NEEDS_INFO;
        }

        InReview resume() {
            return new InReview();
        }
    }

    /** A member now. */
    record Admitted(OrganisationId organisation) implements Progress {
        @Override
        public ApplicationState state() {
            return ApplicationState.ADMITTED;
        }
    }

    /** Refused, and open to an appeal (ELI-8). */
    record Refused(RefusalReason reason) implements Progress {
        @Override
        public ApplicationState state() {
            return ApplicationState.REFUSED;
        }

        Appealed appeal() {
            return new Appealed(reason);
        }
    }

    /** Before reviewers who did not decide (ELI-8). */
    record Appealed(RefusalReason reason) implements Judged {
        @Override
        public ApplicationState state() {
            return ApplicationState.APPEALED;
        }

        @Override
        public RefusedFinally refuse(RefusalReason again) {
            return new RefusedFinally(again);
        }
    }

    record RefusedFinally(RefusalReason reason) implements Progress {
        @Override
        public ApplicationState state() {
            return ApplicationState.REFUSED_FINALLY;
        }
    }

    record Withdrawn() implements Progress {
        @Override
        public ApplicationState state() {
            return ApplicationState.WITHDRAWN;
        }
    }
}
