package org.accord.organisations.screening;

import java.time.Instant;
import org.accord.kernel.Actor;
import org.accord.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Who may do what with an application of others (ELI-7 to ELI-10). */
final class ScreeningPolicy {

    private ScreeningPolicy() {}

    /**
     * Somebody before an application.
     *
     * @param screener whether they hold that office now
     * @param unreadable whether its contact cannot be read, so that nobody knows whether it is this reviewer
     * @param actsForNamed whether they hold a mandate of a member that it names, or are its contact themselves
     * @param heardBefore whether they gave a verdict in an earlier sitting
     * @param given whether they gave one in this sitting
     */
    record Reviewer(boolean screener, boolean unreadable, boolean actsForNamed, boolean heardBefore, boolean given) {}

    /** ELI-9: applications are the screening team's; nobody else sees more than {@link Newcomers} shows. */
    static Permission mayScreen(boolean screener) {
        return Permission.when(screener, "ELI-7", "organisations.screening.refused.not-screener");
    }

    private static Permission impartial(Reviewer reviewer) {
        return mayScreen(reviewer.screener())
                .and(Permission.when(!reviewer.unreadable(), "ELI-7", "organisations.screening.refused.unreadable"))
                .and(Permission.when(!reviewer.actsForNamed(), "ELI-7", "organisations.screening.refused.partial"));
    }

    /** ELI-6: from that state on. */
    private static Permission impartialIn(
            Class<? extends Progress> state, Application application, Reviewer reviewer, String reason) {
        return impartial(reviewer).and(Permission.when(state.isInstance(application.progress()), "ELI-6", reason));
    }

    static Permission mayTake(Application application, Reviewer reviewer) {
        return impartialIn(Progress.Submitted.class, application, reviewer, "organisations.screening.refused.taken");
    }

    static Permission mayAsk(Application application, Reviewer reviewer) {
        return impartialIn(
                Progress.InReview.class, application, reviewer, "organisations.screening.refused.not-in-review");
    }

    /** Goes on without an answer. */
    static Permission mayResume(Application application, Reviewer reviewer) {
        return impartialIn(
                Progress.NeedsInfo.class, application, reviewer, "organisations.screening.refused.not-asked");
    }

    /** ELI-7: once a sitting, and on appeal only who did not decide (ELI-8). */
    static Permission mayRefuse(Application application, Reviewer reviewer) {
        return impartialIn(
                        Progress.Judged.class, application, reviewer, "organisations.screening.refused.not-in-review")
                .and(Permission.when(!reviewer.given(), "ELI-7", "organisations.screening.refused.given"))
                .and(Permission.when(
                        !(application.progress() instanceof Progress.Appealed) || !reviewer.heardBefore(),
                        "ELI-8",
                        "organisations.screening.refused.decided-before"));
    }

    /** As {@link #mayRefuse}; never what cannot be a member (ELI-1), and not before members have had their say (ELI-9). */
    static Permission mayAdmit(Application application, Reviewer reviewer, Instant now) {
        return mayRefuse(application, reviewer)
                .and(Permission.when(
                        ApplicationPolicy.excluded(application.kind()) == null, "ELI-1", "organisations.refused.kind"))
                .and(Permission.when(
                        !application.openToComments(now),
                        "ELI-9",
                        "organisations.screening.refused.window",
                        application.commentsUntil() == null ? now : application.commentsUntil()));
    }

    /** ELI-8: a refusal names its reason, and explains one that does not speak for itself. */
    static Permission mayGive(Opinion opinion, @Nullable RefusalReason reason, String words) {
        if (opinion == Opinion.ADMIT) {
            return Permission.granted();
        }
        return Permission.when(reason != null, "ELI-8", "organisations.screening.refused.no-reason")
                .and(Permission.when(
                        reason == null || reason.speaksForItself() || !words.isBlank(),
                        "ELI-8",
                        "organisations.screening.refused.no-words"));
    }

    /** ELI-5: everybody else fills in the form and confirms it. */
    static Permission mayBring(Actor actor) {
        return Permission.when(actor instanceof Actor.Platform, "ELI-5", "organisations.screening.refused.bring");
    }

    /** PRI-6: on time, by the house itself. */
    static Permission mayPurge(Actor actor) {
        return Permission.when(actor instanceof Actor.Platform, "PRI-6", "organisations.screening.refused.purge");
    }
}
