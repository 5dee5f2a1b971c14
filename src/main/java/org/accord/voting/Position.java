package org.accord.voting;

import java.time.Instant;
import java.util.List;
import org.accord.tally.Choice;
import org.accord.tally.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says about a matter, for those who vote for it by a bound mandate (MAN-5).
 *
 * @param turn how often it has said something about this matter by now
 * @param words a few words to it; null for none
 */
public record Position(Choice choice, @Nullable String words, int turn, Instant at) {

    /** What a position can say, in the order in which it is offered. It is said before anybody knows by which rule is decided. */
    public static final List<Choice> CHOICES = List.of(Choice.YES, Choice.NO, Choice.STAND_ASIDE, Choice.ABSTAIN);

    /**
     * Whether a ballot departs from it. A reservation is a yes with a word to it; a block is the no of a consensus; where a
     * rule knows no standing aside, an abstention is nearest. The function {@code voting.follows} says the same.
     */
    public boolean isDepartedFromBy(Choice ballot, Rule rule) {
        boolean follows = switch (choice) {
            case YES -> ballot == Choice.YES || ballot == Choice.SUPPORT || ballot == Choice.RESERVATION;
            case NO -> ballot == Choice.NO || ballot == Choice.BLOCK;
            case STAND_ASIDE ->
                ballot == (rule.choices().contains(Choice.STAND_ASIDE) ? Choice.STAND_ASIDE : Choice.ABSTAIN);
            case ABSTAIN, SUPPORT, RESERVATION, BLOCK -> ballot == choice;
        };
        return !follows;
    }
}
