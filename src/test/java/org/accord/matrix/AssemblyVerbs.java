package org.accord.matrix;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.NewAssembly;
import org.accord.assemblies.ParticipantsPage;
import org.accord.assemblies.Participation;
import org.accord.assemblies.Seat;
import org.accord.assemblies.Seats;
import org.accord.fixtures.CommonShoreStory;
import org.accord.kernel.PersonId;
import org.accord.people.InvitationLinks;

/** Assemblies: who is there, how, and who runs them. */
final class AssemblyVerbs {

    private final Everybody all;
    private final CommonShoreStory story;

    AssemblyVerbs(Everybody all) {
        this.all = all;
        story = all.story;
    }

    void into(Verbs verbs) {
        assemblies(verbs);
        seats(verbs);
    }

    private void assemblies(Verbs verbs) {
        Assemblies assemblies = all.service(Assemblies.class);
        PersonId newcomer = all.newcomer.id();
        NewAssembly another = new NewAssembly(
                AssemblyKind.REGIONAL, Map.of("en", new NewAssembly.Name("Third", "")), true, Participation.READ_ONLY);
        verbs.in(Section.JOIN)
                .does("Assemblies.join", who -> assemblies.join(who.actor(), story.other))
                .does("Assemblies.join a closed one", who -> assemblies.join(who.actor(), all.closed))
                .does("Assemblies.leave", who -> assemblies.leave(who.actor(), story.global))
                .reads("Assemblies.standing", who -> assemblies.standing(who.actor(), story.global))
                .reads("Assemblies.standing in a closed one", who -> assemblies.standing(who.actor(), all.closed))
                .reads("Assemblies.entered", who -> assemblies.entered(who.actor()))
                .reads("Assemblies.names", who -> assemblies.names(who.actor(), "en"))
                .reads(
                        "Assemblies.names of a closed one",
                        who -> assemblies.names(who.actor(), "en").containsKey(all.closed))
                .reads("Assemblies.all", who -> assemblies.all(who.actor(), "en"))
                .reads("Assemblies.mine", who -> assemblies.mine(who.actor(), "en"))
                .reads("Assemblies.page", who -> assemblies.page(who.actor(), story.global, "en"))
                .reads("Assemblies.page of a closed one", who -> assemblies.page(who.actor(), all.closed, "en"))
                .reads(
                        "Assemblies.page its people",
                        who -> assemblies
                                .page(who.actor(), story.global, "en")
                                .participants()
                                .rows())
                .reads(
                        "Assemblies.participants",
                        who -> assemblies.participants(
                                who.actor(),
                                story.global,
                                new ParticipantsPage.Place(Instant.EPOCH, new PersonId(new UUID(0, 0)))))
                .in(Section.RUN)
                .does("Assemblies.bring", who -> assemblies.bring(who.actor(), story.global, newcomer))
                .does(
                        "Assemblies.setMode",
                        who -> assemblies.setMode(who.actor(), story.global, story.stint.id(), Participation.COMMENTS))
                .reads("Assemblies.facilitates", who -> assemblies.facilitates(who.actor(), story.global))
                .reads("Assemblies.deciding", who -> assemblies.deciding(who.actor(), story.global))
                .in(Section.NAME)
                .does(
                        "Assemblies.nameFacilitator",
                        who -> assemblies.nameFacilitator(who.actor(), story.global, newcomer))
                .does(
                        "Assemblies.releaseFacilitator",
                        who -> assemblies.releaseFacilitator(who.actor(), story.global, story.rook.id()))
                .in(Section.HOUSE)
                .does("Assemblies.create", who -> assemblies.create(who.actor(), another));
    }

    private void seats(Verbs verbs) {
        Seats seats = all.service(Seats.class);
        InvitationLinks links = all.service(InvitationLinks.class);
        InvitationLinks.Issued facilitator = seats.invite(story.owl, story.global, Seat.FACILITATOR);
        InvitationLinks.Issued elsewhere = seats.invite(story.owl, story.other, Seat.FACILITATOR);
        InvitationLinks.Issued participant = seats.invite(story.plover, all.closed, Seat.PARTICIPANT);
        InvitationLinks.Issued guest = seats.invite(story.rook, story.global, Seat.PARTICIPANT);
        verbs.in(Section.NAME)
                .does("Seats.invite FACILITATOR", who -> seats.invite(who.actor(), story.global, Seat.FACILITATOR))
                .does("Seats.withdraw FACILITATOR", who -> seats.withdraw(who.actor(), facilitator.id()))
                .reads("Seats.facilitators", who -> seats.facilitators(who.actor(), story.global))
                .reads("Seats.facilitators of a closed one", who -> seats.facilitators(who.actor(), all.closed))
                .does(
                        "InvitationLinks.accept to run one",
                        who -> links.accept(
                                who.actor(),
                                Set.of("fac", "two").contains(who.sign()) ? elsewhere.secret() : facilitator.secret(),
                                "en"))
                .in(Section.JOIN)
                .does(
                        "InvitationLinks.accept to a closed one",
                        who -> links.accept(who.actor(), participant.secret(), "en"))
                .in(Section.RUN)
                .does("Seats.invite PARTICIPANT", who -> seats.invite(who.actor(), story.global, Seat.PARTICIPANT))
                .does("Seats.withdraw PARTICIPANT", who -> seats.withdraw(who.actor(), guest.id()))
                .reads("Seats.waiting", who -> seats.waiting(who.actor(), story.global))
                .in(Section.BETWEEN)
                .reads("Seats.offer", who -> seats.offer(who.actor(), participant.id(), "en"));
    }
}
