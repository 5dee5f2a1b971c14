package org.accord.organisations.membership;

import static org.accord.db.organisations.Tables.MANDATE;
import static org.accord.db.organisations.Tables.MEASURE;
import static org.accord.db.organisations.Tables.MEASURE_VOICE;
import static org.accord.db.organisations.Tables.ORGANISATION;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.organisations.OrganisationStatus;
import org.accord.organisations.screening.RefusalReason;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The measures about members, and the voices on them. */
@Repository
class MeasureRepository {

    private final DSLContext database;

    MeasureRepository(DSLContext database) {
        this.database = database;
    }

    /** What is asked of an organisation here. */
    record Member(
            OrganisationId id,
            String name,
            String language,
            OrganisationStatus status,
            Instant since,
            @Nullable RefusalReason reason) {}

    /** A voice. */
    record Voice(int sitting, PersonId person, boolean agrees) {}

    /** Held as it stands until the transaction ends. */
    Optional<Member> lock(OrganisationId id) {
        return database.select(
                        ORGANISATION.ORGANISATION_ID,
                        ORGANISATION.NAME,
                        ORGANISATION.LANGUAGE,
                        ORGANISATION.STATUS,
                        ORGANISATION.STATUS_AT,
                        ORGANISATION.REASON)
                .from(ORGANISATION)
                .where(ORGANISATION.ORGANISATION_ID.eq(id))
                .forNoKeyUpdate()
                .fetchOptional(Records.mapping(Member::new));
    }

    Optional<Member> member(OrganisationId id) {
        return members(ORGANISATION.ORGANISATION_ID.eq(id)).stream().findFirst();
    }

    /** The suspended ones, by name. */
    List<Member> suspended() {
        return members(ORGANISATION.STATUS.eq(OrganisationStatus.SUSPENDED));
    }

    /** Those, by name. */
    List<Member> members(Set<OrganisationId> ids) {
        return members(ORGANISATION.ORGANISATION_ID.in(ids));
    }

    private List<Member> members(Condition which) {
        return database.select(
                        ORGANISATION.ORGANISATION_ID,
                        ORGANISATION.NAME,
                        ORGANISATION.LANGUAGE,
                        ORGANISATION.STATUS,
                        ORGANISATION.STATUS_AT,
                        ORGANISATION.REASON)
                .from(ORGANISATION)
                .where(which)
                .orderBy(ORGANISATION.NAME, ORGANISATION.ORGANISATION_ID)
                .fetch(Records.mapping(Member::new));
    }

