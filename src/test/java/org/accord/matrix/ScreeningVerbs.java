package org.accord.matrix;

import static org.accord.organisations.OrganisationKind.CHURCH;
import static org.accord.organisations.OrganisationKind.GRASSROOTS;

import java.time.Clock;
import java.time.Duration;
import org.accord.fixtures.Database;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Listing;
import org.accord.organisations.Organisations;
import org.accord.organisations.membership.MeasureId;
import org.accord.organisations.membership.MeasureStep;
import org.accord.organisations.membership.MembersDesk;
import org.accord.organisations.membership.Membership;
import org.accord.organisations.screening.ApplicationId;
import org.accord.organisations.screening.ApplicationPurge;
import org.accord.organisations.screening.Applying;
import org.accord.organisations.screening.Newcomers;
import org.accord.organisations.screening.RefusalReason;
import org.accord.organisations.screening.Screening;
import org.accord.people.OneTimeSecret;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.accord.people.SealedRows;
import org.jooq.DSLContext;

/** Asking to join as an organisation, and who decides it. */
final class ScreeningVerbs {

    private final Everybody all;
    private final Applications at;

    ScreeningVerbs(Everybody all) {
        this.all = all;
        at = all.applications;
    }

    void into(Verbs verbs) {
        screening(verbs.in(Section.SCREEN));
        measures(verbs.in(Section.SCREEN));
        applying(verbs.in(Section.APPLY));
    }

    private void screening(Verbs verbs) {
        Screening screening = all.service(Screening.class);
        ApplicationPurge purge = all.service(ApplicationPurge.class);
        Newcomers newcomers = all.service(Newcomers.class);
        int w = all.version(at.waiting);
        int t = all.version(at.taken);
        int a = all.version(at.asked);
        verbs.reads("Screening.isScreener", who -> screening.isScreener(who.actor()))
                .reads("Screening.queue", who -> screening.queue(who.actor(), null))
                .reads("Screening.page", who -> screening.page(who.actor(), at.taken))
                .reads("Screening.page of a draft", who -> screening.page(who.actor(), at.draft))
                .does("Screening.take", who -> screening.take(who.actor(), at.waiting, w))
                .does("Screening.ask", who -> screening.ask(who.actor(), at.taken, t, "Who are you?"))
                .does("Screening.resume", who -> screening.resume(who.actor(), at.asked, a))
                .does("Screening.admit", who -> screening.admit(who.actor(), at.taken, t))
                .does(
                        "Screening.refuse",
                        who -> screening.refuse(
                                who.actor(), at.taken, t, RefusalReason.DUPLICATE, "You are here already."))
                .does("Screening.note", who -> screening.note(who.actor(), at.taken, "I know them."))
                .reads("Newcomers.list", who -> newcomers.list(who.actor()))
                .does("Newcomers.comment", who -> newcomers.comment(who.actor(), who.face(), at.shown, "Welcome."))
                .in(Section.HOUSE)
                .tells("ApplicationPurge.purge", who -> purge.purge(who.actor()));
    }

