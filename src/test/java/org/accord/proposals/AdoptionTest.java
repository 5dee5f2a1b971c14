package org.accord.proposals;

import static org.accord.fixtures.CommonShoreStory.A2;
import static org.accord.fixtures.CommonShoreStory.EARLY;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.CommonShoreStory.ONE;
import static org.accord.fixtures.CommonShoreStory.POLLUTION;
import static org.accord.fixtures.CommonShoreStory.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.accord.agreement.AgreementPage;
import org.accord.agreement.Agreements;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;
import org.accord.tally.Choice;
import org.accord.tally.Quorum;
import org.accord.tally.Rule;
import org.accord.text.Provenance.Span;
import org.accord.voting.BlockCategory;
import org.accord.voting.DecisionId;
import org.accord.voting.Decisions;
import org.accord.voting.Vote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class AdoptionTest {

    private final Agreements agreements;
    private final Proposals proposals;
    private final Drafts drafts;
    private final Facilitation facilitation;
    private final Decisions decisions;
    private CommonShoreStory story;

    AdoptionTest(
            @Autowired Agreements agreements,
            @Autowired Proposals proposals,
            @Autowired Drafts drafts,
            @Autowired Facilitation facilitation,
            @Autowired Decisions decisions) {
        this.agreements = agreements;
        this.proposals = proposals;
        this.drafts = drafts;
        this.facilitation = facilitation;
        this.decisions = decisions;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
    }

    @Test
    @DisplayName("TXT-4, TXT-6: adopted, version 2 stands, and its new words lead to the proposal")
    void adoptedVersionTwoStands() {
        ProposalId id = story.open(story.wren, story.delta, END);
        DecisionId decision = story.call(id);
        story.vote(decision, story.ibis, story.tide, Choice.YES);
        story.vote(decision, story.crane, story.red, Choice.YES);
        story.close(decision);

        LivingText text = text();
        assertThat(text.agreement().version()).isEqualTo(2);
        assertThat(text.agreement().cause()).isEqualTo(id.value());
        AgreementPage.ClauseRow clause = a2(text.agreement());
        assertThat(clause.text()).isEqualTo(END);
        assertThat(clause.spans()).contains(new Span<>(id.value(), "end"));
        assertThat(clause.spans().stream().filter(span -> span.cause() != null)).hasSize(1);
        LivingText.Cause cause = Objects.requireNonNull(text.causes().get(id.value()));
        assertThat(cause.number()).isEqualTo(1);
        assertThat(cause.organisation().name()).isEqualTo("Delta Commons");
        assertThat(cause.version()).isEqualTo(2);
        assertThat(text.proposals()).isEmpty();

        ProposalPage page = proposals.page(story.stint, 1, "en");
        assertThat(page.stage()).isEqualTo(StageName.ADOPTED);
        assertThat(page.decision()).isEqualTo(decision);
        assertThat(page.broughtAbout()).isEqualTo(2);
        assertThat(page.steps().getLast().kind()).isEqualTo(StepKind.ADOPTED);
        assertThat(proposals.clause(story.tern, story.clause("A2"), "en", "en").wordings())
                .extracting(ClausePage.Wording::proposal)
                .containsExactly(null, 1);
        assertThat(story.acts(id)).endsWith("ProposalCalled", "ProposalDecided");
        assertThat(story.acts(new Thing("agreement", story.agreement.value())))
                .containsExactly("AgreementLoaded", "VersionAdopted");
        AgreementPage first = agreements.page(story.tern, story.agreement, "en", 1);
        assertThat(a2(first).text()).isEqualTo(A2);
        assertThat(a2(first).spans()).extracting(Span::cause).containsOnlyNulls();
    }

    @Test
    @DisplayName("TXT-7: adopted in one language, the others are older than their clause")
    void theOtherLanguagesAreOlder() {
        story.decide(story.open(story.wren, story.delta, END), Choice.YES);
        AgreementPage french = agreements.page(story.tern, story.agreement, "fr", null);
        assertThat(a2(french).isOlderThanClause()).isTrue();
        assertThat(a2(french).spans()).extracting(Span::cause).containsOnlyNulls();
        assertThat(french.clauses().stream().filter(AgreementPage.ClauseRow::isOlderThanClause))
                .hasSize(1);
    }

    @Test
    @DisplayName("ORD-2: what conflicts with the adopted one falls, in any language, and names its cause")
    void whatConflictsFalls() {
        ProposalId adopted = story.open(story.wren, story.delta, END);
        ProposalId conflicting = story.open(story.crane, story.red, HALVE);
        ProposalId same = story.open(story.crane, story.red, END);
        ProposalId french = story.open(story.crane, story.red, "fr", "Nous réduirons toutes nos émissions.");
        ProposalId waiting = story.submitted(story.crane, story.red, A2.replace("cut", "stop"));

        story.decide(adopted, Choice.YES);

        for (ProposalId fallen : List.of(conflicting, same, french)) {
            assertThat(story.stage(fallen)).isEqualTo(StageName.FALLEN);
            assertThat(story.acts(fallen)).endsWith("ProposalAdmitted", "ProposalFallen");
            ProposalPage page = proposals.page(story.crane, story.number(fallen), "en");
            assertThat(page.fallenTo()).isEqualTo(1);
            assertThat(page.steps().getLast().kind()).isEqualTo(StepKind.FALLEN);
        }
        assertThat(story.text(conflicting)).isEqualTo(HALVE);
        assertThat(story.stage(waiting)).isEqualTo(StageName.RETURNED);
        assertThat(story.acts(waiting)).endsWith("ProposalRebaseNeeded");
        drafts.revise(
                story.crane,
                Face.of(story.red),
                waiting,
                story.version(waiting),
                END.replace("end", "end and forget"),
                "On the new text.");
        assertThat(story.stage(waiting)).isEqualTo(StageName.SUBMITTED);
        assertThat(story.baseRevision(waiting)).isEqualTo(2);
    }

    @Test
    @DisplayName("PRO-6: what is apart stands rebased, open or submitted, and can itself be adopted then (TEXT-02)")
    void whatIsApartStandsRebased() {
        ProposalId adopted = story.open(story.wren, story.delta, END);
        ProposalId open = story.open(story.crane, story.red, EARLY);
        ProposalId submitted = story.submitted(story.crane, story.red, TWO);

        story.decide(adopted, Choice.YES);

        assertThat(story.stage(open)).isEqualTo(StageName.OPEN);
        assertThat(story.text(open)).isEqualTo(END.replace("fast", "early"));
        assertThat(story.baseRevision(open)).isEqualTo(2);
        assertThat(story.acts(open)).endsWith("ProposalAdmitted", "ProposalRebased");
        assertThat(story.stage(submitted)).isEqualTo(StageName.SUBMITTED);
        assertThat(story.text(submitted)).isEqualTo(END.replace("1.5", "2"));
        assertThat(story.acts(submitted)).endsWith("ProposalSubmitted", "ProposalRebased");
        assertThat(proposals.page(story.tern, 2, "en").difference().changes()).hasSize(1);

        story.decide(open, Choice.YES);
        facilitation.admit(story.rook, submitted, story.version(submitted));
        story.decide(submitted, Choice.YES);

        assertThat(text().agreement().version()).isEqualTo(4);
        assertThat(a2(text().agreement()).text())
                .isEqualTo(END.replace("fast", "early").replace("1.5", "2"));
        assertThat(a2(text().agreement()).spans().stream().map(Span::cause).filter(Objects::nonNull))
                .containsExactly(adopted.value(), open.value(), submitted.value());
    }

    @Test
    @DisplayName("ORD-2: two that are apart are decided at once, and both are adopted")
    void twoThatAreApartAreBothAdopted() {
        ProposalId one = story.open(story.wren, story.delta, END);
        ProposalId two = story.open(story.crane, story.red, EARLY);
        ProposalId third = story.open(story.crane, story.red, TWO);
        DecisionId first = story.call(one);
        DecisionId second = story.call(two);
        story.vote(first, story.ibis, story.tide, Choice.YES);
        story.vote(second, story.ibis, story.tide, Choice.YES);

        story.close(first);
        assertThat(story.stage(two)).isEqualTo(StageName.CALLED);
        assertThat(story.text(two)).isEqualTo(EARLY);
        story.close(second);

        assertThat(a2(text().agreement()).text()).isEqualTo(END.replace("fast", "early"));
        assertThat(text().agreement().version()).isEqualTo(3);
        assertThat(story.stage(third)).isEqualTo(StageName.OPEN);
        assertThat(story.text(third)).isEqualTo(END.replace("fast", "early").replace("1.5", "2"));
        story.decide(third, Choice.YES);
        assertThat(text().agreement().version()).isEqualTo(4);
    }

    @Test
    @DisplayName("ORD-2: of two decided at once, the second lets fall what conflicts with it on the newer text")
    void theSecondAlsoLetsFallWhatConflicts() {
        ProposalId one = story.open(story.wren, story.delta, END);
        ProposalId two = story.open(story.crane, story.red, EARLY);
        ProposalId third = story.open(story.crane, story.red, A2.replace("fast", "soon"));
        DecisionId first = story.call(one);
        DecisionId second = story.call(two);
        story.vote(first, story.ibis, story.tide, Choice.YES);
        story.vote(second, story.ibis, story.tide, Choice.YES);
        story.close(first);
        assertThat(story.stage(third)).isEqualTo(StageName.OPEN);
        story.close(second);
        assertThat(story.stage(third)).isEqualTo(StageName.FALLEN);
    }

    @Test
    @DisplayName("PRO-6: what touches the adopted one waits for its sponsor, who rewords it on the new text")
    void whatTouchesWaitsForItsSponsor() {
        ProposalId touching = story.open(story.crane, story.red, POLLUTION);
        story.decide(story.open(story.wren, story.delta, END), Choice.YES);

        assertThat(story.stage(touching)).isEqualTo(StageName.NEEDS_REBASE);
        assertThat(story.text(touching)).isEqualTo(POLLUTION);
        assertThat(story.acts(touching)).endsWith("ProposalRebaseNeeded");
        assertThat(proposals.desk(story.crane, "en").toReword())
                .extracting(ProposalRow::id)
                .containsExactly(touching);
        DraftPage page = drafts.page(story.crane, touching, "en");
        assertThat(List.of(page.base(), page.present(), page.text())).containsExactly(A2, END, POLLUTION);

        story.decide(story.open(story.wren, story.delta, END.replace("fast", "soon")), Choice.YES);
        assertThat(story.stage(touching)).isEqualTo(StageName.NEEDS_REBASE);

        drafts.revise(
                story.crane,
                Face.of(story.red),
                touching,
                story.version(touching),
                END.replace("fast", "soon").replace("emissions", "pollution"),
                "On the new text.");
        assertThat(story.stage(touching)).isEqualTo(StageName.OPEN);
        story.decide(touching, Choice.YES);
        assertThat(a2(text().agreement()).text()).contains("end pollution").contains("soon enough");
    }

    @Test
    @DisplayName("ORD-2: a blocked one that is apart is left as it is by one adoption after another, and then reopened")
    void aBlockedOneThatIsApartIsLeftAsItIs() {
        ProposalId blocked = story.open(story.crane, story.red, TWO);
        DecisionId decision = story.call(blocked, new Rule.Consensus(0), ONE);
        story.vote(decision, story.crane, story.red, Choice.SUPPORT);
        decisions.cast(
                story.wren,
                Face.of(story.delta),
                decision,
                new Vote(Choice.BLOCK, "Two is too much.", BlockCategory.HARM, "Keep 1.5."));
        story.close(decision);
        assertThat(story.stage(blocked)).isEqualTo(StageName.BLOCKED);
        assertThat(text().agreement().version()).isEqualTo(1);

        story.decide(story.open(story.wren, story.delta, END), Choice.YES);
        assertThat(story.stage(blocked)).isEqualTo(StageName.BLOCKED);
        story.decide(story.open(story.wren, story.delta, END.replace("fast", "early")), Choice.YES);
        assertThat(story.stage(blocked)).isEqualTo(StageName.BLOCKED);

        facilitation.reopen(story.rook, blocked, story.version(blocked));
        assertThat(story.text(blocked)).isEqualTo(END.replace("fast", "early").replace("1.5", "2"));
        assertThat(story.stage(blocked)).isEqualTo(StageName.OPEN);
    }

    @Test
    @DisplayName("PRO-6: what asked for a part of the adopted one got it, and falls or goes back")
    void whatAskedForAPartGotIt() {
        ProposalId open = story.open(story.crane, story.red, TWO);
        ProposalId submitted = story.submitted(story.crane, story.red, END);
        story.decide(story.open(story.wren, story.delta, END.replace("1.5", "2")), Choice.YES);
        assertThat(story.stage(open)).isEqualTo(StageName.FALLEN);
        assertThat(story.stage(submitted)).isEqualTo(StageName.RETURNED);
    }

    @Test
    @DisplayName("PRO-6: of two decided at once, one may ask for all of the other and more; both are adopted")
    void oneMayAskForAllOfTheOther() {
        ProposalId less = story.open(story.wren, story.delta, END);
        ProposalId more = story.open(story.crane, story.red, END.replace("1.5", "2"));
        DecisionId first = story.call(more);
        DecisionId second = story.call(less);
        story.vote(first, story.ibis, story.tide, Choice.YES);
        story.vote(second, story.ibis, story.tide, Choice.YES);
        story.close(first);
        String hash = text().agreement().fingerprint();
        story.close(second);
        assertThat(story.stage(less)).isEqualTo(StageName.ADOPTED);
        assertThat(text().agreement().fingerprint()).isEqualTo(hash);
        assertThat(text().agreement().version()).isEqualTo(3);
        assertThat(proposals.page(story.tern, 1, "en").broughtAbout()).isEqualTo(3);
    }

    @Test
    @DisplayName("ORD-2: one without a quorum that conflicts falls")
    void oneWithoutAQuorumThatConflictsFalls() {
        ProposalId id = story.open(story.crane, story.red, HALVE);
        story.close(story.call(id, CommonShoreStory.MAJORITY, Quorum.USUAL));
        story.decide(story.open(story.wren, story.delta, EARLY), Choice.YES);
        assertThat(story.stage(id)).isEqualTo(StageName.NO_QUORUM);
        story.decide(story.open(story.wren, story.delta, EARLY.replace("cut", "end")), Choice.YES);
        assertThat(story.stage(id)).isEqualTo(StageName.FALLEN);
    }

    @Test
    @DisplayName("ORD-3: rejected, the text, its hash and what waits beside it are as they were")
    void rejectedNothingElseChanges() {
        ProposalId waiting = story.open(story.crane, story.red, HALVE);
        AgreementPage before = agreements.page(story.tern, story.agreement, "en", null);
        story.decide(story.open(story.wren, story.delta, END), Choice.NO);
        assertThat(agreements.page(story.tern, story.agreement, "en", null)).isEqualTo(before);
        assertThat(story.stage(waiting)).isEqualTo(StageName.OPEN);
        assertThat(story.baseRevision(waiting)).isEqualTo(1);
    }

    @Test
    @DisplayName("PRO-4: a proposal on another clause does not notice")
    void anotherClauseDoesNotNotice() {
        Face red = Face.of(story.red);
        ProposalId elsewhere = drafts.begin(story.crane, red, story.clause("A7"), "en", story.global);
        drafts.save(story.crane, red, elsewhere, story.version(elsewhere), "A global assembly reviews it.", "Short.");
        drafts.submit(story.crane, red, elsewhere, story.version(elsewhere));
        long version = story.version(elsewhere);
        story.decide(story.open(story.wren, story.delta, END), Choice.YES);
        assertThat(story.version(elsewhere)).isEqualTo(version);
    }

    private LivingText text() {
        return proposals.livingText(story.tern, null, "en", "en", null).orElseThrow();
    }

    private AgreementPage.ClauseRow a2(AgreementPage page) {
        return page.clauses().stream()
                .filter(clause -> clause.id().equals(story.clause("A2")))
                .findFirst()
                .orElseThrow();
    }
}
