package org.accord.organisations.screening;

import static org.accord.db.organisations.Tables.ALIKE;
import static org.accord.db.organisations.Tables.APPLICATION;
import static org.accord.db.organisations.Tables.APPLICATION_LINK;
import static org.accord.db.organisations.Tables.APPLICATION_MEMBER;
import static org.accord.db.organisations.Tables.APPLICATION_STEP;
import static org.accord.db.organisations.Tables.ORGANISATION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.organisations.OrganisationStatus;
import org.accord.people.OneTimeSecret;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The tables of applications, of their steps and links, and of the members that they name. */
@Repository
class ApplicationRepository {

    private final DSLContext database;

    ApplicationRepository(DSLContext database) {
        this.database = database;
    }

    /** A member that an application names; the id is null where no member has that name. */
    record Named(Relation relation, String name, @Nullable OrganisationId organisation) {}

    /** A step as it is stored. */
    record Taken(
            ApplicationState state,
            Instant at,
            @Nullable PersonId reviewer,
            @Nullable RefusalReason reason,
            @Nullable String words) {}

    /** False where there is one of that id: the form was sent twice. */
    boolean add(ApplicationId id, NewApplication form, byte[] contact, Instant now) {
        boolean added = database.insertInto(APPLICATION)
                        .set(APPLICATION.APPLICATION_ID, id)
                        .set(APPLICATION.NAME, form.name())
                        .set(APPLICATION.KIND, form.kind())
                        .set(APPLICATION.TIE, form.tie())
                        .set(APPLICATION.SCALE, form.scale())
                        .set(APPLICATION.REGION, form.region())
                        .set(APPLICATION.LANGUAGES, form.languages())
                        .set(APPLICATION.LANGUAGE, form.language())
                        .set(APPLICATION.LISTING, form.listing())
                        .set(
                                APPLICATION.DECLARATIONS,
                                new TreeSet<>(form.declarations())
                                        .stream().map(Declaration::name).toArray(String[]::new))
                        .set(APPLICATION.ABOUT, form.about())
                        .set(APPLICATION.CONTACT, contact)
                        .set(APPLICATION.STATE, ApplicationState.DRAFT)
                        .set(APPLICATION.SITTING, 1)
                        .set(APPLICATION.VERSION, 1)
                        .set(APPLICATION.MADE_AT, now)
                        .set(APPLICATION.CHANGED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (added) {
            addStep(id, 1, new Taken(ApplicationState.DRAFT, now, null, null, null));
            addMembers(id, Relation.RECOMMENDS, form.recommenders());
            addMembers(id, Relation.RELATED, form.related());
        }
        return added;
    }

    private void addMembers(ApplicationId id, Relation relation, List<String> names) {
        int ordinal = 1;
        for (String name : names) {
            database.insertInto(APPLICATION_MEMBER)
                    .set(APPLICATION_MEMBER.APPLICATION_ID, id)
                    .set(APPLICATION_MEMBER.RELATION, relation)
                    .set(APPLICATION_MEMBER.ORDINAL, ordinal++)
                    .set(APPLICATION_MEMBER.NAME, name)
                    .set(APPLICATION_MEMBER.ORGANISATION_ID, member(name).orElse(null))
                    .execute();
        }
    }

    /** The member of that name, but for case. */
    private Optional<OrganisationId> member(String name) {
        return database.select(ORGANISATION.ORGANISATION_ID)
                .from(ORGANISATION)
                .where(lower(ORGANISATION.NAME).eq(lower(name)), ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED))
                .fetchOptional(ORGANISATION.ORGANISATION_ID);
    }

    private void addStep(ApplicationId id, int ordinal, Taken step) {
        database.insertInto(APPLICATION_STEP)
                .set(APPLICATION_STEP.APPLICATION_ID, id)
                .set(APPLICATION_STEP.ORDINAL, ordinal)
                .set(APPLICATION_STEP.STATE, step.state())
                .set(APPLICATION_STEP.AT, step.at())
                .set(APPLICATION_STEP.PERSON_ID, step.reviewer())
                .set(APPLICATION_STEP.REASON, step.reason())
                .set(APPLICATION_STEP.WORDS, step.words())
                .execute();
    }

    Optional<Application> find(ApplicationId id) {
        return read(APPLICATION.APPLICATION_ID.eq(id)).stream().findFirst();
    }

    /** Keeps others from moving it and from giving verdicts on it until this is committed. */
    boolean lock(ApplicationId id) {
        return database.select(APPLICATION.APPLICATION_ID)
                .from(APPLICATION)
                .where(APPLICATION.APPLICATION_ID.eq(id))
                .forNoKeyUpdate()
                .fetchOptional()
                .isPresent();
    }

