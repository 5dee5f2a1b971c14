package org.accord.voting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyStanding;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.organisations.Binding;
import org.accord.organisations.FaceRow;
import org.accord.organisations.Mandates;
import org.accord.organisations.OrganisationLabel;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.Relations;
import org.accord.organisations.Standing;
import org.accord.tally.Count;
import org.accord.tally.Result;
import org.accord.tally.Roll;
import org.accord.tally.Voter;
import org.accord.voting.DecisionPage.BallotRow;
import org.accord.voting.DecisionPage.Seat;
import org.accord.voting.VotingRepository.Casting;
import org.accord.voting.VotingRepository.CountedBallot;
import org.accord.voting.VotingRepository.StoredDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions: opened by a facilitator, cast by organisations, closed, counted. What is decided is a subject that this
 * module knows only by its id; whoever opened the decision hears of its end by {@link DecisionClosed}, in the closing
 * transaction.
 */
@Service
@Transactional
public class Decisions {

    private final VotingRepository repository;
    private final PositionRepository positions;
    private final Assemblies assemblies;
    private final Organisations organisations;
    private final Relations relations;
    private final Mandates mandates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            VotingRepository repository,
            PositionRepository positions,
            Assemblies assemblies,
            Organisations organisations,
            Relations relations,
            Mandates mandates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.positions = positions;
        this.assemblies = assemblies;
        this.organisations = organisations;
        this.relations = relations;
        this.mandates = mandates;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a decision and freezes its rule, its text and its electorate: every organisation admitted at this instant; in a
     * closed assembly those with somebody inside, since nobody else could cast (DEC-1, DEC-2).
     */
    public DecisionId open(Actor actor, Opening opening) {
        AssemblyStanding standing = assemblies.standing(actor, opening.assembly());
        VotingPolicy.mayRun(standing, heldBy(actor), opening.interested()).orThrow();
        Set<OrganisationId> electorate = assemblies
                .deciding(actor, opening.assembly())
                .map(inside -> mandates.represented(actor, inside))
                .orElseGet(() -> organisations.admitted(actor));
        VotingPolicy.mayOpenFor(electorate.size()).orThrow();
        DecisionId id = DecisionId.next();
        repository.add(id, opening, actor.person(), now(), electorate);
        events.publishEvent(new DecisionOpened(actor, id, opening, electorate.size()));
        return id;
    }

    /** As {@link #cast(Actor, Face, DecisionId, Vote, Integer)}, by who departs from no position. */
    public void cast(Actor actor, Face face, DecisionId id, Vote vote) {
        cast(actor, face, id, vote, null);
    }

    /**
     * Casts an organisation's ballot, or changes it while the decision is open: the last one counts (DEC-3, MAN-1, MAN-4).
     * A ballot by a bound mandate that departs from what the organisation says is refused (MAN-5), unless its caster says
     * that they depart from that very position; it is then stored with the ballot, for the organisation's own people.
     *
     * @param departsFrom the {@linkplain Position#turn turn} of the position that the caster knows to depart from; null
     *     for none. Without effect where the ballot does not depart
     */
    public void cast(Actor actor, Face face, DecisionId id, Vote vote, @Nullable Integer departsFrom) {
        Standing standing = mandates.standing(actor, face);
        VotingPolicy.mayVote(standing).orThrow();
        OrganisationId organisation = ((Face.Organisation) face).id();
        Casting casting =
                repository.lockForCasting(id, organisation, actor.person()).orElseThrow(() -> new NotFound("decision"));
        assemblies.standing(actor, casting.decision().assembly()); // a closed one is not there for who is not in it
        VotingPolicy.mayCast(casting.decision().closedAt(), casting.elector(), casting.castForAnother())
                .and(VotingPolicy.isValid(casting.decision().rule(), vote))
                .orThrow();
        Integer departs = standing.binding() == Binding.BOUND ? departs(casting.decision(), organisation, vote) : null;
        VotingPolicy.mayDepart(departs, departsFrom).orThrow();
        int turn = repository.cast(id, organisation, actor.person(), vote, departs, now());
        events.publishEvent(new BallotCast(actor, id, organisation, vote.choice(), turn));
    }

    private @Nullable Integer departs(StoredDecision decision, OrganisationId organisation, Vote vote) {
        return positions
                .hold(organisation, decision.subject())
                .flatMap(PositionRepository.Turn::position)
                .filter(position -> position.isDepartedFromBy(vote.choice(), decision.rule()))
                .map(Position::turn)
                .orElse(null);
    }

    /** Closes a decision, counts it, and tells whose subject it was: all in this transaction. */
    public Result close(Actor actor, DecisionId id) {
        StoredDecision decision = repository.lockForClosing(id).orElseThrow(() -> new NotFound("decision"));
        VotingPolicy.mayRun(assemblies.standing(actor, decision.assembly()), heldBy(actor), repository.interested(id))
                .and(VotingPolicy.mayClose(decision.closedAt()))
                .orThrow();
        Result result = count(decision, repository.electors(id), repository.ballots(id));
        repository.close(id, actor.person(), now(), result.outcome());
        events.publishEvent(new DecisionClosed(actor, id, decision.subject(), result.outcome()));
        return result;
    }

