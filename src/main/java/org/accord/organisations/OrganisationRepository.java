package org.accord.organisations;

import static org.accord.db.organisations.Tables.MANDATE;
import static org.accord.db.organisations.Tables.MEMBERSHIP;
import static org.accord.db.organisations.Tables.MEMBERSHIP_BY_REGION;
import static org.accord.db.organisations.Tables.ORGANISATION;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.organisations.screening.RefusalReason;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table of organisations. */
@Repository
class OrganisationRepository {

    private final DSLContext database;

    OrganisationRepository(DSLContext database) {
        this.database = database;
    }

    /** What decides who may read what of it. */
    record Entry(OrganisationId id, String name, OrganisationKind kind, Scale scale, String region, Listing listing) {}

    /** False where another has that name. */
    boolean add(OrganisationId id, NewOrganisation organisation, Instant now) {
        return database.insertInto(ORGANISATION)
                        .set(ORGANISATION.ORGANISATION_ID, id)
                        .set(ORGANISATION.NAME, organisation.name())
                        .set(ORGANISATION.KIND, organisation.kind())
                        .set(ORGANISATION.SCALE, organisation.scale())
                        .set(ORGANISATION.REGION, organisation.region())
                        .set(ORGANISATION.LANGUAGE, organisation.language())
                        .set(ORGANISATION.LISTING, organisation.listing())
                        .set(ORGANISATION.STATUS, OrganisationStatus.ADMITTED)
                        .set(ORGANISATION.CREATED_AT, now)
                        .set(ORGANISATION.STATUS_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<OrganisationStatus> status(OrganisationId id) {
        return database.select(ORGANISATION.STATUS)
                .from(ORGANISATION)
                .where(ORGANISATION.ORGANISATION_ID.eq(id))
                .fetchOptional(ORGANISATION.STATUS);
    }

    /** Keeps others from granting and revoking for it until this is committed; false where there is none. */
    boolean lock(OrganisationId id) {
        return database.select(ORGANISATION.ORGANISATION_ID)
                .from(ORGANISATION)
                .where(ORGANISATION.ORGANISATION_ID.eq(id))
                .forNoKeyUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** False where it no longer stands as it did. */
    boolean move(
            OrganisationId id,
            OrganisationStatus from,
            OrganisationStatus to,
            @Nullable RefusalReason reason,
            Instant now) {
        return database.update(ORGANISATION)
                        .set(ORGANISATION.STATUS, to)
                        .set(ORGANISATION.REASON, reason)
                        .set(ORGANISATION.STATUS_AT, now)
                        .where(ORGANISATION.ORGANISATION_ID.eq(id), ORGANISATION.STATUS.eq(from))
                        .execute()
                == 1;
    }

    Set<OrganisationId> admitted() {
        return new HashSet<>(database.select(ORGANISATION.ORGANISATION_ID)
                .from(ORGANISATION)
                .where(ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED))
                .fetch(ORGANISATION.ORGANISATION_ID));
    }

    List<Entry> entries(Collection<OrganisationId> ids) {
        return database.select(
                        ORGANISATION.ORGANISATION_ID,
                        ORGANISATION.NAME,
                        ORGANISATION.KIND,
                        ORGANISATION.SCALE,
                        ORGANISATION.REGION,
                        ORGANISATION.LISTING)
                .from(ORGANISATION)
                .where(ORGANISATION.ORGANISATION_ID.in(ids))
                .fetch(Records.mapping(Entry::new));
    }

    /** How many members there are. */
    int members() {
        return database.select(MEMBERSHIP.MEMBERS)
                .from(MEMBERSHIP)
                .fetchOptional(MEMBERSHIP.MEMBERS)
                .orElse(0);
    }

    /** How many members of these listings there are in each region, from after that one. */
    List<RegionRow> regions(Set<Listing> listings, @Nullable String after, int most) {
        return database.select(
                        MEMBERSHIP_BY_REGION.REGION,
                        sum(MEMBERSHIP_BY_REGION.MEMBERS).cast(Integer.class))
                .from(MEMBERSHIP_BY_REGION)
                .where(
                        MEMBERSHIP_BY_REGION.LISTING.in(listings),
                        MEMBERSHIP_BY_REGION.MEMBERS.gt(0),
                        after == null ? noCondition() : MEMBERSHIP_BY_REGION.REGION.gt(after))
                .groupBy(MEMBERSHIP_BY_REGION.REGION)
                .orderBy(MEMBERSHIP_BY_REGION.REGION)
                .limit(most)
                .fetch(Records.mapping(RegionRow::new));
    }

    /** The organisations that this person holds a mandate of at that instant; with whether each is admitted. */
    List<Held> heldBy(PersonId person, Instant at) {
        return database.select(
                        ORGANISATION.ORGANISATION_ID, ORGANISATION.STATUS, ORGANISATION.LISTING, ORGANISATION.REGION)
                .from(MANDATE)
                .join(ORGANISATION)
                .on(ORGANISATION.ORGANISATION_ID.eq(MANDATE.ORGANISATION_ID))
                .where(
                        MANDATE.PERSON_ID.eq(person),
                        MANDATE.REVOKED_AT.isNull(),
                        MANDATE.FROM_AT.le(at),
                        MANDATE.UNTIL_AT.isNull().or(MANDATE.UNTIL_AT.gt(at)))
                .fetch(Records.mapping(Held::new));
    }

    record Held(OrganisationId organisation, OrganisationStatus status, Listing listing, String region) {

        boolean admitted() {
            return status == OrganisationStatus.ADMITTED;
        }
    }
}
