package org.accord.voting;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.AssemblyStanding;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.PlainText;
import org.accord.organisations.FaceRow;
import org.accord.organisations.Power;
import org.accord.organisations.Standing;
import org.accord.tally.Choice;
import org.accord.tally.Rule;
import org.jspecify.annotations.Nullable;

/** Who may open, cast and close. */
final class VotingPolicy {

    /** The longest reason or remedy on a ballot, in characters. */
    static final int LONGEST_REASON = 2000;

    /** The longest words to a position, in characters. */
    static final int LONGEST_POSITION = 500;

    private VotingPolicy() {}

    /** DEC-1: a facilitator of that assembly, who holds no mandate of an organisation whose matter it is. SES-4: no working group decides. */
    static Permission mayRun(
            AssemblyStanding standing, Set<OrganisationId> held, Collection<OrganisationId> interested) {
        return Permission.when(standing.facilitator(), "DEC-1", "voting.refused.facilitators-run")
                .and(Permission.when(
                        standing.kind() != AssemblyKind.WORKING_GROUP, "SES-4", "voting.refused.groups-do-not-decide"))
                .and(Permission.when(Collections.disjoint(held, interested), "DEC-1", "voting.refused.own-matter"));
    }

    /** A decision without anybody to decide is none. */
    static Permission mayOpenFor(int electors) {
        return Permission.when(electors > 0, "DEC-2", "voting.refused.no-electorate");
    }

    /** ACT-1, MAN-1: only an organisation votes, by somebody who holds VOTE for it now. */
    static Permission mayVote(Standing standing) {
        return Permission.when(
                        standing.face() instanceof Face.Organisation, "ACT-1", "voting.refused.only-organisations")
                .and(Permission.when(standing.may(Power.VOTE), "MAN-1", "voting.refused.no-mandate"));
    }

    /** DEC-2, DEC-3, MAN-4. */
    static Permission mayCast(@Nullable Instant closedAt, boolean elector, boolean castForAnother) {
        return mayClose(closedAt)
                .and(Permission.when(elector, "DEC-2", "voting.refused.not-on-the-roll"))
                .and(Permission.when(!castForAnother, "MAN-4", "voting.refused.cast-for-another"));
    }

    /** DEC-3: after closing nothing counts; the voter is told when it closed. */
    static Permission mayClose(@Nullable Instant closedAt) {
        return closedAt == null ? Permission.granted() : Permission.refused("DEC-3", "voting.refused.closed", closedAt);
    }

    /** DEC-2, CON-1, PLAIN-1: the rule knows the choice; a block says why, on what ground, and what would lift it; in plain text. */
    static Permission isValid(Rule rule, Vote vote) {
        boolean explained = vote.reason() != null && vote.category() != null && vote.remedy() != null;
        return Permission.when(rule.choices().contains(vote.choice()), "DEC-2", "voting.refused.no-such-choice")
                .and(Permission.when(
                        vote.choice() != Choice.BLOCK || explained, "CON-1", "voting.refused.block-needs-reason"))
                .and(Permission.when(
                        isShort(vote.reason()) && isShort(vote.remedy()),
                        "CON-1",
                        "voting.refused.reason-too-long",
                        LONGEST_REASON))
                .and(isPlain(vote.reason()))
                .and(isPlain(vote.remedy()));
    }

    /** MAN-5: who coordinates the organisation now. */
    static Permission mayTakePosition(Standing standing) {
        return Permission.when(
                        standing.face() instanceof Face.Organisation, "ACT-1", "voting.refused.position-of-nobody")
                .and(
                        standing.powers().isEmpty() || standing.admitted()
                                ? Permission.when(
                                        standing.may(Power.COORDINATE),
                                        "MAN-5",
                                        "voting.refused.position-not-coordinator")
                                : standing.permission(Power.COORDINATE));
    }

    /** MAN-5: one of the four, with a few words in plain text or none. */
    static Permission isPosition(Choice choice, String words) {
        return Permission.when(Position.CHOICES.contains(choice), "MAN-5", "voting.refused.no-such-position")
                .and(PlainText.fitsOrEmpty(words, LONGEST_POSITION));
    }

    /**
     * MAN-5: a bound ballot departs only by who says that they know from what.
     *
     * @param departs the turn of the position from which the ballot departs; null where it does not
     * @param confirmed the turn of the position from which the caster has said that they depart; null where they have not
     */
    static Permission mayDepart(@Nullable Integer departs, @Nullable Integer confirmed) {
        return Permission.when(departs == null || departs.equals(confirmed), "MAN-5", "voting.refused.departs");
    }

    /** What a person without any vote reads, and why. */
    static Permission mayVoteAtAll(Actor actor, List<FaceRow> faces) {
        return Permission.when(
                        actor instanceof Actor.Person && !faces.isEmpty(), "ACT-1", "voting.refused.only-organisations")
                .and(Permission.when(
                        faces.stream().anyMatch(face -> face.powers().contains(Power.VOTE)),
                        "MAN-1",
                        "voting.refused.no-mandate"));
    }

    private static Permission isPlain(@Nullable String text) {
        return text == null ? Permission.granted() : PlainText.fits(text, LONGEST_REASON);
    }

    private static boolean isShort(@Nullable String text) {
        return text == null || text.length() <= LONGEST_REASON;
    }
}
