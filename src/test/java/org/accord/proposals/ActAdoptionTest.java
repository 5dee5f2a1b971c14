package org.accord.proposals;

import static org.accord.fixtures.CommonShoreStory.EARLY;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.CommonShoreStory.at;
import static org.accord.fixtures.CommonShoreStory.brought;
import static org.accord.fixtures.CommonShoreStory.insteadOf;
import static org.accord.fixtures.CommonShoreStory.saying;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.accord.agreement.Act;
import org.accord.agreement.Adopted;
import org.accord.agreement.AgreementPage;
import org.accord.agreement.AgreementPage.ClauseRow;
import org.accord.agreement.Agreements;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.ServiceTest;
import org.accord.tally.Choice;
import org.accord.text.Amendment;
import org.accord.text.AmendmentId;
import org.accord.text.ClauseId;
import org.accord.text.Place;
import org.accord.text.Version;
import org.accord.voting.DecisionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What becomes of the text, and of what waits beside it, when a new clause, a deletion, a move or a compromise is adopted. */
@ServiceTest
class ActAdoptionTest {

    private static final UnaryOperator<Written> AS_IT_IS = UnaryOperator.identity();

    private final Agreements agreements;
    private final Proposals proposals;
    private CommonShoreStory story;

    ActAdoptionTest(@Autowired Agreements agreements, @Autowired Proposals proposals) {
        this.agreements = agreements;
        this.proposals = proposals;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
    }

    @Test
    @DisplayName(
            "PRO-4, TXT-3: a new clause stands as 2 bis, traced to its proposal; other languages wait for its text")
    void aNewClauseStands() {
        ProposalId id = story.open(story.wren, story.delta, Act.INSERT, "A2", saying("Offsets do not count."));
        story.decide(id, Choice.YES);

        AgreementPage english = page("en");
        assertThat(english.version()).isEqualTo(2);
        ClauseRow clause = row(english, brought(id));
        assertThat(clause.number()).isEqualTo("2 bis");
        assertThat(clause.text()).isEqualTo("Offsets do not count.");
        assertThat(clause.spans()).extracting(span -> span.cause()).containsExactly(id.value());
        assertThat(english.clauses().get(index(english, story.clause("A2")) + 1))
                .isEqualTo(clause);
        assertThat(row(english, story.clause("A3")).number()).isEqualTo("3");
        assertThat(english.hash()).isNotNull();
        AgreementPage french = page("fr");
        assertThat(row(french, brought(id)).language()).isEqualTo("en");
        assertThat(french.hash()).isNull();
        assertThat(proposals.page(story.tern, 1, "en").asks().clause()).isEqualTo(brought(id));
        assertThat(proposals.clause(story.tern, brought(id), "en", "en").events())
                .containsExactly(new ClausePage.Event(Act.INSERT, 2, 1));
        assertThat(proposals.clause(story.tern, brought(id), "en", "en").proposals())
                .hasSize(1);
        // and it can itself be reworded
        ProposalId next = story.open(story.wren, story.delta, Act.MOVE, "A7", at(new Place(null, brought(id))));
        story.decide(next, Choice.YES);
        assertThat(index(page("en"), story.clause("A7"))).isEqualTo(index(page("en"), brought(id)) + 1);
        everyVersionIsItsOperations();
    }

    @Test
    @DisplayName(
            "PRO-8: two new clauses in one place stand in the order of adoption, called together or one after the other")
    void twoNewClausesStandInTheOrderOfAdoption() {
        ProposalId one = story.open(story.wren, story.delta, Act.INSERT, "A2", saying("One."));
        ProposalId two = story.open(story.crane, story.red, Act.INSERT, "A2", saying("Two."));
        ProposalId three = story.open(story.crane, story.red, Act.INSERT, "A2", saying("Three."));
        DecisionId first = story.call(two);
        DecisionId second = story.call(one);
        story.vote(first, story.ibis, story.tide, Choice.YES);
        story.vote(second, story.ibis, story.tide, Choice.YES);
        story.close(first);
        story.close(second);
        story.decide(three, Choice.YES);

        AgreementPage page = page("en");
        int after = index(page, story.clause("A2"));
        assertThat(page.clauses().subList(after, after + 5))
                .extracting(ClauseRow::number)
                .containsExactly("2", "2 bis", "2 ter", "2 quater", "3");
        assertThat(page.clauses().subList(after + 1, after + 4))
                .extracting(ClauseRow::text)
                .containsExactly("Two.", "One.", "Three.");
        everyVersionIsItsOperations();
    }

