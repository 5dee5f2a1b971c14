package org.accord.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.accord.kernel.PlainText;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.organisations.MemberListRepository.Listed;
import org.accord.organisations.OrganisationRepository.Entry;
import org.accord.organisations.OrganisationRepository.Held;
import org.accord.organisations.screening.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations are members, and what of them each viewer may read. */
@Service
@Transactional
public class Organisations {

    /** What open pages look at that show who takes part. */
    public static final Thing MEMBERS = new Thing("organisations", new UUID(0, 0));

    /** How many lines a page of the list has. */
    static final int LINES = 50;

    private final OrganisationRepository repository;
    private final MemberListRepository list;
    private final MandateRepository mandates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organisations(
            OrganisationRepository repository,
            MemberListRepository list,
            MandateRepository mandates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.list = list;
        this.mandates = mandates;
        this.events = events;
        this.clock = clock;
    }

    /** Admits an organisation. A party, a church and a company never are (ELI-1); two cannot have the same name. */
    public OrganisationId admit(Actor actor, NewOrganisation asked) {
        NewOrganisation organisation = new NewOrganisation(
                PlainText.line(asked.name()),
                asked.kind(),
                asked.scale(),
                PlainText.line(asked.region()),
                asked.language(),
                asked.listing());
        OrganisationPolicy.mayAdmit(actor, organisation.kind())
                .and(PlainText.fits(organisation.name(), 200))
                .and(PlainText.fits(organisation.region(), 100))
                .orThrow();
        OrganisationId id = OrganisationId.next();
        Permission.when(repository.add(id, organisation, now()), "ELI-8", "organisations.refused.duplicate")
                .orThrow();
        events.publishEvent(new OrganisationAdmitted(actor, id));
        return id;
    }

    /** Suspends a member: from now on nobody acts for it (MAN-1). Screeners decide it, the platform does it (ELI-8). */
    public void suspend(Actor actor, OrganisationId id, RefusalReason reason) {
        OrganisationPolicy.maySuspend(actor, status(id)).orThrow();
        move(id, OrganisationStatus.ADMITTED, OrganisationStatus.SUSPENDED, reason);
        events.publishEvent(new OrganisationSuspended(actor, id, reason));
    }

    /** Admits a suspended one again. */
    public void readmit(Actor actor, OrganisationId id) {
        OrganisationPolicy.mayReadmit(actor, status(id)).orThrow();
        move(id, OrganisationStatus.SUSPENDED, OrganisationStatus.ADMITTED, null);
        events.publishEvent(new OrganisationReadmitted(actor, id));
    }

    /** Ends the membership of a suspended one for good, once that can no longer be appealed (ELI-6, ELI-8). */
    public void remove(Actor actor, OrganisationId id, RefusalReason reason) {
        OrganisationPolicy.mayReadmit(actor, status(id)).orThrow();
        move(id, OrganisationStatus.SUSPENDED, OrganisationStatus.REMOVED, reason);
        events.publishEvent(new OrganisationRemoved(actor, id, reason));
    }

    /**
     * Ends the membership by the organisation's own will, for good; by who coordinates it, while it is suspended too. What
     * it did stays. To people outside it there is no such thing.
     */
    public void leave(Actor actor, OrganisationId id) {
        if (!repository.lock(id) || mandateOf(actor, id).powers().isEmpty()) {
            throw new NotFound("organisation");
        }
        OrganisationStatus status = status(id);
        OrganisationPolicy.mayLeave(mandateOf(actor, id), status).orThrow();
        move(id, status, OrganisationStatus.LEFT, null);
        events.publishEvent(new OrganisationLeft(actor, id));
    }

    /** Whether this actor may {@link #leave} for that organisation now. */
    @Transactional(readOnly = true)
    public Permission mayLeave(Actor actor, OrganisationId id) {
        return OrganisationPolicy.mayLeave(mandateOf(actor, id), status(id));
    }

    private Standing mandateOf(Actor actor, OrganisationId id) {
        PersonId person = actor instanceof Actor.Person somebody ? somebody.id() : null;
        return MandatePolicy.standing(Face.of(id), person, person == null ? List.of() : mandates.of(person, id), now());
    }

    /**
     * ELI-11: what this actor may read in each one's place. Ids of none are left out.
     *
     * @param facilitates whether the actor facilitates where the labels are shown
     */
    @Transactional(readOnly = true)
    public Map<OrganisationId, OrganisationLabel> labels(
            Actor actor, Collection<OrganisationId> ids, boolean facilitates) {
        Viewer viewer = viewer(actor, facilitates);
        return ids.isEmpty()
                ? Map.of()
                : repository.entries(ids).stream().collect(Collectors.toMap(Entry::id, viewer::label));
    }

