package org.accord.proposals;

import static org.accord.fixtures.CommonShoreStory.at;
import static org.accord.fixtures.CommonShoreStory.insteadOf;
import static org.accord.fixtures.CommonShoreStory.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.accord.agreement.Act;
import org.accord.agreement.AgreementPage;
import org.accord.agreement.AgreementPage.ClauseRow;
import org.accord.agreement.Agreements;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.tally.Choice;
import org.accord.text.ClauseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The twelve proposals of the Common Shore, decided as its scenario says, to the text that it expects. */
@ServiceTest
class CommonShoreAdoptedTest {

    private final Agreements agreements;
    private final Proposals proposals;
    private final Map<String, ProposalId> made = new LinkedHashMap<>();
    private CommonShoreStory story;

    CommonShoreAdoptedTest(@Autowired Agreements agreements, @Autowired Proposals proposals) {
        this.agreements = agreements;
        this.proposals = proposals;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
        for (JsonNode proposal : read("proposals")) {
            made.put(proposal.get("id").asString(), propose(proposal));
        }
    }

    @Test
    @DisplayName("PRO-7: exactly the pairs that the scenario lists are in conflict")
    void exactlyTheListedPairsConflict() {
        List<List<String>> conflicts = new ArrayList<>();
        made.forEach((name, id) -> proposals.page(story.tern, story.number(id), "en").rivals().stream()
                .filter(rival -> rival.rivalry() == Rivalry.CONFLICT)
                .forEach(rival -> conflicts.add(List.of(name, named(rival.number())))));
        List<List<String>> expected = new ArrayList<>();
        for (JsonNode pair : read("scenario").get("scenario").get("conflicts")) {
            expected.add(List.of(pair.get(0).asString(), pair.get(1).asString()));
            expected.add(List.of(pair.get(1).asString(), pair.get(0).asString()));
        }
        assertThat(conflicts).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("ORD-2, PRO-6, PRO-8: decided as the scenario says, the final English text stands to the letter")
    void theFinalTextStands() {
        JsonNode scenario = read("scenario");
        for (JsonNode decision : scenario.get("scenario").get("decisions")) {
            ProposalId id = id(decision.get(0).asString());
            switch (decision.get(1).asString()) {
                case "ADOPTED" -> story.decide(id, Choice.YES);
                case "REJECTED" -> story.decide(id, Choice.NO);
                default -> {
                    // it fell with the one before: nobody decides it
                }
            }
            assertThat(story.stage(id))
                    .as(decision.toString())
                    .isEqualTo(StageName.valueOf(decision.get(1).asString()));
        }

        AgreementPage page = agreements.page(story.tern, story.agreement, "en", null);
        JsonNode expected = scenario.get("final_en");
        List<ClauseId> ids = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (JsonNode clause : expected) {
            ids.add(clause(clause.get("id").asString()));
            texts.add(clause.get("text").asString());
        }
        assertThat(page.clauses()).extracting(ClauseRow::id).isEqualTo(ids);
        assertThat(page.clauses()).extracting(ClauseRow::text).isEqualTo(texts);
        assertThat(page.clauses())
                .extracting(ClauseRow::number)
                .containsExactly("A", "B", "C", "1", "1 bis", "2", "2 bis", "2 ter", "3", "4", "5", "7");
        assertThat(proposals.page(story.tern, story.number(id("N1")), "en").fallenTo())
                .isEqualTo(story.number(id("N10")));
        assertThat(page.version()).isEqualTo(9);
    }

    private ProposalId id(String name) {
        return Objects.requireNonNull(made.get(name));
    }

    private String named(int number) {
        return made.entrySet().stream()
                .filter(entry -> story.number(entry.getValue()) == number)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private ClauseId clause(String label) {
        return switch (label) {
            case "A2b" -> CommonShoreStory.brought(id("N5"));
            case "A2c" -> CommonShoreStory.brought(id("N6"));
            default -> story.clause(label);
        };
    }

    /** All in English, since the scenario says what the English text becomes. */
    private ProposalId propose(JsonNode proposal) {
        Act act = switch (proposal.get("type").asString()) {
            case "NEW" -> Act.INSERT;
            case "DELETE" -> Act.DELETE;
            case "MOVE" -> Act.MOVE;
            default -> Act.EDIT;
        };
        UnaryOperator<Written> written = switch (act) {
            case MOVE -> at(story.after(proposal.get("after").asString()));
            case DELETE -> UnaryOperator.identity();
            default -> {
                UnaryOperator<Written> words = saying(
                        proposal.has("text_en")
                                ? proposal.get("text_en").asString()
                                : proposal.get("text").asString());
                List<ProposalId> replaced = new ArrayList<>();
                proposal.path("replaces").forEach(one -> replaced.add(id(one.asString())));
                yield draft -> insteadOf(replaced.toArray(ProposalId[]::new)).apply(words.apply(draft));
            }
        };
        boolean deltas = proposal.get("org").asString().length() % 2 == 0;
        Actor.Person writer = deltas ? story.wren : story.crane;
        OrganisationId organisation = deltas ? story.delta : story.red;
        String label = proposal.has("clause")
                ? proposal.get("clause").asString()
                : proposal.get("after").asString();
        return story.open(writer, organisation, act, label, written);
    }

    private static JsonNode read(String file) {
        try (InputStream in =
                CommonShoreAdoptedTest.class.getResourceAsStream("/data/common-shore/" + file + ".json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
