package org.accord.proposals;

import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.tally.Choice;
import org.accord.text.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class OpenTextsTest {

    private final OpenTexts open;
    private CommonShoreStory story;

    OpenTextsTest(@Autowired OpenTexts open) {
        this.open = open;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
    }

    @Test
    @DisplayName("AUTH-1: visitors read all three, where the house lets them")
    void visitorsReadAllThreeWhereTheHouseLetsThem(@Autowired ApplicationContext house) {
        ProposalId id = story.open(story.wren, story.delta, END);
        assertThat(numbers(open.bracketed(VISITOR, story.agreement, "en"))).containsExactly(story.number(id));

        OpenTexts closed = ClosedText.openTexts(house);
        for (Runnable read : List.<Runnable>of(
                () -> closed.bracketed(VISITOR, story.agreement, "en"),
                () -> closed.allPass(VISITOR, story.agreement, "en"),
                () -> closed.decided(VISITOR, story.agreement, "en"))) {
            assertRefused("AUTH-1", "kernel.refused.sign-in", read::run);
        }
    }

    @Test
    @DisplayName("TXT-1: in brackets stands what the assembly admitted and nothing has ended")
    void inBracketsStandsWhatIsOpen() {
        story.submitted(story.crane, story.red, HALVE);
        assertThat(open.bracketed(story.tern, story.agreement, "en").holders()).isEmpty();

        ProposalId id = story.open(story.wren, story.delta, END);
        assertThat(numbers(open.bracketed(story.tern, story.agreement, "en"))).containsExactly(story.number(id));
        assertThat(numbers(open.allPass(story.tern, story.agreement, "en"))).containsExactly(story.number(id));

        story.decide(id, Choice.YES);
        assertThat(open.bracketed(story.tern, story.agreement, "en").holders()).isEmpty();
        assertThat(numbers(open.decided(story.tern, story.agreement, "en"))).containsExactly(story.number(id));
    }

    @Test
    @DisplayName("PRO-7: where two conflict, the words of today stand in the text as if all had passed")
    void whatConflictsLeavesTheWordsOfToday() {
        story.open(story.wren, story.delta, END);
        story.open(story.crane, story.red, HALVE);
        assertThat(open.allPass(story.tern, story.agreement, "en").text().conflicts())
                .hasAtLeastOneElementOfType(Conflict.Hard.class);
    }

    @Test
    @DisplayName(
            "AUTHZ-02: to people outside a closed assembly nothing of it stands in brackets, administrators included")
    void nothingOfAClosedAssemblyStandsInBrackets(
            @Autowired Assemblies assemblies, @Autowired Drafts drafts, @Autowired Facilitation facilitation) {
        AssemblyId closed = story.shore.closedAssembly("Behind doors");
        assemblies.bring(PLATFORM, closed, story.wren.id());
        Actor.Person inside = story.shore.facilitator("Knot", closed);
        Face delta = Face.of(story.delta);
        ProposalId id = drafts.begin(story.wren, delta, story.clause("A2"), "en", closed);
        drafts.save(story.wren, delta, id, story.version(id), END, "Why.");
        drafts.submit(story.wren, delta, id, story.version(id));
        facilitation.admit(inside, id, story.version(id));

        for (Actor outside : List.of(VISITOR, story.crane, story.rook, story.tern, story.owl)) {
            for (OpenText<?> text : List.of(
                    open.bracketed(outside, story.agreement, "en"), open.allPass(outside, story.agreement, "en"))) {
                assertThat(text.holders()).isEmpty();
                assertThat(text.aside()).isEmpty();
                assertThat(text.text()).asString().doesNotContain("end emissions");
            }
        }
        assertThat(numbers(open.bracketed(inside, story.agreement, "en"))).containsExactly(story.number(id));
    }

    @Test
    void whatIsInAnotherLanguageStandsAside() {
        ProposalId id = story.open(story.wren, story.delta, "fr", "Nous voulons une côte commune.");
        OpenText<?> english = open.bracketed(story.tern, story.agreement, "en");
        assertThat(english.holders()).hasSize(1);
        assertThat(english.aside()).extracting(OpenText.Holder::number).containsExactly(story.number(id));
    }

    private static List<Integer> numbers(OpenText<?> text) {
        return text.holders().values().stream().map(OpenText.Holder::number).toList();
    }
}
