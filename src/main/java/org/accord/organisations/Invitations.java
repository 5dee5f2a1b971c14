package org.accord.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Translations;
import org.accord.organisations.MandateInvitationRepository.Offered;
import org.accord.people.InvitationId;
import org.accord.people.InvitationLinks;
import org.accord.people.Letters;
import org.accord.people.Welcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people come to act for an organisation: its coordinator, or for the first one the platform, makes a link with the
 * powers on it; whoever opens it and says yes holds the mandate (MAN-3).
 */
@Service
@Transactional
public class Invitations implements Welcome {

    /** The most invitations of one organisation that wait at once: letters in its name are not for mass mailing. */
    static final int MOST_WAITING = 50;

    private static final Actor POST = new Actor.Platform("invitations");

    private final MandateInvitationRepository repository;
    private final OrganisationRepository organisations;
    private final Mandates mandates;
    private final InvitationLinks links;
    private final Letters letters;
    private final Clock clock;

    Invitations(
            MandateInvitationRepository repository,
            OrganisationRepository organisations,
            Mandates mandates,
            InvitationLinks links,
            Letters letters,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.mandates = mandates;
        this.links = links;
        this.letters = letters;
        this.clock = clock;
    }

    /** A link for whoever is to act for that organisation; shown once. For its coordinators, and the platform. */
    public InvitationLinks.Issued invite(Actor actor, OrganisationId organisation, Terms terms) {
        if (!organisations.lock(organisation)) {
            throw new NotFound("organisation");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MandatePolicy.mayManage(actor, mandates.standing(actor, Face.of(organisation)))
                .and(MandatePolicy.mayHold(terms.powers(), terms.until(), now))
                .and(InvitationPolicy.mayInviteMore(
                        waitingOf(actor, organisation).size(), MOST_WAITING))
                .orThrow();
        InvitationLinks.Issued issued = links.issue(actor);
        Instant until = terms.until();
        repository.add(
                issued.id(),
                organisation,
                new Terms(
                        terms.powers(), terms.binding(), until == null ? null : until.truncatedTo(ChronoUnit.MICROS)));
        return issued;
    }

    /**
     * As {@link #invite}, and sends the link in a letter once it is stored. The address is kept nowhere.
     *
     * @param address refused where it is none
     * @param language the one that the letter is written in: en, fr, es or pt
     */
    public InvitationLinks.Issued inviteByMail(
            Actor actor, OrganisationId organisation, Terms terms, String address, String language) {
        String to = letters.address(POST, address);
        InvitationLinks.Issued issued = invite(actor, organisation, terms);
        Offer offer = offer(repository.find(issued.id()).orElseThrow(), language);
        letters.send(
                POST,
                to,
                language,
                offer.title(),
                Translations.text(
                        language,
                        "organisations.invitation.letter",
                        offer.title(),
                        String.join("\n", offer.sentences()),
                        issued.link()));
        return issued;
    }

    /** Ends an invitation that waits; for coordinators of that organisation, and the platform. */
    public void withdraw(Actor actor, InvitationId id) {
        Offered offered = repository.find(id).orElseThrow(() -> new NotFound("invitation"));
        Standing standing = mandates.standing(actor, Face.of(offered.organisation()));
        if (!(actor instanceof Actor.Platform) && standing.powers().isEmpty()) {
            throw new NotFound("invitation");
        }
        MandatePolicy.mayManage(actor, standing).orThrow();
        links.withdraw(actor, id);
    }

    /** The invitations that wait, the newest first; for who may manage mandates there, else there is no such thing. */
    @Transactional(readOnly = true)
    public List<InvitationRow> waiting(Actor actor, OrganisationId organisation) {
        Standing standing = mandates.standing(actor, Face.of(organisation));
        if (!MandatePolicy.mayManage(actor, standing).isGranted()) {
            throw new NotFound("organisation");
        }
        return waitingOf(actor, organisation);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Offer offer(Actor actor, InvitationId invitation, String language) {
        return repository
                .find(invitation)
                .map(offered -> offer(offered, language))
                .orElse(null);
    }

    @Override
    public void accept(Actor actor, InvitationLinks.Used link) {
        InvitationId invitation = link.id();
        Offered offered = repository.find(invitation).orElseThrow(() -> new NotFound("invitation"));
        mandates.accept(actor, offered.organisation(), links.maker(actor, invitation), offered.terms());
    }

    private List<InvitationRow> waitingOf(Actor actor, OrganisationId organisation) {
        List<Offered> made = repository.of(organisation);
        Map<InvitationId, Instant> ends =
                links.waiting(actor, made.stream().map(Offered::id).toList());
        List<InvitationRow> waiting = new ArrayList<>();
        for (Offered offered : made) {
            Instant end = ends.get(offered.id());
            if (end != null) {
                waiting.add(new InvitationRow(offered.id(), offered.terms(), end));
            }
        }
        return waiting;
    }

    private static Offer offer(Offered offered, String language) {
        Terms terms = offered.terms();
        Instant until = terms.until();
        String powers = new TreeSet<>(terms.powers())
                .stream()
                        .map(power -> Translations.text(language, Translations.key("organisations.power.", power)))
                        .collect(Collectors.joining(" · "));
        return new Offer(
                Translations.text(language, "organisations.invitation.title", offered.name()),
                Stream.of(
                                Translations.text(language, "organisations.invitation.powers", powers),
                                terms.binding() == Binding.BOUND
                                        ? Translations.text(language, "organisations.invitation.bound")
                                        : Translations.text(language, "organisations.invitation.free"),
                                until == null
                                        ? Translations.text(language, "organisations.invitation.no-end")
                                        : Translations.text(language, "organisations.invitation.until", until),
                                Translations.text(language, "organisations.invitation.seen"))
                        .toList(),
                Translations.text(language, "organisations.invitation.accepted", offered.name()),
                "desk/organisation/" + offered.organisation());
    }
}
