package org.accord.matrix;

import java.time.Instant;
import java.util.List;
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
import org.accord.assemblies.agenda.AgendaItemId;
import org.accord.assemblies.agenda.AgendaItemKind;
import org.accord.assemblies.agenda.Agendas;
import org.accord.assemblies.agenda.Agendas.Direction;
import org.accord.assemblies.agenda.NewItem;
import org.accord.fixtures.CommonShoreStory;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.accord.people.InvitationLinks;
import org.accord.proposals.OnAgenda;

/** Assemblies: who is there, how, who runs them, and what they are to deal with. */
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
        agendas(verbs);
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

    private void agendas(Verbs verbs) {
        Agendas agendas = all.service(Agendas.class);
        OnAgenda proposals = all.service(OnAgenda.class);
        Thing proposal = OnAgenda.thing(story.open(story.wren, story.delta, CommonShoreStory.EARLY));
        NewItem words = new NewItem("Emissions", AgendaItemKind.DISCUSS, 20, null, List.of(proposal));
        NewItem others = new NewItem("Offsets", AgendaItemKind.DECIDE, null, Participation.READ_ONLY, List.of());
        AgendaItemId first = agendas.add(story.rook, story.global, words);
        AgendaItemId second = agendas.add(story.rook, story.global, others);
        AgendaItemId done = agendas.add(story.rook, story.global, others);
        agendas.close(story.rook, done, 1);
        AgendaItemId inside = agendas.add(story.plover, all.closed, others);
        verbs.in(Section.READ_LIVE)
                .reads("Agendas.page", who -> agendas.page(who.actor(), story.global))
                .reads("Agendas.page of a closed one", who -> agendas.page(who.actor(), all.closed))
                .reads(
                        "Agendas.page set",
                        who -> agendas.page(who.actor(), story.global).manage())
                .reads("Agendas.about", who -> agendas.about(who.actor(), story.global, proposal))
                .reads("Agendas.about in a closed one", who -> agendas.about(who.actor(), all.closed, proposal))
                .reads("OnAgenda.among", who -> proposals.among(who.actor(), List.of(proposal)))
                .reads("OnAgenda.choice", who -> proposals.choice(who.actor(), story.global))
                .reads("OnAgenda.choice of a closed one", who -> proposals.choice(who.actor(), all.closed))
                .in(Section.RUN)
                .does("Agendas.add", who -> agendas.add(who.actor(), story.global, words))
                .does("Agendas.add to a closed one", who -> agendas.add(who.actor(), all.closed, others))
                .does("Agendas.change", who -> agendas.change(who.actor(), first, 1, others))
                .does("Agendas.change in a closed one", who -> agendas.change(who.actor(), inside, 1, others))
                .does("Agendas.move", who -> agendas.move(who.actor(), second, 1, Direction.UP))
                .does("Agendas.close", who -> agendas.close(who.actor(), first, 1))
                .does("Agendas.reopen", who -> agendas.reopen(who.actor(), done, 2))
                .does("Agendas.remove", who -> agendas.remove(who.actor(), first, 1))
                .in(Section.BETWEEN)
                .reads("OnAgenda.offered", who -> proposals.offered(who.actor(), story.global));
    }
}
