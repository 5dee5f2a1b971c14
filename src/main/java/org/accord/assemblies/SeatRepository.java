package org.accord.assemblies;

import static org.accord.db.assemblies.Tables.FACILITATOR;
import static org.accord.db.assemblies.Tables.SEAT_INVITATION;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.kernel.PersonId;
import org.accord.people.InvitationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What invitations to assemblies are to, and who runs one since when. */
@Repository
class SeatRepository {

    private final DSLContext database;

    SeatRepository(DSLContext database) {
        this.database = database;
    }

    /** An invitation, whether it still works or not: the links know that. */
    record Offered(InvitationId id, AssemblyId assembly, Seat seat) {}

    void add(InvitationId id, AssemblyId assembly, Seat seat) {
        database.insertInto(SEAT_INVITATION)
                .set(SEAT_INVITATION.INVITATION_ID, id)
                .set(SEAT_INVITATION.ASSEMBLY_ID, assembly)
                .set(SEAT_INVITATION.SEAT, seat)
                .execute();
    }

    Optional<Offered> find(InvitationId id) {
        return read(SEAT_INVITATION.INVITATION_ID.eq(id)).stream().findFirst();
    }

    /** Those ever made to it, the newest first: ids are in order of time. */
    List<Offered> of(AssemblyId assembly) {
        return read(SEAT_INVITATION.ASSEMBLY_ID.eq(assembly));
    }

    /** Who runs it, in the order of their naming. */
    Map<PersonId, Instant> facilitators(AssemblyId assembly) {
        Map<PersonId, Instant> since = new LinkedHashMap<>();
        database.select(FACILITATOR.PERSON_ID, FACILITATOR.NAMED_AT)
                .from(FACILITATOR)
                .where(FACILITATOR.ASSEMBLY_ID.eq(assembly))
                .orderBy(FACILITATOR.NAMED_AT, FACILITATOR.PERSON_ID)
                .forEach(row -> since.put(row.value1(), row.value2()));
        return since;
    }

    private List<Offered> read(Condition which) {
        return database.select(SEAT_INVITATION.INVITATION_ID, SEAT_INVITATION.ASSEMBLY_ID, SEAT_INVITATION.SEAT)
                .from(SEAT_INVITATION)
                .where(which)
                .orderBy(SEAT_INVITATION.INVITATION_ID.desc())
                .fetch(Records.mapping(Offered::new));
    }
}
