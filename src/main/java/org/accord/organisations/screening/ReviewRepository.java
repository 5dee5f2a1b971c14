package org.accord.organisations.screening;

import static org.accord.db.organisations.Tables.APPLICATION;
import static org.accord.db.organisations.Tables.APPLICATION_COMMENT;
import static org.accord.db.organisations.Tables.APPLICATION_MEMBER;
import static org.accord.db.organisations.Tables.APPLICATION_NOTE;
import static org.accord.db.organisations.Tables.MANDATE;
import static org.accord.db.organisations.Tables.VERDICT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Scale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What reviewers and members say of applications, and the queue. */
@Repository
class ReviewRepository {

    private final DSLContext database;

    ReviewRepository(DSLContext database) {
        this.database = database;
    }

    /** A note or a comment; the organisation is null for a note. */
    record Said(PersonId person, @Nullable OrganisationId organisation, String text, Instant at) {}

    /** The verdicts of that sitting, in the order in which they were given. */
    Panel panel(ApplicationId id, int sitting) {
        return new Panel(database.select(VERDICT.PERSON_ID, VERDICT.OPINION, VERDICT.REASON, VERDICT.WORDS)
                .from(VERDICT)
                .where(VERDICT.APPLICATION_ID.eq(id), VERDICT.SITTING.eq(sitting))
                .orderBy(VERDICT.AT, VERDICT.PERSON_ID)
                .fetch(Records.mapping(Panel.Verdict::new)));
    }

