package org.accord.discussion;

import static org.accord.db.discussion.Tables.COMMENT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

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
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table of comments: rows are added and never change. */
@Repository
class CommentRepository {

    private final DSLContext database;

    CommentRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * A comment as it is stored.
     *
     * @param organisation null where the person spoke as themselves
     */
    record Entry(
            CommentId id,
            PersonId person,
            @Nullable OrganisationId organisation,
            CommentKind kind,
            String text,
            String language,
            Instant madeAt) {}

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

    private List<Entry> read(Condition thread, Condition which, int most) {
        return database.select(
                        COMMENT.COMMENT_ID,
                        COMMENT.PERSON_ID,
                        COMMENT.ORGANISATION_ID,
                        COMMENT.KIND,
                        COMMENT.TEXT,
                        COMMENT.LANGUAGE,
                        COMMENT.MADE_AT)
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
