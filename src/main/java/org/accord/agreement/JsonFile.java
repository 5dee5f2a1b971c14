package org.accord.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.accord.agreement.LoadResult.Problem;
import org.accord.agreement.Loaded.LoadedClause;
import org.accord.text.ClauseKind;
import org.accord.text.ClauseText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON file: {@code {"title": {"en": …}, "clauses": [{"id": "A1", "kind": "ARTICLE", "depth": 0, "text": {"en": …}}]}}.
 * The depth may be left out. Problems are named by their path.
 */
final class JsonFile implements AgreementFile {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_LABEL = 40;

    /** Bounded in depth, and strict: a name that stands twice in one object is an error, not a silent overwrite. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(10).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final byte[] bytes;

    JsonFile(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public Outcome read() {
        try {
            JsonNode root = tree(AgreementFile.characters(bytes));
            return new Loaded(titles(root.get("title")), clauses(root.get("clauses")));
        } catch (Halt halt) {
            return halt.unusable;
        }
    }

    private static JsonNode tree(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (!root.isObject()) {
                throw new Halt(Problem.NOT_JSON, "1:1");
            }
            return root;
        } catch (JacksonException notJson) {
            TokenStreamLocation at = notJson.getLocation();
            if (at == null) {
                at = end(text);
            }
            throw new Halt(Problem.NOT_JSON, at.getLineNr() + ":" + at.getColumnNr());
        }
    }

    /** How far a file can be read that breaks a bound: the reader names the bound, not the place. */
    private static TokenStreamLocation end(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            try {
                while (parser.nextToken() != null) {
                    // on to the end
                }
            } catch (JacksonException bound) {
                return parser.currentLocation();
            }
            return parser.currentLocation();
        }
    }

    private static Map<String, String> titles(@Nullable JsonNode node) {
        Map<String, String> titles = texts(node, "title", LONGEST_TITLE, Problem.TITLE_TOO_LONG);
        if (titles.isEmpty()) {
            throw new Halt(Problem.MISSING, "title");
        }
        return titles;
    }

    private static List<LoadedClause> clauses(@Nullable JsonNode node) {
        if (node == null) {
            throw new Halt(Problem.MISSING, "clauses");
        }
        if (!node.isArray() || node.isEmpty()) {
            throw new Halt(Problem.NO_CLAUSES, "clauses");
        }
        List<LoadedClause> clauses = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        int depthBefore = -1;
        for (JsonNode clause : node) {
            String place = "clauses[" + clauses.size() + "]";
            LoadedClause loaded = clause(clause, place);
            if (loaded.label() != null && !labels.add(loaded.label())) {
                throw new Halt(Problem.DUPLICATE_ID, place + ".id");
            }
            if (loaded.depth() > depthBefore + 1) {
                throw new Halt(Problem.WRONG_DEPTH, place + ".depth");
            }
            depthBefore = loaded.depth();
            clauses.add(loaded);
        }
        return clauses;
    }

    private static LoadedClause clause(JsonNode node, String place) {
        if (!node.isObject()) {
            throw new Halt(Problem.MISSING, place + ".text");
        }
        Map<String, String> texts =
                texts(node.get("text"), place + ".text", ClauseText.LONGEST, Problem.CLAUSE_TOO_LONG);
        if (texts.isEmpty()) {
            throw new Halt(Problem.EMPTY_CLAUSE, place + ".text");
        }
        return new LoadedClause(
                label(node.get("id"), place), kind(node.get("kind"), place), depth(node.get("depth"), place), texts);
    }

    private static String label(@Nullable JsonNode node, String place) {
        if (node == null) {
            throw new Halt(Problem.MISSING, place + ".id");
        }
        if (!node.isString() || node.stringValue().isBlank()) {
            throw new Halt(Problem.NOT_TEXT, place + ".id");
        }
        return clean(node.stringValue(), place + ".id", LONGEST_LABEL, Problem.LABEL_TOO_LONG);
    }

    private static ClauseKind kind(@Nullable JsonNode node, String place) {
        Optional<ClauseKind> kind = Arrays.stream(ClauseKind.values())
                .filter(known -> node != null && node.isString() && known.name().equals(node.stringValue()))
                .findFirst();
        return kind.orElseThrow(() -> new Halt(Problem.UNKNOWN_KIND, place + ".kind"));
    }

    private static int depth(@Nullable JsonNode node, String place) {
        if (node == null) {
            return 0;
        }
        if (!node.isInt() || node.intValue() < 0 || node.intValue() > 20) {
            throw new Halt(Problem.WRONG_DEPTH, place + ".depth");
        }
        return node.intValue();
    }

    private static Map<String, String> texts(@Nullable JsonNode node, String place, int longest, Problem tooLong) {
        if (node == null) {
            throw new Halt(Problem.MISSING, place);
        }
        if (!node.isObject()) {
            throw new Halt(Problem.NOT_TEXT, place);
        }
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!entry.getKey().matches("[a-z]{2,3}")) {
                // the place is shown: a name that nobody can read there is left out
                boolean readable = entry.getKey().matches("[\\p{L}\\p{Nd}_-]{1,40}");
                throw new Halt(Problem.UNKNOWN_LANGUAGE, readable ? place + "." + entry.getKey() : place);
            }
            String at = place + "." + entry.getKey();
            if (!entry.getValue().isString()) {
                throw new Halt(Problem.NOT_TEXT, at);
            }
            texts.put(entry.getKey(), clean(entry.getValue().stringValue(), at, longest, tooLong));
        }
        return texts;
    }

    static String clean(String text, String place, int longest, Problem tooLong) {
        return switch (ClauseText.clean(text)) {
            case ClauseText.Clean clean when clean.text().length() > longest -> throw new Halt(tooLong, place);
            case ClauseText.Clean clean -> clean.text();
            case ClauseText.Unusable unusable ->
                throw new Halt(
                        switch (unusable.problem()) {
                            case EMPTY -> Problem.EMPTY_CLAUSE;
                            case TOO_LONG -> tooLong;
                            case CONTROL_CHARACTER, BIDI_CONTROL, LONE_SURROGATE -> Problem.FORBIDDEN_CHARACTER;
                        },
                        place);
        };
    }
}
