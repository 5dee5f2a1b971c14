package org.accord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentDifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // clauses as depth, id and text: 0Ax is clause A at the top with the text x
                "0Ax 0Bx 0Cx         | 0Ax 0Bx 0Cx         | =A =B =C",
                "0Ax 0Bx 0Cx         | 0Ax 0By 0Cx         | =A ~B =C",
                "0Ax 0Bx 0Cx         | 0Ax 0Dx 0Cx         | =A -B +D =C",
                "0Ax 0Bx 0Cx         | 0Bx 0Cx             | -A =B =C",
                "0Ax 0Bx             | 0Bx 0Ax             | >B =A",
                "0Ax 0Bx 0Cx 0Dx     | 0Dx 0Ax 0By 0Cx     | >D =A ~B =C",
                "0Ax 0Bx 0Cx 0Dx     | 0Bx 0Cx 0Dx 0Ay     | =B =C =D %A",
                "0Ax 1Bx 1Cx 0Dx     | 0Ax 1Cx 0Dx 1Bx     | =A =C =D >B",
                "0Ax 1Bx 1Cx 0Dx 1Ex | 0Dx 1Ex 0Ax 1Bx 1Cx | >D =E =A =B =C",
                "0Ax 1Bx             | 1Bx                 | no document",
                "0Ax 1Bx 0Cx         | 0Bx 0Cx             | -A >B =C",
                "0Ax 0Bx 0Cx 0Dx     | 0Ex                 | -A -B -C -D +E",
            })
    void aVersionBecomesAnother(String base, String changed, String expected) {
        if (expected.equals("no document")) {
            assertThatIllegalArgumentException().isThrownBy(() -> document(changed));
            return;
        }
        DocumentDifference difference = Diff.between(document(base), document(changed));
        assertThat(difference.entries().stream()
                        .map(DocumentDifferenceTest::written)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(difference.applyTo(document(base))).isEqualTo(document(changed));
    }

    @Test
    void anotherBaseIsRefused() {
        DocumentDifference difference = Diff.between(document("0Ax"), document("0Ay"));
        assertThatIllegalArgumentException().isThrownBy(() -> difference.applyTo(document("0Az")));
        assertThatIllegalArgumentException().isThrownBy(() -> difference.applyTo(document("0Ax 0Bx")));
    }

    @Property(tries = 1000)
    void appliedToTheBaseItGivesTheChangedVersionAndNamesEveryClauseOnce(@ForAll Random random) {
        Document base = random(random, 0);
        Document changed = random(random, 1);
        DocumentDifference difference = Diff.between(base, changed);
        assertThat(difference.applyTo(base)).isEqualTo(changed);
        Set<ClauseId> ids = new HashSet<>();
        difference.entries().forEach(entry -> assertThat(ids.add(entry.id())).isTrue());
        Set<ClauseId> expected = new HashSet<>();
        base.clauses().forEach(clause -> expected.add(clause.id()));
        changed.clauses().forEach(clause -> expected.add(clause.id()));
        assertThat(ids).isEqualTo(expected);
        assertThat(difference).isEqualTo(Diff.between(base, changed));
        assertThat(Diff.between(base, base).isEmpty()).isTrue();
        assertThat(difference.isEmpty()).isEqualTo(base.equals(changed));
    }

    private static Document random(Random random, int version) {
        List<Integer> ids = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        if (version > 0) {
            Collections.rotate(ids.subList(random.nextInt(5), 5 + random.nextInt(6)), random.nextInt(3));
        }
        List<Clause> clauses = new ArrayList<>();
        int depth = -1;
        for (int id : ids) {
            if (random.nextInt(5) > 0) {
                depth = random.nextInt(Math.min(3, depth + 2));
                String text = "text " + id + (random.nextInt(3) == 0 ? " and more" : "");
                clauses.add(new Clause(id((char) ('A' + id)), ClauseKind.PARAGRAPH, depth, text));
            }
        }
        return new Document(clauses);
    }

    private static String written(DocumentDifference.Entry entry) {
        String sign = switch (entry) {
            case DocumentDifference.Same same -> "=";
            case DocumentDifference.Edited edited -> "~";
            case DocumentDifference.Moved moved -> ">";
            case DocumentDifference.MovedAndEdited moved -> "%";
            case DocumentDifference.Inserted inserted -> "+";
            case DocumentDifference.Deleted deleted -> "-";
        };
        return sign + (char) entry.id().value().getLeastSignificantBits();
    }

    private static Document document(String clauses) {
        List<Clause> list = new ArrayList<>();
        for (String clause : clauses.split(" ")) {
            list.add(new Clause(id(clause.charAt(1)), ClauseKind.ARTICLE, clause.charAt(0) - '0', clause.substring(2)));
        }
        return new Document(list);
    }

    private static ClauseId id(char name) {
        return new ClauseId(new UUID(1, name));
    }
}
