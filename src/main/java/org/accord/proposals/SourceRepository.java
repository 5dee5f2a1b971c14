package org.accord.proposals;

import static org.accord.db.proposals.Tables.PROPOSAL;
import static org.accord.db.proposals.Tables.SOURCE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.assemblies.AssemblyId;
import org.accord.discussion.CommentId;
import org.accord.kernel.OrganisationId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** From which suggested wordings proposals began: rows that are added, and go only with a draft that is thrown away. */
@Repository
class SourceRepository {

    private final DSLContext database;

    SourceRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * A proposal with the wording that it began from.
     *
     * @param number null for a draft
     */
    record Taken(
            CommentId wording,
            ProposalId proposal,
            @Nullable Integer number,
            OrganisationId organisation,
            AssemblyId assembly) {}

    /** Whether the organisation had not taken it up before. */
    boolean add(ProposalId draft, CommentId wording, OrganisationId organisation) {
        return database.insertInto(SOURCE)
                        .set(SOURCE.PROPOSAL_ID, draft)
                        .set(SOURCE.COMMENT_ID, wording)
                        .set(SOURCE.ORGANISATION_ID, organisation)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** What that organisation made of that wording. */
    Optional<ProposalId> of(CommentId wording, OrganisationId organisation) {
        return database.select(SOURCE.PROPOSAL_ID)
                .from(SOURCE)
                .where(SOURCE.COMMENT_ID.eq(wording), SOURCE.ORGANISATION_ID.eq(organisation))
                .fetchOptional(SOURCE.PROPOSAL_ID);
    }

    /** The wording that a proposal began from. */
    Optional<CommentId> of(ProposalId proposal) {
        return database.select(SOURCE.COMMENT_ID)
                .from(SOURCE)
                .where(SOURCE.PROPOSAL_ID.eq(proposal))
                .fetchOptional(SOURCE.COMMENT_ID);
    }

    /** What was made of these: all that was submitted, and the drafts of those organisations; the drafts last. */
    List<Taken> madeOf(Collection<CommentId> wordings, Set<OrganisationId> own) {
        return database.select(
                        SOURCE.COMMENT_ID,
                        SOURCE.PROPOSAL_ID,
                        PROPOSAL.NUMBER,
                        SOURCE.ORGANISATION_ID,
                        PROPOSAL.ASSEMBLY_ID)
                .from(SOURCE)
                .join(PROPOSAL)
                .on(PROPOSAL.PROPOSAL_ID.eq(SOURCE.PROPOSAL_ID))
                .where(SOURCE.COMMENT_ID.in(wordings))
                .and(PROPOSAL.NUMBER.isNotNull().or(SOURCE.ORGANISATION_ID.in(own)))
                .orderBy(PROPOSAL.NUMBER.asc().nullsLast(), PROPOSAL.PROPOSAL_ID)
                .fetch(Records.mapping(Taken::new));
    }

    /** The submitted ones that began from these, are under way or were so since then. */
    List<UUID> submittedFrom(Collection<CommentId> wordings, Instant since) {
        return database.select(PROPOSAL.PROPOSAL_ID)
                .from(PROPOSAL)
                .join(SOURCE)
                .on(SOURCE.PROPOSAL_ID.eq(PROPOSAL.PROPOSAL_ID))
                .where(SOURCE.COMMENT_ID.in(wordings), PROPOSAL.NUMBER.isNotNull())
                .and(PROPOSAL.STAGE.in(ProposalRepository.ALIVE).or(PROPOSAL.CHANGED_AT.ge(since)))
                .fetch(row -> row.value1().value());
    }
}
