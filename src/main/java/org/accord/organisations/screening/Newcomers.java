package org.accord.organisations.screening;

import java.util.List;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.Ids;
import org.accord.kernel.NotFound;
import org.accord.kernel.Permission;
import org.accord.kernel.PlainText;
import org.accord.organisations.Mandates;
import org.accord.organisations.Power;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who asks to join, for members to comment on (ELI-9): public applications only, and only as long as their window is open.
 * Silence is no comment. What members say is read by the screening team alone.
 */
@Service
@Transactional
public class Newcomers {

    /** The most that are shown at once. */
    static final int LINES = 100;

    private final ApplicationRepository applications;
    private final ReviewRepository reviews;
    private final ApplicationMoves moves;
    private final Mandates mandates;
    private final ApplicationEventPublisher events;

    Newcomers(
            ApplicationRepository applications,
            ReviewRepository reviews,
            ApplicationMoves moves,
            Mandates mandates,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.reviews = reviews;
        this.moves = moves;
        this.mandates = mandates;
        this.events = events;
    }

    /** Those that members may comment on now, the next to close first; refused to who acts for no member. */
    @Transactional(readOnly = true)
    public List<Newcomer> list(Actor actor) {
        Permission.when(!mandates.faces(actor).isEmpty(), "ELI-9", "organisations.newcomers.refused.not-member")
                .orThrow();
        return reviews.newcomers(moves.now(), LINES);
    }

    /** Says something of an application for a member; it needs the power to speak for it. */
    public void comment(Actor actor, Face face, ApplicationId id, String typed) {
        mandates.standing(actor, face).permission(Power.SPEAK).orThrow();
        String text = PlainText.lines(typed);
        Application application = applications
                .find(id)
                .filter(found -> found.commentsUntil() != null)
                .orElseThrow(() -> new NotFound("application"));
        Permission.when(
                        application.openToComments(moves.now())
                                && application.progress() instanceof Progress.Withdrawable,
                        "ELI-9",
                        "organisations.newcomers.refused.closed")
                .and(ApplicationPolicy.maySay(text))
                .orThrow();
        if (face instanceof Face.Organisation organisation) {
            reviews.addComment(id, actor.person(), organisation.id(), text, Ids.next(), moves.now());
            events.publishEvent(new ApplicationCommented(actor, face, id));
        }
    }
}