    @Test
    @DisplayName("PRO-9, ORD-2: a deletion leaves a tombstone with its number and history, and what it excludes falls")
    void aDeletionLeavesATombstone() {
        ProposalId edit = story.open(story.crane, story.red, END);
        ProposalId french = story.open(story.crane, story.red, "fr", "Nous réduirons toutes nos émissions.");
        ProposalId move = story.open(story.crane, story.red, Act.MOVE, "A2", at(story.after("A7")));
        ProposalId same = story.open(story.crane, story.red, Act.DELETE, "A2", AS_IT_IS);
        ProposalId beside = story.open(story.crane, story.red, Act.INSERT, "A2", saying("Beside."));
        ProposalId elsewhere = story.open(story.crane, story.red, Act.EDIT, "A7", saying("Reviewed."));
        long version = story.version(elsewhere);

        ProposalId delete = story.open(story.wren, story.delta, Act.DELETE, "A2", AS_IT_IS);
        story.decide(delete, Choice.YES);

        for (String language : List.of("en", "fr", "es", "pt")) {
            AgreementPage page = page(language);
            ClauseRow stone = row(page, story.clause("A2"));
            assertThat(stone.isTombstone()).isTrue();
            assertThat(stone.number()).isEqualTo("2");
            assertThat(stone.isOlderThanClause()).isFalse();
            assertThat(row(page, story.clause("A3")).number()).isEqualTo("3");
            assertThat(page.hash()).isNotNull();
            assertThat(agreements.page(story.tern, story.agreement, language, 1).hash())
                    .isNotEqualTo(page.hash());
        }
        for (ProposalId fallen : List.of(edit, french, move, same)) {
            assertThat(story.stage(fallen)).isEqualTo(StageName.FALLEN);
            assertThat(proposals.page(story.tern, story.number(fallen), "en").fallenTo())
                    .isEqualTo(story.number(delete));
        }
        assertThat(story.stage(beside)).isEqualTo(StageName.OPEN);
        assertThat(story.version(elsewhere)).isEqualTo(version);
        ClausePage history = proposals.clause(story.tern, story.clause("A2"), "en", "en");
        assertThat(history.clause().deleted()).isTrue();
        assertThat(history.clause().text()).isEqualTo(CommonShoreStory.A2);
        assertThat(history.events()).containsExactly(new ClausePage.Event(Act.DELETE, 2, story.number(delete)));
        assertThat(history.proposals()).hasSize(6);
        story.decide(beside, Choice.YES);
        assertThat(row(page("en"), brought(beside)).number()).isEqualTo("2 bis");
        everyVersionIsItsOperations();
    }

    @Test
    @DisplayName("PRO-6: a move composes with an edit, in either order, and with an edit in another language")
    void aMoveComposesWithAnEdit() {
        ProposalId move = story.open(story.wren, story.delta, Act.MOVE, "A6", at(story.after("A1")));
        ProposalId edit = story.open(story.crane, story.red, Act.EDIT, "A6", saying("We support one another."));
        ProposalId other = story.open(story.crane, story.red, Act.MOVE, "A7", at(story.after("A1")));
        story.decide(edit, Choice.YES);
        assertThat(story.stage(move)).isEqualTo(StageName.OPEN);
        story.decide(move, Choice.YES);
        AgreementPage page = page("en");
        assertThat(index(page, story.clause("A6"))).isEqualTo(index(page, story.clause("A1")) + 1);
        assertThat(row(page, story.clause("A6")).text()).isEqualTo("We support one another.");
        assertThat(row(page, story.clause("A6")).number()).isEqualTo("1 bis");
        assertThat(index(page("fr"), story.clause("A6"))).isEqualTo(index(page, story.clause("A6")));
        // PRO-8: what was moved to the same place later stands after it
        story.decide(other, Choice.YES);
        assertThat(index(page("en"), story.clause("A7"))).isEqualTo(index(page, story.clause("A6")) + 1);
        assertThat(proposals.clause(story.tern, story.clause("A6"), "en", "en").events())
                .containsExactly(new ClausePage.Event(Act.MOVE, 3, story.number(move)));
        everyVersionIsItsOperations();
    }

    @Test
    @DisplayName("PRO-7: two moves of one clause to different places: one is adopted, the other falls")
    void twoMovesToDifferentPlaces() {
        ProposalId one = story.open(story.wren, story.delta, Act.MOVE, "A6", at(story.after("A1")));
        ProposalId two = story.open(story.crane, story.red, Act.MOVE, "A6", at(story.after("A3")));
        story.decide(one, Choice.YES);
        assertThat(story.stage(two)).isEqualTo(StageName.FALLEN);
    }

