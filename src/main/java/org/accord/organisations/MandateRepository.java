package org.accord.organisations;

import static org.accord.db.organisations.Tables.MANDATE;
import static org.accord.db.organisations.Tables.ORGANISATION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record9;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table of mandates. */
@Repository
class MandateRepository {

    private final DSLContext database;

    MandateRepository(DSLContext database) {
        this.database = database;
    }

    /** False where the person was given another in the meantime. */
    boolean add(
            MandateId id,
            OrganisationId organisation,
            PersonId person,
            Terms terms,
            @Nullable PersonId grantedBy,
            Instant from) {
        return database.insertInto(MANDATE)
                        .set(MANDATE.MANDATE_ID, id)
                        .set(MANDATE.ORGANISATION_ID, organisation)
                        .set(MANDATE.PERSON_ID, person)
                        .set(MANDATE.POWERS, names(terms.powers()))
                        .set(MANDATE.BINDING, terms.binding())
                        .set(MANDATE.GRANTED_BY, grantedBy)
                        .set(MANDATE.FROM_AT, from)
                        .set(MANDATE.UNTIL_AT, terms.until())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where it was revoked in the meantime. */
    boolean revoke(MandateId id, Instant at, @Nullable PersonId by) {
        return database.update(MANDATE)
                        .set(MANDATE.REVOKED_AT, at)
                        .set(MANDATE.REVOKED_BY, by)
                        .where(MANDATE.MANDATE_ID.eq(id), MANDATE.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    Optional<Mandate> find(MandateId id) {
        return read(MANDATE.MANDATE_ID.eq(id)).stream().findFirst();
    }

    /** Those of an organisation that are not revoked. */
    List<Mandate> of(OrganisationId organisation) {
        return select(MANDATE.ORGANISATION_ID.eq(organisation).and(MANDATE.REVOKED_AT.isNull()))
                .orderBy(MANDATE.FROM_AT, MANDATE.MANDATE_ID)
                .fetch(Records.mapping(Mandate::new));
    }

    /** A page of those of an organisation that are in force, the oldest first, from after that place. */
    List<Mandate> inForce(OrganisationId organisation, Instant at, RoomPage.@Nullable Place after, int most) {
        return select(MANDATE.ORGANISATION_ID
                        .eq(organisation)
                        .and(inForce(at))
                        // the order of time is kept for who names this, and leads nobody else along it
                        .and(MANDATE.FROM_AT.gt(inline(Instant.EPOCH)))
                        .and(
                                after == null
                                        ? noCondition()
                                        : row(MANDATE.FROM_AT, MANDATE.MANDATE_ID)
                                                .gt(after.from(), after.mandate())))
                .orderBy(MANDATE.FROM_AT, MANDATE.MANDATE_ID)
                .limit(most)
                .fetch(Records.mapping(Mandate::new));
    }

    /** The first two of those who coordinate that organisation; fewer where there are fewer (MAN-3). */
    List<Mandate> coordinators(OrganisationId organisation, Instant at) {
        // the power as the index of coordinators names it
        return select(MANDATE.ORGANISATION_ID
                        .eq(organisation)
                        .and(inForce(at))
                        .and(inline(Power.COORDINATE.name()).eq(any(MANDATE.POWERS))))
                .orderBy(MANDATE.FROM_AT, MANDATE.MANDATE_ID)
                .limit(2)
                .fetch(Records.mapping(Mandate::new));
    }

    private static Condition inForce(Instant at) {
        return MANDATE.REVOKED_AT
                .isNull()
                .and(MANDATE.FROM_AT.le(at))
                .and(MANDATE.UNTIL_AT.isNull().or(MANDATE.UNTIL_AT.gt(at)));
    }

    /** Those that this person holds of that organisation and that are not revoked. */
    List<Mandate> of(PersonId person, OrganisationId organisation) {
        return read(MANDATE.PERSON_ID
                .eq(person)
                .and(MANDATE.ORGANISATION_ID.eq(organisation))
                .and(MANDATE.REVOKED_AT.isNull()));
    }

    /** Those that this person holds and that are not revoked, each with its organisation's name. */
    List<Named> of(PersonId person) {
        return database.select(
                        ORGANISATION.NAME,
                        MANDATE.MANDATE_ID,
                        ORGANISATION.ORGANISATION_ID,
                        ORGANISATION.STATUS,
                        MANDATE.PERSON_ID,
                        MANDATE.POWERS.convertFrom(MandateRepository::powers),
                        MANDATE.BINDING,
                        MANDATE.FROM_AT,
                        MANDATE.UNTIL_AT,
                        MANDATE.REVOKED_AT)
                .from(MANDATE)
                .join(ORGANISATION)
                .on(ORGANISATION.ORGANISATION_ID.eq(MANDATE.ORGANISATION_ID))
                .where(MANDATE.PERSON_ID.eq(person), MANDATE.REVOKED_AT.isNull())
                .orderBy(ORGANISATION.NAME)
                .fetch(Records.mapping(
                        (name, id, organisation, status, holder, powers, binding, from, until, revoked) -> new Named(
                                name,
                                new Mandate(id, organisation, status, holder, powers, binding, from, until, revoked))));
    }

    record Named(String name, Mandate mandate) {}

    /** The admitted organisations of which one of these people holds a mandate in force. */
    Set<OrganisationId> represented(Set<PersonId> persons, Instant at) {
        return database.selectDistinct(MANDATE.ORGANISATION_ID)
                .from(MANDATE)
                .join(ORGANISATION)
                .on(ORGANISATION.ORGANISATION_ID.eq(MANDATE.ORGANISATION_ID))
                .where(
                        MANDATE.PERSON_ID.in(persons),
                        ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED),
                        MANDATE.REVOKED_AT.isNull(),
                        MANDATE.FROM_AT.le(at),
                        MANDATE.UNTIL_AT.isNull().or(MANDATE.UNTIL_AT.gt(at)))
                .fetchSet(MANDATE.ORGANISATION_ID);
    }

    /** A mandate whose time is over. */
    record Over(MandateId id, OrganisationId organisation, PersonId person) {}

    /** Notes of each mandate once, on whichever node, that its time is over, and answers those. */
    List<Over> runOut(Instant now) {
        return database.update(MANDATE)
                .set(MANDATE.RAN_OUT, true)
                .where(MANDATE.UNTIL_AT.le(now), MANDATE.REVOKED_AT.isNull(), MANDATE.RAN_OUT.isFalse())
                .returningResult(MANDATE.MANDATE_ID, MANDATE.ORGANISATION_ID, MANDATE.PERSON_ID)
                .fetch(Records.mapping(Over::new));
    }

    private List<Mandate> read(Condition which) {
        return select(which).fetch(Records.mapping(Mandate::new));
    }

    /** In no order: a page asks for its own, and one person's mandate is then not looked for along everybody's. */
    private SelectConditionStep<
                    Record9<
                            MandateId,
                            OrganisationId,
                            OrganisationStatus,
                            PersonId,
                            Set<Power>,
                            Binding,
                            Instant,
                            Instant,
                            Instant>>
            select(Condition which) {
        return database.select(
                        MANDATE.MANDATE_ID,
                        ORGANISATION.ORGANISATION_ID,
                        ORGANISATION.STATUS,
                        MANDATE.PERSON_ID,
                        MANDATE.POWERS.convertFrom(MandateRepository::powers),
                        MANDATE.BINDING,
                        MANDATE.FROM_AT,
                        MANDATE.UNTIL_AT,
                        MANDATE.REVOKED_AT)
                .from(MANDATE)
                .join(ORGANISATION)
                .on(ORGANISATION.ORGANISATION_ID.eq(MANDATE.ORGANISATION_ID))
                .where(which);
    }

    static String[] names(Set<Power> powers) {
        return new TreeSet<>(powers).stream().map(Power::name).toArray(String[]::new);
    }

    static Set<Power> powers(String[] names) {
        return Arrays.stream(names).map(Power::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
