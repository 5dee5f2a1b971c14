package org.accord.proposals;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.accord.agreement.ClauseNow;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.AssemblyStanding;
import org.accord.discussion.CommentKind;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.Permission;
import org.accord.kernel.PlainText;
import org.accord.kernel.Translations;
import org.accord.organisations.Power;
import org.accord.organisations.Standing;
import org.accord.text.Document;
import org.accord.text.Trouble;

/** Who may do what to a proposal, as pure answers: the service enforces them, the screens show and explain them. */
final class ProposalPolicy {

    /** The longest reason, in characters. */
    static final int LONGEST_RATIONALE = 5000;

    /** The longest note of a facilitator, in characters. */
    static final int LONGEST_NOTE = 2000;

    private ProposalPolicy() {}

    /** ACT-1, MAN-1: only organisations propose, through somebody who holds the power now. */
    static Permission mayWrite(Standing standing, Power power) {
        return Permission.when(
                        standing.face() instanceof Face.Organisation, "ACT-1", "proposals.refused.only-organisations")
                .and(Permission.when(standing.admitted(), "MAN-1", "proposals.refused.not-admitted"))
                .and(Permission.when(
                        standing.powers().contains(power),
                        "MAN-1",
                        Translations.key("proposals.refused.no-power.", power)));
    }

    /** ACT-6 gives taking up to SUBMIT; what it makes is a draft, and PRO-2 gives those to DRAFT. So it takes both. */
    static final Set<Power> TO_TAKE_UP = Collections.unmodifiableSet(EnumSet.of(Power.DRAFT, Power.SUBMIT));

    /**
     * ACT-6: an organisation takes up a suggested wording by somebody who may submit for it, since from then on the words are
     * bound for everybody's eyes and whoever suggested them is told; and who may draft, since nobody else could write the reason.
     */
    static Permission mayTakeUp(Standing standing) {
        return TO_TAKE_UP.stream()
                .map(power -> mayWrite(standing, power))
                .reduce(Permission.granted(), Permission::and);
    }

    /** ACT-6: a question, a concern and a support suggest no words. */
    static Permission isSuggested(CommentKind kind) {
        return Permission.when(kind == CommentKind.WORDING, "ACT-6", "proposals.refused.not-a-wording");
    }

    /** ACT-6: a wording becomes other words for a clause, so there must be a clause that it was suggested for. */
    static Permission isForAClause(boolean rewords) {
        return Permission.when(rewords, "ACT-6", "proposals.refused.no-clause-to-reword");
    }

    /** PRO-2: what a clause says already is no proposal. */
    static Permission saysSomethingElse(String base, String text) {
        return Permission.when(!text.equals(base), "PRO-2", "proposals.refused.text-unchanged");
    }

    /** Visitors read the text and what is open in it; what goes on around it is for who signed in (AUTH-1). */
    static Permission mayReadAbout(Actor actor) {
        return Permission.when(!(actor instanceof Actor.Visitor), "AUTH-1", "kernel.refused.sign-in");
    }

    /** What a person reads who might want to propose but cannot, in any face. */
    static Permission mayProposeAtAll(Actor actor, boolean mayDraftForSome) {
        if (actor instanceof Actor.Visitor) {
            return Permission.refused("ACT-1", "proposals.refused.visitor");
        }
        return Permission.when(
                actor instanceof Actor.Person && mayDraftForSome, "ACT-1", "proposals.refused.only-organisations");
    }

    /** PRO-9: on a deleted clause nothing is proposed. TXT-7: a text that is older than the clause is no ground to stand on. SES-4: text goes to an assembly, not to a group. */
    static Permission mayStandOn(ClauseNow clause, String language, AssemblyKind kind) {
        return isThere(clause)
                .and(Permission.when(
                        clause.language().equals(language), "TXT-7", "proposals.refused.no-text-in-language"))
                .and(Permission.when(!clause.isOlderThanClause(), "TXT-7", "proposals.refused.text-older-than-clause"))
                .and(mayDecideOnText(kind));
    }

    /** PRO-9: what is deleted has its number and its history, and no words. */
    static Permission isThere(ClauseNow clause) {
        return Permission.when(!clause.deleted(), "PRO-9", "proposals.refused.clause-deleted");
    }

