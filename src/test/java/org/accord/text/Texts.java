package org.accord.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Texts for tests: samples, generated ones, and differences written so that a person can read them. */
final class Texts {

    private static final JsonNode DECLARATION = json("udhr/udhr-aligned.json");

    private Texts() {}

    /** Words, marks, blanks and line ends of several scripts; few different ones, so that much repeats. */
    static Arbitrary<String> any() {
        return tokens().list().ofMaxSize(25).map(words -> String.join("", words));
    }

    /** As {@link #any()}, with half characters and lone marks too. */
    static Arbitrary<String> broken() {
        Arbitrary<String> rubble =
                Arbitraries.of("\uD83D", "\uDE00", "\u0301", "\r", "\r\n", "\u200D", "\u1100", "\u0915\u094D");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, tokens()), net.jqwik.api.Tuple.of(1, rubble))
                .list()
                .ofMaxSize(25)
                .map(words -> String.join("", words));
    }

    /** A text made from another by a few replaced, dropped and added words. */
    static String edited(String text, java.util.Random random) {
        Words words = Words.of(text);
        StringBuilder edited = new StringBuilder();
        for (int token = 0; token < words.size(); token++) {
            switch (random.nextInt(12)) {
                case 0 -> edited.append("new");
                case 1 -> edited.append(words.text(token, token + 1)).append(" added");
                case 2 -> edited.append("");
                default -> edited.append(words.text(token, token + 1));
            }
        }
        return edited.toString();
    }

    private static Arbitrary<String> tokens() {
        Arbitrary<String> words = Arbitraries.of(
                "we",
                "cut",
                "cut",
                "emissions",
                "by",
                "half",
                "2030",
                "1.5",
                "é",
                "e\u0301",
                "自由",
                "平等",
                "حق",
                "สิทธิ",
                "👩‍🌾");
        Arbitrary<String> marks = Arbitraries.of(" ", " ", " ", ", ", ". ", "\n", "  ", "\u00A0", "(", "-");
        return Combinators.combine(words, marks).as((word, mark) -> word + mark);
    }

    /** {@code We [-cut-]{+end+} emissions}. */
    static String redline(String base, String changed) {
        return Diff.between(base, changed).segments().stream()
                .map(segment -> switch (segment) {
                    case Segment.Same(String text) -> text;
                    case Segment.Deleted(String text) -> "[-" + text + "-]";
                    case Segment.Inserted(String text) -> "{+" + text + "+}";
                })
                .collect(Collectors.joining());
    }

    /** One section of the Universal Declaration of Human Rights: 0, the preamble, to 30. */
    static String declaration(String language, int section) {
        JsonNode part = DECLARATION.get(language).get("sections").get(section);
        StringBuilder text = new StringBuilder(part.get("heading").asString());
        part.get("paras").forEach(paragraph -> text.append('\n').append(paragraph.asString()));
        return text.toString();
    }

    static JsonNode json(String path) {
        try (InputStream stream = Objects.requireNonNull(Texts.class.getResourceAsStream("/data/" + path), path)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