    void addLink(OneTimeSecret secret, ApplicationId id, Instant now) {
        database.insertInto(APPLICATION_LINK)
                .set(APPLICATION_LINK.SECRET_HASH, secret.hash())
                .set(APPLICATION_LINK.APPLICATION_ID, id)
                .set(APPLICATION_LINK.MADE_AT, now)
                .execute();
    }

    Optional<ApplicationId> ofLink(OneTimeSecret secret) {
        return database.select(APPLICATION_LINK.APPLICATION_ID)
                .from(APPLICATION_LINK)
                .where(APPLICATION_LINK.SECRET_HASH.eq(secret.hash()))
                .fetchOptional(APPLICATION_LINK.APPLICATION_ID);
    }

    /** The sealed contact; empty where nobody is written to any more. */
    Optional<byte[]> contact(ApplicationId id) {
        return database.select(APPLICATION.CONTACT)
                .from(APPLICATION)
                .where(APPLICATION.APPLICATION_ID.eq(id), APPLICATION.CONTACT.isNotNull())
                .fetchOptional(APPLICATION.CONTACT);
    }

    /** A page of the contacts that are kept, as they are sealed: in the order of the ids, from after that one. */
    Map<ApplicationId, byte[]> contacts(@Nullable ApplicationId after, int most) {
        return database.select(APPLICATION.APPLICATION_ID, APPLICATION.CONTACT)
                .from(APPLICATION)
                .where(
                        APPLICATION.CONTACT.isNotNull(),
                        after == null ? noCondition() : APPLICATION.APPLICATION_ID.gt(after))
                .orderBy(APPLICATION.APPLICATION_ID)
                .limit(most)
                .fetchMap(APPLICATION.APPLICATION_ID, APPLICATION.CONTACT);
    }

    /** Nothing where it was forgotten in the meantime. */
    void seal(ApplicationId id, byte[] contact) {
        database.update(APPLICATION)
                .set(APPLICATION.CONTACT, contact)
                .where(APPLICATION.APPLICATION_ID.eq(id), APPLICATION.CONTACT.isNotNull())
                .execute();
    }

    /** From a draft on: when it was submitted, and until when members may comment. False where it was before. */
    boolean submit(Application from, @Nullable Instant commentsUntil, Instant at) {
        boolean submitted = database.update(APPLICATION)
                        .set(APPLICATION.STATE, ApplicationState.SUBMITTED)
                        .set(APPLICATION.VERSION, from.version() + 1)
                        .set(APPLICATION.SUBMITTED_AT, at)
                        .set(APPLICATION.CHANGED_AT, at)
                        .set(APPLICATION.COMMENTS_UNTIL, commentsUntil)
                        .where(APPLICATION.APPLICATION_ID.eq(from.id()), APPLICATION.VERSION.eq(from.version()))
                        .execute()
                == 1;
        if (submitted) {
            addStep(from.id(), from.version() + 1, new Taken(ApplicationState.SUBMITTED, at, null, null, null));
        }
        return submitted;
    }

    /** False where it has moved since it was read. */
    boolean move(
            Application from, Progress to, int sitting, Instant at, @Nullable PersonId by, @Nullable String words) {
        RefusalReason reason = reason(to);
        boolean moved = database.update(APPLICATION)
                        .set(APPLICATION.STATE, to.state())
                        .set(APPLICATION.REASON, reason)
                        .set(
                                APPLICATION.ORGANISATION_ID,
                                to instanceof Progress.Admitted made ? made.organisation() : null)
                        .set(APPLICATION.SITTING, sitting)
                        .set(APPLICATION.VERSION, from.version() + 1)
                        .set(APPLICATION.CHANGED_AT, at)
                        .where(APPLICATION.APPLICATION_ID.eq(from.id()), APPLICATION.VERSION.eq(from.version()))
                        .execute()
                == 1;
        if (moved) {
            addStep(
                    from.id(),
                    from.version() + 1,
                    new Taken(to.state(), at, by, to instanceof Progress.Appealed ? null : reason, words));
        }
        return moved;
    }

    static @Nullable RefusalReason reason(Progress progress) {
        return switch (progress) {
            case Progress.Refused(RefusalReason reason) -> reason;
            case Progress.Appealed(RefusalReason reason) -> reason;
            case Progress.RefusedFinally(RefusalReason reason) -> reason;
            default -> null;
        };
    }

    List<Taken> steps(ApplicationId id) {
        return database.select(
                        APPLICATION_STEP.STATE,
                        APPLICATION_STEP.AT,
                        APPLICATION_STEP.PERSON_ID,
                        APPLICATION_STEP.REASON,
                        APPLICATION_STEP.WORDS)
                .from(APPLICATION_STEP)
                .where(APPLICATION_STEP.APPLICATION_ID.eq(id))
                .orderBy(APPLICATION_STEP.ORDINAL)
                .fetch(Records.mapping(Taken::new));
    }

