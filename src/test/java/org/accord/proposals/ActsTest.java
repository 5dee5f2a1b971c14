package org.accord.proposals;

import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.CommonShoreStory.at;
import static org.accord.fixtures.CommonShoreStory.insteadOf;
import static org.accord.fixtures.CommonShoreStory.saying;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.accord.agreement.Act;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Face;
import org.accord.tally.Choice;
import org.accord.text.ClauseKind;
import org.accord.text.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** New clauses, deletions, moves and compromises, on their way to a decision. */
@ServiceTest
class ActsTest {

    private static final String AVIATION = "These cuts include aviation, shipping and the military.";

    private final Drafts drafts;
    private final Proposals proposals;
    private final Facilitation facilitation;
    private CommonShoreStory story;
    private Face delta;

    ActsTest(@Autowired Drafts drafts, @Autowired Proposals proposals, @Autowired Facilitation facilitation) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.facilitation = facilitation;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
        delta = Face.of(story.delta);
    }

    @Test
    @DisplayName("PRO-4: a new clause stands after another by its id, and its number is computed: 2 bis")
    void aNewClauseStandsAfterAnother() {
        ProposalId id = drafts.begin(story.wren, delta, Act.INSERT, story.clause("A2"), "en", story.global);
        DraftPage begun = drafts.page(story.wren, id, "en");
        assertThat(begun.asks().act()).isEqualTo(Act.INSERT);
        assertThat(begun.asks().clause()).isNull();
        assertThat(begun.text()).isEmpty();
        assertThat(begun.base()).isEmpty();
        assertThat(begun.written().place()).isEqualTo(story.after("A2"));
        assertThat(begun.written().kind()).isEqualTo(ClauseKind.ARTICLE);
        assertThat(begun.places()).extracting(PlaceChoice::place).contains(Place.FIRST, story.after("A7"));
        assertThat(drafts.begin(story.wren, delta, Act.INSERT, story.clause("A2"), "en", story.global))
                .isEqualTo(id);

        Written written = saying(AVIATION).apply(begun.written());
        DraftCheck check = drafts.check(story.wren, id, written);
        assertThat(check.difference().changed()).isEqualTo(AVIATION);
        Preview preview = Objects.requireNonNull(check.preview());
        assertThat(preview.number()).isEqualTo("2 bis");
        assertThat(Objects.requireNonNull(preview.before()).number()).isEqualTo("2");
        assertThat(Objects.requireNonNull(preview.after()).number()).isEqualTo("3");
        assertThat(check.rivals()).isEmpty();

        long version = drafts.save(story.wren, delta, id, story.version(id), written.saying(AVIATION, "Omitted."));
        int number = drafts.submit(story.wren, delta, id, version);
        ProposalPage page = proposals.page(story.stint, number, "en");
        assertThat(page.text()).isEqualTo(AVIATION);
        assertThat(page.asks().spot()).isEqualTo(new Asks.Spot(null, "2"));
        assertThat(page.asks().kind()).isEqualTo(ClauseKind.ARTICLE);
        assertThat(page.steps().getFirst().text()).isEqualTo(AVIATION);
        assertThat(page.steps().getFirst().place()).isEqualTo(story.after("A2"));
        LivingText text =
                proposals.livingText(story.tern, null, "en", "en", null).orElseThrow();
        assertThat(text.proposals()).containsOnlyKeys(story.clause("A2"));
        assertThat(proposals.clause(story.tern, story.clause("A2"), "en", "en").proposals())
                .extracting(ProposalRow::number)
                .containsExactly(number);
    }

    @Test
    @DisplayName("PRO-2: a new clause needs words, a place that is there, and a reason")
    void aNewClauseNeedsWordsAPlaceAndAReason() {
        ProposalId id = drafts.begin(story.wren, delta, Act.INSERT, story.clause("A2"), "en", story.global);
        assertRefused("PRO-2", "proposals.refused.text-empty", () -> submit(id));
        save(id, saying(AVIATION));
        assertRefused("PRO-2", "proposals.refused.no-reason", () -> submit(id));
        assertRefused(
                "PRO-4",
                "proposals.refused.place-gone",
                () -> save(id, at(new Place(story.clause("A1"), story.clause("A2")))));
        assertRefused("PRO-2", "proposals.refused.text.control-character", () -> save(id, saying("a\u0000b")));
        long old = story.version(id);
        save(id, saying(AVIATION + " All."));
        assertStale(() -> drafts.save(
                story.wren, delta, id, old, drafts.page(story.wren, id, "en").written()));
    }

    @Test
    @DisplayName("PRO-9: a deletion asks for no words; one of the same clause is taken up again")
    void aDeletionAsksForNoWords() {
        ProposalId id = story.drafted(story.wren, story.delta, Act.DELETE, "P2", UnaryOperator.identity());
        assertThat(drafts.begin(story.finch, delta, Act.DELETE, story.clause("P2"), "en", story.global))
                .isEqualTo(id);
        assertThat(drafts.check(
                                story.wren,
                                id,
                                drafts.page(story.wren, id, "en").written())
                        .difference()
                        .changed())
                .isEmpty();
        int number = submit(id);
        ProposalPage page = proposals.page(story.tern, number, "en");
        assertThat(page.text()).isEmpty();
        assertThat(page.base()).startsWith("Those who did least");
        assertThat(page.steps().getFirst().text()).isNull();
        assertThat(page.asks().number()).isEqualTo("B");
    }

    @Test
    @DisplayName("PRO-2: a move needs really another place, and none under the clause itself")
    void aMoveNeedsAnotherPlace() {
        ProposalId id = story.drafted(story.wren, story.delta, Act.MOVE, "A6", UnaryOperator.identity());
        assertThat(drafts.page(story.wren, id, "en").written().place()).isEqualTo(story.after("A5"));
        assertThat(drafts.page(story.wren, id, "en").places())
                .extracting(PlaceChoice::place)
                .doesNotContain(story.after("A6"), Place.under(story.clause("A6")));
        assertRefused("PRO-2", "proposals.refused.place-unchanged", () -> submit(id));
        assertRefused(
                "PRO-2", "proposals.refused.place-under-itself", () -> save(id, at(Place.under(story.clause("A6")))));
        assertRefused("PRO-2", "proposals.refused.place-under-itself", () -> save(id, at(story.after("A6"))));
        assertThat(drafts.check(
                                story.wren,
                                id,
                                drafts.page(story.wren, id, "en").written())
                        .preview())
                .isNull();
        save(id, at(story.after("A1")));
        assertThat(Objects.requireNonNull(drafts.check(
                                        story.wren,
                                        id,
                                        drafts.page(story.wren, id, "en").written())
                                .preview())
                        .number())
                .isEqualTo("1 bis");
        int number = submit(id);
        assertThat(proposals.page(story.tern, number, "en").asks().spot()).isEqualTo(new Asks.Spot(null, "1"));
    }

    @Test
    @DisplayName("PRO-7: a compromise names proposals under way on its clause, and no others")
    void aCompromiseNamesProposalsOnItsClause() {
        ProposalId one = story.open(story.wren, story.delta, END);
        ProposalId two = story.open(story.crane, story.red, HALVE);
        ProposalId draft = story.drafted(story.crane, story.red, END + " Now.");
        ProposalId elsewhere =
                story.open(story.crane, story.red, Act.EDIT, "A7", saying("A global assembly reviews it."));
        ProposalId id = story.drafted(story.wren, story.delta, Act.EDIT, "A2", saying(END + " And halve them first."));
        assertThat(drafts.page(story.wren, id, "en").replaceable())
                .extracting(Replaceable::id)
                .containsExactly(one, two);
        for (ProposalId wrong : List.of(elsewhere, draft, id)) {
            assertRefused("PRO-7", "proposals.refused.replaces-elsewhere", () -> save(id, insteadOf(wrong)));
        }
        save(id, insteadOf(one, two));
        assertThat(drafts.check(
                                story.wren,
                                id,
                                drafts.page(story.wren, id, "en").written())
                        .rivals())
                .extracting(RivalRow::rivalry)
                .containsExactly(Rivalry.CONFLICT, Rivalry.CONFLICT);
        int number = submit(id);
        assertThat(proposals.page(story.tern, number, "en").asks().replaces())
                .containsExactly(story.number(one), story.number(two));
        assertThat(proposals.page(story.tern, story.number(two), "en").rivals())
                .extracting(RivalRow::number)
                .contains(number);
        // an open one takes back what it named, and names it again
        facilitation.admit(story.rook, id, story.version(id));
        revise(id, insteadOf(one));
        assertThat(proposals.page(story.tern, number, "en").asks().replaces()).containsExactly(story.number(one));
    }

    @Test
    @DisplayName("PRO-2, PRO-9: on a deleted clause nothing is begun, and what was begun is not submitted")
    void onADeletedClauseNothingIsBegun() {
        ProposalId edit = story.drafted(story.wren, story.delta, END);
        ProposalId move = story.drafted(story.wren, story.delta, Act.MOVE, "A2", at(story.after("A7")));
        ProposalId beside = story.drafted(story.wren, story.delta, Act.INSERT, "A2", saying(AVIATION));
        ProposalId under = story.drafted(
                story.wren,
                story.delta,
                Act.INSERT,
                "A3",
                at(Place.under(story.clause("A2"))).andThen(saying("Under it."))::apply);
        story.decide(story.open(story.crane, story.red, Act.DELETE, "A2", UnaryOperator.identity()), Choice.YES);
        for (Act act : Act.values()) {
            assertRefused(
                    "PRO-9",
                    "proposals.refused.clause-deleted",
                    () -> drafts.begin(story.wren, delta, act, story.clause("A2"), "en", story.global));
        }
        for (ProposalId gone : List.of(edit, move)) {
            assertRefused("PRO-9", "proposals.refused.clause-deleted", () -> submit(gone));
            assertThat(drafts.page(story.wren, gone, "en").maySubmit().isGranted())
                    .isFalse();
        }
        assertRefused("PRO-4", "proposals.refused.place-gone", () -> submit(under));
        // the tombstone keeps its place, so what was to follow it still can
        assertThat(submit(beside)).isPositive();
    }

    @Test
    @DisplayName("PRO-4: in a language in which the clause has no text nothing is begun, whatever the act")
    void inALanguageWithoutATextNothingIsBegun() {
        for (Act act : Act.values()) {
            assertRefused(
                    "TXT-7",
                    "proposals.refused.no-text-in-language",
                    () -> drafts.begin(story.wren, delta, act, story.clause("A2"), "de", story.global));
            assertNotFound(() -> drafts.begin(
                    story.wren, delta, act, CommonShoreStory.brought(ProposalId.next()), "en", story.global));
        }
    }

    @Test
    @DisplayName("PRO-3, DEC-2: a place and what is replaced are frozen with the call")
    void aPlaceIsFrozenWithTheCall() {
        ProposalId move = story.open(story.wren, story.delta, Act.MOVE, "A6", at(story.after("A1")));
        story.call(move);
        String before = story.everything();
        assertRefused("PRO-2", "proposals.refused.stage.called", () -> revise(move, at(story.after("A2"))));
        assertThat(story.everything()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "PRO-7, ORD-2: an edit is not called while the deletion of its clause is; a move and an edit go together")
    void anEditIsNotCalledBesideItsDeletion() {
        ProposalId delete = story.open(story.wren, story.delta, Act.DELETE, "A6", UnaryOperator.identity());
        ProposalId edit = story.open(story.crane, story.red, Act.EDIT, "A6", saying("We support one another."));
        ProposalId move = story.open(story.crane, story.red, Act.MOVE, "A6", at(story.after("A1")));
        story.call(delete);
        for (ProposalId rival : List.of(edit, move)) {
            assertRefused("ORD-2", "proposals.refused.rival-is-called", () -> story.call(rival));
        }
        ProposalId other = story.open(story.crane, story.red, Act.EDIT, "A7", saying("It is reviewed."));
        ProposalId moved = story.open(story.wren, story.delta, Act.MOVE, "A7", at(story.after("A1")));
        story.call(other);
        story.call(moved);
        assertThat(story.stage(moved)).isEqualTo(StageName.CALLED);
    }

    private int submit(ProposalId id) {
        return drafts.submit(story.wren, delta, id, story.version(id));
    }

    private void save(ProposalId id, UnaryOperator<Written> change) {
        drafts.save(
                story.wren,
                delta,
                id,
                story.version(id),
                change.apply(drafts.page(story.wren, id, "en").written()));
    }

    private void revise(ProposalId id, UnaryOperator<Written> change) {
        drafts.revise(
                story.wren,
                delta,
                id,
                story.version(id),
                change.apply(drafts.page(story.wren, id, "en").written()));
    }
}
