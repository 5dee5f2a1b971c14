package org.accord.text;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final String LONG = "every member pays a fee that the assembly sets once a year";
    private static final String OTHER = "no member may hold more than one office at the same time";

    @Test
    void equalTextsInOrderAreTheSameClauses() {
        assertThat(written(List.of("one", "two", "three"), List.of("one", "two", "new one here", "three")))
                .containsExactly("SAME 0=0", "SAME 1=1", "SAME 2=3");
    }

    @Test
    void aLongTextElsewhereWasMovedAndAShortOneWasNot() {
        assertThat(written(List.of(LONG, "one", "two", "three"), List.of("one", "two", "three", LONG)))
                .containsExactly("SAME 1=0", "SAME 2=1", "SAME 3=2", "MOVED 0=3");
        assertThat(written(List.of("short", "one", "two", "three"), List.of("one", "two", "three", "short")))
                .containsExactly("SAME 1=0", "SAME 2=1", "SAME 3=2");
    }

    @Test
    void aSimilarTextIsFoundInItsPlaceAndElsewhereWithItsCertainty() {
        assertThat(written(List.of("one", LONG, "two"), List.of("one", LONG.replace("year", "month"), "two")))
                .containsExactly("SAME 0=0", "SIMILAR 1=1 84%", "SAME 2=2");
        assertThat(written(
                        List.of(LONG, "one", OTHER, "two"),
                        List.of("one", OTHER, "two", LONG.replace("once", "twice"))))
                .containsExactly("SAME 1=0", "SAME 2=1", "SAME 3=2", "SIMILAR 0=3 moved 84%");
        assertThat(written(List.of(LONG), List.of(OTHER))).isEmpty();
        assertThat(written(List.of("Article 5", LONG), List.of("Article 5a", LONG)))
                .containsExactly("SAME 1=1");
    }

    @Test
    void theImportedTextGetsTheIdsOfItsClauses() {
        Document base = document(0, List.of("one", LONG, "two"));
        Document imported = document(100, List.of("one", "two", LONG, "three"));
        Matching matching = Matching.of(base, imported);
        Document named = matching.withBaseIds(imported);
        assertThat(Diff.between(base, named).applyTo(base)).isEqualTo(named);
        assertThat(Diff.between(base, named).entries())
                .hasExactlyElementsOfTypes(
                        DocumentDifference.Same.class,
                        DocumentDifference.Moved.class,
                        DocumentDifference.Same.class,
                        DocumentDifference.Inserted.class);
        assertThat(matching.onlyInImported()).containsExactly(imported.clauses().getLast());
        Document doubted = matching.withBaseIds(imported, pair -> pair.certainty() == Matching.Certainty.SAME);
        assertThat(Diff.between(base, doubted).entries())
                .hasExactlyElementsOfTypes(
                        DocumentDifference.Same.class,
                        DocumentDifference.Deleted.class,
                        DocumentDifference.Same.class,
                        DocumentDifference.Inserted.class,
                        DocumentDifference.Inserted.class);
    }

    @Property(tries = 300)
    void everyBlockIsInOnePairOrInNone(@ForAll Random random) {
        Document base = document(0, random(random));
        Document imported = document(1000, random(random));
        Matching matching = Matching.of(base, imported);
        Set<ClauseId> seen = new HashSet<>();
        for (Matching.Pair pair : matching.pairs()) {
            assertThat(seen.add(pair.base().id())).isTrue();
            assertThat(seen.add(pair.imported().id())).isTrue();
        }
        matching.onlyInBase()
                .forEach(clause -> assertThat(seen.add(clause.id())).isTrue());
        matching.onlyInImported()
                .forEach(clause -> assertThat(seen.add(clause.id())).isTrue());
        assertThat(seen).hasSize(base.clauses().size() + imported.clauses().size());
        Document named = matching.withBaseIds(imported);
        assertThat(Diff.between(base, named).applyTo(base)).isEqualTo(named);
        assertThat(Matching.of(base, base).pairs())
                .allMatch(Matching.Same.class::isInstance)
                .hasSize(base.clauses().size());
        assertThat(Matching.of(base, imported)).isEqualTo(matching);
    }

    @Test
    void tenThousandBlocksAreMatchedWithoutComparingEachWithEach() {
        Random random = new Random(1);
        List<String> texts = IntStream.range(0, 10_000)
                .mapToObj(i -> sentence(random, 2_000))
                .toList();
        List<String> others = new ArrayList<>();
        for (String text : texts) {
            others.add(text.replaceFirst(" \\w+", " other"));
        }
        java.util.Collections.shuffle(others, random);
        Matching matching = assertTimeoutPreemptively(
                ofSeconds(90), () -> Matching.of(document(0, texts), document(20_000, others)));
        assertThat(matching.pairs()).hasSizeGreaterThan(9_900);
        List<String> alike =
                IntStream.range(0, 10_000).mapToObj(i -> LONG + " " + i).toList();
        List<String> alikeToo =
                IntStream.range(0, 10_000).mapToObj(i -> LONG + " or " + i).toList();
        assertTimeoutPreemptively(ofSeconds(90), () -> Matching.of(document(0, alike), document(20_000, alikeToo)));
    }

    private static String sentence(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append("word").append(random.nextInt(words)).append(' ');
        }
        return text.toString();
    }

    private static List<String> random(Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            texts.add(
                    random.nextBoolean()
                            ? sentence(random, 2)
                            : List.of(LONG, OTHER, "one", "two").get(random.nextInt(4)));
        }
        return texts;
    }

    private static List<String> written(List<String> base, List<String> imported) {
        return Matching.of(document(0, base), document(100, imported)).pairs().stream()
                .map(pair -> pair.certainty() + " " + place(pair.base()) + "=" + (place(pair.imported()) - 100)
                        + (pair instanceof Matching.Similar similar
                                ? (similar.moved() ? " moved " : " ") + similar.percent() + "%"
                                : ""))
                .toList();
    }

    private static long place(Clause clause) {
        return clause.id().value().getLeastSignificantBits();
    }

    private static Document document(int firstId, List<String> texts) {
        List<Clause> clauses = new ArrayList<>();
        for (String text : texts) {
            ClauseId id = new ClauseId(new UUID(1, firstId + clauses.size()));
            clauses.add(new Clause(id, ClauseKind.PARAGRAPH, 0, text));
        }
        return new Document(clauses);
    }
}
