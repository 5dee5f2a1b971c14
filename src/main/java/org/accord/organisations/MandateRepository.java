package org.accord.organisations;

import static org.accord.db.organisations.Tables.MANDATE;
import static org.accord.db.organisations.Tables.ORGANISATION;

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
import org.jooq.Records;
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
            Set<Power> powers,
            Instant from,
            @Nullable Instant until) {
        return database.insertInto(MANDATE)
                        .set(MANDATE.MANDATE_ID, id)
                        .set(MANDATE.ORGANISATION_ID, organisation)
                        .set(MANDATE.PERSON_ID, person)
                        .set(
                                MANDATE.POWERS,
                                new TreeSet<>(powers).stream().map(Power::name).toArray(String[]::new))
                        .set(MANDATE.FROM_AT, from)
                        .set(MANDATE.UNTIL_AT, until)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where it was revoked in the meantime. */
    boolean revoke(MandateId id, Instant at) {
        return database.update(MANDATE)
                        .set(MANDATE.REVOKED_AT, at)
                        .where(MANDATE.MANDATE_ID.eq(id), MANDATE.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    Optional<Mandate> find(MandateId id) {
        return read(MANDATE.MANDATE_ID.eq(id)).stream().findFirst();
    }

    /** Those of an organisation that are not revoked. */
    List<Mandate> of(OrganisationId organisation) {
        return read(MANDATE.ORGANISATION_ID.eq(organisation).and(MANDATE.REVOKED_AT.isNull()));
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
                        MANDATE.FROM_AT,
                        MANDATE.UNTIL_AT,
                        MANDATE.REVOKED_AT)
                .from(MANDATE)
                .join(ORGANISATION)
                .on(ORGANISATION.ORGANISATION_ID.eq(MANDATE.ORGANISATION_ID))
                .where(MANDATE.PERSON_ID.eq(person), MANDATE.REVOKED_AT.isNull())
                .orderBy(ORGANISATION.NAME)
                .fetch(Records.mapping((name, id, organisation, status, holder, powers, from, until, revoked) ->
                        new Named(name, new Mandate(id, organisation, status, holder, powers, from, until, revoked))));
    }

    record Named(String name, Mandate mandate) {}

    private List<Mandate> read(Condition which) {
        return database.select(
                        MANDATE.MANDATE_ID,
                        ORGANISATION.ORGANISATION_ID,
                        ORGANISATION.STATUS,
                        MANDATE.PERSON_ID,
                        MANDATE.POWERS.convertFrom(MandateRepository::powers),
                        MANDATE.FROM_AT,
                        MANDATE.UNTIL_AT,
                        MANDATE.REVOKED_AT)
                .from(MANDATE)
                .join(ORGANISATION)
                .on(ORGANISATION.ORGANISATION_ID.eq(MANDATE.ORGANISATION_ID))
                .where(which)
                .orderBy(MANDATE.FROM_AT, MANDATE.MANDATE_ID)
                .fetch(Records.mapping(Mandate::new));
    }

    private static Set<Power> powers(String[] names) {
        return Arrays.stream(names).map(Power::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
