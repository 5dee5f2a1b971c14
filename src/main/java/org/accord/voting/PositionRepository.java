package org.accord.voting;

import static org.accord.db.voting.Tables.BALLOT;
import static org.accord.db.voting.Tables.CAST_BALLOT;
import static org.accord.db.voting.Tables.DECISION;
import static org.accord.db.voting.Tables.POSITION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.tally.Choice;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What organisations say about matters, turn after turn. */
@Repository
class PositionRepository {

    private final DSLContext database;

    PositionRepository(DSLContext database) {
        this.database = database;
    }

    /** A turn; without a choice it took back what was said. */
    record Turn(
            OrganisationId organisation,
            UUID subject,
            int turn,
            PersonId person,
            @Nullable Choice choice,
            @Nullable String words,
            Instant at) {

        /** Empty where nothing is said any more. */
        Optional<Position> position() {
            return choice == null ? Optional.empty() : Optional.of(new Position(choice, words, turn, at));
        }
    }

    /** A ballot that departed from what was said then. */
    record Departed(
            OrganisationId organisation,
            UUID subject,
            DecisionId decision,
            Choice position,
            Choice cast,
            PersonId person,
            Instant at,
            boolean counts) {}

    /** The last turn, which stays the last until the transaction ends. */
    Optional<Turn> hold(OrganisationId organisation, UUID subject) {
        database.select(function(
                        name("voting", "hold_position"), SQLDataType.INTEGER, val(organisation.value()), val(subject)))
                .fetch();
        return last(List.of(organisation), subject).stream().findFirst();
    }

    void add(Turn turn) {
        database.insertInto(POSITION)
                .set(POSITION.ORGANISATION_ID, turn.organisation())
                .set(POSITION.SUBJECT, turn.subject())
                .set(POSITION.TURN, turn.turn())
                .set(POSITION.PERSON_ID, turn.person())
                .set(POSITION.CHOICE, turn.choice())
                .set(POSITION.WORDS, turn.words())
                .set(POSITION.TAKEN_AT, turn.at())
                .execute();
    }

    /**
     * The last turn of each of these organisations.
     *
     * @param subject null: on every matter
     */
    List<Turn> last(Collection<OrganisationId> organisations, @Nullable UUID subject) {
        return database.select(
                        POSITION.ORGANISATION_ID,
                        POSITION.SUBJECT,
                        POSITION.TURN,
                        POSITION.PERSON_ID,
                        POSITION.CHOICE,
                        POSITION.WORDS,
                        POSITION.TAKEN_AT)
                .distinctOn(POSITION.ORGANISATION_ID, POSITION.SUBJECT)
                .from(POSITION)
                .where(POSITION.ORGANISATION_ID.in(organisations))
                .and(subject == null ? noCondition() : POSITION.SUBJECT.eq(subject))
                .orderBy(POSITION.ORGANISATION_ID, POSITION.SUBJECT, POSITION.TURN.desc())
                .fetch(Records.mapping(Turn::new));
    }

    /** All that this person recorded, the oldest first. */
    List<Turn> by(PersonId person) {
        return database.select(
                        POSITION.ORGANISATION_ID,
                        POSITION.SUBJECT,
                        POSITION.TURN,
                        POSITION.PERSON_ID,
                        POSITION.CHOICE,
                        POSITION.WORDS,
                        POSITION.TAKEN_AT)
                .from(POSITION)
                .where(POSITION.PERSON_ID.eq(person))
                .orderBy(POSITION.TAKEN_AT)
                .fetch(Records.mapping(Turn::new));
    }

    /**
     * The ballots of these organisations that departed, the newest first.
     *
     * @param subject null: on every matter
     */
    List<Departed> departed(Collection<OrganisationId> organisations, @Nullable UUID subject) {
        return database.select(
                        CAST_BALLOT.ORGANISATION_ID,
                        DECISION.SUBJECT,
                        CAST_BALLOT.DECISION_ID,
                        POSITION.CHOICE,
                        CAST_BALLOT.CHOICE,
                        CAST_BALLOT.PERSON_ID,
                        CAST_BALLOT.CAST_AT,
                        field(exists(selectOne()
                                .from(BALLOT)
                                .where(BALLOT.DECISION_ID.eq(CAST_BALLOT.DECISION_ID))
                                .and(BALLOT.ORGANISATION_ID.eq(CAST_BALLOT.ORGANISATION_ID))
                                .and(BALLOT.TURN.eq(CAST_BALLOT.TURN)))))
                .from(CAST_BALLOT)
                .join(DECISION)
                .on(DECISION.DECISION_ID.eq(CAST_BALLOT.DECISION_ID))
                .join(POSITION)
                .on(POSITION.ORGANISATION_ID.eq(CAST_BALLOT.ORGANISATION_ID))
                .and(POSITION.SUBJECT.eq(DECISION.SUBJECT))
                .and(POSITION.TURN.eq(CAST_BALLOT.DEPARTS_FROM))
                .where(CAST_BALLOT.ORGANISATION_ID.in(organisations))
                .and(CAST_BALLOT.DEPARTS_FROM.isNotNull())
                .and(subject == null ? noCondition() : DECISION.SUBJECT.eq(subject))
                .orderBy(CAST_BALLOT.CAST_AT.desc(), CAST_BALLOT.TURN.desc())
                .fetch(Records.mapping(Departed::new));
    }
}
