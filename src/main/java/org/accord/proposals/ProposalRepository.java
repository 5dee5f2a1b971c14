package org.accord.proposals;

import static org.accord.db.proposals.Sequences.NUMBER;
import static org.accord.db.proposals.Tables.PROPOSAL;
import static org.accord.db.proposals.Tables.REPLACES;
import static org.accord.db.proposals.Tables.STEP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.agreement.AgreementId;
import org.accord.assemblies.AssemblyId;
import org.accord.db.proposals.tables.records.ProposalRecord;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Stale;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.accord.text.Place;
import org.accord.voting.DecisionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ProposalRepository {

    /** Stages in which an adoption beside it can change or end a proposal. */
    static final Set<StageName> ALIVE = EnumSet.of(
            StageName.SUBMITTED,
            StageName.RETURNED,
            StageName.OPEN,
            StageName.NEEDS_REBASE,
            StageName.CALLED,
            StageName.BLOCKED,
            StageName.NO_QUORUM);

    private final DSLContext database;

    ProposalRepository(DSLContext database) {
        this.database = database;
    }

    Optional<Proposal> find(ProposalId id) {
        return one(PROPOSAL.PROPOSAL_ID.eq(id));
    }

    Optional<Proposal> numbered(int number) {
        return one(PROPOSAL.NUMBER.eq(number));
    }

    /** All that an adoption in this agreement may touch, in the order of their numbers, locked. */
    List<Proposal> lockAlive(AgreementId agreement) {
        return database.select(PROPOSAL, replaced())
                .from(PROPOSAL)
                .where(PROPOSAL.AGREEMENT_ID.eq(agreement))
                .and(PROPOSAL.STAGE.in(ALIVE))
                .orderBy(PROPOSAL.NUMBER)
                .forUpdate()
                .of(PROPOSAL)
                .fetch(Records.mapping(ProposalRepository::proposal));
    }

    List<Proposal> alive(AgreementId agreement) {
        return many(PROPOSAL.AGREEMENT_ID.eq(agreement).and(PROPOSAL.STAGE.in(ALIVE)));
    }

    /** Those of an assembly that are under way. */
    List<Proposal> alive(AssemblyId assembly) {
        return many(PROPOSAL.ASSEMBLY_ID.eq(assembly).and(PROPOSAL.STAGE.in(ALIVE)));
    }

    /** What was ever submitted on a clause: to change it, to put a new one or another one beside or under it; and what brought it. */
    List<Proposal> submittedOn(ClauseId clause) {
        return many(PROPOSAL.CLAUSE_ID
                .eq(clause)
                .or(PROPOSAL.PLACE_AFTER.eq(clause))
                .or(PROPOSAL.PLACE_UNDER.eq(clause))
                .or(PROPOSAL.PROPOSAL_ID.eq(new ProposalId(clause.value())))
                .and(PROPOSAL.STAGE.ne(StageName.DRAFT)));
    }

    List<Proposal> withIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : many(PROPOSAL.PROPOSAL_ID.in(ids.stream().map(ProposalId::new).toList()));
    }

    /** The newest first, by key. */
    List<Proposal> page(Set<StageName> stages, Set<AssemblyId> assemblies, int below, int most) {
        return database.select(PROPOSAL, replaced())
                .from(PROPOSAL)
                .where(PROPOSAL.NUMBER.lt(below))
                .and(PROPOSAL.STAGE.in(stages))
                .and(PROPOSAL.ASSEMBLY_ID.in(assemblies))
                .orderBy(PROPOSAL.NUMBER.desc())
                .limit(most)
                .fetch(Records.mapping(ProposalRepository::proposal));
    }

    int countAlive(OrganisationId organisation) {
        return database.fetchCount(
                PROPOSAL, PROPOSAL.ORGANISATION_ID.eq(organisation).and(PROPOSAL.STAGE.in(ALIVE)));
    }

    List<Proposal> inStages(Set<StageName> stages) {
        return many(PROPOSAL.STAGE.in(stages));
    }

    List<Proposal> drafts(Set<OrganisationId> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : many(PROPOSAL.STAGE.eq(StageName.DRAFT).and(PROPOSAL.ORGANISATION_ID.in(organisations)));
    }

    private Optional<Proposal> one(Condition condition) {
        return database.select(PROPOSAL, replaced())
                .from(PROPOSAL)
                .where(condition)
                .fetchOptional(Records.mapping(ProposalRepository::proposal));
    }

    /** At most a thousand, the newest first. */
    private List<Proposal> many(Condition condition) {
        return database.select(PROPOSAL, replaced())
                .from(PROPOSAL)
                .where(condition)
                .orderBy(PROPOSAL.NUMBER.desc().nullsFirst(), PROPOSAL.PROPOSAL_ID.desc())
                .limit(1000)
                .fetch(Records.mapping(ProposalRepository::proposal));
    }

    private static Field<Set<ProposalId>> replaced() {
        return multiset(select(REPLACES.REPLACED_ID)
                        .from(REPLACES)
                        .where(REPLACES.PROPOSAL_ID.eq(PROPOSAL.PROPOSAL_ID)))
                .convertFrom(rows -> rows.intoSet(row -> row.value1()));
    }

    private static Proposal proposal(ProposalRecord row, Set<ProposalId> replaces) {
        return new Proposal(
                row.getProposalId(),
                row.getVersion(),
                row.getAgreementId(),
                row.getAssemblyId(),
                row.getOrganisationId(),
                row.getNumber(),
                row.getLanguage(),
                row.getBaseVersion(),
                wish(row),
                row.getRationale(),
                replaces,
                stage(row.getStage(), row.getDecisionId(), row.getFallenTo()),
                row.getRevision());
    }

    private static Wish wish(ProposalRecord row) {
        Place place = new Place(row.getPlaceUnder(), row.getPlaceAfter());
        return switch (row.getAct()) {
            case EDIT -> new Wish.Edit(row.getClauseId(), row.getBaseRevision(), row.getText());
            case INSERT -> new Wish.Insert(row.getKind(), place, row.getText() == null ? "" : row.getText());
            case DELETE -> new Wish.Delete(row.getClauseId(), row.getBaseRevision());
            case MOVE -> new Wish.Move(row.getClauseId(), row.getBaseRevision(), place);
        };
    }

    /** The columns that a wish is kept in. */
    private record Columns(
            @Nullable Integer baseRevision,
            @Nullable String text,
            @Nullable ClauseKind kind,
            Place place) {

        static Columns of(Wish wish) {
            return switch (wish) {
                case Wish.Edit edit -> new Columns(edit.revision(), edit.text(), null, Place.FIRST);
                case Wish.Insert insert ->
                    new Columns(null, insert.text().isEmpty() ? null : insert.text(), insert.kind(), insert.place());
                case Wish.Delete delete -> new Columns(delete.revision(), null, null, Place.FIRST);
                case Wish.Move move -> new Columns(move.revision(), null, null, move.place());
            };
        }
    }

    private static Stage stage(StageName name, DecisionId decision, ProposalId fallenTo) {
        return switch (name) {
            case DRAFT -> new Stage.Draft();
            case SUBMITTED -> new Stage.Submitted();
            case RETURNED -> new Stage.Returned();
            case OPEN -> new Stage.Open();
            case NEEDS_REBASE -> new Stage.NeedsRebase();
            case CALLED -> new Stage.Called(decision);
            case ADOPTED -> new Stage.Adopted(decision);
            case REJECTED -> new Stage.Rejected(decision);
            case BLOCKED -> new Stage.Blocked(decision);
            case NO_QUORUM -> new Stage.NoQuorum(decision);
            case FALLEN -> new Stage.Fallen(fallenTo);
            case WITHDRAWN -> new Stage.Withdrawn();
        };
    }

    int nextNumber() {
        return database.nextval(NUMBER);
    }

    void add(Proposal draft, PersonId by, Instant at) {
        Columns asked = Columns.of(draft.wish());
        database.insertInto(PROPOSAL)
                .set(PROPOSAL.PROPOSAL_ID, draft.id())
                .set(PROPOSAL.AGREEMENT_ID, draft.agreement())
                .set(PROPOSAL.ASSEMBLY_ID, draft.assembly())
                .set(PROPOSAL.ORGANISATION_ID, draft.organisation())
                .set(PROPOSAL.ACT, draft.wish().act())
                .set(PROPOSAL.CLAUSE_ID, draft.wish().clause())
                .set(PROPOSAL.LANGUAGE, draft.language())
                .set(PROPOSAL.BASE_VERSION, draft.baseVersion())
                .set(PROPOSAL.BASE_REVISION, asked.baseRevision())
                .set(PROPOSAL.TEXT, asked.text())
                .set(PROPOSAL.KIND, asked.kind())
                .set(PROPOSAL.PLACE_UNDER, asked.place().parent())
                .set(PROPOSAL.PLACE_AFTER, asked.place().after())
                .set(PROPOSAL.RATIONALE, draft.rationale())
                .set(PROPOSAL.STAGE, draft.stage().name())
                .set(PROPOSAL.REVISION, draft.revision())
                .set(PROPOSAL.VERSION, draft.version())
                .set(PROPOSAL.CHANGED_BY, by)
                .set(PROPOSAL.CHANGED_AT, at)
                .execute();
    }

    /**
     * Stores the proposal as it is now, where nobody else has since it was read.
     *
     * @param by null for the platform
     * @return the new version; throws {@link Stale} otherwise
     */
    long store(Proposal now, @Nullable PersonId by, Instant at) {
        Columns asked = Columns.of(now.wish());
        int changed = database.update(PROPOSAL)
                .set(PROPOSAL.NUMBER, now.number())
                .set(PROPOSAL.BASE_VERSION, now.baseVersion())
                .set(PROPOSAL.BASE_REVISION, asked.baseRevision())
                .set(PROPOSAL.TEXT, asked.text())
                .set(PROPOSAL.KIND, asked.kind())
                .set(PROPOSAL.PLACE_UNDER, asked.place().parent())
                .set(PROPOSAL.PLACE_AFTER, asked.place().after())
                .set(PROPOSAL.RATIONALE, now.rationale())
                .set(PROPOSAL.STAGE, now.stage().name())
                .set(PROPOSAL.REVISION, now.revision())
                .set(PROPOSAL.VERSION, now.version() + 1)
                .set(PROPOSAL.CHANGED_BY, by)
                .set(PROPOSAL.CHANGED_AT, at)
                .set(
                        PROPOSAL.DECISION_ID,
                        switch (now.stage()) {
                            case Stage.Called called -> called.decision();
                            case Stage.Adopted adopted -> adopted.decision();
                            case Stage.Rejected rejected -> rejected.decision();
                            case Stage.Blocked blocked -> blocked.decision();
                            case Stage.NoQuorum noQuorum -> noQuorum.decision();
                            default -> null;
                        })
                .set(PROPOSAL.FALLEN_TO, now.stage() instanceof Stage.Fallen fallen ? fallen.to() : null)
                .where(PROPOSAL.PROPOSAL_ID.eq(now.id()))
                .and(PROPOSAL.VERSION.eq(now.version()))
                .execute();
        if (changed != 1) {
            throw new Stale("proposal");
        }
        return now.version() + 1;
    }

    /** Names anew what a proposal replaces, after it was itself stored by whoever names it. */
    void nameReplaced(ProposalId id, Set<ProposalId> before, Set<ProposalId> now) {
        for (ProposalId one : before) {
            if (!now.contains(one)) {
                database.deleteFrom(REPLACES)
                        .where(REPLACES.PROPOSAL_ID.eq(id))
                        .and(REPLACES.REPLACED_ID.eq(one))
                        .execute();
            }
        }
        for (ProposalId one : now) {
            if (!before.contains(one)) {
                database.insertInto(REPLACES)
                        .set(REPLACES.PROPOSAL_ID, id)
                        .set(REPLACES.REPLACED_ID, one)
                        .execute();
            }
        }
    }

    /** Says that these stand unchanged on a newer version: for who reads and who changes them nothing has happened. */
    void standOn(Collection<ProposalId> ids, int version) {
        if (!ids.isEmpty()) {
            database.update(PROPOSAL)
                    .set(PROPOSAL.BASE_VERSION, version)
                    .where(PROPOSAL.PROPOSAL_ID.in(ids))
                    .execute();
        }
    }

    void discard(Proposal draft) {
        int deleted = database.deleteFrom(PROPOSAL)
                .where(PROPOSAL.PROPOSAL_ID.eq(draft.id()))
                .and(PROPOSAL.VERSION.eq(draft.version()))
                .and(PROPOSAL.STAGE.eq(StageName.DRAFT))
                .execute();
        if (deleted != 1) {
            throw new Stale("proposal");
        }
    }

    /** Writes down what happened, with the wording as it was then. */
    void step(Proposal now, StepKind kind, @Nullable PersonId by, Instant at, @Nullable String note) {
        var earlier = STEP.as("earlier");
        Columns asked = Columns.of(now.wish());
        database.insertInto(STEP)
                .set(STEP.PROPOSAL_ID, now.id())
                .set(
                        STEP.ORDINAL,
                        field(select(coalesce(max(earlier.ORDINAL), inline(0)).plus(1))
                                .from(earlier)
                                .where(earlier.PROPOSAL_ID.eq(now.id()))))
                .set(STEP.KIND, kind)
                .set(STEP.AT, at)
                .set(STEP.PERSON_ID, by)
                .set(STEP.NOTE, note)
                .set(STEP.REVISION, now.revision())
                .set(STEP.BASE_REVISION, asked.baseRevision())
                .set(STEP.TEXT, asked.text())
                .set(STEP.PLACE_UNDER, asked.place().parent())
                .set(STEP.PLACE_AFTER, asked.place().after())
                .execute();
    }

    List<ProposalPage.Step> steps(ProposalId id) {
        return database.select(
                        STEP.KIND, STEP.AT, STEP.NOTE, STEP.REVISION, STEP.TEXT, STEP.PLACE_UNDER, STEP.PLACE_AFTER)
                .from(STEP)
                .where(STEP.PROPOSAL_ID.eq(id))
                .orderBy(STEP.ORDINAL)
                .fetch(Records.mapping((kind, at, note, revision, text, under, after) ->
                        new ProposalPage.Step(kind, at, note, revision, text, new Place(under, after))));
    }

    /** The numbers of submitted proposals. */
    Map<ProposalId, Integer> numbers(Collection<ProposalId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.select(PROPOSAL.PROPOSAL_ID, PROPOSAL.NUMBER)
                        .from(PROPOSAL)
                        .where(PROPOSAL.PROPOSAL_ID.in(ids))
                        .and(PROPOSAL.NUMBER.isNotNull())
                        .fetchMap(PROPOSAL.PROPOSAL_ID, PROPOSAL.NUMBER);
    }

    /** When each of these was adopted. */
    Map<ProposalId, Instant> adoptedAt(Collection<ProposalId> ids) {
        return database.select(STEP.PROPOSAL_ID, STEP.AT)
                .from(STEP)
                .where(STEP.PROPOSAL_ID.in(ids))
                .and(STEP.KIND.eq(StepKind.ADOPTED))
                .fetchMap(STEP.PROPOSAL_ID, STEP.AT);
    }
}
