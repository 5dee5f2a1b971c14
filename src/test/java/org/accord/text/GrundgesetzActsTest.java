package org.accord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.text.Constitution.Act;
import org.accord.text.Constitution.Change;
import org.accord.text.Provenance.Origin;
import org.accord.text.Provenance.Span;
import org.accord.text.Provenance.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The German constitution, and its first 40 acts. */
class GrundgesetzActsTest {

    private static final List<Act> ACTS = Constitution.acts();
    private static final History HISTORY = history();

    private static History history() {
        List<History.Adopted> steps = new ArrayList<>();
        Version version = Constitution.first();
        for (Act act : ACTS) {
            Amendment amendment = Constitution.amendment(act, version);
            steps.add(new History.Adopted(amendment));
            version = version.adopt(amendment);
        }
        return History.of(Constitution.first(), steps);
    }

    @Test
    @DisplayName("TXT-4: the 40 acts as texts, in order, give the text after act 40 to the byte")
    void theActsAsTextsGiveTheLastText() {
        Map<String, String> parts = Constitution.base();
        for (Act act : ACTS) {
            for (Change change : act.changes()) {
                assertThat(parts.getOrDefault(change.article(), "")).isEqualTo(change.before());
                parts.put(change.article(), change.after());
            }
        }
        assertThat(parts).isEqualTo(Constitution.afterLastAct());
        assertThat(String.join("", parts.values()))
                .isEqualTo(String.join("", Constitution.afterLastAct().values()));
    }

    @Test
    @DisplayName("TXT-4: the 40 acts as operations give every article after every act, to the byte, in the right order")
    void theActsAsOperationsGiveEveryText() {
        assertThat(Constitution.parts(HISTORY.first().document())).isEqualTo(Constitution.base());
        for (Act act : ACTS) {
            Map<String, String> parts =
                    Constitution.parts(HISTORY.version(act.number() + 1).document());
            act.changes().forEach(change -> assertThat(parts).containsEntry(change.article(), change.after()));
        }
        Document last = HISTORY.newest().document();
        assertThat(Constitution.parts(last)).isEqualTo(Constitution.afterLastAct());
        assertThat(Constitution.order(last)).isSorted();
    }

    @Test
    @DisplayName("TXT-3: replaying the acts makes every version's hash again; publishing changes no text")
    void replayingTheActsMakesEveryHashAgain() {
        History again = History.of(HISTORY.first(), HISTORY.steps());
        assertThat(again.verify(HISTORY.hashes())).isEmpty();
        assertThat(HISTORY.hashes()).hasSize(41).doesNotHaveDuplicates();
        assertThat(Constitution.parts(HISTORY.publish().newest().document())).isEqualTo(Constitution.afterLastAct());
    }

    @Test
    @DisplayName("PRO-4: new articles are numbered bis by their place")
    void newArticlesAreNumberedByTheirPlace() {
        Map<ClauseId, String> numbers = HISTORY.newest().numbers();
        assertThat(numbers.get(Constitution.id("045c"))).endsWith("quater");
        assertThat(numbers.get(Constitution.id("001"))).isEqualTo("2");
    }

    @Test
    @DisplayName("TXT-6: each word of the last text leads to the act that brought it")
    void eachWordLeadsToItsAct() {
        Map<ClauseId, Trace> traces = new HashMap<>();
        Provenance.of(HISTORY).forEach(trace -> traces.put(trace.clause(), trace));
        Map<Integer, Integer> letters = new HashMap<>();
        Map<Integer, Set<String>> vocabularies = new HashMap<>();
        for (Clause clause : HISTORY.newest().document().clauses()) {
            List<Span<Origin>> words =
                    Objects.requireNonNull(traces.get(clause.id())).words();
            assertThat(words.stream().map(Span::text).collect(Collectors.joining()))
                    .isEqualTo(clause.text());
            for (Span<Origin> span : words) {
                letters.merge(span.cause().version() - 1, span.text().length(), Integer::sum);
                assertThat(vocabularies.computeIfAbsent(
                                span.cause().version(), number -> vocabulary(HISTORY.version(number))))
                        .containsAll(tokens(span.text()));
            }
        }
        assertThat(origins(traces, "001 1")).containsExactly(0);
        assertThat(origins(traces, "143a")).containsExactly(40);
        assertThat(origins(traces, "045c 1")).containsExactly(32);
        assertThat(letters.get(0)).isGreaterThan(60_000);
        assertThat(letters.keySet()).contains(17, 21, 36, 38, 40);
    }

