package org.accord.proposals;

import static org.accord.db.proposals.Tables.PROPOSAL;
import static org.accord.db.proposals.Tables.REPLACES;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.CommonShoreStory.at;
import static org.accord.fixtures.CommonShoreStory.insteadOf;
import static org.accord.fixtures.CommonShoreStory.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.accord.agreement.Act;
import org.accord.fixtures.Broken;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.PersonId;
import org.accord.tally.Choice;
import org.accord.text.ClauseKind;
import org.accord.text.Place;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the database refuses to everybody of what a proposal may ask for: acts, places and what is replaced. */
@ServiceTest
class ActGuardsTest {

    private final Database database;
    private final DSLContext application;
    private CommonShoreStory story;

    ActGuardsTest(@Autowired Database database, @Autowired DSLContext application) {
        this.database = database;
        this.application = application;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
    }

    @Test
    @DisplayName("PRO-4: each act has its columns and no others")
    void eachActHasItsColumns() {
        ProposalId edit = story.drafted(story.wren, story.delta, END);
        ProposalId insert = story.drafted(story.wren, story.delta, Act.INSERT, "A2", saying("New."));
        ProposalId submitted = story.open(story.wren, story.delta, Act.INSERT, "A3", saying("New."));
        ProposalId delete = story.drafted(story.wren, story.delta, Act.DELETE, "A2", UnaryOperator.identity());
        ProposalId move = story.drafted(story.wren, story.delta, Act.MOVE, "A2", at(story.after("A7")));
        String columns = "proposal_has_what_its_act_needs";
        for (DSLContext role : List.of(application, database.owner())) {
            refused(role, columns, sql -> place(sql, edit, story.after("A3"), story.wren.id()));
            refused(role, columns, sql -> place(sql, delete, story.after("A3"), story.wren.id()));
            refused(role, columns, sql -> say(sql, edit, null, story.wren.id()));
            refused(role, columns, sql -> say(sql, delete, "Words.", story.wren.id()));
            refused(role, columns, sql -> say(sql, move, "Words.", story.wren.id()));
            refused(role, columns, sql -> say(sql, submitted, null, story.wren.id()));
            refused(role, columns, sql -> kind(sql, edit, ClauseKind.ITEM, story.wren.id()));
            refused(role, columns, sql -> kind(sql, insert, null, story.wren.id()));
            refused(
                    role,
                    "proposal_moves_no_clause_to_itself",
                    sql -> place(sql, move, story.after("A2"), story.wren.id()));
            refused(
                    role,
                    "proposal_moves_no_clause_under_itself",
                    sql -> place(sql, move, Place.under(story.clause("A2")), story.wren.id()));
        }
        refused(
                database.owner(),
                "proposal_keeps_its_place",
                sql -> sql.update(PROPOSAL)
                        .set(PROPOSAL.ACT, Act.DELETE)
                        .setNull(PROPOSAL.TEXT)
                        .set(PROPOSAL.CHANGED_BY, story.wren.id())
                        .where(PROPOSAL.PROPOSAL_ID.eq(edit))
                        .execute());
        assertThat(Broken.state(
                        application,
                        sql -> sql.update(PROPOSAL)
                                .set(PROPOSAL.ACT, Act.DELETE)
                                .where(PROPOSAL.PROPOSAL_ID.eq(edit))
                                .execute()))
                .isEqualTo("42501");
    }

