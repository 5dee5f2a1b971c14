package org.accord.proposals;

import static org.accord.db.proposals.Tables.PROPOSAL;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.accord.fixtures.Broken;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.PersonId;
import org.accord.tally.Choice;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the database refuses to everybody, round every service. */
@ServiceTest
class ProposalGuardsTest {

    private final Database database;
    private final DSLContext application;
    private CommonShoreStory story;

    ProposalGuardsTest(@Autowired Database database, @Autowired DSLContext application) {
        this.database = database;
        this.application = application;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
    }

    @Test
    @DisplayName("PRO-1: round the service, no proposal begins submitted, changes hands, or is deleted once submitted")
    void noProposalChangesHands() {
        ProposalId draft = story.drafted(story.wren, story.delta, END);
        ProposalId open = story.open(story.wren, story.delta, HALVE);
        for (DSLContext role : List.of(application, database.owner())) {
            refused(role, "Wren", "proposal_begins_as_draft", sql -> sql.execute("""
                            insert into proposals.proposal
                            select (jsonb_populate_record(p, jsonb_build_object(
                                'proposal_id', gen_random_uuid(), 'number', 99, 'stage', 'OPEN'))).*
                            from proposals.proposal p where proposal_id = {0}
                            """, uuid(draft)));
            // the application's role may not even name that column
            String hands = role.equals(application) ? "" : "proposal_keeps_its_place";
            refused(
                    role,
                    "Crane",
                    hands,
                    sql -> sql.update(PROPOSAL)
                            .set(PROPOSAL.ORGANISATION_ID, story.red)
                            .set(PROPOSAL.CHANGED_BY, story.crane.id())
                            .where(PROPOSAL.PROPOSAL_ID.eq(draft))
                            .execute());
            refused(
                    role,
                    "Wren",
                    "proposal_keeps_its_place",
                    sql -> sql.update(PROPOSAL)
                            .set(PROPOSAL.NUMBER, 99)
                            .set(PROPOSAL.CHANGED_BY, story.wren.id())
                            .where(PROPOSAL.PROPOSAL_ID.eq(open))
                            .execute());
            refused(
                    role,
                    "anybody",
                    "proposal_is_kept",
                    sql -> sql.deleteFrom(PROPOSAL)
                            .where(PROPOSAL.PROPOSAL_ID.eq(open))
                            .execute());
        }
    }

    @Test
    @DisplayName("PRO-3: from the call on the text is frozen, to its own sponsor too, round the service as through it")
    void theTextOfACalledProposalIsFrozen() {
        ProposalId called = story.open(story.wren, story.delta, END);
        story.call(called);
        ProposalId rejected = story.open(story.wren, story.delta, HALVE.replace("halve", "undo"));
        Broken.asSuperuser(
                database,
                sql -> sql.update(PROPOSAL)
                        .set(PROPOSAL.STAGE, StageName.REJECTED)
                        .setNull(PROPOSAL.FALLEN_TO)
                        .set(
                                PROPOSAL.DECISION_ID,
                                sql.select(PROPOSAL.DECISION_ID).from(PROPOSAL).where(PROPOSAL.PROPOSAL_ID.eq(called)))
                        .where(PROPOSAL.PROPOSAL_ID.eq(rejected))
                        .execute());
        for (DSLContext role : List.of(application, database.owner())) {
            for (ProposalId id : List.of(called, rejected)) {
                refused(role, "Wren", "proposal_is_frozen_when_called", sql -> reword(sql, id, story.wren.id()));
                refused(role, "nobody", "proposal_is_frozen_when_called", sql -> reword(sql, id, null));
            }
            refused(role, "Wren", "proposal_moves_by_the_rules", sql -> withdraw(sql, called, story.wren.id()));
            refused(role, "Wren", "proposal_has_ended", sql -> withdraw(sql, rejected, story.wren.id()));
        }
    }

    @Test
    @DisplayName("PRO-3: the steps of a proposal are history")
    void theStepsAreHistory() {
        story.decide(story.open(story.wren, story.delta, END), Choice.NO);
        for (String attempt : List.of(
                "update proposals.step set text = 'other'",
                "delete from proposals.step",
                "truncate proposals.step",
                "truncate proposals.proposal cascade")) {
            assertThat(Broken.constraint(database.owner(), sql -> sql.execute(attempt)))
                    .as(attempt)
                    .isEqualTo("history_is_append_only");
            assertThat(Broken.state(application, sql -> sql.execute(attempt)))
                    .as(attempt)
                    .isEqualTo("42501");
        }
    }

    private static void refused(DSLContext role, String who, String constraint, Consumer<DSLContext> act) {
        assertThat(Broken.constraint(role, act)).as(who).isEqualTo(constraint);
    }

    private static void reword(DSLContext sql, ProposalId id, @Nullable PersonId by) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.TEXT, "Round the service.")
                .set(PROPOSAL.CHANGED_BY, by)
                .set(PROPOSAL.CHANGED_AT, Instant.now())
                .where(PROPOSAL.PROPOSAL_ID.eq(id))
                .execute();
    }

    private static void withdraw(DSLContext sql, ProposalId id, @Nullable PersonId by) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.STAGE, StageName.WITHDRAWN)
                .set(PROPOSAL.CHANGED_BY, by)
                .where(PROPOSAL.PROPOSAL_ID.eq(id))
                .execute();
    }

    private static Param<UUID> uuid(ProposalId id) {
        return DSL.val(id.value());
    }
}
