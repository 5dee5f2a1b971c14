package org.accord.text;

import static org.accord.text.Clauses.document;
import static org.accord.text.Clauses.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.accord.text.History.Mismatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Versions one after the other, and the proof that nobody altered one. */
class HistoryTest {

    private final History history = new History(
                    Version.first(document("A a1\nA a2\nA a3")),
                    List.of(amendment(1, new Operation.Edit(id("a2"), 1, "other words"))))
            .adopt(amendment(2, new Operation.Delete(id("a1"), 1)))
            .publish()
            .adopt(amendment(3, new Operation.Edit(id("a2"), 2, "last words")));

    @Test
    @DisplayName("TXT-4: each step makes the next version")
    void eachStepMakesTheNextVersion() {
        assertThat(history.versions()).extracting(Version::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(history.version(3).numbers()).containsEntry(id("a2"), "2");
        assertThat(history.version(4).numbers()).containsEntry(id("a2"), "1");
        assertThat(history.newest().document().clauses())
                .extracting(Clause::text)
                .containsExactly("last words", "a3");
        assertThat(history.lastDraft()).isEqualTo(4);
        assertThat(history.first()).isEqualTo(history.version(1));
    }

    @Test
    @DisplayName("TXT-4: what does not fit the version before is refused")
    void whatDoesNotFitIsRefused() {
        Amendment stale = amendment(4, new Operation.Edit(id("a2"), 1, "x"));
        assertThatThrownBy(() -> history.adopt(stale)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history.version(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history.version(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("TXT-3: the first version that differs from its hash is named, and so is one that is missing")
    void theFirstVersionThatDiffersIsNamed() {
        List<byte[]> hashes = history.hashes();
        assertThat(history.verify(hashes)).isEmpty();
        byte[] forged = new byte[32];
        List<byte[]> altered = new ArrayList<>(hashes);
        altered.set(2, forged);
        altered.set(3, forged);
        assertThat(history.verify(altered)).contains(new Mismatch(3, hex(forged), hex(hashes.get(2))));
        assertThat(history.verify(hashes.subList(0, 4))).contains(new Mismatch(5, null, hex(hashes.get(4))));
        altered = new ArrayList<>(hashes);
        altered.add(forged);
        assertThat(history.verify(altered)).contains(new Mismatch(6, hex(forged), null));
    }

    @Property(tries = 1000)
    @Label("TXT-3, TXT-4: replaying the steps makes every version again, and every hash")
    void replayingMakesEveryVersionAgain(@ForAll Random random, @ForAll @IntRange(max = 12) int steps) {
        Acts acts = new Acts(random);
        History history = acts.history(Version.first(acts.document(8)), steps);
        History again = History.of(history.first(), history.steps());
        assertThat(again.versions()).isEqualTo(history.versions());
        assertThat(again.verify(history.hashes())).isEmpty();
    }

    @Property(tries = 500)
    @Label("TXT-3: a version that was altered is found, and it is the first that differs")
    void anAlteredVersionIsFound(@ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int steps) {
        Acts acts = new Acts(random);
        History history = acts.history(Version.first(acts.document(6)), steps);
        Clause first = history.first().document().clauses().getFirst();
        List<Clause> clauses = new ArrayList<>(history.first().document().clauses());
        clauses.set(0, first.saying(first.text() + " forged"));
        List<byte[]> hashes = history.hashes();
        hashes = new ArrayList<>(hashes);
        hashes.set(0, Version.first(new Document(clauses)).hash());
        assertThat(history.verify(hashes)).map(Mismatch::number).contains(1);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static Amendment amendment(int number, Operation... operations) {
        return Amendment.of(new AmendmentId(new UUID(0, number)), operations);
    }
}
