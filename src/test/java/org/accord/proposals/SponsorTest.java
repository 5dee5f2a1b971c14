package org.accord.proposals;

import static org.accord.fixtures.CommonShoreStory.A2;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Face;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class SponsorTest {

    private static final String WHY = "Because the shore will not wait.";

    private final Drafts drafts;
    private final Proposals proposals;
    private CommonShoreStory story;
    private Face delta;
    private Face red;

    SponsorTest(@Autowired Drafts drafts, @Autowired Proposals proposals) {
        this.drafts = drafts;
        this.proposals = proposals;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
        delta = Face.of(story.delta);
        red = Face.of(story.red);
    }

    private void save(ProposalId id, long version, String text, String rationale) {
        drafts.save(story.wren, delta, id, version, text, rationale);
    }

    @Test
    @DisplayName("PRO-2: an open proposal is revised by its sponsor, stays open, and its wording counts up")
    void anOpenProposalIsRevised() {
        ProposalId id = story.open(story.wren, story.delta, END);
        drafts.revise(story.wren, delta, id, story.version(id), HALVE, "  Half is what we can.  ");

        ProposalPage page = proposals.page(story.tern, 1, "en");
        assertThat(page.stage()).isEqualTo(StageName.OPEN);
        assertThat(page.text()).isEqualTo(HALVE);
        assertThat(page.rationale()).isEqualTo("Half is what we can.");
        assertThat(page.steps())
                .extracting(ProposalPage.Step::kind, ProposalPage.Step::revision, ProposalPage.Step::text)
                .last()
                .isEqualTo(tuple(StepKind.REVISED, 2, HALVE));
        assertThat(story.acts(id)).endsWith("ProposalRevised").hasSize(4);
    }

    @Test
    @DisplayName("PRO-2: nothing is revised to the text that stands, without a reason, or on an older copy")
    void nothingIsRevisedToNothing() {
        ProposalId id = story.open(story.wren, story.delta, END);
        String before = story.everything();
        assertRefused("PRO-2", "proposals.refused.text-unchanged", () -> revise(id, A2, WHY));
        assertRefused("PRO-2", "proposals.refused.no-reason", () -> revise(id, HALVE, "\u00a0\n"));
        assertRefused("PRO-2", "proposals.refused.text.empty", () -> revise(id, " ", WHY));
        assertStale(() -> drafts.revise(story.wren, delta, id, story.version(id) - 1, HALVE, WHY));
        assertNotFound(() -> drafts.revise(story.crane, red, id, story.version(id), HALVE, WHY));
        assertRefused(
                "MAN-1",
                "proposals.refused.no-power.submit",
                () -> drafts.revise(story.finch, delta, id, story.version(id), HALVE, WHY));
        assertThat(story.everything()).isEqualTo(before);
    }

    private void revise(ProposalId id, String text, String rationale) {
        drafts.revise(story.wren, delta, id, story.version(id), text, rationale);
    }

    @Test
    @DisplayName("PRO-3: a called proposal is neither revised nor withdrawn nor discarded")
    void aCalledProposalIsFrozen() {
        ProposalId id = story.open(story.wren, story.delta, END);
        story.call(id);
        String before = story.everything();
        assertRefused("PRO-2", "proposals.refused.stage.called", () -> revise(id, HALVE, WHY));
        assertRefused("PRO-2", "proposals.refused.stage.called", () -> withdraw(id));
        assertRefused("PRO-2", "proposals.refused.stage.called", () -> discard(id));
        assertRefused("PRO-2", "proposals.refused.stage.called", () -> save(id, story.version(id), HALVE, WHY));
        assertThat(story.everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("PRO-2: its sponsor takes a proposal back for good")
    void aSponsorTakesAProposalBack() {
        ProposalId id = story.submitted(story.wren, story.delta, END);
        assertStale(() -> drafts.withdraw(story.wren, delta, id, story.version(id) - 1));
        assertNotFound(() -> drafts.withdraw(story.crane, red, id, story.version(id)));
        assertRefused(
                "MAN-1",
                "proposals.refused.no-power.submit",
                () -> drafts.withdraw(story.finch, delta, id, story.version(id)));

        withdraw(id);

        assertThat(story.stage(id)).isEqualTo(StageName.WITHDRAWN);
        assertThat(proposals.page(story.tern, 1, "en").steps())
                .extracting(ProposalPage.Step::kind)
                .containsExactly(StepKind.SUBMITTED, StepKind.WITHDRAWN);
        assertThat(story.acts(id)).containsExactly("ProposalDrafted", "ProposalSubmitted", "ProposalWithdrawn");
        assertRefused("PRO-2", "proposals.refused.stage.withdrawn", () -> withdraw(id));
        assertThat(proposals.list(story.tern, Proposals.Filter.WAITING)).isEmpty();
        assertThat(proposals.list(story.tern, Proposals.Filter.ENDED)).hasSize(1);
    }

    private void withdraw(ProposalId id) {
        drafts.withdraw(story.wren, delta, id, story.version(id));
    }

    @Test
    void aDraftIsThrownAwayAndASubmittedProposalIsNot() {
        ProposalId id = story.drafted(story.wren, story.delta, END);
        assertStale(() -> drafts.discard(story.finch, delta, id, story.version(id) - 1));
        drafts.discard(story.finch, delta, id, story.version(id));
        assertNotFound(() -> drafts.page(story.wren, id, "en"));
        assertThat(story.acts(id)).containsExactly("ProposalDrafted", "ProposalDiscarded");

        ProposalId submitted = story.submitted(story.wren, story.delta, END);
        assertRefused("PRO-2", "proposals.refused.stage.submitted", () -> discard(submitted));
    }

    private void discard(ProposalId id) {
        drafts.discard(story.wren, delta, id, story.version(id));
    }
}