    @Test
    @DisplayName("PRO-1, MAN-1: a place and a kind are given by mandate, round the service as through it")
    void aPlaceIsGivenByMandate() {
        ProposalId draft = story.drafted(story.wren, story.delta, Act.INSERT, "A2", saying("New."));
        ProposalId open = story.open(story.wren, story.delta, Act.MOVE, "A6", at(story.after("A1")));
        String before = story.everything();
        for (DSLContext role : List.of(application, database.owner())) {
            for (PersonId person :
                    List.of(story.crane.id(), story.tern.id(), story.rook.id(), story.owl.id(), story.heron.id())) {
                refused(role, "proposal_is_worded_by_mandate", sql -> place(sql, draft, story.after("A7"), person));
                refused(role, "proposal_is_worded_by_mandate", sql -> place(sql, open, story.after("A7"), person));
                refused(role, "proposal_is_worded_by_mandate", sql -> kind(sql, draft, ClauseKind.ITEM, person));
            }
            refused(role, "proposal_is_worded_by_mandate", sql -> place(sql, open, story.after("A7"), null));
            // who may only draft changes no submitted one
            refused(
                    role,
                    "proposal_is_worded_by_mandate",
                    sql -> place(sql, open, story.after("A7"), story.finch.id()));
        }
        assertThat(story.everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("PRO-3: from the call on the place is frozen, and so is what is replaced and the version it stands on")
    void thePlaceIsFrozen() {
        ProposalId move = story.open(story.wren, story.delta, Act.MOVE, "A6", at(story.after("A1")));
        ProposalId one = story.open(story.crane, story.red, END);
        ProposalId two = story.open(story.crane, story.red, HALVE);
        ProposalId compromise = story.open(
                story.wren,
                story.delta,
                Act.EDIT,
                "A2",
                written -> insteadOf(one).apply(saying(END + " And so on.").apply(written)));
        story.call(move);
        story.call(compromise);
        for (DSLContext role : List.of(application, database.owner())) {
            refused(
                    role,
                    "proposal_is_frozen_when_called",
                    sql -> place(sql, move, story.after("A7"), story.wren.id()));
            refused(role, "proposal_is_frozen_when_called", sql -> place(sql, move, story.after("A7"), null));
            refused(role, "proposal_is_frozen_when_called", sql -> name(sql, compromise, two));
            refused(
                    role,
                    "proposal_is_frozen_when_called",
                    sql -> sql.deleteFrom(REPLACES)
                            .where(REPLACES.PROPOSAL_ID.eq(compromise))
                            .execute());
        }
        story.decide(story.open(story.crane, story.red, Act.EDIT, "A7", saying("Reviewed.")), Choice.YES);
        refused(
                application,
                "proposal_is_frozen_when_called",
                sql -> sql.update(PROPOSAL)
                        .set(PROPOSAL.BASE_VERSION, 2)
                        .where(PROPOSAL.PROPOSAL_ID.eq(move))
                        .execute());
    }

    @Test
    @DisplayName(
            "PRO-7: what is replaced is another one, under way, on the same clause, named by mandate and kept in the open")
    void whatIsReplacedIsUnderWayOnTheSameClause() {
        ProposalId draft = story.drafted(story.wren, story.delta, END);
        ProposalId one = story.open(story.crane, story.red, HALVE);
        ProposalId unseen = story.drafted(story.crane, story.red, HALVE + " Now.");
        ProposalId elsewhere = story.open(story.crane, story.red, Act.EDIT, "A7", saying("Reviewed."));
        ProposalId here = story.drafted(story.wren, story.delta, Act.INSERT, "A2", saying("Here."));
        ProposalId there = story.open(story.crane, story.red, Act.INSERT, "A3", saying("There."));
        for (DSLContext role : List.of(application, database.owner())) {
            refused(role, "replaces_what_is_under_way", sql -> name(sql, draft, unseen));
            refused(role, "replaces_on_the_same_clause", sql -> name(sql, draft, elsewhere));
            refused(role, "replaces_on_the_same_clause", sql -> name(sql, here, there));
            refused(role, "replaces_on_the_same_clause", sql -> name(sql, here, one));
        }
        refused(database.owner(), "replaces_is_named_anew", sql -> {
            name(sql, draft, one);
            sql.update(REPLACES).set(REPLACES.REPLACED_ID, one).execute();
        });
        refused(database.owner(), "history_is_append_only", sql -> sql.execute("truncate proposals.replaces"));
        Broken.asSuperuser(
                database,
                sql -> sql.update(PROPOSAL)
                        .set(PROPOSAL.CHANGED_BY, story.heron.id())
                        .where(PROPOSAL.PROPOSAL_ID.eq(draft))
                        .execute());
        refused(application, "proposal_is_worded_by_mandate", sql -> name(sql, draft, one));
    }

    private static void refused(DSLContext role, String constraint, Consumer<DSLContext> act) {
        assertThat(Broken.constraint(role, act)).isEqualTo(constraint);
    }

    private static void place(DSLContext sql, ProposalId id, Place place, @Nullable PersonId by) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.PLACE_UNDER, place.parent())
                .set(PROPOSAL.PLACE_AFTER, place.after())
                .set(PROPOSAL.CHANGED_BY, by)
                .where(PROPOSAL.PROPOSAL_ID.eq(id))
                .execute();
    }

    private static void say(DSLContext sql, ProposalId id, @Nullable String text, PersonId by) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.TEXT, text)
                .set(PROPOSAL.CHANGED_BY, by)
                .where(PROPOSAL.PROPOSAL_ID.eq(id))
                .execute();
    }

    private static void kind(DSLContext sql, ProposalId id, @Nullable ClauseKind kind, PersonId by) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.KIND, kind)
                .set(PROPOSAL.CHANGED_BY, by)
                .where(PROPOSAL.PROPOSAL_ID.eq(id))
                .execute();
    }

    private static void name(DSLContext sql, ProposalId id, ProposalId replaced) {
        sql.insertInto(REPLACES)
                .set(REPLACES.PROPOSAL_ID, id)
                .set(REPLACES.REPLACED_ID, replaced)
                .execute();
    }
}