    /** Every admitted organisation, whatever its listing: the open counts include all (ELI-11). */
    @Transactional(readOnly = true)
    public Set<OrganisationId> admitted(Actor actor) {
        return repository.admitted();
    }

    /** How many members there are, whatever their listing: the open counts include all (ELI-11). */
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        return repository.members();
    }

    /**
     * The members whose names this actor may read (ELI-11): by name, or where somebody searches by the word that they look
     * for, as in a register, and then by name: so whole words come before longer ones. A page costs the same on every place,
     * and however many members there are or have the word.
     *
     * @param search beginnings of words of the name, of which the longest says the order; empty for all
     * @param after where to go on; null for the first page
     */
    @Transactional(readOnly = true)
    public MembersPage members(Actor actor, String search, MembersPage.@Nullable Place after) {
        Viewer viewer = viewer(actor, false);
        NameQuery query = NameQuery.of(search);
        Set<OrganisationId> own = viewer.held().keySet();
        List<Listed> found = query == null
                ? list.all(viewer.readable(), own, after, LINES + 1)
                : list.called(query, viewer.readable(), own, after, LINES + 1);
        List<Listed> page = found.stream().limit(LINES).toList();
        Map<OrganisationId, Entry> entries =
                entries(page.stream().map(Listed::id).toList());
        return new MembersPage(
                page.stream()
                        .map(listed -> viewer.row(Objects.requireNonNull(entries.get(listed.id()))))
                        .toList(),
                found.size() <= LINES ? null : page.getLast().place());
    }

    private Map<OrganisationId, Entry> entries(Collection<OrganisationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : repository.entries(ids).stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    /**
     * How many others there are in each region, whose names this actor may not read (ELI-11).
     *
     * @param after the region to go on from; null for the first page
     */
    @Transactional(readOnly = true)
    public UnnamedPage unnamed(Actor actor, @Nullable String after) {
        Viewer viewer = viewer(actor, false);
        Set<Listing> unread = EnumSet.complementOf(viewer.readable());
        if (unread.isEmpty()) {
            return new UnnamedPage(List.of(), null);
        }
        List<RegionRow> found = repository.regions(unread, after, LINES + 1);
        List<RegionRow> page = found.stream().limit(LINES).toList();
        return new UnnamedPage(
                page.stream()
                        .map(row -> new RegionRow(row.region(), row.members() - viewer.own(unread, row.region())))
                        .filter(row -> row.members() > 0)
                        .toList(),
                found.size() <= LINES ? null : page.getLast().region());
    }

    private OrganisationStatus status(OrganisationId id) {
        return repository.status(id).orElseThrow(() -> new NotFound("organisation"));
    }

    private void move(
            OrganisationId id, OrganisationStatus from, OrganisationStatus to, @Nullable RefusalReason reason) {
        if (!repository.move(id, from, to, reason, now())) {
            throw new Stale("organisation");
        }
    }

    private Viewer viewer(Actor actor, boolean facilitates) {
        Map<OrganisationId, Held> held = new LinkedHashMap<>();
        if (actor instanceof Actor.Person person) {
            for (Held mandate : repository.heldBy(person.id(), now())) {
                held.put(mandate.organisation(), mandate);
            }
        }
        return new Viewer(actor, held, facilitates);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Somebody who looks, with the organisations that they hold a mandate of. */
    private record Viewer(Actor actor, Map<OrganisationId, Held> held, boolean facilitates) {

        /** The listings whose names they may read, also where they hold no mandate of it. */
        EnumSet<Listing> readable() {
            EnumSet<Listing> readable = EnumSet.allOf(Listing.class);
            readable.removeIf(listing -> !readsName(listing, false));
            return readable;
        }

        /** How many members with such a listing, in that region, they hold a mandate of. */
        int own(Set<Listing> listings, String region) {
            return (int) held.values().stream()
                    .filter(own -> own.admitted()
                            && listings.contains(own.listing())
                            && own.region().equals(region))
                    .count();
        }

        OrganisationLabel label(Entry entry) {
            return new OrganisationLabel(entry.id(), readsName(entry) ? entry.name() : null, entry.region());
        }

        MemberRow row(Entry entry) {
            boolean reads = readsName(entry);
            return new MemberRow(
                    label(entry),
                    reads ? entry.kind() : null,
                    reads ? entry.scale() : null,
                    held.containsKey(entry.id()));
        }

        private boolean readsName(Entry entry) {
            return readsName(entry.listing(), held.containsKey(entry.id()));
        }

        private boolean readsName(Listing listing, boolean own) {
            boolean member = held.values().stream().anyMatch(Held::admitted);
            return OrganisationPolicy.mayReadName(actor, listing, own, member, facilitates);
        }
    }
}
