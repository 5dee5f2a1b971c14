package org.accord.proposals;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.agreement.Agreements;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.OrganisationLabel;
import org.accord.organisations.Organisations;
import org.accord.text.ClauseId;
import org.accord.text.Diff;
import org.accord.text.Difference;
import org.accord.text.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says what proposals ask for, with today's numbers and the texts that they stand on, in a fixed number of queries. */
@Service
class Rows {

    private final ProposalRepository repository;
    private final Agreements agreements;
    private final Organisations organisations;

    Rows(ProposalRepository repository, Agreements agreements, Organisations organisations) {
        this.repository = repository;
        this.agreements = agreements;
        this.organisations = organisations;
    }

    /** Rows for these proposals, in their order; the clauses' numbers and base texts are read together. */
    List<ProposalRow> of(Actor actor, List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            return List.of();
        }
        Map<OrganisationId, OrganisationLabel> labels = labels(actor, proposals, false);
        Map<ProposalId, Asks> asks = asks(actor, proposals);
        Map<ProposalId, String> bases = bases(actor, proposals);
        return proposals.stream()
                .map(proposal -> new ProposalRow(
                        proposal.id(),
                        proposal.number(),
                        Objects.requireNonNull(asks.get(proposal.id())),
                        proposal.wish().beside(),
                        proposal.language(),
                        label(labels, proposal),
                        proposal.stage().name(),
                        difference(bases.getOrDefault(proposal.id(), ""), proposal)))
                .toList();
    }

    Asks asks(Actor actor, Proposal proposal) {
        return Objects.requireNonNull(asks(actor, List.of(proposal)).get(proposal.id()));
    }

    private Map<ProposalId, Asks> asks(Actor actor, List<Proposal> proposals) {
        Map<ClauseId, String> numbers = agreements.numbers(
                actor, proposals.stream().map(Proposal::agreement).collect(Collectors.toSet()));
        Set<ProposalId> replaced = proposals.stream()
                .flatMap(proposal -> proposal.replaces().stream())
                .collect(Collectors.toSet());
        Map<ProposalId, Integer> replacedNumbers = repository.numbers(replaced);
        Map<ProposalId, Asks> asks = new HashMap<>();
        for (Proposal proposal : proposals) {
            Wish wish = proposal.wish();
            asks.put(
                    proposal.id(),
                    new Asks(
                            wish.act(),
                            clause(proposal),
                            number(numbers, wish.clause() == null ? proposal.newClause() : wish.clause()),
                            wish instanceof Wish.Insert insert ? insert.kind() : null,
                            switch (wish) {
                                case Wish.Insert insert -> spot(numbers, insert.place());
                                case Wish.Move move -> spot(numbers, move.place());
                                default -> null;
                            },
                            proposal.replaces().stream()
                                    .map(replacedNumbers::get)
                                    .filter(Objects::nonNull)
                                    .sorted()
                                    .toList()));
        }
        return asks;
    }

    private static @Nullable ClauseId clause(Proposal proposal) {
        ClauseId clause = proposal.wish().clause();
        return clause == null && proposal.stage() instanceof Stage.Adopted ? proposal.newClause() : clause;
    }

    private static Asks.Spot spot(Map<ClauseId, String> numbers, Place place) {
        return new Asks.Spot(
                place.parent() == null ? null : number(numbers, place.parent()),
                place.after() == null ? null : number(numbers, place.after()));
    }

    private static String number(Map<ClauseId, String> numbers, @Nullable ClauseId clause) {
        return clause == null ? "" : numbers.getOrDefault(clause, "");
    }

    /** The text that a proposal was written on; empty for a new clause. */
    String base(Actor actor, Proposal proposal) {
        return bases(actor, List.of(proposal)).getOrDefault(proposal.id(), "");
    }

    private Map<ProposalId, String> bases(Actor actor, List<Proposal> proposals) {
        Map<ProposalId, Agreements.TextAt> wanted = new HashMap<>();
        for (Proposal proposal : proposals) {
            switch (proposal.wish()) {
                case Wish.Edit edit -> wanted.put(proposal.id(), at(proposal, edit.clause(), edit.revision()));
                case Wish.Delete delete -> wanted.put(proposal.id(), at(proposal, delete.clause(), delete.revision()));
                case Wish.Move move -> wanted.put(proposal.id(), at(proposal, move.clause(), move.revision()));
                case Wish.Insert insert -> {
                    // a new clause stands on no text
                }
            }
        }
        return agreements.textsAt(actor, wanted);
    }

    private static Agreements.TextAt at(Proposal proposal, ClauseId clause, int revision) {
        return new Agreements.TextAt(clause, proposal.language(), revision);
    }

    Difference difference(Actor actor, Proposal proposal) {
        return difference(base(actor, proposal), proposal);
    }

    private static Difference difference(String base, Proposal proposal) {
        return Diff.between(base, text(base, proposal.wish()));
    }

    /** What the clause would say: nothing if it is deleted, and what it says now if it is only moved. */
    static String text(String base, Wish wish) {
        return switch (wish) {
            case Wish.Edit edit -> edit.text();
            case Wish.Insert insert -> insert.text();
            case Wish.Delete delete -> "";
            case Wish.Move move -> base;
        };
    }

    /** Those of the others that one proposal meets, in the order of their numbers. */
    List<RivalRow> rivals(Actor actor, Ground ground, Proposal one, List<Proposal> others, boolean facilitates) {
        Map<ProposalId, Rivalry> rivalries = ground.rivalries(one, others);
        List<Proposal> met = others.stream()
                .filter(other -> Ground.rivalry(rivalries, one, other) != Rivalry.NONE)
                .sorted(Comparator.comparing(other -> Objects.requireNonNull(other.number())))
                .toList();
        Map<OrganisationId, OrganisationLabel> labels = labels(actor, met, facilitates);
        return met.stream()
                .map(other -> new RivalRow(
                        Objects.requireNonNull(other.number()),
                        label(labels, other),
                        other.stage().name(),
                        Ground.rivalry(rivalries, one, other)))
                .toList();
    }

    Map<OrganisationId, OrganisationLabel> labels(Actor actor, Collection<Proposal> proposals, boolean facilitates) {
        return organisations.labels(
                actor, proposals.stream().map(Proposal::organisation).collect(Collectors.toSet()), facilitates);
    }

    static OrganisationLabel label(Map<OrganisationId, OrganisationLabel> labels, Proposal proposal) {
        return Objects.requireNonNull(labels.get(proposal.organisation()));
    }
}
