package org.accord.text;

import static org.accord.text.Texts.redline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffTest {

    private static final String CUTS =
            "We will cut emissions in our territories fast enough to stay below 1.5 degrees.";

    @Test
    void aDifferenceReadsAsPeopleWouldMarkIt() {
        assertThat(
                        redline(
                                CUTS,
                                "We will cut emissions in our territories by half before 2030, fast enough to stay below 1.5 degrees."))
                .isEqualTo(
                        "We will cut emissions in our territories {+by half before 2030, +}fast enough to stay below 1.5 degrees.");
        assertThat(redline(CUTS, "We will cut emissions in our territories to zero before 2035."))
                .isEqualTo(
                        "We will cut emissions in our territories [-fast enough to stay below 1.5 degrees-]{+to zero before 2035+}.");
        assertThat(redline("with knowledge, people and money.", "with knowledge, people, shelter and money."))
                .isEqualTo("with knowledge, people{+, shelter+} and money.");
        assertThat(redline(
                        "A global assembly reviews this agreement every year.",
                        "A global assembly reviews this agreement every two years."))
                .isEqualTo("A global assembly reviews this agreement every [-year-]{+two years+}.");
        assertThat(redline("One. Two.", "One. And a half. Two.")).isEqualTo("One. {+And a half. +}Two.");
        assertThat(redline("One. Two.", "One. Two. Three.")).isEqualTo("One. Two.{+ Three.+}");
        assertThat(redline("the big house", "the big big house")).isEqualTo("the big {+big +}house");
        assertThat(redline("a b c", "a c")).isEqualTo("a [-b -]c");
        assertThat(redline("same", "same")).isEqualTo("same");
        assertThat(redline("", "new")).isEqualTo("{+new+}");
        assertThat(redline("old", "")).isEqualTo("[-old-]");
        assertThat(redline("", "")).isEmpty();
    }

    @Test
    void aRewrittenPassageIsOneChangeButParagraphsStayApart() {
        assertThat(redline(
                        "Institutions protect the climate of all.", "Everybody and nobody guards the weather of all."))
                .isEqualTo("[-Institutions protect the climate-]{+Everybody and nobody guards the weather+} of all.");
        assertThat(redline("First old\nmine", "First new\nyours")).isEqualTo("First [-old-]{+new+}\n[-mine-]{+yours+}");
    }

    @Test
    void wordsAreFoundInEveryScript() {
        assertThat(redline("人人生而自由,在尊严和权利上一律平等。", "人人生而自由,在尊严、安全和权利上一律平等。")).isEqualTo("人人生而自由,在尊严{+、安全+}和权利上一律平等。");
        assertThat(redline(
                        "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق.",
                        "يولد جميع الناس أحرارًا متساوين في الحقوق."))
                .isEqualTo("يولد جميع الناس أحرارًا متساوين في [-الكرامة والحقوق-]{+الحقوق+}.");
        assertThat(redline("มนุษย์ทั้งหลายเกิดมามีอิสระ", "มนุษย์ทั้งหลายเกิดมาอย่างมีอิสระ"))
                .isEqualTo("มนุษย์ทั้งหลายเกิดมา{+อย่าง+}มีอิสระ");
        assertThat(redline("👩‍🌾 land", "👩 land")).isEqualTo("[-👩‍🌾-]{+👩+} land");
        assertThat(redline("cafe noir", "cafe\u0301 noir")).isEqualTo("[-cafe-]{+cafe\u0301+} noir");
    }

    @Test
    void changesAreRangesOfTheBase() {
        assertThat(Diff.between("we cut emissions", "we end emissions now").changes())
                .containsExactly(new Change(3, 6, "end"), new Change(16, 16, " now"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.apply("text", List.of(new Change(2, 3, ""), new Change(1, 2, ""))));
        assertThatIllegalArgumentException().isThrownBy(() -> Change.apply("text", List.of(new Change(2, 9, ""))));
    }

    @Test
    void theDistanceCountsWords() {
        assertThat(Diff.between("one two three", "one 2 three").distance()).isEqualTo(new Distance(1, 3));
        assertThat(Diff.between("one two", "one two, three four").distance()).isEqualTo(new Distance(2, 4));
        assertThat(Diff.between("one, two", "one; two").distance()).isEqualTo(new Distance(0, 2));
        assertThat(Diff.between("", "").distance()).isEqualTo(new Distance(0, 1));
        assertThat(new Distance(1, 2)).isEqualByComparingTo(new Distance(2, 4)).isGreaterThan(new Distance(1, 3));
    }

    @Property(tries = 500)
    void theSegmentsHoldBothTexts(@ForAll("broken") String base, @ForAll("broken") String changed) {
        Difference difference = Diff.between(base, changed);
        assertThat(difference.base()).isEqualTo(base);
        assertThat(difference.changed()).isEqualTo(changed);
        assertThat(Change.apply(base, difference.changes())).isEqualTo(changed);
        assertThat(difference.tooDifferent()).isFalse();
        assertThat(difference.distance().words()).isPositive();
    }

    @Property(tries = 1000)
    @Label("apply(diff(a, b), a) = b, and hunks ascend, do not touch, and hold no common end")
    void theHunksMakeTheChangedText(@ForAll("broken") String base, @ForAll Random random) {
        String changed = Texts.edited(base, random);
        Comparison comparison = Comparison.of(base, changed);
        StringBuilder made = new StringBuilder();
        int at = 0;
        int other = 0;
        boolean first = true;
        for (Hunk hunk : comparison.hunks()) {
            assertThat(hunk.baseStart() - at).isEqualTo(hunk.changedStart() - other);
            assertThat(hunk.baseStart()).isGreaterThan(first ? -1 : at);
            assertThat(hunk.onlyInserts() && hunk.onlyDeletes()).isFalse();
            made.append(comparison.base().text(at, hunk.baseStart())).append(comparison.replacement(hunk));
            at = hunk.baseEnd();
            other = hunk.changedEnd();
            first = false;
        }
        made.append(comparison.base().text(at, comparison.base().size()));
        assertThat(made).hasToString(changed);
        assertThat(Diff.between(base, base).changes()).isEmpty();
        assertThat(Diff.between(base, changed)).isEqualTo(Diff.between(base, changed));
    }

    @Property(tries = 1000)
    void theOtherWayRoundTheSameStandsInBothAndTheDistanceStays(
            @ForAll("broken") String base, @ForAll("broken") String changed, @ForAll Random random) {
        for (String other : List.of(changed, Texts.edited(base, random))) {
            Difference there = Diff.between(base, other);
            Difference back = Diff.between(other, base);
            assertThat(same(back)).isEqualTo(same(there));
            assertThat(back.distance()).isEqualTo(there.distance());
        }
    }

    private static List<Segment> same(Difference difference) {
        return difference.segments().stream()
                .filter(Segment.Same.class::isInstance)
                .toList();
    }

    @Test
    void whatIsOnlyWrittenOtherwiseHoldsTheTextTogetherAndIsStillAChange() {
        assertThat(redline("In 5\u00A0% of all cases the café\u00ADs open", "In 5 % of all cases the cafe\u0301s open"))
                .isEqualTo("In 5[-\u00A0-]{+ +}% of all cases the [-café\u00ADs-]{+cafe\u0301s+} open");
        assertThat(redline("a\u00A0b a\u00A0b", "a b a\u00A0b a b")).contains("{+");
    }

    @Test
    void anIslandOfShortWordsIsSwallowedAndALongRunIsKept() {
        assertThat(redline("Every member pays the fee yearly.", "Each organisation covers the costs monthly."))
                .isEqualTo("[-Every member pays the fee yearly-]{+Each organisation covers the costs monthly+}.");
        assertThat(redline(
                        "Every member pays the fee that the assembly sets yearly.",
                        "Each organisation covers the fee that the assembly sets monthly."))
                .isEqualTo(
                        "[-Every member pays-]{+Each organisation covers+} the fee that the assembly sets [-yearly-]{+monthly+}.");
    }

    @ParameterizedTest
    @CsvSource({
        "en, fr",
        "en, nl",
        "pt-PT, pt-BR",
        "ca, es",
        "gl, pt-PT",
        "ru, pl",
        "ar, fa",
        "ur, fa",
        "he, ar",
        "hi, bn",
        "zh-Hans, ja",
        "ja, zh-Hans",
        "th, en",
        "ko, ko",
        "tr, id",
        "sw, zu",
        "yo, qu",
        "eu, tl",
        "de, it"
    })
    void theDeclarationInTwoLanguagesHoldsTheLaws(String one, String other) {
        for (int section = 0; section < 31; section++) {
            String base = Texts.declaration(one, section);
            String changed = Texts.declaration(other, section);
            Difference difference = Diff.between(base, changed);
            assertThat(difference.base()).isEqualTo(base);
            assertThat(Change.apply(base, difference.changes())).isEqualTo(changed);
            assertThat(Diff.between(changed, base).distance()).isEqualTo(difference.distance());
            assertThat(difference.tooDifferent()).isFalse();
        }
    }

    @Property(tries = 300)
    void aDeletionStandsBeforeItsInsertionAndNothingIsEmpty(@ForAll("texts") String base, @ForAll Random random) {
        List<Segment> segments = Diff.between(base, Texts.edited(base, random)).segments();
        assertThat(segments).noneMatch(segment -> segment.text().isEmpty());
        for (int i = 1; i < segments.size(); i++) {
            Segment before = segments.get(i - 1);
            assertThat(before.getClass()).isNotEqualTo(segments.get(i).getClass());
            assertThat(before instanceof Segment.Inserted && segments.get(i) instanceof Segment.Deleted)
                    .isFalse();
        }
    }

    @Property(tries = 300)
    void noGraphemeIsCut(@ForAll("broken") String base, @ForAll("broken") String changed) {
        int inBase = 0;
        int inChanged = 0;
        BreakIterator baseClusters = BreakIterator.getCharacterInstance();
        BreakIterator changedClusters = BreakIterator.getCharacterInstance();
        baseClusters.setText(base);
        changedClusters.setText(changed);
        for (Segment segment : Diff.between(base, changed).segments()) {
            inBase += segment instanceof Segment.Inserted ? 0 : segment.text().length();
            inChanged += segment instanceof Segment.Deleted ? 0 : segment.text().length();
            assertThat(baseClusters.isBoundary(inBase)).isTrue();
            assertThat(changedClusters.isBoundary(inChanged)).isTrue();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.any();
    }

    @Provide
    Arbitrary<String> broken() {
        return Texts.broken();
    }
}
