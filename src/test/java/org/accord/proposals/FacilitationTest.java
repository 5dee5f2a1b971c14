package org.accord.proposals;

import static org.accord.fixtures.CommonShoreStory.A2;
import static org.accord.fixtures.CommonShoreStory.EARLY;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.CommonShoreStory.MAJORITY;
import static org.accord.fixtures.CommonShoreStory.ONE;
import static org.accord.fixtures.CommonShoreStory.POLLUTION;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.Database;
import org.accord.fixtures.Race;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Face;
import org.accord.kernel.Stale;
import org.accord.tally.Choice;
import org.accord.tally.Quorum;
import org.accord.voting.DecisionId;
import org.accord.voting.Decisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class FacilitationTest {

    private final Facilitation facilitation;
    private final Proposals proposals;
    private final Drafts drafts;
    private final Decisions decisions;
    private CommonShoreStory story;

    FacilitationTest(
            @Autowired Facilitation facilitation,
            @Autowired Proposals proposals,
            @Autowired Drafts drafts,
            @Autowired Decisions decisions) {
        this.facilitation = facilitation;
        this.proposals = proposals;
        this.drafts = drafts;
        this.decisions = decisions;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
    }

    @Test
    @DisplayName("FAC-1: a facilitator admits what was submitted, once, and changes no word of it")
    void aFacilitatorAdmitsWhatWasSubmitted() {
        ProposalId id = story.submitted(story.wren, story.delta, END);
        assertStale(() -> facilitation.admit(story.rook, id, story.version(id) - 1));

        facilitation.admit(story.rook, id, story.version(id));

        assertThat(story.stage(id)).isEqualTo(StageName.OPEN);
        assertThat(story.text(id)).isEqualTo(END);
        assertThat(proposals.page(story.tern, 1, "en").steps())
                .extracting(ProposalPage.Step::kind)
                .containsExactly(StepKind.SUBMITTED, StepKind.OPENED);
        assertThat(story.acts(id)).containsExactly("ProposalDrafted", "ProposalSubmitted", "ProposalAdmitted");
        assertRefused(
                "PRO-2", "proposals.refused.stage.open", () -> facilitation.admit(story.rook, id, story.version(id)));
    }

    @Test
    @DisplayName("PRO-2: two facilitators who admit at the same time admit it once")
    void twoFacilitatorsAdmitOnce(@Autowired Database database) {
        ProposalId id = story.submitted(story.crane, story.red, END);
        long version = story.version(id);
        assertThat(Race.lost(
                        database,
                        change -> change.update(org.accord.db.proposals.Tables.PROPOSAL)
                                .set(org.accord.db.proposals.Tables.PROPOSAL.VERSION, version + 1)
                                .where(org.accord.db.proposals.Tables.PROPOSAL.PROPOSAL_ID.eq(id))
                                .execute(),
                        () -> facilitation.admit(story.rook, id, version)))
                .isInstanceOf(Stale.class);
    }

    @Test
    @DisplayName("PRO-2: a facilitator sends a proposal back with a reason, its sponsor rewords it, and it waits again")
    @Timeout(30)
    void aProposalIsSentBackWithAReason() {
        ProposalId id = story.submitted(story.wren, story.delta, END);
        String before = story.everything();
        assertRefused("PRO-2", "proposals.refused.no-note", () -> sendBack(id, " \n"));
        assertRefused("PRO-2", "proposals.refused.note-too-long", () -> sendBack(id, "x".repeat(2001)));
        assertRefused("PLAIN-1", "kernel.refused.text-character", () -> sendBack(id, "nul \u0000"));
        assertStale(() -> facilitation.sendBack(story.rook, id, story.version(id) - 1, "Two subjects."));
        assertThat(story.everything()).isEqualTo(before);

        sendBack(id, "  Two subjects'; select pg_sleep(60); --\r\nSplit it.  ");

        ProposalPage page = proposals.page(story.wren, 1, "en");
        assertThat(page.stage()).isEqualTo(StageName.RETURNED);
        assertThat(page.steps().getLast().note()).isEqualTo("Two subjects'; select pg_sleep(60); --\nSplit it.");
        assertThat(proposals.desk(story.wren, "en").toReword()).hasSize(1);
        assertThat(proposals.desk(story.crane, "en").toReword()).isEmpty();
        assertRefused("PRO-2", "proposals.refused.stage.returned", () -> sendBack(id, "Again."));

        drafts.revise(story.wren, Face.of(story.delta), id, story.version(id), HALVE, "One subject.");
        assertThat(story.stage(id)).isEqualTo(StageName.SUBMITTED);
        assertThat(story.acts(id))
                .containsExactly("ProposalDrafted", "ProposalSubmitted", "ProposalReturned", "ProposalRevised");
    }

    private void sendBack(ProposalId id, String reason) {
        facilitation.sendBack(story.rook, id, story.version(id), reason);
    }

    @Test
    @DisplayName("DEC-1: who acts for the sponsor facilitates nothing of it; the second facilitator does")
    void whoActsForTheSponsorFacilitatesNothingOfIt() {
        ProposalId submitted = story.submitted(story.wren, story.delta, END);
        ProposalId open = story.open(story.wren, story.delta, EARLY);
        String before = story.everything();
        assertRefused(
                "DEC-1",
                "proposals.refused.own-matter",
                () -> facilitation.admit(story.gull, submitted, story.version(submitted)));
        assertRefused(
                "DEC-1",
                "proposals.refused.own-matter",
                () -> facilitation.sendBack(story.gull, submitted, story.version(submitted), "No."));
        assertRefused(
                "DEC-1",
                "proposals.refused.own-matter",
                () -> facilitation.call(story.gull, open, story.version(open), MAJORITY, ONE));
        assertThat(story.everything()).isEqualTo(before);

        ProposalId reds = story.submitted(story.crane, story.red, HALVE);
        facilitation.admit(story.gull, reds, story.version(reds));
        assertThat(story.stage(reds)).isEqualTo(StageName.OPEN);
    }

    @Test
    @DisplayName("PRO-2: to a facilitator there is no draft")
    void toAFacilitatorThereIsNoDraft() {
        ProposalId id = story.drafted(story.wren, story.delta, END);
        long version = story.version(id);
        assertNotFound(() -> facilitation.admit(story.rook, id, version));
        assertNotFound(() -> facilitation.sendBack(story.rook, id, version, "No."));
        assertNotFound(() -> facilitation.call(story.rook, id, version, MAJORITY, ONE));
        assertNotFound(() -> facilitation.reopen(story.rook, id, version));
        assertNotFound(() -> facilitation.admit(story.rook, ProposalId.next(), 1));
    }

    @Test
    @DisplayName("PRO-2, DEC-2: calling opens one decision and freezes the text")
    void callingOpensADecision() {
        ProposalId id = story.open(story.wren, story.delta, END);
        assertStale(() -> facilitation.call(story.rook, id, story.version(id) - 1, MAJORITY, ONE));

        DecisionId decision = story.call(id);

        ProposalPage page = proposals.page(story.tern, 1, "en");
        assertThat(page.stage()).isEqualTo(StageName.CALLED);
        assertThat(page.decision()).isEqualTo(decision);
        assertThat(decisions.page(story.ibis, decision).subject()).isEqualTo(id.value());
        assertThat(decisions.page(story.ibis, decision).entitled()).isEqualTo(3);
        assertThat(story.acts(id)).endsWith("ProposalAdmitted", "ProposalCalled");
        assertThat(proposals.desk(story.ibis, "en").toVote())
                .extracting(ProposalRow::id)
                .containsExactly(id);
        assertRefused("PRO-2", "proposals.refused.stage.called", () -> story.call(id));
        ProposalId submitted = story.submitted(story.crane, story.red, EARLY);
        assertRefused("PRO-2", "proposals.refused.stage.submitted", () -> story.call(submitted));
    }

    @Test
    @DisplayName(
            "ORD-2: while a rival is being decided, what overlaps or touches it is not called; what is apart may be")
    void aRivalOfACalledProposalIsNotCalled() {
        ProposalId called = story.open(story.wren, story.delta, END);
        ProposalId overlapping = story.open(story.crane, story.red, HALVE);
        ProposalId touching = story.open(story.crane, story.red, POLLUTION);
        ProposalId apart = story.open(story.crane, story.red, EARLY);
        ProposalId french = story.open(story.crane, story.red, "fr", "Nous réduirons toutes nos émissions.");
        story.call(called);
        String before = story.everything();

        assertRefused("ORD-2", "proposals.refused.rival-is-called", () -> story.call(overlapping));
        assertRefused("ORD-2", "proposals.refused.rival-is-called", () -> story.call(touching));
        assertRefused("ORD-2", "proposals.refused.rival-is-called", () -> story.call(french));
        assertThat(story.everything()).isEqualTo(before);
        assertThat(proposals.page(story.rook, 2, "en").may().callBeside().isGranted())
                .isFalse();
        assertThat(proposals.page(story.rook, 4, "en").may().callBeside().isGranted())
                .isTrue();
        story.call(apart);
        assertThat(story.stage(apart)).isEqualTo(StageName.CALLED);
    }

    @Test
    @DisplayName("ORD-3: rejected, the text is as it was and the proposal has ended")
    void rejectedTheTextIsAsItWas() {
        ProposalId id = story.open(story.wren, story.delta, END);
        story.decide(id, Choice.NO);
        assertThat(story.stage(id)).isEqualTo(StageName.REJECTED);
        assertRefused(
                "PRO-2",
                "proposals.refused.stage.rejected",
                () -> facilitation.reopen(story.rook, id, story.version(id)));
        assertThat(proposals
                        .livingText(story.tern, null, "en", "en", null)
                        .orElseThrow()
                        .agreement()
                        .version())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("PRO-2: without a quorum a proposal can be put up again, by a facilitator who is not its sponsor's")
    void withoutAQuorumItIsPutUpAgain() {
        ProposalId id = noQuorum(story.open(story.wren, story.delta, END));
        assertThat(story.stage(id)).isEqualTo(StageName.NO_QUORUM);
        assertRefused(
                "DEC-1", "proposals.refused.own-matter", () -> facilitation.reopen(story.gull, id, story.version(id)));
        assertStale(() -> facilitation.reopen(story.rook, id, story.version(id) - 1));

        facilitation.reopen(story.rook, id, story.version(id));

        assertThat(story.stage(id)).isEqualTo(StageName.OPEN);
        assertThat(story.text(id)).isEqualTo(END);
        assertThat(story.acts(id)).endsWith("ProposalCalled", "ProposalDecided", "ProposalReopened");
        assertRefused(
                "PRO-2", "proposals.refused.stage.open", () -> facilitation.reopen(story.rook, id, story.version(id)));
        story.decide(id, Choice.YES);
        assertThat(story.stage(id)).isEqualTo(StageName.ADOPTED);
    }

    @Test
    @DisplayName("PRO-6: put up again after the text has moved elsewhere, it stands on the text of today")
    void putUpAgainItStandsOnTheTextOfToday() {
        ProposalId id = noQuorum(story.open(story.wren, story.delta, END));
        story.decide(story.open(story.crane, story.red, EARLY), Choice.YES);
        assertThat(story.stage(id)).isEqualTo(StageName.NO_QUORUM);

        facilitation.reopen(story.rook, id, story.version(id));

        assertThat(story.stage(id)).isEqualTo(StageName.OPEN);
        assertThat(story.text(id)).isEqualTo(EARLY.replace("cut", "end"));
        assertThat(story.baseRevision(id)).isEqualTo(2);
    }

    @Test
    @DisplayName("PRO-6: put up again after the text has moved beside its words, its sponsor rewords it first")
    void putUpAgainBesideAChangeItIsRewordedFirst() {
        ProposalId id = noQuorum(story.open(story.wren, story.delta, END));
        story.decide(story.open(story.crane, story.red, POLLUTION), Choice.YES);
        assertThat(story.stage(id)).isEqualTo(StageName.NO_QUORUM);

        facilitation.reopen(story.rook, id, story.version(id));

        assertThat(story.stage(id)).isEqualTo(StageName.NEEDS_REBASE);
        assertRefused("PRO-2", "proposals.refused.stage.needs-rebase", () -> story.call(id));
        drafts.revise(
                story.wren,
                Face.of(story.delta),
                id,
                story.version(id),
                A2.replace("cut emissions", "end all pollution"),
                "Together.");
        assertThat(story.stage(id)).isEqualTo(StageName.OPEN);
        story.decide(id, Choice.YES);
        assertThat(story.stage(id)).isEqualTo(StageName.ADOPTED);
    }

    private ProposalId noQuorum(ProposalId id) {
        story.close(story.call(id, MAJORITY, Quorum.USUAL));
        return id;
    }
}
