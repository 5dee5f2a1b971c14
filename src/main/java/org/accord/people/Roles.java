package org.accord.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.PersonId;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The offices of the house: administrators name and release, everybody who takes part sees it (AUD-2). An office gives no
 * power over text, ballots or decisions of an assembly, and whoever holds one is, for text, an activist (ACT-7).
 */
@Service
@Transactional
public class Roles implements Welcome {

    /** What open pages look at that show who holds which office. */
    public static final Thing OFFICES = new Thing("offices", new UUID(0, 0));

    /** Where everybody reads who holds which office, without a leading slash. */
    public static final String ADDRESS = "desk/offices";

    private final OfficeRepository offices;
    private final PersonRepository people;
    private final InvitationLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Roles(
            OfficeRepository offices,
            PersonRepository people,
            InvitationLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.offices = offices;
        this.people = people;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** An invitation to an office that waits. */
    public record Waiting(InvitationId id, Role role, Instant expires) {}

    /** Names a person whose id is known, as from a page that shows them; stale where they hold it. For administrators. */
    public void name(Actor actor, PersonId person, Role role) {
        RolePolicy.mayName(actor).orThrow();
        if (people.find(person).isEmpty()) {
            throw new NotFound("person");
        }
        name(actor, person, role, personOf(actor));
    }

    /** A link for whoever is to hold that office: it is theirs once they open it and say yes. For administrators. */
    public InvitationLinks.Issued invite(Actor actor, Role role) {
        RolePolicy.mayName(actor).orThrow();
        InvitationLinks.Issued issued = links.issue(actor);
        offices.invite(issued.id(), role);
        return issued;
    }

    /** Ends an invitation to an office that waits. For administrators. */
    public void withdraw(Actor actor, InvitationId invitation) {
        RolePolicy.mayName(actor).orThrow();
        if (offices.invitedTo(invitation).isEmpty()) {
            throw new NotFound("invitation");
        }
        links.withdraw(actor, invitation);
    }

    /** Ends somebody's office at once; what they did in it stays. For administrators, and for oneself. */
    public void release(Actor actor, PersonId person, Role role) {
        RolePolicy.mayRelease(actor, person).orThrow();
        if (!offices.release(person, role, personOf(actor), now())) {
            throw new Stale("office");
        }
        events.publishEvent(new RoleReleased(actor, person, role));
    }

    /** Whether this actor holds that office at this instant; absent identity never does, nor does the platform. */
    @Transactional(readOnly = true)
    public boolean holds(Actor actor, Role role) {
        return held(actor).contains(role);
    }

    /** The offices that this actor holds at this instant. */
    @Transactional(readOnly = true)
    public Set<Role> held(Actor actor) {
        return actor instanceof Actor.Person person ? offices.heldBy(person.id()) : Set.of();
    }

    /** Who holds and who held which office, those of now first. For everybody who takes part. */
    @Transactional(readOnly = true)
    public List<OfficeRow> all(Actor actor) {
        RolePolicy.mayRead(actor).orThrow();
        return offices.all().stream()
                .map(held -> new OfficeRow(
                        held.person(),
                        held.pseudonym(),
                        held.role(),
                        held.since(),
                        held.namerPseudonym(),
                        held.until(),
                        held.until() == null
                                && RolePolicy.mayRelease(actor, held.person()).isGranted()))
                .toList();
    }

    /** The invitations to an office that wait, the newest first. For administrators. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor) {
        RolePolicy.mayName(actor).orThrow();
        Map<InvitationId, Role> made = offices.invitations(now());
        Map<InvitationId, Instant> ends = links.waiting(actor, made.keySet());
        List<Waiting> waiting = new ArrayList<>();
        made.forEach((id, role) -> {
            Instant end = ends.get(id);
            if (end != null) {
                waiting.add(new Waiting(id, role, end));
            }
        });
        return waiting;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Offer offer(Actor actor, InvitationId invitation, String language) {
        return offices.invitedTo(invitation)
                .map(role -> new Offer(
                        Translations.text(language, Translations.key("people.office.invited-as.", role)),
                        List.of(
                                Translations.text(language, Translations.key("people.office.does.", role)),
                                Translations.text(language, "people.office.invited-public")),
                        Translations.text(language, "people.office.accepted"),
                        ADDRESS))
                .orElse(null);
    }

    @Override
    public void accept(Actor actor, InvitationLinks.Used link) {
        InvitationId invitation = link.id();
        Role role = offices.invitedTo(invitation).orElseThrow(() -> new NotFound("invitation"));
        PersonId maker = links.maker(actor, invitation);
        RolePolicy.mayAccept(links.byAdministrator(actor, invitation)).orThrow();
        name(actor, actor.person(), role, maker);
    }

    private void name(Actor actor, PersonId person, Role role, @Nullable PersonId by) {
        if (!offices.name(person, role, by, now())) {
            throw new Stale("office");
        }
        events.publishEvent(new RoleNamed(actor, person, role, by));
    }

    private static @Nullable PersonId personOf(Actor actor) {
        return actor instanceof Actor.Person person ? person.id() : null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
