package org.accord.proposals;

import static org.accord.db.proposals.Sequences.NUMBER;
import static org.accord.db.proposals.Tables.PROPOSAL;
import static org.accord.db.proposals.Tables.STEP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.assemblies.AssemblyId;
import org.accord.db.proposals.tables.records.ProposalRecord;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Stale;
import org.accord.text.ClauseId;
import org.accord.voting.DecisionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
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

    /** The proposal that a decision is about; nobody else changes it until this transaction ends. */
    Optional<Proposal> lock(ProposalId id) {
        return database.selectFrom(PROPOSAL)
                .where(PROPOSAL.PROPOSAL_ID.eq(id))
                .forUpdate()
                .fetchOptional(ProposalRepository::proposal);
    }

    /** All that an adoption on this clause may touch, in the order of their numbers, locked. */
    List<Proposal> lockAliveOn(ClauseId clause) {
        return database.selectFrom(PROPOSAL)
                .where(PROPOSAL.CLAUSE_ID.eq(clause))
                .and(PROPOSAL.STAGE.in(ALIVE))
                .orderBy(PROPOSAL.NUMBER)
                .forUpdate()
                .fetch(ProposalRepository::proposal);
    }

    List<Proposal> aliveOn(Collection<ClauseId> clauses) {
        return many(PROPOSAL.CLAUSE_ID.in(clauses).and(PROPOSAL.STAGE.in(ALIVE)));
    }

    List<Proposal> submittedOn(ClauseId clause) {
        return many(PROPOSAL.CLAUSE_ID.eq(clause).and(PROPOSAL.STAGE.ne(StageName.DRAFT)));
    }

    List<Proposal> withIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : many(PROPOSAL.PROPOSAL_ID.in(ids.stream().map(ProposalId::new).toList()));
    }

    /** The newest first, by key. */
    List<Proposal> page(Set<StageName> stages, Set<AssemblyId> assemblies, int below, int most) {
        return database.selectFrom(PROPOSAL)
                .where(PROPOSAL.NUMBER.lt(below))
                .and(PROPOSAL.STAGE.in(stages))
                .and(PROPOSAL.ASSEMBLY_ID.in(assemblies))
                .orderBy(PROPOSAL.NUMBER.desc())
                .limit(most)
                .fetch(ProposalRepository::proposal);
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

    Optional<Proposal> untouchedDraft(
            OrganisationId organisation, ClauseId clause, String language, int baseRevision, String base) {
        return many(PROPOSAL.STAGE
                        .eq(StageName.DRAFT)
                        .and(PROPOSAL.ORGANISATION_ID.eq(organisation))
                        .and(PROPOSAL.CLAUSE_ID.eq(clause))
                        .and(PROPOSAL.LANGUAGE.eq(language))
                        .and(PROPOSAL.BASE_REVISION.eq(baseRevision))
                        .and(PROPOSAL.TEXT.eq(base)))
                .stream()
                .findFirst();
    }

    private Optional<Proposal> one(Condition condition) {
        return database.selectFrom(PROPOSAL).where(condition).fetchOptional(ProposalRepository::proposal);
    }

    /** At most a thousand, the newest first. */
    private List<Proposal> many(Condition condition) {
        return database.selectFrom(PROPOSAL)
                .where(condition)
                .orderBy(PROPOSAL.NUMBER.desc().nullsFirst(), PROPOSAL.PROPOSAL_ID.desc())
                .limit(1000)
                .fetch(ProposalRepository::proposal);
    }

    private static Proposal proposal(ProposalRecord row) {
        return new Proposal(
                row.getProposalId(),
                row.getVersion(),
                row.getAgreementId(),
                row.getAssemblyId(),
                row.getOrganisationId(),
                row.getNumber(),
                row.getClauseId(),
                row.getLanguage(),
                row.getBaseRevision(),
                row.getText(),
                row.getRationale(),
                stage(row.getStage(), row.getDecisionId(), row.getFallenTo()),
                row.getRevision());
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
        database.insertInto(PROPOSAL)
                .set(PROPOSAL.PROPOSAL_ID, draft.id())
                .set(PROPOSAL.AGREEMENT_ID, draft.agreement())
                .set(PROPOSAL.ASSEMBLY_ID, draft.assembly())
                .set(PROPOSAL.ORGANISATION_ID, draft.organisation())
                .set(PROPOSAL.CLAUSE_ID, draft.clause())
                .set(PROPOSAL.LANGUAGE, draft.language())
                .set(PROPOSAL.BASE_REVISION, draft.baseRevision())
                .set(PROPOSAL.TEXT, draft.text())
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
        int changed = database.update(PROPOSAL)
                .set(PROPOSAL.NUMBER, now.number())
                .set(PROPOSAL.BASE_REVISION, now.baseRevision())
                .set(PROPOSAL.TEXT, now.text())
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
                .set(STEP.BASE_REVISION, now.baseRevision())
                .set(STEP.TEXT, now.text())
                .execute();
    }

    List<ProposalPage.Step> steps(ProposalId id) {
        return database.select(STEP.KIND, STEP.AT, STEP.NOTE, STEP.REVISION, STEP.TEXT)
                .from(STEP)
                .where(STEP.PROPOSAL_ID.eq(id))
                .orderBy(STEP.ORDINAL)
                .fetch(Records.mapping(ProposalPage.Step::new));
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
