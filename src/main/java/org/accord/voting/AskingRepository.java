package org.accord.voting;

import static org.accord.db.voting.Tables.MUST_ASK;

import java.time.Instant;
import java.util.List;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which groups must be asked first. */
@Repository
class AskingRepository {

    private final DSLContext database;

    AskingRepository(DSLContext database) {
        this.database = database;
    }

    /** False where it was said before. */
    boolean add(DecisionId id, OrganisationId organisation, PersonId person, Instant at) {
        return database.insertInto(MUST_ASK)
                        .set(MUST_ASK.DECISION_ID, id)
                        .set(MUST_ASK.ORGANISATION_ID, organisation)
                        .set(MUST_ASK.PERSON_ID, person)
                        .set(MUST_ASK.AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** In the order in which it was said. */
    List<OrganisationId> of(DecisionId id) {
        return database.select(MUST_ASK.ORGANISATION_ID)
                .from(MUST_ASK)
                .where(MUST_ASK.DECISION_ID.eq(id))
                .orderBy(MUST_ASK.AT, MUST_ASK.ORGANISATION_ID)
                .fetch(MUST_ASK.ORGANISATION_ID);
    }
}
