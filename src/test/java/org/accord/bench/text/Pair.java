package org.accord.bench.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The pairs of texts that are compared: real ones, and such as are made to hurt. The same at every run. */
enum Pair {
    GRUNDGESETZ("Grundgesetz 1949 / after act 40", true) {
        @Override
        String base() {
            return grundgesetz("base-1949");
        }

        @Override
        String changed() {
            return grundgesetz("text-after-act-40");
        }
    },
    GRUNDGESETZ_4("Grundgesetz × 4", true) {
        @Override
        String base() {
            return varied(GRUNDGESETZ.base(), 4);
        }

        @Override
        String changed() {
            return varied(GRUNDGESETZ.changed(), 4);
        }
    },
    GRUNDGESETZ_10("Grundgesetz × 10", true) {
        @Override
        String base() {
            return varied(GRUNDGESETZ.base(), 10);
        }

        @Override
        String changed() {
            return varied(GRUNDGESETZ.changed(), 10);
        }
    },
    GRUNDGESETZ_20("Grundgesetz × 20", true) {
        @Override
        String base() {
            return varied(GRUNDGESETZ.base(), 20);
        }

        @Override
        String changed() {
            return varied(GRUNDGESETZ.changed(), 20);
        }
    },
    PORTUGUESE("UDHR Portugal / Brazil", true) {
        @Override
        String base() {
            return udhr("pt-PT");
        }

        @Override
        String changed() {
            return udhr("pt-BR");
        }
    },
    CATALAN("UDHR Catalan / Spanish", true) {
        @Override
        String base() {
            return udhr("ca");
        }

        @Override
        String changed() {
            return udhr("es");
        }
    },
    GALICIAN("UDHR Galician / Portugal", true) {
        @Override
        String base() {
            return udhr("gl");
        }

        @Override
        String changed() {
            return udhr("pt-PT");
        }
    },
    TWO_SYMBOLS("two symbols at random, 100 k", false) {
        @Override
        String base() {
            return random(1, i -> i % 2);
        }

        @Override
        String changed() {
            return random(2, i -> i % 2);
        }
    },
    REVERSED("1,000 symbols, reversed, 100 k", false) {
        @Override
        String base() {
            return random(3, i -> i % 1000);
        }

        @Override
        String changed() {
            List<String> words = new ArrayList<>(List.of(base().split(" ")));
            return String.join(" ", words.reversed());
        }
    },
    RANDOM("1,000 symbols at random, 100 k", false) {
        @Override
        String base() {
            return random(4, i -> i % 1000);
        }

        @Override
        String changed() {
            return random(5, i -> i % 1000);
        }
    },
    SHUFFLED("100 k different words, shuffled", false) {
        @Override
        String base() {
            return words(i -> "w" + i);
        }

        @Override
        String changed() {
            List<String> words = new ArrayList<>(List.of(base().split(" ")));
            Collections.shuffle(words, new Random(6));
            return String.join(" ", words);
        }
    },
    ALL_EQUAL("one symbol, 100 k / 90 k", false) {
        @Override
        String base() {
            return words(i -> "a");
        }

        @Override
        String changed() {
            return "b " + base().substring(20_000) + " b";
        }
    },
    NOTHING_COMMON("nothing in common, 100 k", false) {
        @Override
        String base() {
            return words(i -> "a" + i % 5000);
        }

        @Override
        String changed() {
            return words(i -> "b" + i % 5000);
        }
    },
    THUE_MORSE("Thue–Morse and its complement, 100 k", false) {
        @Override
        String base() {
            return words(i -> Integer.bitCount(i) % 2 == 0 ? "a" : "b");
        }

        @Override
        String changed() {
            return words(i -> Integer.bitCount(i * 3) % 2 == 0 ? "b" : "a");
        }
    };

    private static final int HOSTILE = 100_000;

    /** What a pair is called in the tables. */
    final String title;

    /** Whether people wrote it. */
    final boolean real;

    Pair(String title, boolean real) {
        this.title = title;
        this.real = real;
    }

    abstract String base();

    abstract String changed();

    /**
     * Copies of a text one after the other. In each copy another third of the longer words is another word, so that a copy cannot be
     * told from the next by its form and yet is another text; the same word always becomes the same.
     */
    static String varied(String text, int copies) {
        StringBuilder all = new StringBuilder(text.length() * copies);
        String[] pieces = text.split("(?<=\\P{L})(?=\\p{L})|(?<=\\p{L})(?=\\P{L})", -1);
        for (int copy = 0; copy < copies; copy++) {
            for (String piece : pieces) {
                boolean other = piece.length() > 4
                        && Character.isLetter(piece.charAt(0))
                        && Math.floorMod(piece.hashCode() * 31 + copy * 7919, 3) == 0;
                all.append(piece).append(other ? String.valueOf((char) ('a' + copy)) : "");
            }
        }
        return all.toString();
    }

    private static String words(IntFunction<String> word) {
        return IntStream.range(0, HOSTILE).mapToObj(word).collect(Collectors.joining(" "));
    }

    private static String random(int seed, IntUnaryOperator word) {
        Random random = new Random(seed);
        return words(i -> "w" + word.applyAsInt(random.nextInt(1 << 20)));
    }

    /** The articles of a state of the Grundgesetz by their keys, in order. */
    static Map<String, String> articles(String name) {
        TreeMap<String, String> articles = new TreeMap<>();
        json("grundgesetz/" + name + ".json")
                .properties()
                .forEach(article ->
                        articles.put(article.getKey(), article.getValue().asString()));
        return articles;
    }

    private static String grundgesetz(String name) {
        return String.join("", articles(name).values());
    }

    private static String udhr(String language) {
        StringBuilder text = new StringBuilder();
        for (JsonNode section : json("udhr/udhr-aligned.json").get(language).get("sections")) {
            text.append(section.get("heading").asString()).append('\n');
            section.get("paras")
                    .forEach(paragraph -> text.append(paragraph.asString()).append('\n'));
        }
        return text.toString();
    }

    private static JsonNode json(String path) {
        try (InputStream stream = Objects.requireNonNull(Pair.class.getResourceAsStream("/data/" + path), path)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