    @Test
    @DisplayName("PRO-7, ORD-2: adopted, a compromise lets fall what it replaces, and is itself let fall by it")
    void aCompromiseReplaces() {
        ProposalId one = story.open(story.crane, story.red, END);
        ProposalId apart = story.open(story.crane, story.red, EARLY);
        ProposalId compromise = story.open(
                story.wren,
                story.delta,
                Act.EDIT,
                "A2",
                written -> insteadOf(one).apply(saying(CommonShoreStory.TWO).apply(written)));
        story.decide(compromise, Choice.YES);
        assertThat(story.stage(one)).isEqualTo(StageName.FALLEN);
        assertThat(story.stage(apart)).isEqualTo(StageName.OPEN);
        ProposalId next = story.open(
                story.wren,
                story.delta,
                Act.EDIT,
                "A2",
                written ->
                        insteadOf(apart).apply(saying(HALVE.replace("1.5", "2")).apply(written)));
        story.decide(apart, Choice.YES);
        assertThat(story.stage(next)).isEqualTo(StageName.FALLEN);
    }

    @Test
    @DisplayName("PRO-6: two deletions of one clause decided at once are both adopted; the second changes nothing more")
    void twoDeletionsAtOnce() {
        ProposalId one = story.open(story.wren, story.delta, Act.DELETE, "A2", AS_IT_IS);
        ProposalId two = story.open(story.crane, story.red, Act.DELETE, "A2", AS_IT_IS);
        DecisionId first = story.call(one);
        DecisionId second = story.call(two);
        story.vote(first, story.ibis, story.tide, Choice.YES);
        story.vote(second, story.ibis, story.tide, Choice.YES);
        story.close(first);
        String hash = page("en").hash();
        story.close(second);
        assertThat(story.stage(two)).isEqualTo(StageName.ADOPTED);
        assertThat(page("en").version()).isEqualTo(3);
        assertThat(page("en").hash()).isEqualTo(hash);
        everyVersionIsItsOperations();
    }

    @Test
    @DisplayName(
            "PRO-7: one that was carried over is called beside one that is apart and still decided on the older text")
    void oneThatWasCarriedOverIsCalledBesideAnOlderOne() {
        ProposalId called = story.open(story.crane, story.red, EARLY);
        ProposalId carried = story.open(story.crane, story.red, CommonShoreStory.TWO);
        ProposalId rival = story.open(story.crane, story.red, CommonShoreStory.A2.replace("fast", "soon"));
        DecisionId decision = story.call(called);
        story.decide(story.open(story.wren, story.delta, END), Choice.YES);
        assertThat(story.stage(called)).isEqualTo(StageName.CALLED);
        story.call(carried);
        assertThat(story.stage(carried)).isEqualTo(StageName.CALLED);
        assertRefused("ORD-2", "proposals.refused.rival-is-called", () -> story.call(rival));
        story.vote(decision, story.ibis, story.tide, Choice.YES);
        story.close(decision);
        assertThat(row(page("en"), story.clause("A2")).text()).isEqualTo(END.replace("fast", "early"));
    }

    /** TXT-4: replaying what each version did gives each version and its hash. */
    private void everyVersionIsItsOperations() {
        Version version = agreements.version(story.tern, story.agreement, "en", 1);
        for (Adopted adopted : agreements.adoptedSince(story.tern, story.agreement, 1)) {
            version = version.adopt(new Amendment(new AmendmentId(adopted.cause()), adopted.operations(), Set.of()));
            Version stored = agreements.version(story.tern, story.agreement, "en", version.number());
            assertThat(version.document()).isEqualTo(stored.document());
            assertThat(version.revisions()).isEqualTo(stored.revisions());
            assertThat(version.numbers()).isEqualTo(stored.numbers());
            assertThat(HexFormat.of().formatHex(version.hash()))
                    .isEqualTo(agreements
                            .page(story.tern, story.agreement, "en", version.number())
                            .hash());
        }
        assertThat(version.number()).isEqualTo(page("en").newest());
    }

    private AgreementPage page(String language) {
        return agreements.page(story.tern, story.agreement, language, null);
    }

    private static ClauseRow row(AgreementPage page, ClauseId id) {
        return page.clauses().get(index(page, id));
    }

    private static int index(AgreementPage page, ClauseId id) {
        for (int i = 0; i < page.clauses().size(); i++) {
            if (page.clauses().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new AssertionError("no clause " + id);
    }
}