    /** The members that it says it is related to, those that there are. */
    Set<OrganisationId> related(ApplicationId id) {
        return database.select(APPLICATION_MEMBER.ORGANISATION_ID)
                .from(APPLICATION_MEMBER)
                .where(
                        APPLICATION_MEMBER.APPLICATION_ID.eq(id),
                        APPLICATION_MEMBER.RELATION.eq(Relation.RELATED),
                        APPLICATION_MEMBER.ORGANISATION_ID.isNotNull())
                .fetchSet(APPLICATION_MEMBER.ORGANISATION_ID);
    }

    /** Those that it named, with the name that a member has now. */
    List<Named> members(ApplicationId id) {
        return database.select(
                        APPLICATION_MEMBER.RELATION,
                        coalesce(ORGANISATION.NAME, APPLICATION_MEMBER.NAME),
                        APPLICATION_MEMBER.ORGANISATION_ID)
                .from(APPLICATION_MEMBER)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ORGANISATION_ID.eq(APPLICATION_MEMBER.ORGANISATION_ID))
                .where(APPLICATION_MEMBER.APPLICATION_ID.eq(id))
                .orderBy(APPLICATION_MEMBER.RELATION, APPLICATION_MEMBER.ORDINAL)
                .fetch(Records.mapping(Named::new));
    }

    /** What is called alike, the likeliest first: members and other applications. */
    List<Resemblance> alike(Application application) {
        var alike = ALIKE(application.name());
        var other = APPLICATION.as("other");
        return database.select(
                        coalesce(ORGANISATION.NAME, other.NAME),
                        ORGANISATION.STATUS,
                        alike.APPLICATION_ID,
                        other.STATE,
                        alike.LIKENESS)
                .from(alike)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ORGANISATION_ID.eq(alike.ORGANISATION_ID))
                .leftJoin(other)
                .on(other.APPLICATION_ID.eq(alike.APPLICATION_ID))
                .where(alike.APPLICATION_ID.isNull().or(alike.APPLICATION_ID.ne(application.id())))
                .orderBy(alike.LIKENESS.desc(), coalesce(ORGANISATION.NAME, other.NAME))
                .fetch(Records.mapping(Resemblance::new));
    }

    private List<Application> read(Condition which) {
        return database.select(
                        APPLICATION.APPLICATION_ID,
                        APPLICATION.NAME,
                        APPLICATION.KIND,
                        APPLICATION.TIE,
                        APPLICATION.SCALE,
                        APPLICATION.REGION,
                        APPLICATION.LANGUAGES,
                        APPLICATION.LANGUAGE,
                        APPLICATION.LISTING,
                        APPLICATION.ABOUT,
                        APPLICATION.STATE,
                        APPLICATION.REASON,
                        APPLICATION.ORGANISATION_ID,
                        APPLICATION.SITTING,
                        APPLICATION.VERSION,
                        APPLICATION.SUBMITTED_AT,
                        APPLICATION.CHANGED_AT,
                        APPLICATION.COMMENTS_UNTIL)
                .from(APPLICATION)
                .where(which)
                .fetch(Records.mapping(
                        (id,
                                name,
                                kind,
                                tie,
                                scale,
                                region,
                                languages,
                                language,
                                listing,
                                about,
                                state,
                                reason,
                                organisation,
                                sitting,
                                version,
                                submittedAt,
                                changedAt,
                                commentsUntil) -> new Application(
                                id,
                                name,
                                kind,
                                tie,
                                scale,
                                region,
                                languages,
                                language,
                                listing,
                                about,
                                progress(state, reason, organisation),
                                sitting,
                                version,
                                submittedAt,
                                changedAt,
                                commentsUntil)));
    }

    private static Progress progress(
            ApplicationState state, @Nullable RefusalReason reason, @Nullable OrganisationId organisation) {
        return switch (state) {
            case DRAFT -> new Progress.Draft();
            case SUBMITTED -> new Progress.Submitted();
            case IN_REVIEW -> new Progress.InReview();
            case NEEDS_INFO -> new Progress.NeedsInfo();
            case ADMITTED -> new Progress.Admitted(Objects.requireNonNull(organisation));
            case REFUSED -> new Progress.Refused(Objects.requireNonNull(reason));
            case WITHDRAWN -> new Progress.Withdrawn();
            case APPEALED -> new Progress.Appealed(Objects.requireNonNull(reason));
            case REFUSED_FINALLY -> new Progress.RefusedFinally(Objects.requireNonNull(reason));
        };
    }
}
