package org.accord.proposals;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Actor;
import org.accord.organisations.Organisations;
import org.springframework.stereotype.Service;

/** What a compromise may stand for: proposals that are under way on the same matter (PRO-7). */
@Service
class Compromises {

    private final ProposalRepository repository;
    private final Assemblies assemblies;
    private final Organisations organisations;

    Compromises(ProposalRepository repository, Assemblies assemblies, Organisations organisations) {
        this.repository = repository;
        this.assemblies = assemblies;
        this.organisations = organisations;
    }

    /** What a proposal may name as replaced, by number: others under way on the same matter. */
    List<Replaceable> replaceable(Actor actor, Proposal proposal) {
        List<Proposal> others = others(actor, proposal).stream()
                .filter(other -> other.stage().name() != StageName.DRAFT && sameMatter(proposal.wish(), other.wish()))
                .toList();
        var labels = organisations.labels(
                actor, others.stream().map(Proposal::organisation).toList(), false);
        return others.stream()
                .map(other -> new Replaceable(
                        other.id(),
                        Objects.requireNonNull(other.number()),
                        Objects.requireNonNull(labels.get(other.organisation()))))
                .sorted(Comparator.comparingInt(Replaceable::number))
                .toList();
    }

    private static boolean sameMatter(Wish one, Wish other) {
        return (one instanceof Wish.Insert mine && other instanceof Wish.Insert theirs)
                ? mine.place().equals(theirs.place())
                : one.clause() != null && one.clause().equals(other.clause());
    }

    /** What is under way beside it, as far as this actor sees. */
    List<Proposal> others(Actor actor, Proposal proposal) {
        Set<AssemblyId> entered = assemblies.entered(actor);
        return repository.alive(proposal.agreement()).stream()
                .filter(other -> !other.id().equals(proposal.id()) && entered.contains(other.assembly()))
                .toList();
    }

    /**
     * PRO-7: what it newly names as replaced is under way on the same matter; a new clause that went to another place no
     * longer stands for what was asked in the first one.
     */
    Proposal checked(Actor actor, Proposal before, Proposal now) {
        if (now.replaces().isEmpty()) {
            return now;
        }
        Set<ProposalId> there =
                replaceable(actor, now).stream().map(Replaceable::id).collect(Collectors.toSet());
        ProposalPolicy.mayReplace(now.replaces().stream()
                        .allMatch(
                                one -> there.contains(one) || before.replaces().contains(one)))
                .orThrow();
        if (sameMatter(before.wish(), now.wish())) {
            return now;
        }
        Set<ProposalId> kept = now.replaces().stream().filter(there::contains).collect(Collectors.toSet());
        return now.asking(now.baseVersion(), now.wish(), now.rationale(), kept);
    }
}
