package org.accord.people;

import static org.accord.db.people.Tables.INVITATION;
import static org.accord.db.people.Tables.OFFICE;
import static org.accord.db.people.Tables.OFFICE_INVITATION;
import static org.accord.db.people.Tables.PERSON;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.kernel.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who holds which office, and who is invited to one. */
@Repository
class OfficeRepository {

    private final DSLContext db;

    OfficeRepository(DSLContext db) {
        this.db = db;
    }

    /** One holding of an office. */
    record Held(
            PersonId person,
            @Nullable String pseudonym,
            Role role,
            Instant since,
            @Nullable PersonId namer,
            @Nullable String namerPseudonym,
            @Nullable Instant until) {}

    /** False where the person holds it already. */
    boolean name(PersonId person, Role role, @Nullable PersonId by, Instant now) {
        return db.insertInto(OFFICE)
                        .set(OFFICE.OFFICE_ID, OfficeId.next())
                        .set(OFFICE.PERSON_ID, person)
                        .set(OFFICE.ROLE, role)
                        .set(OFFICE.NAMED_BY, by)
                        .set(OFFICE.NAMED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where the person does not hold it. */
    boolean release(PersonId person, Role role, @Nullable PersonId by, Instant now) {
        return db.update(OFFICE)
                        .set(OFFICE.RELEASED_BY, by)
                        .set(OFFICE.RELEASED_AT, now)
                        .where(OFFICE.PERSON_ID.eq(person), OFFICE.ROLE.eq(role), OFFICE.RELEASED_AT.isNull())
                        .execute()
                == 1;
    }

    Set<Role> heldBy(PersonId person) {
        return db.select(OFFICE.ROLE)
                .from(OFFICE)
                .where(OFFICE.PERSON_ID.eq(person), OFFICE.RELEASED_AT.isNull())
                .fetchSet(OFFICE.ROLE);
    }

    /** Every holding there is or was, those of now first, each the newest first. */
    List<Held> all() {
        return read(noCondition());
    }

    /** The holdings of one person, in the same order. */
    List<Held> of(PersonId person) {
        return read(OFFICE.PERSON_ID.eq(person));
    }

    private List<Held> read(Condition which) {
        return db.select(
                        OFFICE.PERSON_ID,
                        pseudonym(OFFICE.PERSON_ID),
                        OFFICE.ROLE,
                        OFFICE.NAMED_AT,
                        OFFICE.NAMED_BY,
                        pseudonym(OFFICE.NAMED_BY),
                        OFFICE.RELEASED_AT)
                .from(OFFICE)
                .where(which)
                .orderBy(OFFICE.RELEASED_AT.desc().nullsFirst(), OFFICE.NAMED_AT.desc(), OFFICE.OFFICE_ID)
                .fetch(Records.mapping(Held::new));
    }

    /** Looked up one by one, as offices are few among many people, whom a join might read all. */
    private static Field<String> pseudonym(Field<PersonId> person) {
        return field(select(PERSON.PSEUDONYM).from(PERSON).where(PERSON.PERSON_ID.eq(person)));
    }

    void invite(InvitationId invitation, Role role) {
        db.insertInto(OFFICE_INVITATION)
                .set(OFFICE_INVITATION.INVITATION_ID, invitation)
                .set(OFFICE_INVITATION.ROLE, role)
                .execute();
    }

    Optional<Role> invitedTo(InvitationId invitation) {
        return db.select(OFFICE_INVITATION.ROLE)
                .from(OFFICE_INVITATION)
                .where(OFFICE_INVITATION.INVITATION_ID.eq(invitation))
                .fetchOptional(OFFICE_INVITATION.ROLE);
    }

    /** Every invitation to an office that may still wait, the newest first. */
    Map<InvitationId, Role> invitations(Instant now) {
        return db.select(OFFICE_INVITATION.INVITATION_ID, OFFICE_INVITATION.ROLE)
                .from(OFFICE_INVITATION)
                .join(INVITATION)
                .on(INVITATION.INVITATION_ID.eq(OFFICE_INVITATION.INVITATION_ID))
                .where(INVITATION.EXPIRES_AT.gt(now))
                .orderBy(INVITATION.MADE_AT.desc(), INVITATION.INVITATION_ID)
                .fetchMap(OFFICE_INVITATION.INVITATION_ID, OFFICE_INVITATION.ROLE);
    }
}
