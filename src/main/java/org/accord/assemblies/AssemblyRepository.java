package org.accord.assemblies;

import static org.accord.db.assemblies.Tables.ASSEMBLY;
import static org.accord.db.assemblies.Tables.ASSEMBLY_NAME;
import static org.accord.db.assemblies.Tables.ATTENDANCE;
import static org.accord.db.assemblies.Tables.FACILITATOR;
import static org.accord.db.assemblies.Tables.PARTICIPANT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.assemblies.NewAssembly.Name;
import org.accord.kernel.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The tables of assemblies, of who takes part and who facilitates. */
@Repository
class AssemblyRepository {

    private final DSLContext database;

    AssemblyRepository(DSLContext database) {
        this.database = database;
    }

    /** An assembly with all its names, and what one person is in it. */
    record Entry(
            AssemblyId id,
            AssemblyKind kind,
            boolean open,
            Participation participation,
            Map<String, Name> names,
            boolean facilitator,
            @Nullable Participation mode) {

        AssemblyStanding standing() {
            return new AssemblyStanding(id, kind, facilitator, mode);
        }

        AssemblyPolicy.Place place() {
            return new AssemblyPolicy.Place(open, standing());
        }

        /** In that language, else in English, else in the first that it has. */
        Name name(String language) {
            Name name = names.getOrDefault(language, names.get("en"));
            return name != null
                    ? name
                    : names.values().stream().findFirst().orElseGet(() -> new Name(id.toString(), ""));
        }
    }

    void add(AssemblyId id, NewAssembly assembly, Instant now) {
        database.insertInto(ASSEMBLY)
                .set(ASSEMBLY.ASSEMBLY_ID, id)
                .set(ASSEMBLY.KIND, assembly.kind())
                .set(ASSEMBLY.OPEN, assembly.open())
                .set(ASSEMBLY.PARTICIPATION, assembly.participation())
                .set(ASSEMBLY.CREATED_AT, now)
                .execute();
        assembly.names()
                .forEach((language, name) -> database.insertInto(ASSEMBLY_NAME)
                        .set(ASSEMBLY_NAME.ASSEMBLY_ID, id)
                        .set(ASSEMBLY_NAME.LANGUAGE, language)
                        .set(ASSEMBLY_NAME.NAME, name.name())
                        .set(ASSEMBLY_NAME.PURPOSE, name.purpose())
                        .execute());
    }

    /** All, oldest first, each with what this person is in it (null for nobody). */
    List<Entry> all(@Nullable PersonId viewer) {
        return read(viewer, noCondition());
    }

    Optional<Entry> find(@Nullable PersonId viewer, AssemblyId id) {
        return read(viewer, ASSEMBLY.ASSEMBLY_ID.eq(id)).stream().findFirst();
    }