    /** What becomes of members: a removal of Salt Marsh Union that it can appeal, and a suspension that waits for a second voice. */
    private void measures(Verbs verbs) {
        Membership membership = all.service(Membership.class);
        Actor.Person kite = screener("Kite");
        Actor.Person finch = screener("Lark");
        MeasureId removal = membership.propose(
                kite, all.story.marsh, MeasureStep.REMOVE, RefusalReason.CONDUCT, "They sold our list of members.");
        membership.say(finch, removal, 1, true);
        MeasureId waiting = membership.propose(
                kite, all.story.tide, MeasureStep.SUSPEND, RefusalReason.UNVERIFIABLE, "Nobody answers there.");
        OrganisationId gone = all.story.shore.organisation("Shingle Bank");
        overdue(membership.propose(kite, gone, MeasureStep.REMOVE, RefusalReason.CONDUCT, "They sold it too."), finch);
        Organisations organisations = all.service(Organisations.class);
        MembersDesk desk = all.service(MembersDesk.class);
        verbs.does("Organisations.remove", who -> organisations.remove(who.actor(), gone, RefusalReason.CONDUCT))
                .reads("MembersDesk.waiting", who -> desk.waiting(who.actor()))
                .reads("MembersDesk.called", who -> desk.called(who.actor(), ""))
                .does(
                        "Membership.propose",
                        who -> membership.propose(
                                who.actor(),
                                all.story.red,
                                MeasureStep.SUSPEND,
                                RefusalReason.UNVERIFIABLE,
                                "Nobody answers there."))
                .does("Membership.say", who -> membership.say(who.actor(), waiting, 1, true))
                .does("Membership.appeal", who -> membership.appeal(who.actor(), removal, 2, "We never had a list."))
                .reads("Membership.of Salt Marsh Union", who -> membership.of(who.actor(), all.story.marsh))
                .in(Section.HOUSE)
                .tells("Membership.carryOut", who -> membership.carryOut(who.actor()))
                .tells(
                        "ContactRows.sealAnew",
                        who -> all.service(SealedRows.class).sealAnew(who.actor()));
    }

    /** Lets it be decided, and the time go by in which it could be appealed. */
    private void overdue(MeasureId removal, Actor.Person second) {
        all.service(Membership.class).say(second, removal, 1, true);
        DSLContext superuser = all.service(Database.class).superuser();
        superuser.execute("alter table organisations.measure disable trigger user");
        superuser.execute(
                "update organisations.measure set changed_at = changed_at - interval '31 days' where measure_id = ?",
                removal.value());
        superuser.execute("alter table organisations.measure enable trigger user");
    }

    private Actor.Person screener(String pseudonym) {
        Actor.Person person = all.story.shore.person(pseudonym);
        all.service(Roles.class).name(Shore.PLATFORM, person.id(), Role.SCREENER);
        return person;
    }

    private void applying(Verbs verbs) {
        Applying applying = all.service(Applying.class);
        Clock clock = all.service(Clock.class);
        int w = all.version(at.waiting);
        int a = all.version(at.asked);
        int r = all.version(at.refused);
        verbs.reads("Applying.open", who -> applying.open(who.actor()))
                .reads("Applying.mayJoin", who -> applying.mayJoin(who.actor(), GRASSROOTS))
                .reads("Applying.mayJoin a church", who -> applying.mayJoin(who.actor(), CHURCH))
                .does("Applying.apply", who -> {
                    ApplicationId id = ApplicationId.next();
                    applying.apply(
                            who.actor(),
                            new Applying.Opened(id, clock.instant().minus(Duration.ofMinutes(3))),
                            Applications.form("Tidal Flat", GRASSROOTS, Listing.PUBLIC),
                            "",
                            id.toString());
                })
                .does(
                        "Applying.bring",
                        who -> applying.bring(who.actor(), Applications.form("Tidal Flat", GRASSROOTS, Listing.PUBLIC)))
                .reads("Applying.status", who -> applying.status(who.actor(), who.link(at.waiting)))
                .reads(
                        "Applying.status by a made-up link",
                        who -> applying.status(who.actor(), OneTimeSecret.next().value()))
                .reads("Applying.watched", who -> applying.watched(who.actor(), who.link(at.waiting)))
                .does("Applying.confirm", who -> applying.confirm(who.actor(), who.link(at.draft)))
                .does("Applying.answer", who -> applying.answer(who.actor(), who.link(at.asked), a, "Fishers."))
                .does("Applying.withdraw", who -> applying.withdraw(who.actor(), who.link(at.waiting), w))
                .does("Applying.appeal", who -> applying.appeal(who.actor(), who.link(at.refused), r, "We are none."))
                .does("Applying.inviteAgain", who -> applying.inviteAgain(who.actor(), who.link(at.admitted)));
    }
}
