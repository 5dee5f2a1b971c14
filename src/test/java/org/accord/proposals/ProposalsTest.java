package org.accord.proposals;

import static org.accord.fixtures.CommonShoreStory.A2;
import static org.accord.fixtures.CommonShoreStory.EARLY;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.fixtures.Broken;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.Database;
import org.accord.fixtures.Queries;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.Permission;
import org.accord.tally.Choice;
import org.accord.voting.DecisionId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class ProposalsTest {

    private final Proposals proposals;
    private final Drafts drafts;
    private final Database database;
    private final DSLContext application;
    private CommonShoreStory story;

    ProposalsTest(
            @Autowired Proposals proposals,
            @Autowired Drafts drafts,
            @Autowired Database database,
            @Autowired DSLContext application) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.database = database;
        this.application = application;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
    }

    @Test
    @DisplayName("AUTH-1: proposals and what is said of them are for who signed in")
    void whoHasNotSignedInReadsNoProposal() {
        story.open(story.wren, story.delta, END);
        for (Runnable read : List.<Runnable>of(
                () -> proposals.list(VISITOR, Proposals.Filter.ALL),
                () -> proposals.older(VISITOR, Proposals.Filter.ALL, 9),
                () -> proposals.page(VISITOR, 1, "en"),
                () -> proposals.clause(VISITOR, story.clause("A2"), "en", "en"),
                () -> proposals.desk(VISITOR, "en"))) {
            assertRefused("AUTH-1", "kernel.refused.sign-in", read::run);
        }
    }

    @Test
    @DisplayName("ELI-11: a visitor reads the living text with what is open in it, and whose it is as the listing says")
    void aVisitorReadsTheLivingText(@Autowired ApplicationContext house) {
        ProposalId id = story.open(story.wren, story.delta, END);
        story.submitted(story.crane, story.red, HALVE);
        LivingText text = proposals.livingText(VISITOR, null, "en", "en", null).orElseThrow();
        assertThat(text.proposals().values().stream().flatMap(List::stream).map(ProposalRow::id))
                .containsExactly(id);
        assertThat(text.faces()).isEmpty();
        assertThat(text.mayPropose().isGranted()).isFalse();

        LivingText published = ClosedText.proposals(house)
                .livingText(VISITOR, null, "en", "en", null)
                .orElseThrow();
        assertThat(published.mayReadOpen().isGranted()).isFalse();
        assertThat(published.proposals()).isEmpty();
        assertThat(published.comments()).isEmpty();
        assertThat(published.assemblies()).isEmpty();
        assertThat(published.agreement().clauses())
                .hasSameSizeAs(text.agreement().clauses());
    }

    @Test
    void theListsHoldWhatTheirNamesSay() {
        ProposalId waiting = story.open(story.wren, story.delta, END);
        ProposalId withdrawn = story.submitted(story.crane, story.red, HALVE);
        drafts.withdraw(story.crane, Face.of(story.red), withdrawn, story.version(withdrawn));
        story.drafted(story.crane, story.red, EARLY);
        assertThat(list(Proposals.Filter.WAITING)).containsExactly(1);
        assertThat(list(Proposals.Filter.ENDED)).containsExactly(2);
        assertThat(list(Proposals.Filter.ADOPTED)).isEmpty();
        assertThat(list(Proposals.Filter.ALL)).containsExactly(2, 1);
        story.decide(waiting, Choice.YES);
        assertThat(list(Proposals.Filter.ADOPTED)).containsExactly(1);
        assertThat(proposals.older(story.tern, Proposals.Filter.ALL, 2))
                .extracting(ProposalRow::number)
                .containsExactly(1);
        assertNotFound(() -> proposals.page(story.tern, 3, "en"));
        assertNotFound(() -> proposals.page(story.tern, -1, "en"));
    }

    private List<Integer> list(Proposals.Filter filter) {
        return proposals.list(story.tern, filter).stream()
                .map(ProposalRow::number)
                .map(Integer.class::cast)
                .toList();
    }

    @Test
    @DisplayName("ACT-1: what is offered on a proposal is what this actor may do with it")
    void whatIsOfferedIsWhatTheyMayDo() {
        ProposalId id = story.submitted(story.wren, story.delta, END);
        for (Actor activist : List.of(story.tern, story.stint, story.owl, story.plover, story.crane)) {
            ProposalPage page = proposals.page(activist, 1, "en");
            assertThat(page.sponsorFace()).isNull();
            assertThat(page.may().facilitates()).isFalse();
            assertThat(page.may().facilitate().isGranted()).isFalse();
            assertThat(page.may().revise()).isFalse();
            assertThat(page.may().withdraw()).isFalse();
            assertThat(page.may().submit())
                    .isInstanceOfSatisfying(
                            Permission.Refused.class,
                            refused -> assertThat(refused.rule()).isEqualTo("ACT-1"));
        }
        ProposalPage.May rook = proposals.page(story.rook, 1, "en").may();
        assertThat(rook.facilitates() && rook.facilitate().isGranted() && rook.admit())
                .isTrue();
        assertThat(rook.call() || rook.close() || rook.reopen()).isFalse();
        ProposalPage.May gull = proposals.page(story.gull, 1, "en").may();
        assertThat(gull.facilitates()).isTrue();
        assertThat(gull.facilitate())
                .isInstanceOfSatisfying(
                        Permission.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("DEC-1"));
        ProposalPage wren = proposals.page(story.wren, 1, "en");
        assertThat(wren.sponsorFace()).isEqualTo(Face.of(story.delta));
        assertThat(wren.may().withdraw()).isTrue();
        assertThat(wren.may().revise()).isFalse();
        assertThat(wren.may().submit().isGranted()).isTrue();
        assertThat(proposals.page(story.finch, 1, "en").may().submit().isGranted())
                .isFalse();
        assertThat(story.stage(id)).isEqualTo(StageName.SUBMITTED);
    }

    @Test
    @DisplayName("ACT-1: the living text offers drafting to those alone who may draft")
    void theLivingTextOffersDraftingToWhoMay() {
        Map<Actor, Boolean> offered = new LinkedHashMap<>();
        for (Actor actor : List.of(
                story.wren, story.finch, story.gull, story.ibis, story.heron, story.rook, story.tern, story.owl)) {
            offered.put(
                    actor,
                    proposals
                            .livingText(actor, null, "en", "en", null)
                            .orElseThrow()
                            .mayPropose()
                            .isGranted());
        }
        assertThat(offered.values()).containsExactly(true, true, true, false, false, false, false, false);
    }

    @Test
    void theDeskHoldsWhatWaitsForSomebody() {
        ProposalId toAdmit = story.submitted(story.wren, story.delta, END);
        ProposalId toVote = story.open(story.crane, story.red, HALVE);
        DecisionId decision = story.call(toVote);
        ProposalId draft = story.drafted(story.wren, story.delta, EARLY);
        assertThat(ids(proposals.desk(story.rook, "en").toAdmit())).containsExactly(toAdmit);
        assertThat(proposals.desk(story.rook, "en").actsForNobody()).isTrue();
        assertThat(proposals.desk(story.tern, "en").isEmpty()).isTrue();
        assertThat(ids(proposals.desk(story.wren, "en").toVote())).containsExactly(toVote);
        assertThat(ids(proposals.desk(story.wren, "en").drafts())).containsExactly(draft);
        assertThat(proposals.desk(story.finch, "en").toVote()).isEmpty();
        story.vote(decision, story.wren, story.delta, Choice.NO);
        assertThat(proposals.desk(story.wren, "en").toVote()).isEmpty();
    }

    private static List<ProposalId> ids(List<ProposalRow> rows) {
        return rows.stream().map(ProposalRow::id).toList();
    }

    @Test
    @DisplayName(
            "AUTHZ-02: to people outside a closed assembly there is nothing of what waits in it, administrators included")
    void toPeopleOutsideThereIsNothingOfAClosedAssembly(@Autowired Assemblies assemblies) {
        AssemblyId closed = story.shore.closedAssembly("Behind doors");
        assemblies.bring(PLATFORM, closed, story.wren.id());
        Actor.Person inside = story.shore.facilitator("Knot", closed);
        Face delta = Face.of(story.delta);
        ProposalId id = drafts.begin(story.wren, delta, story.clause("A2"), "en", closed);
        drafts.save(story.wren, delta, id, story.version(id), END, "Why.");
        drafts.submit(story.wren, delta, id, story.version(id));
        ProposalId other = story.drafted(story.crane, story.red, HALVE);
        for (Actor.Person outside : List.of(story.crane, story.rook, story.tern, story.owl)) {
            assertNotFound(() -> proposals.page(outside, 1, "en"));
            assertThat(proposals.list(outside, Proposals.Filter.ALL)).isEmpty();
            assertThat(proposals.clause(outside, story.clause("A2"), "en", "en").proposals())
                    .isEmpty();
            assertThat(proposals
                            .livingText(outside, null, "en", "en", null)
                            .orElseThrow()
                            .proposals())
                    .isEmpty();
            assertThat(proposals.desk(outside, "en").toAdmit()).isEmpty();
        }
        assertThat(drafts.check(story.crane, other, HALVE).rivals()).isEmpty();
        assertThat(ids(proposals.desk(inside, "en").toAdmit())).containsExactly(id);
        assertThat(proposals.page(inside, 1, "en").text()).isEqualTo(END);
    }

    @Test
    @DisplayName("SQL-01: a language, an interface language and a filter are values, whatever they say")
    @Timeout(30)
    void whatAnAddressSaysIsAValue() {
        story.open(story.wren, story.delta, END);
        String hostile = "en' or pg_sleep(60) is null; --";
        assertThat(proposals
                        .livingText(story.tern, null, hostile, hostile, null)
                        .orElseThrow()
                        .agreement()
                        .language())
                .isEqualTo("en");
        assertThat(proposals
                        .clause(story.tern, story.clause("A2"), hostile, hostile)
                        .wordings())
                .isNotEmpty();
        assertThat(proposals.page(story.tern, 1, hostile).text()).isEqualTo(END);
        assertThat(proposals.desk(story.wren, hostile).isEmpty()).isTrue();
    }

    @Test
    void aPageCostsTheSameNumberOfQueriesHoweverManyProposalsThereAre() {
        ProposalId adopted = story.open(story.wren, story.delta, END);
        story.decide(adopted, Choice.YES);
        ProposalId submitted = story.submitted(story.wren, story.delta, END.replace("fast", "soon"));
        ProposalId called = story.open(story.crane, story.red, END.replace("1.5", "2"));
        story.call(called);
        story.drafted(story.wren, story.delta, HALVE);
        copy(submitted, 10, 15);
        List<Integer> few = costs();
        copy(submitted, 100, 195);
        assertThat(proposals.list(story.rook, Proposals.Filter.ALL)).hasSize(Proposals.PAGE);
        assertThat(proposals.desk(story.rook, "en").toAdmit()).hasSizeGreaterThan(100);

        List<Integer> many = costs();

        assertThat(many).isEqualTo(few);
        assertThat(many).allMatch(cost -> cost < 40);
    }

    private List<Integer> costs() {
        List<Integer> costs = new ArrayList<>();
        for (Actor actor : List.of(story.wren, story.rook, story.tern)) {
            for (Runnable page : List.<Runnable>of(
                    () -> proposals.livingText(actor, null, "en", "en", null),
                    () -> proposals.list(actor, Proposals.Filter.ALL),
                    () -> proposals.page(actor, 2, "en"),
                    () -> proposals.clause(actor, story.clause("A2"), "en", "en"),
                    () -> proposals.desk(actor, "en"))) {
                costs.add(Queries.during(application, page));
            }
        }
        return costs;
    }

    /** Puts copies of a submitted proposal beside it, with numbers from here to there. */
    private void copy(ProposalId id, int from, int to) {
        Broken.asSuperuser(database, sql -> sql.execute("""
                        insert into proposals.proposal
                        select (jsonb_populate_record(p, jsonb_build_object(
                            'proposal_id', gen_random_uuid(), 'number', n, 'text', p.text || ' ' || n))).*
                        from proposals.proposal p, generate_series(%d, %d) n where proposal_id = '%s'
                        """.formatted(from, to, id)));
        assertThat(story.text(id)).isNotEqualTo(A2);
    }
}
