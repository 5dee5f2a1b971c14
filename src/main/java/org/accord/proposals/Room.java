package org.accord.proposals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Mandates;
import org.accord.voting.PositionPage;
import org.accord.voting.Positions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What belongs to proposals in an organisation's own room: for its own people, and to others there is no such room. */
@Service
@Transactional(readOnly = true)
public class Room {

    private final ProposalRepository repository;
    private final Rows rows;
    private final Positions positions;
    private final Mandates mandates;
    private final Assemblies assemblies;

    Room(ProposalRepository repository, Rows rows, Positions positions, Mandates mandates, Assemblies assemblies) {
        this.repository = repository;
        this.rows = rows;
        this.positions = positions;
        this.mandates = mandates;
        this.assemblies = assemblies;
    }

    /** The drafts of that organisation and what it says about proposals; NotFound for who holds no mandate of it. */
    public RoomProposals page(Actor actor, OrganisationId organisation) {
        List<PositionPage> said = positions.of(actor, organisation);
        boolean acts = mandates.faces(actor).stream()
                .anyMatch(face -> face.organisation().equals(organisation));
        Set<AssemblyId> entered = assemblies.entered(actor);
        Map<UUID, ProposalRow> named = rows
                .of(
                        actor,
                        repository
                                .withIds(
                                        said.stream().map(PositionPage::subject).toList())
                                .stream()
                                .filter(proposal -> entered.contains(proposal.assembly()))
                                .toList())
                .stream()
                .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        return new RoomProposals(
                acts ? rows.of(actor, repository.drafts(Set.of(organisation))) : List.of(),
                said.stream()
                        .flatMap(position -> Stream.ofNullable(named.get(position.subject()))
                                .map(row -> new RoomProposals.Said(row, position)))
                        .toList());
    }
}