    /** False where the person takes part already. */
    boolean join(AssemblyId id, PersonId person, Participation mode, Instant now) {
        return database.insertInto(PARTICIPANT)
                        .set(PARTICIPANT.ASSEMBLY_ID, id)
                        .set(PARTICIPANT.PERSON_ID, person)
                        .set(PARTICIPANT.MODE, mode)
                        .set(PARTICIPANT.JOINED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where the person no longer takes part. */
    boolean leave(AssemblyId id, PersonId person) {
        return database.deleteFrom(PARTICIPANT)
                        .where(PARTICIPANT.ASSEMBLY_ID.eq(id), PARTICIPANT.PERSON_ID.eq(person))
                        .execute()
                == 1;
    }

    Optional<Participation> mode(AssemblyId id, PersonId person) {
        return database.select(PARTICIPANT.MODE)
                .from(PARTICIPANT)
                .where(PARTICIPANT.ASSEMBLY_ID.eq(id), PARTICIPANT.PERSON_ID.eq(person))
                .fetchOptional(PARTICIPANT.MODE);
    }

    /** False where the person no longer takes part in that mode. */
    boolean changeMode(AssemblyId id, PersonId person, Participation from, Participation to) {
        return database.update(PARTICIPANT)
                        .set(PARTICIPANT.MODE, to)
                        .where(
                                PARTICIPANT.ASSEMBLY_ID.eq(id),
                                PARTICIPANT.PERSON_ID.eq(person),
                                PARTICIPANT.MODE.eq(from))
                        .execute()
                == 1;
    }

    /** Where that person takes part, and how. */
    Map<AssemblyId, Participation> joined(PersonId person) {
        return database.select(PARTICIPANT.ASSEMBLY_ID, PARTICIPANT.MODE)
                .from(PARTICIPANT)
                .where(PARTICIPANT.PERSON_ID.eq(person))
                .fetchMap(PARTICIPANT.ASSEMBLY_ID, PARTICIPANT.MODE);
    }

    /** Where that person facilitates. */
    List<AssemblyId> facilitated(PersonId person) {
        return database.select(FACILITATOR.ASSEMBLY_ID)
                .from(FACILITATOR)
                .where(FACILITATOR.PERSON_ID.eq(person))
                .fetch(FACILITATOR.ASSEMBLY_ID);
    }

    /** False where the person facilitates there already. */
    boolean nameFacilitator(AssemblyId id, PersonId person, @Nullable PersonId by, Instant now) {
        return database.insertInto(FACILITATOR)
                        .set(FACILITATOR.ASSEMBLY_ID, id)
                        .set(FACILITATOR.PERSON_ID, person)
                        .set(FACILITATOR.NAMED_BY, by)
                        .set(FACILITATOR.NAMED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where the person does not facilitate there. */
    boolean releaseFacilitator(AssemblyId id, PersonId person) {
        return database.deleteFrom(FACILITATOR)
                        .where(FACILITATOR.ASSEMBLY_ID.eq(id), FACILITATOR.PERSON_ID.eq(person))
                        .execute()
                == 1;
    }

    List<PersonId> facilitators(AssemblyId id) {
        return database.select(FACILITATOR.PERSON_ID)
                .from(FACILITATOR)
                .where(FACILITATOR.ASSEMBLY_ID.eq(id))
                .orderBy(FACILITATOR.NAMED_AT, FACILITATOR.PERSON_ID)
                .fetch(FACILITATOR.PERSON_ID);
    }

    /** Everybody who takes part. */
    Set<PersonId> participants(AssemblyId id) {
        return database.select(PARTICIPANT.PERSON_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.ASSEMBLY_ID.eq(id))
                .fetchSet(PARTICIPANT.PERSON_ID);
    }

    /** Somebody who takes part. */
    record Seated(PersonId person, Participation mode, Instant since) {}

    /** A page of those who take part, the newest first, from after that place. */
    List<Seated> participants(AssemblyId id, ParticipantsPage.@Nullable Place after, int most) {
        return database.select(PARTICIPANT.PERSON_ID, PARTICIPANT.MODE, PARTICIPANT.JOINED_AT)
                .from(PARTICIPANT)
                .where(
                        PARTICIPANT.ASSEMBLY_ID.eq(id),
                        after == null
                                ? noCondition()
                                : row(PARTICIPANT.JOINED_AT, PARTICIPANT.PERSON_ID)
                                        .lt(after.since(), after.person()))
                .orderBy(PARTICIPANT.JOINED_AT.desc(), PARTICIPANT.PERSON_ID.desc())
                .limit(most)
                .fetch(Records.mapping(Seated::new));
    }

    /** How many take part by reading, and how many with comments. */
    record Attendance(int readers, int commenters) {}

    Attendance attendance(AssemblyId id) {
        return database.select(ATTENDANCE.READERS, ATTENDANCE.COMMENTERS)
                .from(ATTENDANCE)
                .where(ATTENDANCE.ASSEMBLY_ID.eq(id))
                .fetchOptional(Records.mapping(Attendance::new))
                .orElseGet(() -> new Attendance(0, 0));
    }

    private List<Entry> read(@Nullable PersonId viewer, Condition which) {
        return database.select(
                        ASSEMBLY.ASSEMBLY_ID,
                        ASSEMBLY.KIND,
                        ASSEMBLY.OPEN,
                        ASSEMBLY.PARTICIPATION,
                        multiset(select(ASSEMBLY_NAME.LANGUAGE, ASSEMBLY_NAME.NAME, ASSEMBLY_NAME.PURPOSE)
                                        .from(ASSEMBLY_NAME)
                                        .where(ASSEMBLY_NAME.ASSEMBLY_ID.eq(ASSEMBLY.ASSEMBLY_ID))
                                        .orderBy(ASSEMBLY_NAME.LANGUAGE))
                                .convertFrom(names -> names.intoMap(
                                        name -> name.value1(), name -> new Name(name.value2(), name.value3()))),
                        field(exists(selectOne()
                                .from(FACILITATOR)
                                .where(
                                        FACILITATOR.ASSEMBLY_ID.eq(ASSEMBLY.ASSEMBLY_ID),
                                        FACILITATOR.PERSON_ID.eq(viewer)))),
                        field(select(PARTICIPANT.MODE)
                                .from(PARTICIPANT)
                                .where(
                                        PARTICIPANT.ASSEMBLY_ID.eq(ASSEMBLY.ASSEMBLY_ID),
                                        PARTICIPANT.PERSON_ID.eq(viewer))))
                .from(ASSEMBLY)
                .where(which)
                .orderBy(ASSEMBLY.CREATED_AT, ASSEMBLY.ASSEMBLY_ID)
                .fetch(Records.mapping(Entry::new));
    }
}
