package org.accord.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.accord.text.ClauseText.Clean;
import org.accord.text.ClauseText.Unusable;
import org.junit.jupiter.api.Test;

class ClauseTextTest {

    @Test
    void whatPeopleTypeIsMadeClean() {
        assertThat(ClauseText.clean(" \n Cafe\u0301\u00A0: un \r\ndeux\t\rtrois\u2028\n\n"))
                .isEqualTo(new Clean("Café\u00A0: un\ndeux\ntrois"));
        assertThat(ClauseText.clean("می\u200Cخواهم 👩\u200D🌾")).isEqualTo(new Clean("می\u200Cخواهم 👩\u200D🌾"));
        assertThat(ClauseText.clean("شكرا\u200F!")).isEqualTo(new Clean("شكرا\u200F!"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() {
        assertThat(ClauseText.clean("")).isEqualTo(new Unusable(Problem.EMPTY, 0));
        assertThat(ClauseText.clean(" \n\u00A0\u200B")).isEqualTo(new Unusable(Problem.EMPTY, 0));
        assertThat(ClauseText.clean("a\u0000")).isEqualTo(new Unusable(Problem.CONTROL_CHARACTER, 1));
        assertThat(ClauseText.clean("ab\u0085")).isEqualTo(new Unusable(Problem.CONTROL_CHARACTER, 2));
        assertThat(ClauseText.clean("abc\u202Etxt")).isEqualTo(new Unusable(Problem.BIDI_CONTROL, 3));
        assertThat(ClauseText.clean("a\u2067b\u2069")).isEqualTo(new Unusable(Problem.BIDI_CONTROL, 1));
        assertThat(ClauseText.clean("👩\uD83D")).isEqualTo(new Unusable(Problem.LONE_SURROGATE, 2));
        assertThat(ClauseText.clean("\uDE00")).isEqualTo(new Unusable(Problem.LONE_SURROGATE, 0));
    }

    @Test
    void aClauseHasALongestLength() {
        assertThat(ClauseText.clean("a".repeat(ClauseText.LONGEST) + " "))
                .isEqualTo(new Clean("a".repeat(ClauseText.LONGEST)));
        assertThat(ClauseText.clean("a".repeat(ClauseText.LONGEST + 1)))
                .isEqualTo(new Unusable(Problem.TOO_LONG, ClauseText.LONGEST));
        assertThat(ClauseText.clean("a".repeat(50_000_000)))
                .isEqualTo(new Unusable(Problem.TOO_LONG, ClauseText.LONGEST));
    }

    @Property(tries = 500)
    void cleaningTwiceChangesNothing(@ForAll("broken") String typed) {
        if (ClauseText.clean(typed) instanceof Clean(String text)) {
            assertThat(ClauseText.clean(text)).isEqualTo(new Clean(text));
            assertThat(VersionHash.of(text)).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> broken() {
        return Texts.broken();
    }
}
