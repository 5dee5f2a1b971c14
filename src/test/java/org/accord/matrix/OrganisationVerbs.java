package org.accord.matrix;

import static org.accord.fixtures.Shore.PLATFORM;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accord.fixtures.CommonShoreStory;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.organisations.Binding;
import org.accord.organisations.Invitations;
import org.accord.organisations.Listing;
import org.accord.organisations.MandateId;
import org.accord.organisations.Mandates;
import org.accord.organisations.NewOrganisation;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.Relations;
import org.accord.organisations.RoomPage;
import org.accord.organisations.Rooms;
import org.accord.organisations.Scale;
import org.accord.organisations.Terms;
import org.accord.organisations.screening.RefusalReason;
import org.accord.people.InvitationLinks;
import org.jspecify.annotations.Nullable;

/** Members, and who acts for them. */
final class OrganisationVerbs {

    private static final Terms TERMS = new Terms(Everybody.ALL, Binding.FREE, null);

    private final Everybody all;
    private final CommonShoreStory story;

    OrganisationVerbs(Everybody all) {
        this.all = all;
        story = all.story;
    }

    void into(Verbs verbs) {
        members(verbs);
        mandates(verbs);
        invitations(verbs);
    }

    private void members(Verbs verbs) {
        Organisations organisations = all.service(Organisations.class);
        Rooms rooms = all.service(Rooms.class);
        Relations relations = all.service(Relations.class);
        relations.relate(PLATFORM, story.delta, Set.of(story.red));
        NewOrganisation asked = new NewOrganisation(
                "Reed Bank", OrganisationKind.GRASSROOTS, Scale.LOCAL, "Asia", "en", Listing.PUBLIC);
        NewOrganisation party = new NewOrganisation(
                "A party", OrganisationKind.POLITICAL_PARTY, Scale.LOCAL, "Asia", "en", Listing.PUBLIC);
        verbs.in(Section.MEMBERS)
                .reads("Organisations.members", who -> organisations.members(who.actor(), "", null))
                .reads("Organisations.unnamed", who -> organisations.unnamed(who.actor(), null))
                .reads("Organisations.count", who -> organisations.count(who.actor()))
                .reads("Organisations.labels PUBLIC", who -> name(organisations, who.actor(), story.red, false))
                .reads("Organisations.labels MEMBERS", who -> name(organisations, who.actor(), all.discreet, false))
                .reads("Organisations.labels UNLISTED", who -> name(organisations, who.actor(), all.hidden, false))
                .reads("Rooms.doors", who -> rooms.doors(who.actor()))
                .reads("Rooms.page Delta", who -> rooms.page(who.actor(), story.delta))
                .reads("Rooms.page one’s own", who -> rooms.page(who.actor(), who.organisationOr(story.delta)))
                .reads(
                        "Rooms.people",
                        who -> rooms.people(
                                who.actor(),
                                story.delta,
                                new RoomPage.Place(Instant.EPOCH, new MandateId(new UUID(0, 0)))))
                .does("Organisations.leave Delta", who -> organisations.leave(who.actor(), story.delta))
                .reads(
                        "Organisations.mayLeave Delta",
                        who -> organisations.mayLeave(who.actor(), story.delta).isGranted())
                .in(Section.SCREEN)
                .does("Organisations.admit", who -> organisations.admit(who.actor(), asked))
                .does("Organisations.admit a party", who -> organisations.admit(who.actor(), party))
                .does(
                        "Organisations.suspend",
                        who -> organisations.suspend(who.actor(), story.tide, RefusalReason.UNVERIFIABLE))
                .does("Organisations.readmit", who -> organisations.readmit(who.actor(), story.marsh))
                .does("Relations.relate", who -> relations.relate(who.actor(), story.delta, Set.of(story.tide)))
                .in(Section.BETWEEN)
                .reads("Relations.groups", who -> relations.groups(who.actor(), Set.of(story.delta, story.red)))
                .reads("Organisations.admitted", who -> organisations.admitted(who.actor()))
                .reads(
                        "Organisations.labels where one facilitates",
                        who -> name(organisations, who.actor(), all.hidden, true));
    }

    private static @Nullable String name(
            Organisations organisations, Actor actor, OrganisationId id, boolean facilitates) {
        return Objects.requireNonNull(
                        organisations.labels(actor, Set.of(id), facilitates).get(id))
                .name();
    }

    private void mandates(Verbs verbs) {
        Mandates mandates = all.service(Mandates.class);
        PersonId newcomer = all.newcomer.id();
        OrganisationId delta = story.delta;
        verbs.in(Section.MANDATES)
                .does("Mandates.grant/5", who -> mandates.grant(who.actor(), delta, newcomer, Set.of(Power.VOTE), null))
                .does("Mandates.grant/4", who -> mandates.grant(who.actor(), delta, newcomer, TERMS))
                .does(
                        "Mandates.grant/4 to oneself",
                        who -> mandates.grant(who.actor(), delta, who.personOr(newcomer), TERMS))
                .does(
                        "Mandates.grant/4 in one’s own",
                        who -> mandates.grant(who.actor(), who.organisationOr(delta), newcomer, TERMS))
                .does("Mandates.revoke", who -> mandates.revoke(who.actor(), all.ofNewcomer))
                .does("Mandates.resign", who -> mandates.resign(who.actor(), who.organisationOr(delta)))
                .tells("Mandates.tellRunOut", who -> mandates.tellRunOut(who.actor()))
                .reads(
                        "Mandates.standing",
                        who -> mandates.standing(who.actor(), who.face()).powers())
                .reads("Mandates.faces", who -> mandates.faces(who.actor()))
                .reads("Mandates.grounds", who -> mandates.grounds(who.actor()))
                .reads("Mandates.holders", who -> mandates.holders(who.actor(), delta))
                .in(Section.BETWEEN)
                .reads("Mandates.represented", who -> mandates.represented(who.actor(), Set.of(newcomer)));
    }

    private void invitations(Verbs verbs) {
        Invitations invitations = all.service(Invitations.class);
        InvitationLinks links = all.service(InvitationLinks.class);
        OrganisationId delta = story.delta;
        InvitationLinks.Issued issued = invitations.invite(PLATFORM, delta, TERMS);
        verbs.in(Section.MANDATES)
                .does("Invitations.invite", who -> invitations.invite(who.actor(), delta, TERMS))
                .does(
                        "Invitations.invite to one’s own",
                        who -> invitations.invite(who.actor(), who.organisationOr(delta), TERMS))
                .does(
                        "Invitations.inviteByMail",
                        who -> invitations.inviteByMail(who.actor(), delta, TERMS, "koel@example.org", "en"))
                .does("Invitations.withdraw", who -> invitations.withdraw(who.actor(), issued.id()))
                .reads("Invitations.waiting", who -> invitations.waiting(who.actor(), delta))
                .reads("InvitationLinks.offer of a mandate", who -> links.offer(who.actor(), issued.secret(), "en"))
                .does("InvitationLinks.accept a mandate", who -> links.accept(who.actor(), issued.secret(), "en"))
                .in(Section.BETWEEN)
                .reads("Invitations.offer", who -> invitations.offer(who.actor(), issued.id(), "en"));
    }
}
