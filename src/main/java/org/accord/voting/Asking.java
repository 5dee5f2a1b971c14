package org.accord.voting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyStanding;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Stale;
import org.accord.organisations.FaceRow;
import org.accord.organisations.Mandates;
import org.accord.organisations.OrganisationLabel;
import org.accord.organisations.Organisations;
import org.accord.organisations.Standing;
import org.accord.voting.VotingRepository.Casting;
import org.accord.voting.VotingRepository.StoredDecision;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A delegate says that their group must be asked before it decides (MAN-6). It is recorded and the facilitators see it, who
 * may close without a result and call again; by itself it stops nothing.
 */
@Service
@Transactional
public class Asking {

    private final AskingRepository repository;
    private final VotingRepository decisions;
    private final Assemblies assemblies;
    private final Organisations organisations;
    private final Mandates mandates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Asking(
            AskingRepository repository,
            VotingRepository decisions,
            Assemblies assemblies,
            Organisations organisations,
            Mandates mandates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.decisions = decisions;
        this.assemblies = assemblies;
        this.organisations = organisations;
        this.mandates = mandates;
        this.events = events;
        this.clock = clock;
    }

    /** Says so for an organisation on the roll of an open decision, by who may vote for it; stale where it was said. */
    public void mustAsk(Actor actor, Face face, DecisionId id) {
        Standing standing = mandates.standing(actor, face);
        VotingPolicy.mayVote(standing).orThrow();
        OrganisationId organisation = ((Face.Organisation) face).id();
        Casting casting =
                decisions.lockForCasting(id, organisation, actor.person()).orElseThrow(() -> new NotFound("decision"));
        assemblies.standing(actor, casting.decision().assembly()); // a closed one is not there for who is not in it
        VotingPolicy.mayCast(casting.decision().closedAt(), casting.elector(), false)
                .orThrow();
        if (!repository.add(id, organisation, actor.person(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new Stale("decision");
        }
        events.publishEvent(new GroupMustBeAsked(actor, id, organisation));
    }

    /** The groups that must be asked: all of them for facilitators there, for others those that they act for. */
    @Transactional(readOnly = true)
    public List<OrganisationLabel> asking(Actor actor, DecisionId id) {
        StoredDecision decision = decisions.find(id).orElseThrow(() -> new NotFound("decision"));
        AssemblyStanding standing = assemblies.standing(actor, decision.assembly());
        Set<OrganisationId> own =
                mandates.faces(actor).stream().map(FaceRow::organisation).collect(Collectors.toSet());
        List<OrganisationId> all = repository.of(id);
        Map<OrganisationId, OrganisationLabel> labels = organisations.labels(actor, all, standing.facilitator());
        return all.stream()
                .filter(organisation -> standing.facilitator() || own.contains(organisation))
                .flatMap(organisation -> Stream.ofNullable(labels.get(organisation)))
                .toList();
    }
}