    /** A decision as this actor may see it, with what they may do. */
    @Transactional(readOnly = true)
    public DecisionPage page(Actor actor, DecisionId id) {
        StoredDecision decision = repository.find(id).orElseThrow(() -> new NotFound("decision"));
        AssemblyStanding standing = assemblies.standing(actor, decision.assembly());
        List<FaceRow> faces = mandates.faces(actor);
        List<OrganisationId> electors = repository.electors(id);
        List<CountedBallot> ballots = repository.ballots(id);
        Map<OrganisationId, OrganisationLabel> labels = organisations.labels(actor, electors, standing.facilitator());
        boolean open = decision.closedAt() == null;
        boolean showsBallots = !open || standing.facilitator() || !faces.isEmpty();
        Permission mayRun = VotingPolicy.mayRun(standing, heldBy(actor), repository.interested(id))
                .and(VotingPolicy.mayClose(decision.closedAt()));
        return new DecisionPage(
                id,
                decision.subject(),
                decision.rule(),
                decision.quorum(),
                decision.openedAt(),
                decision.closedAt(),
                electors.size(),
                ballots.size(),
                seats(
                        decision,
                        faces,
                        electors,
                        ballots,
                        castFor(actor, id),
                        stances(
                                decision,
                                faces.stream().map(FaceRow::organisation).toList())),
                VotingPolicy.mayVoteAtAll(actor, faces),
                mayRun,
                standing.facilitator(),
                showsBallots ? rows(ballots, labels) : List.of(),
                showsBallots ? related(actor, ballots, labels) : List.of(),
                open ? null : count(decision, electors, ballots));
    }

    /** The open decisions in which this person may still cast for an organisation that has not, oldest first. */
    @Transactional(readOnly = true)
    public List<UUID> awaiting(Actor actor) {
        Set<OrganisationId> voting = new HashSet<>();
        mandates.faces(actor).stream()
                .filter(face -> face.powers().contains(Power.VOTE))
                .forEach(face -> voting.add(face.organisation()));
        return voting.isEmpty()
                ? List.of()
                : repository.subjectsAwaiting(actor.person(), voting, assemblies.entered(actor));
    }

    private static Result count(StoredDecision decision, List<OrganisationId> electors, List<CountedBallot> ballots) {
        Roll roll = new Roll(Set.copyOf(
                electors.stream().map(elector -> new Voter(elector.value())).toList()));
        Result result = Count.under(
                decision.rule(),
                decision.quorum(),
                roll,
                ballots.stream().map(CountedBallot::forCounting).toList());
        if (decision.outcome() != null && decision.outcome() != result.outcome()) {
            throw new IllegalStateException("decision " + decision.id() + " was published as " + decision.outcome()
                    + " but counts as " + result.outcome());
        }
        return result;
    }

    private Optional<OrganisationId> castFor(Actor actor, DecisionId id) {
        return actor instanceof Actor.Person person ? repository.castFor(id, person.id()) : Optional.empty();
    }

    private static boolean isAnother(OrganisationId organisation, Optional<OrganisationId> castFor) {
        return castFor.filter(other -> !other.equals(organisation)).isPresent();
    }

    /** What these organisations say about it, those of them that say something. */
    private Map<OrganisationId, Position> stances(StoredDecision decision, List<OrganisationId> own) {
        Map<OrganisationId, Position> stances = new HashMap<>();
        if (!own.isEmpty()) {
            positions
                    .last(own, decision.subject())
                    .forEach(turn -> turn.position().ifPresent(position -> stances.put(turn.organisation(), position)));
        }
        return stances;
    }

    private static List<Seat> seats(
            StoredDecision decision,
            List<FaceRow> faces,
            List<OrganisationId> electors,
            List<CountedBallot> ballots,
            Optional<OrganisationId> castFor,
            Map<OrganisationId, Position> stances) {
        return faces.stream()
                .filter(face -> face.powers().contains(Power.VOTE) && electors.contains(face.organisation()))
                .map(face -> new Seat(
                        face.organisation(),
                        face.name(),
                        ballots.stream()
                                .filter(ballot -> ballot.organisation().equals(face.organisation()))
                                .findFirst()
                                .map(CountedBallot::vote)
                                .orElse(null),
                        VotingPolicy.mayCast(decision.closedAt(), true, isAnother(face.organisation(), castFor)),
                        face.binding() == Binding.BOUND,
                        stances.get(face.organisation())))
                .toList();
    }

    private List<List<OrganisationLabel>> related(
            Actor actor, List<CountedBallot> ballots, Map<OrganisationId, OrganisationLabel> labels) {
        List<OrganisationId> cast =
                ballots.stream().map(CountedBallot::organisation).toList();
        return relations.groups(actor, cast).stream()
                .map(group -> group.stream()
                        .map(member -> Objects.requireNonNull(labels.get(member)))
                        .toList())
                .toList();
    }

    private static List<BallotRow> rows(List<CountedBallot> ballots, Map<OrganisationId, OrganisationLabel> labels) {
        return ballots.stream()
                .map(ballot -> new BallotRow(
                        Objects.requireNonNull(labels.get(ballot.organisation())),
                        ballot.vote(),
                        ballot.turn(),
                        ballot.at()))
                .toList();
    }

    private Set<OrganisationId> heldBy(Actor actor) {
        return Set.copyOf(
                mandates.faces(actor).stream().map(FaceRow::organisation).toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