    /** SES-4: text goes to an assembly, not to a group. */
    static Permission mayDecideOnText(AssemblyKind kind) {
        return Permission.when(kind != AssemblyKind.WORKING_GROUP, "SES-4", "proposals.refused.group-decides-nothing");
    }

    /** PRO-2: it changes something, and says why. */
    static Permission isComplete(String base, String text, String rationale) {
        return hasWords(text).and(saysSomethingElse(base, text)).and(hasReason(rationale));
    }

    /** PRO-2: a clause says something. */
    static Permission hasWords(String text) {
        return Permission.when(!text.isBlank(), "PRO-2", "proposals.refused.text-empty");
    }

    /** PRO-2: a proposal says why. */
    static Permission hasReason(String rationale) {
        return Permission.when(!PlainText.line(rationale).isEmpty(), "PRO-2", "proposals.refused.no-reason")
                .and(fits(rationale));
    }

    /** PRO-2: the clause is moved to really another place. */
    static Permission movesSomewhere(boolean changesNothing) {
        return Permission.when(!changesNothing, "PRO-2", "proposals.refused.place-unchanged");
    }

    /** PRO-2, PRO-4: what it is about, and where it is to stand, is there. */
    static Permission fitsThere(List<Trouble> troubles) {
        if (troubles.isEmpty()) {
            return Permission.granted();
        }
        return switch (troubles.getFirst().reason()) {
            case UNKNOWN, GONE -> Permission.refused("PRO-9", "proposals.refused.clause-deleted");
            case STALE, TAKEN -> Permission.refused("PRO-6", "proposals.refused.base-moved");
            case NO_PLACE -> Permission.refused("PRO-4", "proposals.refused.place-gone");
            case CYCLE -> Permission.refused("PRO-2", "proposals.refused.place-under-itself");
            case TOO_DEEP -> Permission.refused("PRO-2", "proposals.refused.place-too-deep", Document.DEEPEST);
        };
    }

    /** PRO-7: a compromise stands for what is under way on the same clause, or for a new clause in the same place. */
    static Permission mayReplace(boolean allAreThere) {
        return Permission.when(allAreThere, "PRO-7", "proposals.refused.replaces-elsewhere");
    }

    /** PRO-2, PRO-3: a draft can be submitted, and what is revisable reworded; nothing else. */
    static Permission mayBeSent(Stage stage) {
        return Permission.when(
                stage instanceof Stage.Draft || stage instanceof Stage.Revisable,
                "PRO-2",
                Translations.key("proposals.refused.stage.", stage.name()));
    }

    /** A reason that can be stored and read; a draft's may still be empty. */
    static Permission fits(String rationale) {
        return Permission.when(
                        rationale.length() <= LONGEST_RATIONALE,
                        "PRO-2",
                        "proposals.refused.reason-too-long",
                        LONGEST_RATIONALE)
                .and(PlainText.fitsOrEmpty(rationale, LONGEST_RATIONALE));
    }

    /** How many proposals of one organisation may be under way at once: nobody floods the others before a decision. */
    static final int MOST_UNDER_WAY = 20;

    /** LIM-1: an organisation has at most {@link #MOST_UNDER_WAY} proposals under way. */
    static Permission mayHaveOneMore(int underWay) {
        return Permission.when(
                underWay < MOST_UNDER_WAY, "LIM-1", "proposals.refused.too-many-under-way", MOST_UNDER_WAY);
    }

    /** FAC-1, DEC-1: a facilitator of that assembly, whose own matter it is not. */
    static Permission mayFacilitate(AssemblyStanding standing, boolean ownMatter) {
        return Permission.when(standing.facilitator(), "FAC-1", "proposals.refused.facilitators-only")
                .and(Permission.when(!ownMatter, "DEC-1", "proposals.refused.own-matter"));
    }

    /** A note that says why. */
    static Permission isNote(String note) {
        return Permission.when(!PlainText.line(note).isEmpty(), "PRO-2", "proposals.refused.no-note")
                .and(Permission.when(
                        note.length() <= LONGEST_NOTE, "PRO-2", "proposals.refused.note-too-long", LONGEST_NOTE))
                .and(PlainText.fitsOrEmpty(note, LONGEST_NOTE));
    }

    /** ORD-2: of two that cannot both stand as they are written, one is decided before the other is called. */
    static Permission mayBeCalledBeside(boolean rivalIsCalled) {
        return Permission.when(!rivalIsCalled, "ORD-2", "proposals.refused.rival-is-called");
    }
}
