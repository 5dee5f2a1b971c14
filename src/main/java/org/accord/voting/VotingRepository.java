package org.accord.voting;

import static org.accord.db.voting.Tables.BALLOT;
import static org.accord.db.voting.Tables.CASTER;
import static org.accord.db.voting.Tables.CAST_BALLOT;
import static org.accord.db.voting.Tables.DECISION;
import static org.accord.db.voting.Tables.ELECTOR;
import static org.accord.db.voting.Tables.INTERESTED;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.assemblies.AssemblyId;
import org.accord.db.voting.tables.records.DecisionRecord;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Stale;
import org.accord.tally.Ballot;
import org.accord.tally.Choice;
import org.accord.tally.Outcome;
import org.accord.tally.Quorum;
import org.accord.tally.Rule;
import org.accord.tally.Voter;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class VotingRepository {

    /** A decision as it is stored. */
    record StoredDecision(
            DecisionId id,
            AssemblyId assembly,
            UUID subject,
            Rule rule,
            Quorum quorum,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Outcome outcome) {}

    /** The ballot of an organisation that counts. */
    record CountedBallot(OrganisationId organisation, PersonId person, Vote vote, int turn, Instant at) {

        Ballot forCounting() {
            return new Ballot(new Voter(organisation.value()), vote.choice());
        }
    }

    private final DSLContext database;

    VotingRepository(DSLContext database) {
        this.database = database;
    }

    void add(DecisionId id, Opening opening, PersonId by, Instant at, Collection<OrganisationId> electorate) {
        var insert = database.insertInto(DECISION)
                .set(DECISION.DECISION_ID, id)
                .set(DECISION.ASSEMBLY_ID, opening.assembly())
                .set(DECISION.SUBJECT, opening.subject())
                .set(DECISION.TEXT_HASH, HexFormat.of().parseHex(opening.textHash()))
                .set(DECISION.QUORUM_PERCENT, opening.quorum().percent())
                .set(DECISION.QUORUM_MINIMUM, opening.quorum().minimum())
                .set(DECISION.OPENED_BY, by)
                .set(DECISION.OPENED_AT, at);
        InsertSetMoreStep<DecisionRecord> whole = switch (opening.rule()) {
            case Rule.Consensus consensus ->
                insert.set(DECISION.RULE, "CONSENSUS").set(DECISION.BLOCKS_TOLERATED, consensus.blocksTolerated());
            case Rule.Majority _ -> insert.set(DECISION.RULE, "MAJORITY");
            case Rule.Supermajority share ->
                insert.set(DECISION.RULE, "SUPERMAJORITY")
                        .set(DECISION.NUMERATOR, share.numerator())
                        .set(DECISION.DENOMINATOR, share.denominator())
                        .set(DECISION.BASE, share.base().name());
        };
        if (whole.onConflictDoNothing().execute() != 1) {
            throw new Stale("decision");
        }
        database.insertInto(ELECTOR, ELECTOR.DECISION_ID, ELECTOR.ORGANISATION_ID)
                .valuesOfRows(electorate.stream().map(member -> row(id, member)).toList())
                .execute();
        if (!opening.interested().isEmpty()) {
            database.insertInto(INTERESTED, INTERESTED.DECISION_ID, INTERESTED.ORGANISATION_ID)
                    .valuesOfRows(opening.interested().stream()
                            .map(member -> row(id, member))
                            .toList())
                    .execute();
        }
    }

    Optional<StoredDecision> find(DecisionId id) {
        return decision(id).fetchOptional(VotingRepository::stored);
    }

    /** A decision with what it knows of one organisation and one person who would cast for it. */
    record Casting(StoredDecision decision, boolean elector, boolean castForAnother) {}

    /** Casting waits for a close that is under way, and the other way round; casts do not wait for each other here. */
    Optional<Casting> lockForCasting(DecisionId id, OrganisationId organisation, PersonId person) {
        Field<Boolean> elector = field(exists(selectOne()
                .from(ELECTOR)
                .where(ELECTOR.DECISION_ID.eq(DECISION.DECISION_ID))
                .and(ELECTOR.ORGANISATION_ID.eq(organisation))));
        Field<Boolean> castForAnother =
                field(exists(selectOne().from(CASTER).where(castForAnother(id, person, organisation))));
        return database.select(DECISION.fields())
                .select(elector, castForAnother)
                .from(DECISION)
                .where(DECISION.DECISION_ID.eq(id))
                .forShare()
                .of(DECISION)
                .fetchOptional(
                        row -> new Casting(stored(row.into(DECISION)), row.get(elector), row.get(castForAnother)));
    }

    Optional<StoredDecision> lockForClosing(DecisionId id) {
        return decision(id).forUpdate().fetchOptional(VotingRepository::stored);
    }

    private SelectConditionStep<DecisionRecord> decision(DecisionId id) {
        return database.selectFrom(DECISION).where(DECISION.DECISION_ID.eq(id));
    }

    private static StoredDecision stored(DecisionRecord row) {
        Rule rule = switch (row.getRule()) {
            case "CONSENSUS" -> new Rule.Consensus(row.getBlocksTolerated());
            case "MAJORITY" -> new Rule.Majority();
            default ->
                new Rule.Supermajority(
                        row.getNumerator(), row.getDenominator(), Rule.Supermajority.Base.valueOf(row.getBase()));
        };
        return new StoredDecision(
                row.getDecisionId(),
                row.getAssemblyId(),
                row.getSubject(),
                rule,
                new Quorum(row.getQuorumPercent(), row.getQuorumMinimum()),
                row.getOpenedAt(),
                row.getClosedAt(),
                row.getOutcome());
    }

    /** The organisation that this person has cast for, whichever ballot of it counts by now (MAN-4). */
    Optional<OrganisationId> castFor(DecisionId id, PersonId person) {
        return database.select(CASTER.ORGANISATION_ID)
                .from(CASTER)
                .where(CASTER.DECISION_ID.eq(id))
                .and(CASTER.PERSON_ID.eq(person))
                .fetchOptional(CASTER.ORGANISATION_ID);
    }

    private static Condition castForAnother(DecisionId id, PersonId person, OrganisationId organisation) {
        return CASTER.DECISION_ID.eq(id).and(CASTER.PERSON_ID.eq(person)).and(CASTER.ORGANISATION_ID.ne(organisation));
    }

    List<OrganisationId> electors(DecisionId id) {
        return database.select(ELECTOR.ORGANISATION_ID)
                .from(ELECTOR)
                .where(ELECTOR.DECISION_ID.eq(id))
                .orderBy(ELECTOR.ORGANISATION_ID)
                .fetch(ELECTOR.ORGANISATION_ID);
    }

    Set<OrganisationId> interested(DecisionId id) {
        return database.select(INTERESTED.ORGANISATION_ID)
                .from(INTERESTED)
                .where(INTERESTED.DECISION_ID.eq(id))
                .fetchSet(INTERESTED.ORGANISATION_ID);
    }

    List<CountedBallot> ballots(DecisionId id) {
        return database.select(
                        CAST_BALLOT.ORGANISATION_ID,
                        CAST_BALLOT.PERSON_ID,
                        row(CAST_BALLOT.CHOICE, CAST_BALLOT.REASON, CAST_BALLOT.CATEGORY, CAST_BALLOT.REMEDY)
                                .mapping(Vote::new),
                        CAST_BALLOT.TURN,
                        CAST_BALLOT.CAST_AT)
                .from(BALLOT)
                .join(CAST_BALLOT)
                .on(CAST_BALLOT.DECISION_ID.eq(BALLOT.DECISION_ID))
                .and(CAST_BALLOT.ORGANISATION_ID.eq(BALLOT.ORGANISATION_ID))
                .and(CAST_BALLOT.TURN.eq(BALLOT.TURN))
                .where(BALLOT.DECISION_ID.eq(id))
                .orderBy(CAST_BALLOT.CAST_AT, CAST_BALLOT.ORGANISATION_ID)
                .fetch(Records.mapping(CountedBallot::new));
    }

    /**
     * Stores a ballot as the one that counts, and answers how often the organisation has cast by now.
     *
     * @param departsFrom the turn of the position that it departs from; null where it follows, or is free (MAN-5)
     */
    int cast(
            DecisionId id,
            OrganisationId organisation,
            PersonId person,
            Vote vote,
            @Nullable Integer departsFrom,
            Instant at) {
        Integer turn = database.insertInto(BALLOT)
                .set(BALLOT.DECISION_ID, id)
                .set(BALLOT.ORGANISATION_ID, organisation)
                .set(BALLOT.TURN, 1)
                .onConflict(BALLOT.DECISION_ID, BALLOT.ORGANISATION_ID)
                .doUpdate()
                .set(BALLOT.TURN, BALLOT.TURN.plus(1))
                .returningResult(BALLOT.TURN)
                .fetchSingle()
                .value1();
        int first = database.insertInto(CASTER)
                .set(CASTER.DECISION_ID, id)
                .set(CASTER.PERSON_ID, person)
                .set(CASTER.ORGANISATION_ID, organisation)
                .onConflictDoNothing()
                .execute();
        // who casts here for the first time has cast for nobody else
        if (first == 0 && database.fetchExists(CASTER, castForAnother(id, person, organisation))) {
            throw new Stale("ballot");
        }
        database.insertInto(CAST_BALLOT)
                .set(CAST_BALLOT.DECISION_ID, id)
                .set(CAST_BALLOT.ORGANISATION_ID, organisation)
                .set(CAST_BALLOT.TURN, turn)
                .set(CAST_BALLOT.PERSON_ID, person)
                .set(CAST_BALLOT.CHOICE, vote.choice())
                .set(CAST_BALLOT.REASON, vote.reason())
                .set(CAST_BALLOT.CATEGORY, vote.category())
                .set(CAST_BALLOT.REMEDY, vote.remedy())
                .set(CAST_BALLOT.DEPARTS_FROM, departsFrom)
                .set(CAST_BALLOT.CAST_AT, at)
                .execute();
        return turn;
    }

    void close(DecisionId id, PersonId by, Instant at, Outcome outcome) {
        int changed = database.update(DECISION)
                .set(DECISION.CLOSED_BY, by)
                .set(DECISION.CLOSED_AT, at)
                .set(DECISION.OUTCOME, outcome)
                .where(DECISION.DECISION_ID.eq(id))
                .and(DECISION.CLOSED_AT.isNull())
                .execute();
        if (changed != 1) {
            throw new Stale("decision");
        }
    }

    /** The subjects of the open decisions in which one of these has not cast, and this person for no other (MAN-4). */
    List<UUID> subjectsAwaiting(PersonId person, Set<OrganisationId> organisations, Set<AssemblyId> assemblies) {
        Condition hasNotCast = notExists(selectOne()
                .from(BALLOT)
                .where(BALLOT.DECISION_ID.eq(ELECTOR.DECISION_ID))
                .and(BALLOT.ORGANISATION_ID.eq(ELECTOR.ORGANISATION_ID)));
        Condition mayBeCast = notExists(selectOne()
                .from(CASTER)
                .where(CASTER.DECISION_ID.eq(ELECTOR.DECISION_ID))
                .and(CASTER.PERSON_ID.eq(person))
                .and(CASTER.ORGANISATION_ID.ne(ELECTOR.ORGANISATION_ID)));
        return database.select(DECISION.SUBJECT)
                .from(DECISION)
                .where(DECISION.CLOSED_AT.isNull())
                .and(DECISION.ASSEMBLY_ID.in(assemblies))
                .and(exists(selectOne()
                        .from(ELECTOR)
                        .where(ELECTOR.DECISION_ID.eq(DECISION.DECISION_ID))
                        .and(ELECTOR.ORGANISATION_ID.in(organisations))
                        .and(hasNotCast)
                        .and(mayBeCast)))
                .orderBy(DECISION.OPENED_AT, DECISION.DECISION_ID)
                .fetch(DECISION.SUBJECT);
    }

    /** A ballot with its words, for who cast it. */
    record Own(
            OrganisationId organisation,
            Choice choice,
            @Nullable String reason,
            @Nullable String remedy,
            Instant at) {}

    /** Every ballot that this person cast, the oldest first. */
    List<Own> castBy(PersonId person) {
        return database.select(
                        CAST_BALLOT.ORGANISATION_ID,
                        CAST_BALLOT.CHOICE,
                        CAST_BALLOT.REASON,
                        CAST_BALLOT.REMEDY,
                        CAST_BALLOT.CAST_AT)
                .from(CASTER)
                .join(CAST_BALLOT)
                .on(CAST_BALLOT.DECISION_ID.eq(CASTER.DECISION_ID))
                .and(CAST_BALLOT.PERSON_ID.eq(CASTER.PERSON_ID))
                .where(CASTER.PERSON_ID.eq(person))
                .orderBy(CAST_BALLOT.CAST_AT, CAST_BALLOT.TURN)
                .fetch(Records.mapping(Own::new));
    }
}
