package org.accord.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The demo agreement in English, with its twelve proposals as amendments, in the order in which they were submitted. */
final class CommonShore {

    final Version base;
    final Map<String, Amendment> amendments = new LinkedHashMap<>();
    private final Set<String> compromises = new HashSet<>();

    CommonShore() {
        List<Clause> clauses = new ArrayList<>();
        for (JsonNode clause : Texts.json("common-shore/base.json").get("clauses")) {
            clauses.add(new Clause(
                    Clauses.id(clause.get("id").asString()),
                    ClauseKind.valueOf(clause.get("kind").asString()),
                    0,
                    clause.get("text").get("en").asString()));
        }
        base = Version.first(new Document(clauses));
        for (JsonNode proposal : Texts.json("common-shore/proposals.json")) {
            String name = proposal.get("id").asString();
            Set<AmendmentId> replaces = new HashSet<>();
            proposal.path("replaces").forEach(replaced -> replaces.add(id(replaced.asString())));
            amendments.put(name, new Amendment(id(name), List.of(operation(proposal)), replaces));
            if (proposal.get("type").asString().equals("COMPROMISE")) {
                compromises.add(name);
            }
        }
    }

    static AmendmentId id(String name) {
        return new AmendmentId(new UUID(0, Integer.parseInt(name.substring(1))));
    }

    static String name(AmendmentId id) {
        return "N" + id.value().getLeastSignificantBits();
    }

    boolean isCompromise(String name) {
        return compromises.contains(name);
    }

    Amendment amendment(String name) {
        return Objects.requireNonNull(amendments.get(name), name);
    }

    private static Operation operation(JsonNode proposal) {
        String text =
                proposal.path(proposal.has("text_en") ? "text_en" : "text").asString("");
        ClauseId clause = Clauses.id(proposal.path("clause").asString(""));
        Place place = new Place(null, Clauses.id(proposal.path("after").asString("")));
        return switch (proposal.get("type").asString()) {
            case "DELETE" -> new Operation.Delete(clause, 1);
            case "MOVE" -> new Operation.Move(clause, 1, place);
            case "NEW" ->
                new Operation.Insert(Clauses.id(proposal.get("new_id").asString()), ClauseKind.ARTICLE, text, place);
            default -> new Operation.Edit(clause, 1, text);
        };
    }

    /** {@code N1 N2}, for each pair of the scenario. */
    static Set<String> pairs(String of) {
        Set<String> pairs = new HashSet<>();
        for (JsonNode pair : scenario().get(of)) {
            pairs.add(pair.get(0).asString() + " " + pair.get(1).asString());
        }
        return pairs;
    }

    /** What became of each proposal, in the order of the decisions. */
    static Map<String, String> decisions() {
        Map<String, String> decisions = new LinkedHashMap<>();
        for (JsonNode decision : scenario().get("decisions")) {
            decisions.put(decision.get(0).asString(), decision.get(1).asString());
        }
        return decisions;
    }

    private static JsonNode scenario() {
        return Texts.json("common-shore/scenario.json").get("scenario");
    }

    /** {@code A1: words}, for each clause of the final text. */
    static List<String> finalText() {
        List<String> lines = new ArrayList<>();
        for (JsonNode clause : Texts.json("common-shore/scenario.json").get("final_en")) {
            lines.add(clause.get("id").asString() + ": " + clause.get("text").asString());
        }
        return lines;
    }

    static List<String> told(Document document) {
        return document.clauses().stream()
                .map(clause -> Clauses.name(clause) + ": " + clause.text())
                .toList();
    }
}
