package org.accord.proposals;

import org.accord.agreement.Act;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.accord.text.Place;
import org.jspecify.annotations.Nullable;

/** What a proposal asks for, of clauses told by their ids and never by their numbers (PRO-4). */
public sealed interface Wish {

    Act act();

    /** The clause that it is about; null for a new one. */
    @Nullable
    ClauseId clause();

    /** The clause beside which people read of it; null at the beginning of the agreement. */
    default @Nullable ClauseId beside() {
        return clause();
    }

    /** Whether it says where a clause is to stand. */
    default boolean asksForPlace() {
        return false;
    }

    /** The one form that is frozen by its hash when a decision is called (DEC-2); for other words the words themselves. */
    String canonical();

    /**
     * Other words for a clause.
     *
     * @param revision of the clause's text that it was written on
     */
    record Edit(ClauseId clause, int revision, String text) implements Wish {
        @Override
        public Act act() {
            return Act.EDIT;
        }

        @Override
        public String canonical() {
            return text;
        }
    }

    /**
     * A new clause.
     *
     * @param text empty while nothing is written yet
     */
    record Insert(ClauseKind kind, Place place, String text) implements Wish {
        @Override
        public Act act() {
            return Act.INSERT;
        }

        @Override
        public @Nullable ClauseId clause() {
            return null;
        }

        @Override
        public @Nullable ClauseId beside() {
            return place.after() != null ? place.after() : place.parent();
        }

        @Override
        public boolean asksForPlace() {
            return true;
        }

        @Override
        public String canonical() {
            return "INSERT %s %s\n%s".formatted(kind, told(place), text);
        }
    }

    /**
     * The clause goes, with all that stands under it.
     *
     * @param revision of the text that was read when it was written
     */
    record Delete(ClauseId clause, int revision) implements Wish {
        @Override
        public Act act() {
            return Act.DELETE;
        }

        @Override
        public String canonical() {
            return "DELETE %s %d".formatted(clause, revision);
        }
    }

    /**
     * Another place for a clause and all that stands under it.
     *
     * @param revision of the text that was read when it was written
     */
    record Move(ClauseId clause, int revision, Place place) implements Wish {
        @Override
        public Act act() {
            return Act.MOVE;
        }

        @Override
        public boolean asksForPlace() {
            return true;
        }

        @Override
        public String canonical() {
            return "MOVE %s %s".formatted(clause, told(place));
        }
    }

    private static String told(Place place) {
        return "under %s after %s"
                .formatted(place.parent() == null ? "-" : place.parent(), place.after() == null ? "-" : place.after());
    }
}
