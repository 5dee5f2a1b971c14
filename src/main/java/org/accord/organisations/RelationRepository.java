package org.accord.organisations;

import static org.accord.db.organisations.Tables.RELATION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.accord.kernel.OrganisationId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Which members belong together. */
@Repository
class RelationRepository {

    private final DSLContext database;

    RelationRepository(DSLContext database) {
        this.database = database;
    }

    /** Two that belong together; which of them said so plays no part. */
    record Pair(OrganisationId one, OrganisationId other) {}

    /** False where it was known. */
    boolean add(OrganisationId organisation, OrganisationId related, Instant now) {
        return database.insertInto(RELATION)
                        .set(RELATION.ORGANISATION_ID, organisation)
                        .set(RELATION.RELATED_ID, related)
                        .set(RELATION.SINCE, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The pairs of which both are among these. */
    List<Pair> among(Collection<OrganisationId> organisations) {
        return database.select(RELATION.ORGANISATION_ID, RELATION.RELATED_ID)
                .from(RELATION)
                .where(RELATION.ORGANISATION_ID.in(organisations), RELATION.RELATED_ID.in(organisations))
                .fetch(Records.mapping(Pair::new));
    }
}
