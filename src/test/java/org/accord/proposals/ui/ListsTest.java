package org.accord.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.accord.assemblies.Assemblies;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.proposals.ProposalId;
import org.accord.tally.Choice;
import org.accord.voting.DecisionId;
import org.accord.voting.Vote;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The list of proposals, and each person's desk. */
class ListsTest extends Story {

    private static final String QUIET = KEEP.replace("clean", "quiet");
    private static final String MONTHLY = COUNT.replace("year", "month");

    @Test
    void emptyListsTeach() {
        signIn(shore.person("Gull").id());
        open("desk/proposals", ProposalsView.class);
        assertThat(said()).contains("Nothing is proposed at the moment.", "Open the agreement");
        choose("Show", "Adopted");
        assertThat(said()).contains("Nothing has been adopted yet.");
        choose("Show", "Ended without adoption");
        assertThat(said()).contains("Nothing has ended without adoption yet.");
        choose("Show", "All");
        assertThat(said()).contains("There is no proposal yet.");
    }

    @Test
    @DisplayName("PRO-2: each filter shows its own, the newest first, and drafts are in none")
    void eachFilterShowsItsOwn() {
        int adopted = open(keep, QUIET);
        decided(adopted, Choice.YES);
        int rejected = open(count, COUNT.replace("boats", "nets"));
        decided(rejected, Choice.NO);
        int waiting = submitted(count, MONTHLY);
        draft(count, COUNT.replace("year", "decade"), "Only ours.");

        signIn(ibis.id());
        open("desk/proposals", ProposalsView.class);
        assertThat(named()).containsExactly(waiting);
        choose("Show", "Adopted");
        assertThat(named()).containsExactly(adopted);
        choose("Show", "Ended without adoption");
        assertThat(named()).containsExactly(rejected);
        choose("Show", "All");
        assertThat(named()).containsExactly(waiting, rejected, adopted);
        assertThat(said()).doesNotContain("decade", "Draft ·");
    }

    @Test
    @DisplayName("AUTHZ-01: a visitor sees neither the list nor a desk")
    void aVisitorSeesNeither() {
        submitted(keep, QUIET);
        for (String path : List.of("desk", "desk/proposals", "desk/proposals/1", "desk/clauses/" + keep)) {
            open(path);
            assertThat(said()).doesNotContain("Delta Commons", "quiet");
        }
    }

    @Test
    void anEmptyDeskTeaches() {
        signIn(ibis.id());
        open("desk", DeskView.class);
        assertThat(said()).contains("When a decision is called, it stands here.");
        signIn(shore.person("Gull").id());
        open("desk", DeskView.class);
        assertThat(said()).contains("Nothing waits for you. You can read the agreement");
    }

    @Test
    @DisplayName("A delegate's desk holds what to decide, to reword and to finish; nobody else's does")
    void aDelegatesDeskHoldsWhatWaits() {
        int toVote = open(keep, QUIET);
        called(toVote);
        int toReword = submitted(count, MONTHLY);
        sendBack(toReword, "One subject only, please.");
        ProposalId draft = draft(count, COUNT.replace("year", "decade"), "Only ours.");

        signIn(ibis.id());
        open("desk", DeskView.class);
        assertThat(said()).contains("To decide", "To reword", "Drafts").doesNotContain("To admit");
        assertThat(hrefs())
                .containsExactly("desk/proposals/" + toVote, "desk/proposals/" + toReword, "desk/write/" + draft);

        signIn(pelican.id());
        open("desk", DeskView.class);
        assertThat(said()).contains("To decide").doesNotContain("To reword", "Drafts", "decade");
    }

    @Test
    @DisplayName("A facilitator's desk holds what to admit, where they facilitate")
    void aFacilitatorsDeskHoldsWhatToAdmit() {
        var second = shore.openAssembly("Second assembly", COMMENTS);
        Actor.Person plover = shore.facilitator("Plover", second);
        int number = submitted(keep, QUIET);
        signIn(albatross.id());
        open("desk", DeskView.class);
        assertThat(said()).contains("To admit", "You facilitate where these were submitted.");
        assertThat(hrefs()).containsExactly("desk/proposals/" + number);
        signIn(plover.id());
        open("desk", DeskView.class);
        assertThat(said()).doesNotContain("To admit");
    }

    @Test
    @DisplayName("What waits comes to an open desk, and goes when it is done")
    void whatWaitsComesToAnOpenDesk() {
        int number = open(keep, QUIET);
        signIn(ibis.id());
        open("desk", DeskView.class);
        assertThat(said()).contains("Nothing waits for you.");
        DecisionId decision = called(number);
        awaitSaid("To decide");
        assertThat(said()).doesNotContain("Nothing waits for you.");
        decisions.cast(pelican, Face.of(costera), decision, Vote.of(Choice.NO));
        decisions.close(albatross, decision);
        awaitSaid("Nothing waits for you.");
    }

    @Test
    @DisplayName("FAC-1: somebody who is made a facilitator finds at once what to admit")
    void aNewFacilitatorFindsWhatToAdmit() {
        submitted(keep, QUIET);
        Actor.Person gull = shore.person("Gull");
        signIn(gull.id());
        open("desk", DeskView.class);
        assertThat(said()).doesNotContain("To admit");
        house.getBean(Assemblies.class).nameFacilitator(PLATFORM, assembly, gull.id());
        awaitSaid("To admit");
    }

    private List<Integer> named() {
        return hrefs().stream()
                .map(href -> Integer.valueOf(href.substring("desk/proposals/".length())))
                .toList();
    }

    private static List<String> hrefs() {
        return _find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith("desk/proposals/") || href.startsWith("desk/write/"))
                .toList();
    }
}
