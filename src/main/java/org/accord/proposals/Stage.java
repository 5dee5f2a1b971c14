package org.accord.proposals;

import org.accord.tally.Outcome;
import org.accord.voting.DecisionId;

/**
 * Where a proposal stands in its life (PRO-2). A move is a method of the stage that allows it, so that any other move
 * does not compile.
 */
public sealed interface Stage {

    /** How it is stored and translated. */
    StageName name();

    /** Whether the sponsor may still take it back. */
    sealed interface Withdrawable extends Stage permits Submitted, Returned, Open, NeedsRebase {
        default Withdrawn withdraw() {
            return new Withdrawn();
        }
    }

    /** Whether it can fall because a conflicting one was adopted (ORD-2). */
    sealed interface Standing extends Stage permits Open, NeedsRebase, Blocked, NoQuorum {
        default Fallen fallTo(ProposalId adopted) {
            return new Fallen(adopted);
        }
    }

    /** A sponsor may reword it, and it is out again. */
    sealed interface Revisable extends Stage permits Returned, Open, NeedsRebase {
        Stage revise();
    }

    /** Waits for a facilitator to put it up again (BLOCKED, NO_QUORUM). */
    sealed interface Reopenable extends Stage permits Blocked, NoQuorum {
        default Open reopen() {
            return new Open();
        }
    }

    /** Seen by the sponsor's own people only. */
    record Draft() implements Stage {
        @Override
        public StageName name() {
            return StageName.DRAFT;
        }

        Submitted submit() {
            return new Submitted();
        }
    }

    /** Waits for a facilitator, who looks at its form. */
    record Submitted() implements Withdrawable {
        @Override
        public StageName name() {
            return StageName.SUBMITTED;
        }

        Open admit() {
            return new Open();
        }

        Returned sendBack() {
            return new Returned();
        }
    }

    /** Back with its sponsor, with a reason. */
    record Returned() implements Withdrawable, Revisable {
        @Override
        public StageName name() {
            return StageName.RETURNED;
        }

        @Override
        public Submitted revise() {
            return new Submitted();
        }
    }

    /** Open to discussion, and ready to be called. */
    record Open() implements Withdrawable, Standing, Revisable {
        @Override
        public StageName name() {
            return StageName.OPEN;
        }

        Called call(DecisionId decision) {
            return new Called(decision);
        }

        NeedsRebase baseMoved() {
            return new NeedsRebase();
        }

        @Override
        public Open revise() {
            return this;
        }
    }

    /** The text that it changes has moved under it; its sponsor must reword it (PRO-6). */
    record NeedsRebase() implements Withdrawable, Standing, Revisable {
        @Override
        public StageName name() {
            return StageName.NEEDS_REBASE;
        }

        @Override
        public Open revise() {
            return new Open();
        }
    }

    /** A decision on it is open; its text is frozen (PRO-3). */
    record Called(DecisionId decision) implements Stage {
        @Override
        public StageName name() {
            return StageName.CALLED;
        }

        Stage end(Outcome outcome) {
            return switch (outcome) {
                case ADOPTED -> new Adopted(decision);
                case REJECTED, NOT_ADOPTED -> new Rejected(decision);
                case BLOCKED -> new Blocked(decision);
                case NO_QUORUM -> new NoQuorum(decision);
            };
        }
    }

    record Adopted(DecisionId decision) implements Stage {
        @Override
        public StageName name() {
            return StageName.ADOPTED;
        }
    }

    record Rejected(DecisionId decision) implements Stage {
        @Override
        public StageName name() {
            return StageName.REJECTED;
        }
    }

    record Blocked(DecisionId decision) implements Standing, Reopenable {
        @Override
        public StageName name() {
            return StageName.BLOCKED;
        }
    }

    record NoQuorum(DecisionId decision) implements Standing, Reopenable {
        @Override
        public StageName name() {
            return StageName.NO_QUORUM;
        }
    }

    /** A conflicting proposal was adopted (ORD-2). */
    record Fallen(ProposalId to) implements Stage {
        @Override
        public StageName name() {
            return StageName.FALLEN;
        }
    }

    record Withdrawn() implements Stage {
        @Override
        public StageName name() {
            return StageName.WITHDRAWN;
        }
    }
}
