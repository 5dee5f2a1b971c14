package org.accord.proposals;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.agenda.Matters;
import org.accord.kernel.Actor;
import org.accord.kernel.Thing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an assembly can deal with of proposals: those of its own that are under way. */
@Service
@Transactional(readOnly = true)
public class OnAgenda implements Matters {

    private final ProposalRepository repository;
    private final Rows rows;
    private final Assemblies assemblies;

    OnAgenda(ProposalRepository repository, Rows rows, Assemblies assemblies) {
        this.repository = repository;
        this.rows = rows;
        this.assemblies = assemblies;
    }

    @Override
    public Set<Thing> offered(Actor actor, AssemblyId assembly) {
        return underWay(actor, assembly).stream()
                .map(proposal -> thing(proposal.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that can be put on that assembly's agenda, the newest first. */
    public List<ProposalRow> choice(Actor actor, AssemblyId assembly) {
        ProposalPolicy.mayReadAbout(actor).orThrow();
        return rows.of(actor, underWay(actor, assembly));
    }

    /** Those among these matters that are proposals, whatever became of them, and that this actor may see. */
    public List<ProposalRow> among(Actor actor, Collection<Thing> matters) {
        ProposalPolicy.mayReadAbout(actor).orThrow();
        Set<UUID> ids = matters.stream()
                .filter(matter -> matter.kind().equals("proposal"))
                .map(Thing::id)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<AssemblyId> entered = assemblies.entered(actor);
        return rows.of(
                actor,
                repository.withIds(ids).stream()
                        .filter(proposal -> proposal.number() != null && entered.contains(proposal.assembly()))
                        .toList());
    }

    /** The name by which such a proposal stands on an agenda. */
    public static Thing thing(ProposalId id) {
        return new Thing("proposal", id.value());
    }

    private List<Proposal> underWay(Actor actor, AssemblyId assembly) {
        assemblies.standing(actor, assembly);
        return repository.alive(assembly);
    }
}
