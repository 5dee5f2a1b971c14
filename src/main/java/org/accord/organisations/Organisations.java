package org.accord.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.PlainText;
import org.accord.kernel.Stale;
import org.accord.organisations.OrganisationRepository.Entry;
import org.accord.organisations.OrganisationRepository.Held;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations are members, and what of them each viewer may read. */
@Service
@Transactional
public class Organisations {

    private final OrganisationRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organisations(OrganisationRepository repository, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
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

    /** Suspends a member: from now on nobody acts for it (MAN-1). */
    public void suspend(Actor actor, OrganisationId id) {
        OrganisationPolicy.maySuspend(actor, status(id)).orThrow();
        move(id, OrganisationStatus.ADMITTED, OrganisationStatus.SUSPENDED);
        events.publishEvent(new OrganisationSuspended(actor, id));
    }

    /** Admits a suspended one again. */
    public void readmit(Actor actor, OrganisationId id) {
        OrganisationPolicy.mayReadmit(actor, status(id)).orThrow();
        move(id, OrganisationStatus.SUSPENDED, OrganisationStatus.ADMITTED);
        events.publishEvent(new OrganisationReadmitted(actor, id));
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

    /** The members, as their listing allows: first those with a name, by name; then the others, by region. */
    @Transactional(readOnly = true)
    public List<MemberRow> members(Actor actor) {
        Viewer viewer = viewer(actor, false);
        return repository.entries(repository.admitted()).stream()
                .map(viewer::row)
                .sorted(Comparator.comparing((MemberRow row) -> row.label().name() == null)
                        .thenComparing(row -> sortKey(row.label()), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static String sortKey(OrganisationLabel label) {
        return label.name() != null ? label.name() : label.region();
    }

    private OrganisationStatus status(OrganisationId id) {
        return repository.status(id).orElseThrow(() -> new NotFound("organisation"));
    }

    private void move(OrganisationId id, OrganisationStatus from, OrganisationStatus to) {
        if (!repository.move(id, from, to)) {
            throw new Stale("organisation");
        }
    }

    private Viewer viewer(Actor actor, boolean facilitates) {
        Map<OrganisationId, Boolean> held = new LinkedHashMap<>();
        if (actor instanceof Actor.Person person) {
            for (Held mandate : repository.heldBy(person.id(), now())) {
                held.put(mandate.organisation(), mandate.admitted());
            }
        }
        return new Viewer(actor, held, facilitates);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Somebody who looks, with the organisations that they hold a mandate of, each with whether it is admitted. */
    private record Viewer(Actor actor, Map<OrganisationId, Boolean> held, boolean facilitates) {

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
            return OrganisationPolicy.mayReadName(
                    actor, entry.listing(), held.containsKey(entry.id()), held.containsValue(true), facilitates);
        }
    }
}
