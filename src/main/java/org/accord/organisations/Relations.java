package org.accord.organisations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which members belong together: a network and its chapters, say. Each has its own ballot, and each counts; but whoever
 * reads a tally sees that they are related (MAN-4).
 */
@Service
@Transactional
public class Relations {

    private final RelationRepository repository;
    private final OrganisationRepository organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Relations(
            RelationRepository repository,
            OrganisationRepository organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** Writes down that these belong together with that one. For the platform, when a member is admitted. */
    public void relate(Actor actor, OrganisationId organisation, Set<OrganisationId> related) {
        OrganisationPolicy.mayRelate(actor).orThrow();
        for (OrganisationId other : related) {
            if (organisations.status(organisation).isEmpty()
                    || organisations.status(other).isEmpty()) {
                throw new NotFound("organisation");
            }
            if (repository.add(organisation, other, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                events.publishEvent(new OrganisationsRelated(actor, organisation, other));
            }
        }
    }

    /**
     * Those of these that belong together, each group with two at least, also by way of a third among them. The groups and
     * their members stand in the order of the question. One query.
     */
    @Transactional(readOnly = true)
    public List<List<OrganisationId>> groups(Actor actor, Collection<OrganisationId> among) {
        Objects.requireNonNull(actor);
        Map<OrganisationId, Set<OrganisationId>> group = new LinkedHashMap<>();
        among.forEach(organisation -> group.put(organisation, new LinkedHashSet<>(Set.of(organisation))));
        if (group.size() > 1) {
            for (RelationRepository.Pair pair : repository.among(group.keySet())) {
                Set<OrganisationId> one = Objects.requireNonNull(group.get(pair.one()));
                Set<OrganisationId> other = Objects.requireNonNull(group.get(pair.other()));
                if (!one.contains(pair.other())) {
                    one.addAll(other);
                    other.forEach(member -> group.put(member, one));
                }
            }
        }
        List<OrganisationId> order = List.copyOf(group.keySet());
        List<List<OrganisationId>> groups = new ArrayList<>();
        for (Set<OrganisationId> members : new LinkedHashSet<>(group.values())) {
            if (members.size() > 1) {
                groups.add(order.stream().filter(members::contains).toList());
            }
        }
        return groups;
    }
}
