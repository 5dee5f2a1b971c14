package org.accord.discussion;

import static org.accord.db.discussion.Tables.COMMENT;
import static org.accord.db.discussion.Tables.CONSENT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table of comments, whose rows are added and never change, and who agreed to be named as the source of a wording. */
@Repository
class CommentRepository {

    private static final Field<Boolean> NAMED =
            field(exists(selectOne().from(CONSENT).where(CONSENT.COMMENT_ID.eq(COMMENT.COMMENT_ID))));

    private final DSLContext database;

    CommentRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * A comment as it is stored.
     *
     * @param organisation null where the person spoke as themselves
     * @param named whether that person agreed to be named as its source (ACT-6)
     */
    record Entry(
            CommentId id,
            PersonId person,
            @Nullable OrganisationId organisation,
            CommentKind kind,
            String text,
            String language,
            Instant madeAt,
            boolean named) {

        /** Whether who spoke as themselves suggested words. */
        boolean isOwnWording() {
            return organisation == null && kind == CommentKind.WORDING;
        }
    }

    /** A comment with where it stands. */
    record Placed(
            CommentId id,
            AssemblyId assembly,
            Thing place,
            PersonId person,
            @Nullable OrganisationId organisation,
            CommentKind kind,
            String text,
            String language,
            boolean named) {}

    void add(Entry comment, AssemblyId assembly, Thing place) {
        database.insertInto(COMMENT)
                .set(COMMENT.COMMENT_ID, comment.id())
                .set(COMMENT.ASSEMBLY_ID, assembly)
                .set(COMMENT.PLACE_KIND, place.kind())
                .set(COMMENT.PLACE_ID, place.id())
                .set(COMMENT.PERSON_ID, comment.person())
                .set(COMMENT.ORGANISATION_ID, comment.organisation())
                .set(COMMENT.KIND, comment.kind())
                .set(COMMENT.TEXT, comment.text())
                .set(COMMENT.LANGUAGE, comment.language())
                .set(COMMENT.MADE_AT, comment.madeAt())
                .execute();
    }

    /** When a comment was made, if it stands in that thread. */
    Optional<Instant> madeAt(AssemblyId assembly, Thing place, CommentId id) {
        return database.select(COMMENT.MADE_AT)
                .from(COMMENT)
                .where(in(assembly, place), COMMENT.COMMENT_ID.eq(id))
                .fetchOptional(COMMENT.MADE_AT);
    }

    List<Entry> newest(AssemblyId assembly, Thing place, int most) {
        return read(in(assembly, place), noCondition(), most);
    }

    List<Entry> before(AssemblyId assembly, Thing place, Instant madeAt, CommentId id, int most) {
        return read(
                in(assembly, place), row(COMMENT.MADE_AT, COMMENT.COMMENT_ID).lt(madeAt, id), most);
    }

    int countIn(AssemblyId assembly, Thing place) {
        return database.fetchCount(COMMENT, in(assembly, place));
    }

    /** How many comments each of those places of one kind has in those assemblies; a place without any is left out. */
    Map<UUID, Integer> counts(Collection<AssemblyId> assemblies, String kind, Collection<UUID> places) {
        return database.select(COMMENT.PLACE_ID, DSL.count())
                .from(COMMENT)
                .where(COMMENT.PLACE_KIND.eq(kind), COMMENT.PLACE_ID.in(places), COMMENT.ASSEMBLY_ID.in(assemblies))
                .groupBy(COMMENT.PLACE_ID)
                .fetchMap(COMMENT.PLACE_ID, DSL.count());
    }

    /** Where that person spoke as themselves. */
    Set<Thing> placesOf(PersonId person) {
        return database.selectDistinct(COMMENT.PLACE_KIND, COMMENT.PLACE_ID)
                .from(COMMENT)
                .where(COMMENT.PERSON_ID.eq(person), COMMENT.ORGANISATION_ID.isNull())
                .fetchSet(Records.mapping(Thing::new));
    }

    /** All that this person said, the newest first. */
    List<Entry> of(PersonId person) {
        return read(COMMENT.PERSON_ID.eq(person), noCondition(), Integer.MAX_VALUE);
    }

    List<Placed> placed(Collection<CommentId> ids) {
        return database.select(
                        COMMENT.COMMENT_ID,
                        COMMENT.ASSEMBLY_ID,
                        row(COMMENT.PLACE_KIND, COMMENT.PLACE_ID).mapping(Thing::new),
                        COMMENT.PERSON_ID,
                        COMMENT.ORGANISATION_ID,
                        COMMENT.KIND,
                        COMMENT.TEXT,
                        COMMENT.LANGUAGE,
                        NAMED)
                .from(COMMENT)
                .where(COMMENT.COMMENT_ID.in(ids))
                .fetch(Records.mapping(Placed::new));
    }

    /** The wordings that this person suggested as themselves. */
    Set<CommentId> wordingsOf(PersonId person) {
        return database.select(COMMENT.COMMENT_ID)
                .from(COMMENT)
                .where(COMMENT.PERSON_ID.eq(person), COMMENT.ORGANISATION_ID.isNull())
                .and(COMMENT.KIND.eq(CommentKind.WORDING))
                .fetchSet(COMMENT.COMMENT_ID);
    }

    /** Whether that is new. */
    boolean agree(CommentId id, PersonId author) {
        return database.insertInto(CONSENT)
                        .set(CONSENT.COMMENT_ID, id)
                        .set(CONSENT.PERSON_ID, author)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Whether there was something to take back. */
    boolean disagree(CommentId id) {
        return database.deleteFrom(CONSENT).where(CONSENT.COMMENT_ID.eq(id)).execute() == 1;
    }

    /** Takes back all that this person agreed to, and answers with the wordings that it was about. */
    Set<CommentId> disagreeAll(PersonId person) {
        return database.deleteFrom(CONSENT)
                .where(CONSENT.PERSON_ID.eq(person))
                .returning(CONSENT.COMMENT_ID)
                .fetchSet(CONSENT.COMMENT_ID);
    }

    private List<Entry> read(Condition thread, Condition which, int most) {
        return database.select(
                        COMMENT.COMMENT_ID,
                        COMMENT.PERSON_ID,
                        COMMENT.ORGANISATION_ID,
                        COMMENT.KIND,
                        COMMENT.TEXT,
                        COMMENT.LANGUAGE,
                        COMMENT.MADE_AT,
                        NAMED)
                .from(COMMENT)
                .where(thread, which)
                .orderBy(COMMENT.MADE_AT.desc(), COMMENT.COMMENT_ID.desc())
                .limit(most)
                .fetch(Records.mapping(Entry::new));
    }

    private static Condition in(AssemblyId assembly, Thing place) {
        return COMMENT.ASSEMBLY_ID
                .eq(assembly)
                .and(COMMENT.PLACE_KIND.eq(place.kind()))
                .and(COMMENT.PLACE_ID.eq(place.id()));
    }
}