    /** False where another is proposed already. */
    boolean add(Measure measure, PersonId by) {
        return database.insertInto(MEASURE)
                        .set(MEASURE.MEASURE_ID, measure.id())
                        .set(MEASURE.ORGANISATION_ID, measure.organisation())
                        .set(MEASURE.STEP, measure.step())
                        .set(MEASURE.REASON, measure.reason())
                        .set(MEASURE.WORDS, measure.words())
                        .set(MEASURE.PROPOSED_BY, by)
                        .set(MEASURE.PROPOSED_AT, measure.proposedAt())
                        .set(MEASURE.STATE, measure.state())
                        .set(MEASURE.SITTING, measure.sitting())
                        .set(MEASURE.VERSION, measure.version())
                        .set(MEASURE.CHANGED_AT, measure.changedAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where it has moved since. */
    boolean move(Measure from, MeasureState to, Instant now) {
        return database.update(MEASURE)
                        .set(MEASURE.STATE, to)
                        .set(MEASURE.VERSION, from.version() + 1)
                        .set(MEASURE.CHANGED_AT, now)
                        .where(MEASURE.MEASURE_ID.eq(from.id()), MEASURE.VERSION.eq(from.version()))
                        .execute()
                == 1;
    }

    /** As {@link #move}, before those who hear the appeal. */
    boolean appeal(Measure from, PersonId by, String grounds, Instant now) {
        return database.update(MEASURE)
                        .set(MEASURE.STATE, MeasureState.APPEALED)
                        .set(MEASURE.SITTING, 2)
                        .set(MEASURE.GROUNDS, grounds)
                        .set(MEASURE.APPEALED_BY, by)
                        .set(MEASURE.VERSION, from.version() + 1)
                        .set(MEASURE.CHANGED_AT, now)
                        .where(MEASURE.MEASURE_ID.eq(from.id()), MEASURE.VERSION.eq(from.version()))
                        .execute()
                == 1;
    }

    Optional<Measure> find(MeasureId id) {
        return read(MEASURE.MEASURE_ID.eq(id)).stream().findFirst();
    }

    /** Those of one organisation in these states, the oldest first. */
    List<Measure> of(OrganisationId organisation, MeasureState... states) {
        return read(MEASURE.ORGANISATION_ID.eq(organisation).and(MEASURE.STATE.in(states)));
    }

    /** Those in these states, the oldest first. */
    List<Measure> in(MeasureState... states) {
        return read(MEASURE.STATE.in(states));
    }

    /** The removals that nobody appealed in time. */
    List<Measure> unappealed(Instant before) {
        return read(MEASURE.STATE
                .eq(MeasureState.TAKEN)
                .and(MEASURE.STEP.eq(MeasureStep.REMOVE))
                .and(MEASURE.CHANGED_AT.lt(before)));
    }

    private List<Measure> read(Condition which) {
        return database.select(
                        MEASURE.MEASURE_ID,
                        MEASURE.ORGANISATION_ID,
                        MEASURE.STEP,
                        MEASURE.REASON,
                        MEASURE.WORDS,
                        MEASURE.PROPOSED_AT,
                        MEASURE.STATE,
                        MEASURE.SITTING,
                        MEASURE.VERSION,
                        MEASURE.CHANGED_AT,
                        MEASURE.GROUNDS)
                .from(MEASURE)
                .where(which)
                .orderBy(MEASURE.PROPOSED_AT, MEASURE.MEASURE_ID)
                .fetch(Records.mapping(Measure::new));
    }

    /** False where this person has given one in this sitting. */
    boolean say(Measure measure, PersonId person, boolean agrees, Instant now) {
        return database.insertInto(MEASURE_VOICE)
                        .set(MEASURE_VOICE.MEASURE_ID, measure.id())
                        .set(MEASURE_VOICE.SITTING, measure.sitting())
                        .set(MEASURE_VOICE.PERSON_ID, person)
                        .set(MEASURE_VOICE.AGREES, agrees)
                        .set(MEASURE_VOICE.AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    List<Voice> voices(MeasureId id) {
        return database.select(MEASURE_VOICE.SITTING, MEASURE_VOICE.PERSON_ID, MEASURE_VOICE.AGREES)
                .from(MEASURE_VOICE)
                .where(MEASURE_VOICE.MEASURE_ID.eq(id))
                .fetch(Records.mapping(Voice::new));
    }

    /** What was said of each of these. */
    Map<MeasureId, List<Voice>> voices(Collection<MeasureId> ids) {
        return database.select(
                        MEASURE_VOICE.MEASURE_ID, MEASURE_VOICE.SITTING, MEASURE_VOICE.PERSON_ID, MEASURE_VOICE.AGREES)
                .from(MEASURE_VOICE)
                .where(MEASURE_VOICE.MEASURE_ID.in(ids))
                .fetchGroups(
                        MEASURE_VOICE.MEASURE_ID, voice -> new Voice(voice.value2(), voice.value3(), voice.value4()));
    }

    /** The organisations that this person acts for, now or later. */
    Set<OrganisationId> actsFor(PersonId person, Instant now) {
        return database.select(MANDATE.ORGANISATION_ID)
                .from(MANDATE)
                .where(acts(person, now))
                .fetchSet(MANDATE.ORGANISATION_ID);
    }

    private static Condition acts(PersonId person, Instant now) {
        return MANDATE.PERSON_ID
                .eq(person)
                .and(MANDATE.REVOKED_AT.isNull())
                .and(MANDATE.UNTIL_AT.isNull().or(MANDATE.UNTIL_AT.gt(now)));
    }

    /** Whether this person acts for it, now or later. */
    boolean actsFor(PersonId person, OrganisationId organisation, Instant now) {
        return database.fetchExists(MANDATE, acts(person, now).and(MANDATE.ORGANISATION_ID.eq(organisation)));
    }

    /** Something that a person said of a member. */
    record Own(
            String part,
            OrganisationId organisation,
            Instant at,
            @Nullable String words) {}

    /** All that this person proposed, said yes or no to, and appealed, the oldest first. */
    List<Own> by(PersonId person) {
        return database.select(
                        when(MEASURE.STEP.eq(MeasureStep.SUSPEND), inline("proposed to suspend"))
                                .when(MEASURE.STEP.eq(MeasureStep.REMOVE), inline("proposed to remove"))
                                .otherwise(inline("proposed to admit again"))
                                .as("part"),
                        MEASURE.ORGANISATION_ID,
                        MEASURE.PROPOSED_AT,
                        MEASURE.WORDS)
                .from(MEASURE)
                .where(MEASURE.PROPOSED_BY.eq(person))
                .unionAll(select(
                                when(MEASURE_VOICE.AGREES, inline("yes")).otherwise(inline("no")),
                                MEASURE.ORGANISATION_ID,
                                MEASURE_VOICE.AT,
                                inline((String) null))
                        .from(MEASURE_VOICE)
                        .join(MEASURE)
                        .on(MEASURE.MEASURE_ID.eq(MEASURE_VOICE.MEASURE_ID))
                        .where(MEASURE_VOICE.PERSON_ID.eq(person)))
                .unionAll(select(inline("appeal"), MEASURE.ORGANISATION_ID, MEASURE.CHANGED_AT, MEASURE.GROUNDS)
                        .from(MEASURE)
                        .where(MEASURE.APPEALED_BY.eq(person)))
                .orderBy(3)
                .fetch(Records.mapping(Own::new));
    }
}
