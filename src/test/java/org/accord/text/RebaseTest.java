package org.accord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RebaseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // base          | one             | other             | relation    | rebased
                "a b c d e f     | a X c d e f     | a b c d Y f       | APART       | a X c d Y f",
                "a b c d e f     | a X c d e f     | a b Y d e f       | TOUCHING    | ",
                "a b c d e f     | a X c d e f     | a Y c d e f       | OVERLAPPING | ",
                "a b c d e f     | a X c d e f     | a X c d Y f       | APART       | a X c d Y f",
                "a b c d e f     | a X c d e f     | a X c d e f       | SAME        | absorbed",
                "a b c d e f     | a X c d Y f     | a X c d e f       | APART       | absorbed",
                "a b c d e f     | a c d e f       | a b X c d e f     | TOUCHING    | ",
                "a b c d e f     | a e f           | a b c X d e f     | OVERLAPPING | ",
                "a b c d e f     | X a b c d e f   | a b c d e f Y     | APART       | X a b c d e f Y",
                "a b c d e f     | X a b c d e f   | Y a b c d e f     | TOUCHING    | ",
                "a, b            | a; b            | a. b              | OVERLAPPING | ",
                "a b c d         | a  b c d        | a b c X           | APART       | a  b c X",
                "自由平等尊严权利 | 自由和平等尊严权利 | 自由平等尊严与权利 | APART       | 自由和平等尊严与权利",
            })
    @DisplayName("PRO-6, PRO-7: how two changes of one text stand to each other, and what the other becomes on the one")
    void twoChangesOfOneText(String base, String one, String other, Relation relation, @Nullable String rebased) {
        assertThat(Relation.between(base, one, other)).isEqualTo(relation);
        assertThat(Relation.between(base, other, one)).isEqualTo(relation);
        Rebase rebase = Rebase.onto(base, one, other);
        if (rebased == null) {
            assertThat(rebase).isInstanceOf(Rebase.NeedsRewrite.class);
        } else {
            assertThat(rebase)
                    .isEqualTo(rebased.equals("absorbed") ? new Rebase.Absorbed() : new Rebase.Clean(rebased));
        }
    }

    @Property(tries = 500)
    void conflictIsSymmetric(@ForAll("texts") String base, @ForAll Random random, @ForAll("texts") String other) {
        String one = Texts.edited(base, random);
        assertThat(Relation.between(base, one, other)).isEqualTo(Relation.between(base, other, one));
        String third = Texts.edited(base, random);
        assertThat(Relation.between(base, one, third)).isEqualTo(Relation.between(base, third, one));
    }

    @Property(tries = 300)
    void onAnUnchangedTextAProposalStaysAsItIs(@ForAll("texts") String base, @ForAll("texts") String proposed) {
        assertThat(Rebase.onto(base, base, proposed))
                .isEqualTo(base.equals(proposed) ? new Rebase.Absorbed() : new Rebase.Clean(proposed));
    }

    @Property(tries = 300)
    void onItselfAProposalIsAbsorbed(@ForAll("texts") String base, @ForAll("texts") String proposed) {
        assertThat(Rebase.onto(base, proposed, proposed)).isEqualTo(new Rebase.Absorbed());
        assertThat(Relation.between(base, proposed, proposed)).isEqualTo(Relation.SAME);
    }

    @Property(tries = 1000)
    void editsThatDoNotMeetGiveTheSameTextInEitherOrder(@ForAll("texts") String base, @ForAll Random random) {
        String one = Texts.edited(base, random);
        String other = Texts.edited(base, random);
        Rebase onOne = Rebase.onto(base, one, other);
        Rebase onOther = Rebase.onto(base, other, one);
        boolean conflict = switch (Relation.between(base, one, other)) {
            case SAME, APART -> false;
            case TOUCHING, OVERLAPPING -> true;
        };
        boolean rewrite = onOne instanceof Rebase.NeedsRewrite;
        assertThat(rewrite).isEqualTo(conflict);
        if (onOne instanceof Rebase.Clean(String text) && onOther instanceof Rebase.Clean(String otherText)) {
            assertThat(text).isEqualTo(otherText);
            assertThat(conflict).isFalse();
        }
    }

    @Test
    void aChangeOfTheBlankBetweenTwoThatCompeteBelongsToTheirPlace() {
        String base = "1.5  cut-2030 é, we حق, 👩‍🌾-é\né\n";
        Rebase rebase = Rebase.onto(
                base, "1.5new-2030 addedwe حق,👩‍🌾\nénew", "1.5  cut-2030 addednewé added, we  addedحق, -é\né");
        assertThat(rebase).isInstanceOfSatisfying(Rebase.NeedsRewrite.class, rewrite -> {
            Rebase.Collision last = rewrite.collisions().getLast();
            assertThat(last.end()).isEqualTo(base.length());
        });
    }

    @Property(tries = 300)
    void collisionsNameTheirPlaceAndRebuildBothSides(@ForAll("texts") String base, @ForAll Random random) {
        String current = Texts.edited(base, random);
        String proposed = Texts.edited(base, random);
        if (Rebase.onto(base, current, proposed) instanceof Rebase.NeedsRewrite rewrite) {
            int end = 0;
            for (Rebase.Collision collision : rewrite.collisions()) {
                assertThat(collision.start()).isGreaterThanOrEqualTo(end);
                assertThat(base.substring(collision.start(), collision.end())).isEqualTo(collision.base());
                assertThat(current).contains(collision.current());
                assertThat(proposed).contains(collision.proposed());
                assertThat(collision.current()).isNotEqualTo(collision.proposed());
                end = collision.end();
            }
            assertThat(rewrite.collisions()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.any();
    }
}
