package org.accord.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import org.accord.discussion.CommentId;
import org.accord.discussion.CommentKind;
import org.accord.discussion.Discussion;
import org.accord.discussion.Wordings;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.accord.kit.Tick;
import org.accord.organisations.Listing;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.screening.RefusalReason;
import org.accord.proposals.ProposalId;
import org.accord.proposals.TakingUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Suggesting a wording, taking it up, and being told (ACT-6). */
class TakingUpByClicksTest extends Story {

    private static final String QUIET = KEEP.replace("clean", "quiet");

    @Autowired
    private Wordings wordings;

    @Autowired
    private TakingUp takingUp;

    @Autowired
    private Organisations organisations;

    private Actor.Person heron = new Actor.Person(PersonId.next(), false);

    @BeforeEach
    void join() {
        heron = shore.participant("Heron", assembly, COMMENTS);
    }

    @Test
    @DisplayName("ACT-6: who suggests a wording is asked whether they may be named; no is the answer until they tick")
    void whoSuggestsIsAsked() {
        signIn(heron.id());
        open("desk/clauses/" + keep);
        _assertNone(Tick.class);
        suggesting();
        assertThat(said()).contains("You may name me, Heron, as the source", "no standing by itself");
        assertThat(_get(Tick.class).getValue()).isFalse();
        type("Your comment", QUIET);
        click("Comment · as Heron");
        assertThat(said()).contains("You are not named where it is taken up.");
        click("You may name me");
        assertThat(said()).contains("You may be named where it is taken up.");
        click("Do not name me");
        assertThat(said()).contains("You are not named where it is taken up.");

        _setValue(_get(Tick.class), true);
        type("Your comment", KEEP + " Always.");
        click("Comment · as Heron");
        assertThat(said()).contains("You may be named where it is taken up.");
        assertThat(_get(Tick.class).getValue()).isFalse();
        noButton("Take up · for Delta Commons");
    }

    @Test
    @DisplayName("ACT-6: for an organisation nobody is asked: its wording is its own")
    void forAnOrganisationNobodyIsAsked() {
        signIn(ibis.id());
        open("desk/clauses/" + keep);
        suggesting();
        assertThat(said()).contains("no standing by itself");
        _assertNone(Tick.class);
        type("Your comment", QUIET);
        click("Comment · for Delta Commons");
        assertThat(said()).contains(QUIET).doesNotContain("where it is taken up.");
    }

    @Test
    @DisplayName(
            "ACT-6: one click makes a draft; its page says from where, and the activist is told once it is submitted")
    void oneClickMakesADraft() {
        suggest(QUIET, "en", true);
        signIn(ibis.id());
        open("desk/clauses/" + keep);
        click("Take up · for Delta Commons");
        current(WriteView.class);
        assertThat(area("The clause as it should read").getValue()).isEqualTo(QUIET);
        assertThat(said()).contains("This draft begins from").doesNotContain("It was suggested in");
        assertThat(_get(Anchor.class, link -> link.withText("a wording suggested by Heron"))
                        .getHref())
                .startsWith("desk/clauses/" + keep + "?in=" + assembly + "#comment-");

        open("desk/clauses/" + keep);
        noButton("Take up · for Delta Commons");
        assertThat(said()).contains("Being written");
        signIn(heron.id());
        open("desk/clauses/" + keep);
        assertThat(said()).doesNotContain("Being written", "Taken up by");

        int number = submit();
        awaitSaid("Taken up by");
        assertThat(said()).contains("Delta Commons", "P-" + number);
        open("desk", DeskView.class);
        assertThat(said()).contains("Your words, taken up", "P-" + number + " · clause 1 · Delta Commons");
        open("desk/proposals/" + number);
        assertThat(said()).contains("a wording suggested by Heron");
    }

    @Test
    @DisplayName("ACT-6: when a yes is taken back, the name goes from open pages at once")
    void theNameGoesAtOnce() {
        CommentId said = suggest(QUIET, "en", true);
        takingUp.takeUp(ibis, Face.of(delta), said);
        int number = submit();
        signIn(pelican.id());
        open("desk/proposals/" + number);
        assertThat(said()).contains("a wording suggested by Heron");
        wordings.agree(heron, said, false);
        awaitSaid("a wording suggested by a participant");
        assertThat(said()).doesNotContain("Heron");
    }

