package org.accord.journal;

import static org.accord.db.journal.Tables.END_OF_CHAIN;
import static org.accord.db.journal.Tables.EVENT;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.jooq.DSLContext;
import org.jooq.Record12;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;

/** The table of events: reads and appends, nothing else. */
@Repository
class JournalRepository {

    private final DSLContext database;

    JournalRepository(DSLContext database) {
        this.database = database;
    }

    /** Where a chain ends: the number and the hash of its last event. */
    record Head(long sequence, Hash hash) {}

    /**
     * Where the chain ends; empty where it has not begun. Waits until no other transaction can append to it; ours can
     * until it ends.
     */
    Optional<Head> lockEnd(UUID chain) {
        var end = END_OF_CHAIN(chain);
        return database.select(end.SEQUENCE, end.HASH.convertFrom(Hash::of))
                .from(end)
                .fetchOptional(Records.mapping(Head::new));
    }

    void append(Written event) {
        int added = database.insertInto(EVENT)
                .set(EVENT.CHAIN, event.chain())
                .set(EVENT.SEQUENCE, event.sequence())
                .set(EVENT.AT, event.at())
                .set(EVENT.ACTOR_KIND, event.actorKind())
                .set(EVENT.ACTOR_ID, event.actor())
                .set(EVENT.ORGANISATION_ID, event.organisation())
                .set(EVENT.ACTION, event.action())
                .set(EVENT.OBJECT_KIND, event.objectKind())
                .set(EVENT.OBJECT_ID, event.object())
                .set(EVENT.PARTICULARS, event.particulars())
                .set(EVENT.PREVIOUS_HASH, event.previous().bytes())
                .set(EVENT.HASH, event.hash().bytes())
                .execute();
        if (added != 1) {
            throw new IllegalStateException("an event was not written");
        }
    }

    /** What was done to that thing, the oldest first. */
    List<Written> about(Thing thing) {
        return events().where(EVENT.OBJECT_KIND.eq(thing.kind()))
                .and(EVENT.OBJECT_ID.eq(thing.id()))
                .orderBy(EVENT.AT, EVENT.CHAIN, EVENT.SEQUENCE)
                .fetch(Records.mapping(Written::new));
    }

    /** What that person did, the oldest first. */
    List<Written> by(PersonId person) {
        return events().where(EVENT.ACTOR_ID.eq(person.value()))
                .orderBy(EVENT.AT, EVENT.CHAIN, EVENT.SEQUENCE)
                .fetch(Records.mapping(Written::new));
    }

    List<Written> lastFor(OrganisationId organisation, int most) {
        return events().where(EVENT.ORGANISATION_ID.eq(organisation))
                .and(EVENT.ACTOR_ID.isNotNull())
                .orderBy(EVENT.AT.desc(), EVENT.CHAIN, EVENT.SEQUENCE.desc())
                .limit(most)
                .fetch(Records.mapping(Written::new));
    }

    /** The first events of all chains, by chain and sequence. */
    List<Written> first(int number) {
        return events().orderBy(EVENT.CHAIN, EVENT.SEQUENCE).limit(number).fetch(Records.mapping(Written::new));
    }

    /** The events that come next. */
    List<Written> after(Written last, int number) {
        return events().where(row(EVENT.CHAIN, EVENT.SEQUENCE).gt(last.chain(), last.sequence()))
                .orderBy(EVENT.CHAIN, EVENT.SEQUENCE)
                .limit(number)
                .fetch(Records.mapping(Written::new));
    }

    private SelectJoinStep<
                    Record12<
                            UUID,
                            Long,
                            Instant,
                            String,
                            UUID,
                            OrganisationId,
                            String,
                            String,
                            UUID,
                            String,
                            Hash,
                            Hash>>
            events() {
        return database.select(
                        EVENT.CHAIN,
                        EVENT.SEQUENCE,
                        EVENT.AT,
                        EVENT.ACTOR_KIND,
                        EVENT.ACTOR_ID,
                        EVENT.ORGANISATION_ID,
                        EVENT.ACTION,
                        EVENT.OBJECT_KIND,
                        EVENT.OBJECT_ID,
                        EVENT.PARTICULARS,
                        EVENT.PREVIOUS_HASH.convertFrom(Hash::of),
                        EVENT.HASH.convertFrom(Hash::of))
                .from(EVENT);
    }
}
