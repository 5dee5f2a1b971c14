package org.accord.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.accord.assemblies.Participation.COMMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Actor;
import org.accord.tally.Choice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseViewTest extends Story {

    private static final String QUIET = KEEP.replace("clean", "quiet");

    @Test
    @DisplayName("TXT-6: how a clause got its words, each wording with the proposal that brought it")
    void howAClauseGotItsWords() {
        int first = open(keep, QUIET);
        decided(first, Choice.YES);
        int second = open(keep, QUIET + " Always.");
        decided(second, Choice.YES);
        signIn(pelican.id());
        at();
        assertThat(said())
                .contains(
                        "Clause 1",
                        QUIET + " Always.",
                        "How it got its words",
                        "brought by P-" + first,
                        "brought by P-" + second,
                        "deleted: clean",
                        "inserted: quiet");
        assertThat(said().indexOf("brought by P-" + second)).isLessThan(said().indexOf("brought by P-" + first));
        assertThat(_get(Anchor.class, link -> link.withText("Read it in the agreement"))
                        .getHref())
                .isEqualTo("desk/agreement/" + agreement + "?language=en#clause-" + keep);
    }

    @Test
    void anUntouchedClauseSaysSo() {
        signIn(ibis.id());
        at();
        assertThat(said())
                .contains(KEEP, "Nobody has proposed a change to this clause yet.")
                .doesNotContain("How it got its words");
    }

    @Test
    @DisplayName("PRO-4: all that was ever proposed on it stands there, whatever became of it; drafts do not")
    void allThatWasProposedStandsThere() {
        int rejected = open(keep, QUIET);
        decided(rejected, Choice.NO);
        draft(keep, KEEP + " Only ours.", "Ours.");
        signIn(pelican.id());
        at();
        assertThat(said()).contains("P-" + rejected, "Rejected").doesNotContain("Only ours.");
        int next = submitted(keep, KEEP + " Always.");
        awaitSaid("P-" + next);
    }

    @Test
    @DisplayName("ACT-4: comments are made in an assembly, one's own first, and another may be chosen")
    void commentsAreMadeInAnAssembly() {
        AssemblyId second = shore.openAssembly("Second assembly", COMMENTS);
        signIn(shore.participant("Heron", second, COMMENTS).id());
        at();
        Select<AssemblyId> where = select("Comments in");
        assertThat(where.getValue()).isEqualTo(second);
        type("Your comment", "What of the birds?");
        click("Comment · as Heron");
        assertThat(said()).contains("What of the birds?");
        _setValue(where, assembly, true);
        assertThat(said()).doesNotContain("What of the birds?");
        noButton("Comment · as Heron");
    }

    @Test
    void withOneAssemblyThereIsNoChoice() {
        signIn(ibis.id());
        at();
        noSelect("Comments in");
        assertThat(said()).contains("Comments");
    }

    @Test
    @DisplayName("AUD-2: a closed assembly that an administrator set up is no place for them to read or comment")
    void aClosedAssemblyIsNoPlaceForWhoSetItUp() {
        shore.closedAssembly("Quiet Cove");
        Actor.Person owl = shore.administrator("Owl");
        signIn(owl.id());
        at();
        noSelect("Comments in");
        assertThat(said()).contains("Comments").doesNotContain("Quiet Cove");
    }

    @Test
    @DisplayName("One clause after another: the page is moved by the changes of the one that is shown")
    void oneClauseAfterAnother() {
        signIn(ibis.id());
        at();
        open("desk/clauses/" + count, ClauseView.class);
        int number = submitted(keep, QUIET);
        int shown = submitted(count, COUNT.replace("year", "month"));
        awaitSaid("P-" + shown);
        assertThat(said()).contains("Clause 2").doesNotContain("P-" + number + " ·", "Clause 1");
        assertThat(_find(Anchor.class, link -> link.withText("P-" + number + " · clause 1 · Delta Commons")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "x'; select pg_sleep(30); --", "00000000-0000-0000-0000-000000000000"})
    @DisplayName("AUTHZ-02: what is no clause is not found")
    void whatIsNoClauseIsNotFound(String id) {
        signIn(ibis.id());
        open("desk/clauses/" + id);
        assertThat(said()).contains("There is no such page");
    }

    private void at() {
        open("desk/clauses/" + keep, ClauseView.class);
    }
}