    @Test
    @DisplayName("TXT-4: acts that touch different articles may be adopted in any order")
    void actsOnDifferentArticlesMayComeInAnyOrder() {
        Random random = new Random(40);
        for (int after = 0; after < ACTS.size(); after++) {
            Version base = HISTORY.version(after + 1);
            List<Amendment> apart = apart(after);
            Version inSequence = base;
            for (Amendment amendment : apart) {
                inSequence = inSequence.adopt(amendment);
            }
            for (int i = 0; i < 5; i++) {
                List<Amendment> shuffled = new ArrayList<>(apart);
                Collections.shuffle(shuffled, random);
                Version other = base;
                for (Amendment amendment : shuffled) {
                    other = other.adopt(amendment);
                }
                assertThat(other).isEqualTo(inSequence);
            }
        }
    }

    @Test
    @DisplayName(
            "Merge: acts that touch different articles give the same in any order, without conflict, as one after the other")
    void actsOnDifferentArticlesMergeInAnyOrder() {
        Random random = new Random(1949);
        int merges = 0;
        for (int after = 0; after < ACTS.size(); after++) {
            Version base = HISTORY.version(after + 1);
            List<Amendment> apart = apart(after);
            for (int i = 0; i < 8; i++) {
                List<Amendment> some = new ArrayList<>(apart);
                Collections.shuffle(some, random);
                some = some.subList(0, 1 + random.nextInt(some.size()));
                Merge merge = Merge.of(base, some);
                assertThat(merge.conflicts()).isEmpty();
                Version inSequence = base;
                for (Amendment amendment : some) {
                    inSequence = inSequence.adopt(amendment);
                }
                assertThat(merge.document()).isEqualTo(inSequence.document());
                assertThat(Merge.pairs(base, some)).isEmpty();
                merges++;
            }
        }
        assertThat(merges).isEqualTo(320);
    }

    @Test
    @DisplayName(
            "Merge: each act alone, merged, gives the text after it, and all that can follow one another give it by carrying too")
    void eachActAloneGivesTheTextAfterIt() {
        for (int after = 0; after < ACTS.size(); after++) {
            Version base = HISTORY.version(after + 1);
            Amendment act = ((History.Adopted) HISTORY.steps().get(after)).amendment();
            assertThat(Merge.of(base, List.of(act)).document())
                    .isEqualTo(base.adopt(act).document());
            List<Amendment> adopted = new ArrayList<>();
            Version version = base;
            for (Amendment pending : apart(after)) {
                Carry carry = Carry.over(base, pending, adopted);
                assertThat(carry).isInstanceOf(Carry.Carried.class);
                Amendment carried = ((Carry.Carried) carry).amendment();
                version = version.adopt(carried);
                adopted.add(carried);
            }
            assertThat(version.document())
                    .isEqualTo(Merge.of(base, apart(after)).document());
        }
    }

    @Test
    @DisplayName("TXT-1: 40 acts in brackets on the first text; taking the brackets out gives it back")
    void theActsInBrackets() {
        for (int after : List.of(0, 16, 30)) {
            Version base = HISTORY.version(after + 1);
            Bracketed bracketed = Bracketed.of(base, apart(after));
            assertThat(bracketed.base()).isEqualTo(base.document());
            assertThat(bracketed.unfit()).isEmpty();
        }
    }

    /** The acts after one that can be adopted right after it, none of which touches what another does. */
    static List<Amendment> apart(int after) {
        Version base = HISTORY.version(after + 1);
        Map<String, String> parts = Constitution.parts(base.document());
        Set<String> touched = new HashSet<>();
        List<Amendment> apart = new ArrayList<>();
        for (Act act : ACTS.subList(after, ACTS.size())) {
            Set<String> touches = new HashSet<>();
            boolean fits = true;
            for (Change change : act.changes()) {
                touches.add(change.article());
                if (change.before().isEmpty()) {
                    touches.add("after " + Constitution.before(base, change.article()));
                }
                fits &= parts.getOrDefault(change.article(), "").equals(change.before());
            }
            if (fits && Collections.disjoint(touches, touched)) {
                touched.addAll(touches);
                apart.add(Constitution.amendment(act, base));
            }
        }
        return apart;
    }

    private static List<Integer> origins(Map<ClauseId, Trace> traces, String clause) {
        return Objects.requireNonNull(traces.get(Clauses.id(clause))).words().stream()
                .map(span -> span.cause().version() - 1)
                .distinct()
                .toList();
    }

    private static Set<String> vocabulary(Version version) {
        Set<String> vocabulary = new HashSet<>();
        version.document().clauses().forEach(clause -> vocabulary.addAll(tokens(clause.text())));
        return vocabulary;
    }

    private static List<String> tokens(String text) {
        Words words = Words.of(text);
        List<String> tokens = new ArrayList<>();
        for (int token = 0; token < words.size(); token++) {
            if (!words.blank(token)) {
                tokens.add(words.text(token, token + 1));
            }
        }
        return tokens;
    }
}