    @Test
    @DisplayName(
            "ACT-6: a wording in a language without a text of the clause is taken, and the writing page says so calmly")
    void aWordingInAnotherLanguageIsTaken() {
        suggest("Wir halten das Ufer sauber.", "de", false);
        signIn(ibis.id());
        open("desk/clauses/" + keep);
        click("Take up · for Delta Commons");
        assertThat(said())
                .contains(
                        "a wording suggested by a participant",
                        "It was suggested in German; this draft is written in English.");
    }

    @Test
    @DisplayName("ACT-1, MAN-1: the button is there for who may press it, and goes when they no longer may")
    void theButtonIsThereForWhoMayPressIt() {
        suggest(QUIET, "en", false);
        OrganisationId tide = shore.organisation("Tide Weavers");
        for (Actor.Person other : List.of(
                heron, albatross, shore.person("Gull"), shore.delegate("Tern", tide, Power.DRAFT, Power.SPEAK))) {
            signIn(other.id());
            open("desk/clauses/" + keep);
            assertThat(said()).contains(QUIET).doesNotContain("Take up ·");
        }
        signIn(pelican.id());
        open("desk/clauses/" + keep);
        button("Take up · for Red Costera");
        organisations.suspend(PLATFORM, costera, RefusalReason.CONDUCT);
        awaitGone("Take up ·");
    }

    @Test
    @DisplayName(
            "ACT-6, MAN-2: under a wording about a proposal, with a button for each organisation, and under nothing else")
    void underAWordingAboutAProposal() {
        int number = open(keep, KEEP + " Always.");
        Thing place = page(number).thing();
        shore.mandate(pelican, delta, Power.DRAFT, Power.SUBMIT);
        house.getBean(Discussion.class)
                .comment(heron, Face.own(), assembly, place, CommentKind.CONCERN, "Always?", "en");
        signIn(pelican.id());
        open("desk/proposals/" + number);
        assertThat(said()).contains("Always?").doesNotContain("Take up");
        wordings.suggest(heron, Face.own(), assembly, place, QUIET, "en", false);
        awaitSaid("Take up · for Red Costera");
        click("Take up · for Delta Commons");
        current(WriteView.class);
        assertThat(_get(Anchor.class, link -> link.withText("a wording suggested by a participant"))
                        .getHref())
                .startsWith("desk/proposals/" + number + "#comment-");
    }

    @Test
    @DisplayName("ELI-11: an organisation that is not listed took it up as one from its region")
    void anUnlistedOneTookItUp() {
        OrganisationId hidden = shore.organisation("Hidden Shore", "Europe", Listing.UNLISTED);
        Actor.Person knot = shore.delegate("Knot", hidden, Power.values());
        ProposalId id = takingUp.takeUp(knot, Face.of(hidden), suggest(QUIET, "en", false));
        drafts.save(knot, Face.of(hidden), id, version(knot, id), QUIET, "So that it holds.");
        drafts.submit(knot, Face.of(hidden), id, version(knot, id));
        for (String language : Set.of("en", "fr", "es", "pt")) {
            read(language);
            signIn(heron.id());
            open("desk/clauses/" + keep);
            assertThat(said()).contains("Europe").doesNotContain("Hidden Shore", "!{");
        }
    }

    private CommentId suggest(String text, String language, boolean named) {
        return wordings.suggest(heron, Face.own(), assembly, new Thing("clause", keep.value()), text, language, named);
    }

    private static void suggesting() {
        Select<CommentKind> kind = select("What is it?");
        _setValue(kind, CommentKind.WORDING, true);
    }

    /** Delta's only draft. */
    private int submit() {
        ProposalId id = proposals.desk(ibis, "en").drafts().getFirst().id();
        Face face = Face.of(delta);
        drafts.save(ibis, face, id, version(ibis, id), QUIET, "So that it holds.");
        return drafts.submit(ibis, face, id, version(ibis, id));
    }
}