    /** False where this reviewer has given one in this sitting. */
    boolean add(ApplicationId id, int sitting, Panel.Verdict verdict, Instant now) {
        return database.insertInto(VERDICT)
                        .set(VERDICT.APPLICATION_ID, id)
                        .set(VERDICT.SITTING, sitting)
                        .set(VERDICT.PERSON_ID, verdict.reviewer())
                        .set(VERDICT.OPINION, verdict.opinion())
                        .set(VERDICT.REASON, verdict.reason())
                        .set(VERDICT.WORDS, verdict.words())
                        .set(VERDICT.AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Whether this person gave a verdict before that sitting. */
    boolean heardBefore(ApplicationId id, int sitting, PersonId person) {
        return database.fetchExists(
                VERDICT, VERDICT.APPLICATION_ID.eq(id), VERDICT.SITTING.lt(sitting), VERDICT.PERSON_ID.eq(person));
    }

    /** Whether this person acts for a member that the application names (ELI-7). */
    boolean actsForNamed(ApplicationId id, PersonId person, Instant now) {
        return database.fetchExists(selectOne()
                .from(APPLICATION_MEMBER)
                .join(MANDATE)
                .on(MANDATE.ORGANISATION_ID.eq(APPLICATION_MEMBER.ORGANISATION_ID))
                .where(APPLICATION_MEMBER.APPLICATION_ID.eq(id), held(person, now)));
    }

    private static Condition held(PersonId person, Instant now) {
        return MANDATE.PERSON_ID
                .eq(person)
                .and(MANDATE.REVOKED_AT.isNull())
                .and(MANDATE.UNTIL_AT.isNull().or(MANDATE.UNTIL_AT.gt(now)));
    }

    void addNote(ApplicationId id, PersonId person, String text, UUID note, Instant now) {
        database.insertInto(APPLICATION_NOTE)
                .set(APPLICATION_NOTE.NOTE_ID, note)
                .set(APPLICATION_NOTE.APPLICATION_ID, id)
                .set(APPLICATION_NOTE.PERSON_ID, person)
                .set(APPLICATION_NOTE.TEXT, text)
                .set(APPLICATION_NOTE.AT, now)
                .execute();
    }

    void addComment(
            ApplicationId id, PersonId person, OrganisationId organisation, String text, UUID comment, Instant now) {
        database.insertInto(APPLICATION_COMMENT)
                .set(APPLICATION_COMMENT.REMARK_ID, comment)
                .set(APPLICATION_COMMENT.APPLICATION_ID, id)
                .set(APPLICATION_COMMENT.ORGANISATION_ID, organisation)
                .set(APPLICATION_COMMENT.PERSON_ID, person)
                .set(APPLICATION_COMMENT.TEXT, text)
                .set(APPLICATION_COMMENT.AT, now)
                .execute();
    }

    /** What one person wrote of applications: as which part, when, and the words. */
    record Own(String part, Instant at, @Nullable String words) {}

    /** All that this person said of applications that are still kept, the oldest first. */
    List<Own> by(PersonId person) {
        return database.select(inline("verdict").as("part"), VERDICT.AT, VERDICT.WORDS)
                .from(VERDICT)
                .where(VERDICT.PERSON_ID.eq(person))
                .unionAll(select(inline("note"), APPLICATION_NOTE.AT, APPLICATION_NOTE.TEXT)
                        .from(APPLICATION_NOTE)
                        .where(APPLICATION_NOTE.PERSON_ID.eq(person)))
                .unionAll(select(inline("comment"), APPLICATION_COMMENT.AT, APPLICATION_COMMENT.TEXT)
                        .from(APPLICATION_COMMENT)
                        .where(APPLICATION_COMMENT.PERSON_ID.eq(person)))
                .orderBy(2)
                .fetch(Records.mapping(Own::new));
    }

    List<Said> notes(ApplicationId id) {
        return database.select(APPLICATION_NOTE.PERSON_ID, APPLICATION_NOTE.TEXT, APPLICATION_NOTE.AT)
                .from(APPLICATION_NOTE)
                .where(APPLICATION_NOTE.APPLICATION_ID.eq(id))
                .orderBy(APPLICATION_NOTE.AT, APPLICATION_NOTE.NOTE_ID)
                .fetch(Records.mapping((person, text, at) -> new Said(person, null, text, at)));
    }

    List<Said> comments(ApplicationId id) {
        return database.select(
                        APPLICATION_COMMENT.PERSON_ID,
                        APPLICATION_COMMENT.ORGANISATION_ID,
                        APPLICATION_COMMENT.TEXT,
                        APPLICATION_COMMENT.AT)
                .from(APPLICATION_COMMENT)
                .where(APPLICATION_COMMENT.APPLICATION_ID.eq(id))
                .orderBy(APPLICATION_COMMENT.AT, APPLICATION_COMMENT.REMARK_ID)
                .fetch(Records.mapping(Said::new));
    }

    /** A line of the queue, with what decides whether it waits for this reviewer. */
    @SuppressWarnings("ArrayRecordComponent") // rows: read, never compared
    record Waiting(
            ApplicationId id,
            String name,
            OrganisationKind kind,
            Scale scale,
            String region,
            ApplicationState state,
            Instant submittedAt,
            @Nullable Instant commentsUntil,
            int verdicts,
            boolean given,
            boolean actsForNamed,
            boolean heardBefore,
            byte @Nullable [] contact) {}

    /** What is not decided, the oldest first, after that place. */
    List<Waiting> waiting(PersonId reviewer, QueuePage.@Nullable Place after, int most, Instant now) {
        var inSitting =
                VERDICT.APPLICATION_ID.eq(APPLICATION.APPLICATION_ID).and(VERDICT.SITTING.eq(APPLICATION.SITTING));
        return database.select(
                        APPLICATION.APPLICATION_ID,
                        APPLICATION.NAME,
                        APPLICATION.KIND,
                        APPLICATION.SCALE,
                        APPLICATION.REGION,
                        APPLICATION.STATE,
                        APPLICATION.SUBMITTED_AT,
                        APPLICATION.COMMENTS_UNTIL,
                        field(selectCount().from(VERDICT).where(inSitting)),
                        field(exists(selectOne().from(VERDICT).where(inSitting, VERDICT.PERSON_ID.eq(reviewer)))),
                        field(exists(selectOne()
                                .from(APPLICATION_MEMBER)
                                .join(MANDATE)
                                .on(MANDATE.ORGANISATION_ID.eq(APPLICATION_MEMBER.ORGANISATION_ID))
                                .where(
                                        APPLICATION_MEMBER.APPLICATION_ID.eq(APPLICATION.APPLICATION_ID),
                                        held(reviewer, now)))),
                        field(exists(selectOne()
                                .from(VERDICT)
                                .where(
                                        VERDICT.APPLICATION_ID.eq(APPLICATION.APPLICATION_ID),
                                        VERDICT.SITTING.lt(APPLICATION.SITTING),
                                        VERDICT.PERSON_ID.eq(reviewer)))),
                        APPLICATION.CONTACT)
                .from(APPLICATION)
                .where(
                        // as the index of the queue names them, and not as parameters, which a prepared plan would not
                        // know
                        APPLICATION.STATE.in(
                                inline(ApplicationState.SUBMITTED),
                                inline(ApplicationState.IN_REVIEW),
                                inline(ApplicationState.NEEDS_INFO),
                                inline(ApplicationState.APPEALED)),
                        after == null
                                ? noCondition()
                                : row(APPLICATION.SUBMITTED_AT, APPLICATION.APPLICATION_ID)
                                        .gt(after.submittedAt(), after.id()))
                .orderBy(APPLICATION.SUBMITTED_AT, APPLICATION.APPLICATION_ID)
                .limit(most)
                .fetch(Records.mapping(Waiting::new));
    }

    /** Those that members may comment on now, the next to close first. */
    List<Newcomer> newcomers(Instant now, int most) {
        return database.select(
                        APPLICATION.APPLICATION_ID,
                        APPLICATION.NAME,
                        APPLICATION.KIND,
                        APPLICATION.SCALE,
                        APPLICATION.REGION,
                        APPLICATION.LANGUAGE,
                        APPLICATION.ABOUT,
                        APPLICATION.COMMENTS_UNTIL,
                        field(selectCount()
                                .from(APPLICATION_COMMENT)
                                .where(APPLICATION_COMMENT.APPLICATION_ID.eq(APPLICATION.APPLICATION_ID))))
                .from(APPLICATION)
                .where(
                        APPLICATION.COMMENTS_UNTIL.gt(now),
                        // the states as the index of these names them
                        APPLICATION.STATE.in(
                                inline(ApplicationState.SUBMITTED),
                                inline(ApplicationState.IN_REVIEW),
                                inline(ApplicationState.NEEDS_INFO)))
                .orderBy(APPLICATION.COMMENTS_UNTIL, APPLICATION.APPLICATION_ID)
                .limit(most)
                .fetch(Records.mapping(Newcomer::new));
    }
}
