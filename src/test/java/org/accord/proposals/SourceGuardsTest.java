package org.accord.proposals;

import static org.accord.db.discussion.Tables.CONSENT;
import static org.accord.db.proposals.Tables.SOURCE;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.CommonShoreStory.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.accord.agreement.Act;
import org.accord.discussion.CommentId;
import org.accord.discussion.CommentKind;
import org.accord.discussion.Discussion;
import org.accord.discussion.Wordings;
import org.accord.fixtures.Broken;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the database refuses to everybody of where a proposal begins, and of who is named for it (ACT-6). */
@ServiceTest
class SourceGuardsTest {

    private final ApplicationContext house;
    private final Database database;
    private final DSLContext application;
    private final Wordings wordings;
    private CommonShoreStory story;

    SourceGuardsTest(
            @Autowired ApplicationContext house,
            @Autowired Database database,
            @Autowired DSLContext application,
            @Autowired Wordings wordings) {
        this.house = house;
        this.database = database;
        this.application = application;
        this.wordings = wordings;
    }

    @BeforeEach
    void tell() {
        story = CommonShoreStory.in(house);
    }

    @Test
    @DisplayName("ACT-6: only a wording for the clause is a source, of one's own draft of other words")
    void onlyAWordingForTheClauseIsASource() {
        CommentId wording = suggest("A2");
        CommentId elsewhere = suggest("A3");
        CommentId concern = house.getBean(Discussion.class)
                .comment(story.tern, Face.own(), story.global, on("A2"), CommentKind.CONCERN, END, "en");
        ProposalId draft = story.drafted(story.wren, story.delta, END);
        ProposalId insert = story.drafted(story.wren, story.delta, Act.INSERT, "A2", saying("New."));
        ProposalId submitted = story.submitted(story.wren, story.delta, HALVE);
        for (DSLContext role : List.of(application, database.owner())) {
            assertThat(Broken.constraint(role, adding(draft, wording, story.delta)))
                    .isNull();
            refused(role, "source_is_a_wording_for_the_clause", adding(draft, elsewhere, story.delta));
            refused(role, "source_is_a_wording_for_the_clause", adding(draft, concern, story.delta));
            refused(role, "source_is_a_wording_for_the_clause", adding(insert, wording, story.delta));
            refused(role, "source_is_of_an_own_draft", adding(draft, wording, story.red));
            refused(role, "source_is_of_an_own_draft", adding(submitted, wording, story.delta));
            refused(role, "source_is_of_an_own_draft", adding(ProposalId.next(), wording, story.delta));
        }
    }

    @Test
    @DisplayName("ACT-6, MAN-1: a wording is taken up by a mandate to draft and to submit")
    void aWordingIsTakenUpByMandate() {
        ProposalId draft = story.drafted(story.finch, story.delta, END);
        CommentId wording = suggest("A2");
        for (DSLContext role : List.of(application, database.owner())) {
            refused(role, "source_is_taken_up_by_mandate", adding(draft, wording, story.delta));
        }
    }

    @Test
    @DisplayName("ACT-6: where a proposal began stays, and an organisation takes a wording up once")
    void whereAProposalBeganStays() {
        CommentId wording = suggest("A2");
        TakingUp takingUp = house.getBean(TakingUp.class);
        ProposalId draft = takingUp.takeUp(story.wren, Face.of(story.delta), wording);
        ProposalId second = story.drafted(story.wren, story.delta, HALVE);
        refused(application, "source_is_taken_up_once", adding(second, wording, story.delta));
        refused(
                database.owner(),
                "source_is_kept",
                sql -> sql.update(SOURCE)
                        .set(SOURCE.COMMENT_ID, suggest("A2"))
                        .where(SOURCE.PROPOSAL_ID.eq(draft))
                        .execute());
        refused(
                database.owner(),
                "source_is_kept",
                sql -> sql.deleteFrom(SOURCE)
                        .where(SOURCE.PROPOSAL_ID.eq(draft))
                        .execute());
        assertThat(Broken.state(application, sql -> sql.deleteFrom(SOURCE).execute()))
                .isEqualTo("42501");
    }

    @Test
    @DisplayName("ACT-6: nobody agrees to be named for somebody else, for an organisation, or for what is no wording")
    void nobodyAgreesForSomebodyElse() {
        Discussion discussion = house.getBean(Discussion.class);
        CommentId wording = suggest("A2");
        CommentId concern =
                discussion.comment(story.tern, Face.own(), story.global, on("A2"), CommentKind.CONCERN, END, "en");
        CommentId organisations =
                wordings.suggest(story.gull, Face.of(story.delta), story.global, on("A2"), END, "en", false);
        for (DSLContext role : List.of(application, database.owner())) {
            assertThat(Broken.constraint(role, agreeing(wording, story.tern))).isNull();
            refused(role, "consent_is_the_authors", agreeing(wording, story.wren));
            refused(role, "consent_is_the_authors", agreeing(concern, story.tern));
            refused(role, "consent_is_the_authors", agreeing(organisations, story.gull));
        }
    }

    private CommentId suggest(String label) {
        return wordings.suggest(story.tern, Face.own(), story.global, on(label), END, "en", false);
    }

    private Thing on(String label) {
        return new Thing("clause", story.clause(label).value());
    }

    private static void refused(DSLContext role, String constraint, Consumer<DSLContext> act) {
        assertThat(Broken.constraint(role, act)).isEqualTo(constraint);
    }

    private static Consumer<DSLContext> adding(ProposalId draft, CommentId wording, OrganisationId organisation) {
        return sql -> sql.insertInto(SOURCE)
                .set(SOURCE.PROPOSAL_ID, draft)
                .set(SOURCE.COMMENT_ID, wording)
                .set(SOURCE.ORGANISATION_ID, organisation)
                .execute();
    }

    private static Consumer<DSLContext> agreeing(CommentId wording, Actor.Person person) {
        return sql -> sql.insertInto(CONSENT)
                .set(CONSENT.COMMENT_ID, wording)
                .set(CONSENT.PERSON_ID, person.id())
                .execute();
    }
}
