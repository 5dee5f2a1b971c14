package org.accord.text;

import static org.accord.text.Clauses.document;
import static org.accord.text.Clauses.id;
import static org.accord.text.Clauses.insert;
import static org.accord.text.Clauses.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accord.text.Trouble.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What each operation makes of a version, and how clauses are numbered meanwhile. */
class VersionTest {

    /** Written as an outline: two blanks for each level, a letter for the kind, a name. */
    private static final String OUTLINE = """
            R p1
            R p2
            H h1
              A a1
                P a1.1
                  I a1.1a
                  I a1.1b
                    I a1.1b-i
                P a1.2
              A a2
              A a3
            H h2
              A a4
            """;

    private final Version base = Version.first(document(OUTLINE));

    @Test
    @DisplayName("TXT-4: an edit changes one text, and counts its revision")
    void anEditChangesOneText() {
        Version next = base.adopt(amendment(new Operation.Edit(id("a2"), 1, "other words")));
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.revisions()).containsEntry(id("a2"), 2).containsEntry(id("a1"), 1);
        assertThat(text(next, "a2")).isEqualTo("other words");
        assertThat(text(base, "a2")).isEqualTo("a2");
    }

    @Test
    @DisplayName("PRO-4: what is inserted is numbered bis and ter until the next published draft, at every level")
    void insertionsAreNumberedBis() {
        Version next = base.adopt(amendment(
                insert("p1b", ClauseKind.RECITAL, null, "p1"),
                insert("a2b", ClauseKind.ARTICLE, "h1", "a2"),
                insert("a2c", ClauseKind.ARTICLE, "h1", "a2b"),
                insert("a2c.1", ClauseKind.PARAGRAPH, "a2c", null),
                insert("a1.0", ClauseKind.PARAGRAPH, "a1", null),
                insert("a1.00", ClauseKind.PARAGRAPH, "a1", null),
                insert("a1.1a2", ClauseKind.ITEM, "a1.1", "a1.1a"),
                insert("a1.1b-i2", ClauseKind.ITEM, "a1.1b", "a1.1b-i"),
                insert("h1b", ClauseKind.HEADING, null, "h1")));
        assertThat(numbered(next)).isEqualTo("""
                A p1
                A bis p1b
                B p2
                I h1
                1 a1
                (-1) a1.00
                (-1 bis) a1.0
                (1) a1.1
                (a) a1.1a
                (a bis) a1.1a2
                (b) a1.1b
                (i) a1.1b-i
                (i bis) a1.1b-i2
                (2) a1.2
                2 a2
                2 bis a2b
                2 ter a2c
                (1) a2c.1
                3 a3
                I bis h1b
                II h2
                4 a4
                """);
        assertThat(numbered(next.published())).contains("3 a2b\n4 a2c\n(1) a2c.1\n5 a3\nII h1b\nIII h2\n6 a4\n");
    }

    @Test
    @DisplayName("PRO-9: a deletion leaves tombstones that keep their numbers until the next published draft")
    void aDeletionLeavesTombstones() {
        Version next = base.adopt(amendment(new Operation.Delete(id("a1"), 1)));
        assertThat(next.document().clauses()).hasSize(base.document().clauses().size());
        assertThat(next.document().clauses().stream().filter(Clause::isTombstone))
                .hasSize(6);
        assertThat(next.numbers()).isEqualTo(base.numbers());
        assertThat(next.revisions()).containsEntry(id("a1.1b-i"), 2);
        assertThat(numbered(next.published())).isEqualTo("A p1\nB p2\nI h1\n1 a2\n2 a3\nII h2\n3 a4\n");
    }

    @Test
    @DisplayName("PRO-4: a moved clause is numbered by its new neighbour, and nobody else's number changes")
    void aMovedClauseIsNumberedByItsNeighbour() {
        Version next = base.adopt(amendment(new Operation.Move(id("a4"), 1, new Place(id("h1"), id("a1")))));
        assertThat(numbered(next)).endsWith("(2) a1.2\n1 bis a4\n2 a2\n3 a3\nII h2\n");
        assertThat(next.revisions()).isEqualTo(base.revisions());
        Version back = next.adopt(amendment(new Operation.Move(id("a4"), 1, Place.under(id("h2")))));
        assertThat(back.document()).isEqualTo(base.document());
        assertThat(back.numbers()).isEqualTo(base.numbers());
    }

    @Test
    void aMoveTakesAlongWhatStandsUnderTheClause() {
        Version next = base.adopt(amendment(new Operation.Move(id("a1"), 1, Place.under(id("h2")))));
        assertThat(numbered(next)).isEqualTo("""
                A p1
                B p2
                I h1
                2 a2
                3 a3
                II h2
                3 bis a1
                (1) a1.1
                (a) a1.1a
                (b) a1.1b
                (i) a1.1b-i
                (2) a1.2
                4 a4
                """);
    }

    @Test
    void aSplitMakesNeighboursAndWhatStoodUnderItStandsUnderTheLast() {
        Version next = base.adopt(amendment(new Operation.Split(
                id("a1"), 1, List.of(new Operation.Part(id("a1"), "one"), new Operation.Part(id("a1b"), "two")))));
        assertThat(numbered(next)).contains("1 a1\n1 bis a1b\n(1) a1.1\n");
        assertThat(text(next, "a1")).isEqualTo("one");
        assertThat(text(next, "a1b")).isEqualTo("two");
    }

    @Test
    void aJoinKeepsTheFirstAndLeavesATombstoneOfTheSecond() {
        Version next = base.adopt(amendment(new Operation.Join(id("a2"), 1, id("a1"), 1, "both")));
        assertThat(text(next, "a2")).isEqualTo("both");
        assertThat(text(next, "a1")).isEmpty();
        assertThat(numbered(next)).contains("1 a1\n2 a2\n(1) a1.1\n");
    }

    @Test
    @DisplayName("PRO-4: what cannot be made is named, operation by operation")
    void whatCannotBeMadeIsNamed() {
        Version changed =
                base.adopt(amendment(new Operation.Edit(id("a2"), 1, "x"), new Operation.Delete(id("a4"), 1)));
        assertThat(reasons(
                        changed,
                        new Operation.Edit(id("a2"), 1, "y"),
                        new Operation.Edit(id("a4"), 2, "y"),
                        new Operation.Edit(id("nowhere"), 1, "y"),
                        insert("a3", ClauseKind.ARTICLE, null, null),
                        insert("new1", ClauseKind.ARTICLE, "h2", "a3"),
                        insert("new2", ClauseKind.ARTICLE, "a4", null),
                        new Operation.Move(id("h1"), 1, Place.under(id("a1.2")))))
                .containsExactly(
                        Reason.STALE,
                        Reason.GONE,
                        Reason.UNKNOWN,
                        Reason.TAKEN,
                        Reason.NO_PLACE,
                        Reason.NO_PLACE,
                        Reason.CYCLE);
        assertThatThrownBy(() -> changed.adopt(amendment(new Operation.Edit(id("a2"), 1, "y"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aThousandLevelsNeedNoStack() {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            clauses.add(new Clause(id("i" + i), ClauseKind.ITEM, i, "i" + i));
        }
        Version nested = Version.first(new Document(clauses));
        assertThat(nested.numbers()).hasSize(10_000);
        assertThat(nested.adopt(amendment(new Operation.Delete(id("i0"), 1)))
                        .document()
                        .withoutTombstones()
                        .clauses())
                .isEmpty();
        assertThat(reasons(
                        nested,
                        insert("n", ClauseKind.ITEM, "i9999", null),
                        new Operation.Move(id("i1"), 1, Place.FIRST)))
                .containsExactly(Reason.TOO_DEEP, Reason.TOO_DEEP);
    }

    private static List<Reason> reasons(Version version, Operation... operations) {
        return version.troubles(amendment(operations)).stream()
                .map(Trouble::reason)
                .toList();
    }

    private static Amendment amendment(Operation... operations) {
        return Amendment.of(new AmendmentId(new UUID(0, 1)), operations);
    }

    private static String text(Version version, String name) {
        return version.document().clauses().stream()
                .filter(clause -> clause.id().equals(id(name)))
                .map(Clause::text)
                .collect(Collectors.joining());
    }

    private static String numbered(Version version) {
        Map<ClauseId, String> numbers = version.numbers();
        return version.document().clauses().stream()
                .map(clause -> numbers.get(clause.id()) + " " + name(clause) + "\n")
                .collect(Collectors.joining());
    }
}
