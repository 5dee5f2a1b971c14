package org.accord.proposals;

import static org.accord.fixtures.CommonShoreStory.A2;
import static org.accord.fixtures.CommonShoreStory.EARLY;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.CommonShoreStory.POLLUTION;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.accord.agreement.Agreements;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.NewAssembly;
import org.accord.assemblies.Participation;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.kernel.Face;
import org.accord.kernel.Ids;
import org.accord.tally.Choice;
import org.accord.text.ClauseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class DraftsTest {

    private static final String WHY = "Because the shore will not wait.";

    private final Drafts drafts;
    private final Proposals proposals;
    private final Agreements agreements;
    private CommonShoreStory story;
    private Face delta;
    private Face red;

    DraftsTest(@Autowired Drafts drafts, @Autowired Proposals proposals, @Autowired Agreements agreements) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.agreements = agreements;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
        delta = Face.of(story.delta);
        red = Face.of(story.red);
    }

    @Test
    @DisplayName("PRO-4: a draft stands on the clause and the revision of its text")
    void aDraftStandsOnTheClauseAndItsRevision() {
        ProposalId id = drafts.begin(story.wren, delta, story.clause("A2"), "en", story.global);

        DraftPage page = drafts.page(story.wren, id, "en");
        assertThat(page.asks().clause()).isEqualTo(story.clause("A2"));
        assertThat(page.base()).isEqualTo(A2);
        assertThat(page.present()).isEqualTo(A2);
        assertThat(page.baseMoved()).isFalse();
        assertThat(page.text()).isEqualTo(A2);
        assertThat(page.number()).isNull();
        assertThat(page.stage()).isEqualTo(StageName.DRAFT);
        assertThat(page.organisation()).isEqualTo("Delta Commons");
        assertThat(page.face()).isEqualTo(delta);
        assertThat(page.mayDraft().isGranted()).isTrue();
        assertThat(page.maySubmit().isGranted()).isTrue();
        assertThat(story.acts(id)).containsExactly("ProposalDrafted");
    }

    @Test
    void aDraftThatWasLeftAsItWasIsTakenUpAgain() {
        ProposalId id = drafts.begin(story.wren, delta, story.clause("A2"), "en", story.global);
        assertThat(drafts.begin(story.finch, delta, story.clause("A2"), "en", story.global))
                .isEqualTo(id);
        assertThat(drafts.begin(story.wren, delta, story.clause("A2"), "fr", story.global))
                .isNotEqualTo(id);
        assertThat(drafts.begin(story.crane, red, story.clause("A2"), "en", story.global))
                .isNotEqualTo(id);
        drafts.save(story.wren, delta, id, story.version(id), END, "");
        assertThat(drafts.begin(story.wren, delta, story.clause("A2"), "en", story.global))
                .isNotEqualTo(id);
        assertThat(story.acts(id)).containsExactly("ProposalDrafted");
    }

    @Test
    void aDraftNeedsAClauseAndAnAssemblyThatThereAre() {
        assertNotFound(() -> drafts.begin(story.wren, delta, new ClauseId(Ids.next()), "en", story.global));
        assertNotFound(() -> drafts.begin(story.wren, delta, story.clause("A2"), "en", new AssemblyId(Ids.next())));
        assertNotFound(() ->
                drafts.begin(story.wren, delta, story.clause("A2"), "en", story.shore.closedAssembly("Behind doors")));
        assertRefused(
                "TXT-7",
                "proposals.refused.no-text-in-language",
                () -> drafts.begin(story.wren, delta, story.clause("A2"), "de", story.global));
    }

    @Test
    @DisplayName("SES-4: a working group decides nothing, so no draft is put before one")
    void noDraftIsPutBeforeAWorkingGroup(@Autowired Assemblies assemblies) {
        AssemblyId group = assemblies.create(
                Shore.PLATFORM,
                new NewAssembly(
                        AssemblyKind.WORKING_GROUP,
                        Map.of("en", new NewAssembly.Name("Group", "To work.")),
                        true,
                        Participation.COMMENTS));
        assertRefused(
                "SES-4",
                "proposals.refused.group-decides-nothing",
                () -> drafts.begin(story.wren, delta, story.clause("A2"), "en", group));
    }

    @Test
    @DisplayName(
            "PRO-2: nobody outside the organisation sees a draft, facilitators and administrators included (FAC-1)")
    void nobodyOutsideSeesADraft() {
        ProposalId id = story.drafted(story.wren, story.delta, END);
        long version = story.version(id);
        for (var outsider :
                List.of(story.crane, story.rook, story.plover, story.tern, story.stint, story.owl, story.heron)) {
            assertNotFound(() -> drafts.page(outsider, id, "en"));
            assertNotFound(() -> drafts.check(outsider, id, HALVE));
            assertThat(proposals.list(outsider, Proposals.Filter.ALL)).isEmpty();
            assertThat(proposals.desk(outsider, "en").drafts()).isEmpty();
            assertThat(proposals
                            .clause(outsider, story.clause("A2"), "en", "en")
                            .proposals())
                    .isEmpty();
            assertThat(proposals
                            .livingText(outsider, null, "en", "en", null)
                            .orElseThrow()
                            .proposals())
                    .isEmpty();
        }
        assertNotFound(() -> drafts.save(story.crane, red, id, version, HALVE, WHY));
        assertNotFound(() -> drafts.submit(story.crane, red, id, version));
        assertNotFound(() -> drafts.discard(story.crane, red, id, version));
        assertNotFound(() -> drafts.moveToPresent(story.crane, red, id, version));
        assertThat(proposals.desk(story.finch, "en").drafts())
                .extracting(ProposalRow::id)
                .containsExactly(id);
    }

    @Test
    void aDraftIsSavedWithoutANoteInTheJournal() {
        ProposalId id = drafts.begin(story.wren, delta, story.clause("A2"), "en", story.global);
        long before = story.version(id);

        long after = drafts.save(story.finch, delta, id, before, END + "  \r\n", "");

        assertThat(after).isEqualTo(before + 1).isEqualTo(story.version(id));
        assertThat(drafts.page(story.wren, id, "en").text()).isEqualTo(END);
        assertThat(story.acts(id)).containsExactly("ProposalDrafted");
        assertStale(() -> drafts.save(story.wren, delta, id, before, HALVE, ""));
        assertThat(story.text(id)).isEqualTo(END);
    }

    @Test
    @DisplayName("XSS-01, SQL-01: whatever is typed is text, and stays as it was typed")
    @Timeout(30)
    void whateverIsTypedIsText() {
        String hostile = "<script>alert(1)</script>'; select pg_sleep(60); drop table proposals.proposal; -- %s {0}";
        ProposalId id = drafts.begin(story.wren, delta, story.clause("A2"), "en", story.global);
        drafts.save(story.wren, delta, id, story.version(id), hostile, hostile);
        int number = drafts.submit(story.wren, delta, id, story.version(id));
        assertThat(proposals.page(story.tern, number, "en").text()).isEqualTo(hostile);
        assertThat(proposals.page(story.tern, number, "en").rationale()).isEqualTo(hostile);
    }

    @Test
    @DisplayName("PRO-2: text and reason that cannot be stored are refused by name, and nothing is saved")
    void whatCannotBeStoredIsRefused() {
        ProposalId id = story.drafted(story.wren, story.delta, END);
        String before = story.everything();
        long version = story.version(id);
        assertRefused("PRO-2", "proposals.refused.text.empty", () -> save(id, version, " \n ", WHY));
        assertRefused("PRO-2", "proposals.refused.text.too-long", () -> save(id, version, "x".repeat(100_001), WHY));
        assertRefused("PRO-2", "proposals.refused.text.control-character", () -> save(id, version, "a\u0000b", WHY));
        assertRefused("PRO-2", "proposals.refused.text.bidi-control", () -> save(id, version, "a\u202Eb", WHY));
        assertRefused("PRO-2", "proposals.refused.text.lone-surrogate", () -> save(id, version, "a\uD83D", WHY));
        assertRefused("PRO-2", "proposals.refused.reason-too-long", () -> save(id, version, END, "x".repeat(5001)));
        assertRefused("PLAIN-1", "kernel.refused.text-character", () -> save(id, version, END, "a\u0000b"));
        assertThat(story.everything()).isEqualTo(before);
    }

    private void save(ProposalId id, long version, String text, String rationale) {
        drafts.save(story.wren, delta, id, version, text, rationale);
    }

    @Test
    @DisplayName("PRO-2: a submitted proposal has a number, a first step, and waits for a facilitator")
    void aSubmittedProposalWaitsForAFacilitator() {
        ProposalId first = story.drafted(story.wren, story.delta, END);
        ProposalId second = story.drafted(story.crane, story.red, EARLY);

        assertThat(drafts.submit(story.wren, delta, first, story.version(first)))
                .isEqualTo(1);
        assertThat(drafts.submit(story.crane, red, second, story.version(second)))
                .isEqualTo(2);

        ProposalPage page = proposals.page(story.stint, 1, "en");
        assertThat(page.stage()).isEqualTo(StageName.SUBMITTED);
        assertThat(page.organisation().name()).isEqualTo("Delta Commons");
        assertThat(page.steps()).extracting(ProposalPage.Step::kind).containsExactly(StepKind.SUBMITTED);
        assertThat(page.steps().getFirst().text()).isEqualTo(END);
        assertThat(page.base()).isEqualTo(A2);
        assertThat(page.difference().changes()).hasSize(1);
        assertThat(story.acts(first)).containsExactly("ProposalDrafted", "ProposalSubmitted");
        assertThat(proposals.desk(story.rook, "en").toAdmit())
                .extracting(ProposalRow::number)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(proposals.desk(story.plover, "en").toAdmit()).isEmpty();
    }

    @Test
    @DisplayName("PRO-2: nothing is submitted twice, unchanged, without a reason, or over somebody else's change")
    void nothingIncompleteIsSubmitted() {
        ProposalId unchanged = story.drafted(story.wren, story.delta, A2);
        assertRefused(
                "PRO-2",
                "proposals.refused.text-unchanged",
                () -> drafts.submit(story.wren, delta, unchanged, story.version(unchanged)));

        ProposalId id = story.drafted(story.wren, story.delta, END);
        drafts.save(story.wren, delta, id, story.version(id), END, " \n ");
        assertRefused(
                "PRO-2", "proposals.refused.no-reason", () -> drafts.submit(story.wren, delta, id, story.version(id)));
        long old = story.version(id);
        drafts.save(story.wren, delta, id, old, END, WHY);
        assertStale(() -> drafts.submit(story.wren, delta, id, old));
        assertThat(story.acts(id)).containsExactly("ProposalDrafted");
        drafts.submit(story.wren, delta, id, story.version(id));
        assertRefused(
                "PRO-2",
                "proposals.refused.stage.submitted",
                () -> drafts.submit(story.wren, delta, id, story.version(id)));
        assertThat(story.acts(id)).containsExactly("ProposalDrafted", "ProposalSubmitted");
    }

    @Test
    @DisplayName("LIM-1: an organisation has at most twenty proposals under way")
    void anOrganisationHasAtMostTwentyUnderWay() {
        for (int i = 1; i <= 20; i++) {
            story.submitted(story.wren, story.delta, END + " " + i);
        }
        ProposalId oneMore = story.drafted(story.wren, story.delta, HALVE);
        assertRefused(
                "LIM-1",
                "proposals.refused.too-many-under-way",
                () -> drafts.submit(story.wren, delta, oneMore, story.version(oneMore)));
        story.submitted(story.crane, story.red, HALVE);
    }

    @Test
    @DisplayName("PRO-6: what was submitted on a text that has moved elsewhere stands on the text of today (TEXT-02)")
    void aSubmittedDraftStandsOnTheTextOfToday() {
        ProposalId id = story.drafted(story.crane, story.red, EARLY);
        story.decide(story.open(story.wren, story.delta, END), Choice.YES);

        drafts.submit(story.crane, red, id, story.version(id));

        assertThat(story.text(id)).isEqualTo(END.replace("fast enough", "early enough"));
        assertThat(story.baseRevision(id)).isEqualTo(2);
    }

    @Test
    @DisplayName("PRO-6: a draft whose words were changed meanwhile is looked at before it is submitted (TEXT-02)")
    void aDraftThatMeetsAChangeIsLookedAtFirst() {
        ProposalId id = story.drafted(story.crane, story.red, HALVE);
        story.decide(story.open(story.wren, story.delta, END), Choice.YES);
        assertRefused(
                "PRO-6", "proposals.refused.base-moved", () -> drafts.submit(story.crane, red, id, story.version(id)));
        assertThat(drafts.page(story.crane, id, "en").baseMoved()).isTrue();
        assertThat(drafts.page(story.crane, id, "en").present()).isEqualTo(END);

        long version = drafts.moveToPresent(story.crane, red, id, story.version(id));

        assertThat(story.text(id)).isEqualTo(HALVE);
        assertThat(drafts.page(story.crane, id, "en").baseMoved()).isFalse();
        drafts.submit(story.crane, red, id, version);
        assertThat(story.stage(id)).isEqualTo(StageName.SUBMITTED);
        assertThat(agreements.clause(story.crane, story.clause("A2"), "en").text())
                .isEqualTo(END);
    }

    @Test
    @DisplayName("PRO-6: what a draft asked for and somebody else got is unchanged, and is not submitted")
    void aDraftThatSomebodyElseGotIsUnchanged() {
        ProposalId id = story.drafted(story.crane, story.red, END);
        story.decide(story.open(story.wren, story.delta, END), Choice.YES);
        assertRefused(
                "PRO-2",
                "proposals.refused.text-unchanged",
                () -> drafts.submit(story.crane, red, id, story.version(id)));
        drafts.moveToPresent(story.crane, red, id, story.version(id));
        assertThat(story.text(id)).isEqualTo(END);
    }

    @Test
    @DisplayName("PRO-6: a draft is carried over word by word where nothing collides")
    void aDraftIsCarriedOver() {
        ProposalId id = story.drafted(story.crane, story.red, EARLY);
        story.decide(story.open(story.wren, story.delta, END), Choice.YES);
        long stale = story.version(id);
        drafts.moveToPresent(story.crane, red, id, stale);
        assertThat(story.text(id)).isEqualTo(END.replace("fast enough", "early enough"));
        assertStale(() -> drafts.moveToPresent(story.crane, red, id, stale));
        drafts.submit(story.crane, red, id, story.version(id));
        assertRefused(
                "PRO-2",
                "proposals.refused.stage.submitted",
                () -> drafts.moveToPresent(story.crane, red, id, story.version(id)));
    }

    @Test
    @DisplayName("TXT-7: nobody drafts on a text that is older than its clause")
    void nobodyDraftsOnAnOlderText() {
        ProposalId french = story.drafted(story.crane, story.red, "fr", "Nous réduirons.");
        story.decide(story.open(story.wren, story.delta, END), Choice.YES);
        assertRefused(
                "TXT-7",
                "proposals.refused.text-older-than-clause",
                () -> drafts.begin(story.crane, red, story.clause("A2"), "fr", story.global));
        assertRefused(
                "TXT-7",
                "proposals.refused.text-older-than-clause",
                () -> drafts.submit(story.crane, red, french, story.version(french)));
    }

    @Test
    @DisplayName("PRO-7: while somebody types, they see what would change and which open proposals it meets")
    void whoTypesSeesWhatItMeets() {
        story.open(story.crane, story.red, END);
        story.submitted(story.crane, story.red, EARLY);
        story.drafted(story.crane, story.red, HALVE);
        ProposalId id = drafts.begin(story.wren, delta, story.clause("A2"), "en", story.global);
        String before = story.everything();

        assertThat(drafts.check(story.wren, id, A2).rivals()).isEmpty();
        assertThat(drafts.check(story.wren, id, A2).difference().changes()).isEmpty();
        assertThat(drafts.check(story.wren, id, HALVE).rivals())
                .extracting(RivalRow::number, RivalRow::rivalry)
                .containsExactly(tuple(1, Rivalry.CONFLICT));
        assertThat(drafts.check(story.wren, id, POLLUTION).rivals())
                .extracting(RivalRow::rivalry)
                .containsExactly(Rivalry.TOUCHING);
        assertThat(drafts.check(story.wren, id, END).rivals())
                .extracting(RivalRow::rivalry)
                .containsExactly(Rivalry.SAME);
        DraftCheck unusable = drafts.check(story.wren, id, "a\u202Eb");
        assertThat(unusable.usable().isGranted()).isFalse();
        assertThat(story.everything()).isEqualTo(before);
    }
}
