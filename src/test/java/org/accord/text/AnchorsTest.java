package org.accord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AnchorsTest {

    @Property(tries = 1000)
    void shortListsGetALongestCommonSubsequence(@ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int kinds) {
        int[] left = list(random, random.nextInt(60), kinds);
        int[] right = list(random, random.nextInt(60), kinds);
        int[] matches = new Anchors(left, right, kinds, new boolean[kinds]).search();
        assertMatches(left, right, matches);
        assertThat(IntStream.of(matches).filter(match -> match >= 0).count()).isEqualTo(common(left, right));
    }

    @Property(tries = 200)
    void longListsWithFewRepetitionsGetACommonSubsequenceNotFarFromTheLongest(
            @ForAll Random random, @ForAll @IntRange(min = 1500, max = 5000) int kinds) {
        int[] left = list(random, 1500 + random.nextInt(1000), kinds);
        int[] right = edited(left, random, kinds);
        boolean[] endsLine = new boolean[kinds];
        endsLine[0] = true;
        Anchors anchors = new Anchors(left, right, kinds, endsLine);
        int[] matches = anchors.search();
        assertMatches(left, right, matches);
        assertThat(anchors.givenUp()).isZero();
        assertThat((double) IntStream.of(matches).filter(match -> match >= 0).count())
                .isGreaterThan(0.8 * common(left, right));
    }

    @Property(tries = 500)
    void theLongestIncreasingSubsequenceIsFound(@ForAll Random random) {
        int size = random.nextInt(40);
        int[] values = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
        int[] weights = random.ints(size, 1, 9).toArray();
        int[] ones = IntStream.generate(() -> 1).limit(size).toArray();
        long[] best = {0, 0};
        long[][] sums = new long[2][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                if (values[j] < values[i]) {
                    sums[0][i] = Math.max(sums[0][i], sums[0][j]);
                    sums[1][i] = Math.max(sums[1][i], sums[1][j]);
                }
            }
            best[0] = Math.max(best[0], sums[0][i] += 1);
            best[1] = Math.max(best[1], sums[1][i] += weights[i]);
        }
        assertThat(weight(values, ones, Increasing.longest(values, size))).isEqualTo(best[0]);
        assertThat(weight(values, ones, Increasing.heaviest(values, ones, size, size)))
                .isEqualTo(best[0]);
        assertThat(weight(values, weights, Increasing.heaviest(values, weights, size, size)))
                .isEqualTo(best[1]);
    }

    @Test
    void aGapWithoutAnchorsIsGivenUpAndTheRestStands() {
        int kinds = 30_002;
        int[] left = new int[40_000];
        int[] right = new int[40_000];
        Random random = new Random(1);
        for (int i = 0; i < left.length; i++) {
            boolean gap = i < 25_000;
            left[i] = gap ? random.nextInt(2) : i - 25_000 + 2;
            right[i] = gap ? random.nextInt(2) : i - 25_000 + 2;
        }
        left[30_000] = 0;
        right[39_999] = 0;
        Anchors anchors = new Anchors(left, right, kinds, new boolean[kinds]);
        int[] matches = anchors.search();
        assertMatches(left, right, matches);
        assertThat(anchors.givenUp()).isBetween(1L, 25_000L);
        assertThat(IntStream.range(25_000, 39_999).filter(i -> matches[i] == i).count())
                .isEqualTo(14_998);
    }

    private static long weight(int[] values, int[] weights, int[] picked) {
        long weight = 0;
        for (int i = 0; i < picked.length; i++) {
            assertThat(i == 0 || (picked[i] > picked[i - 1] && values[picked[i]] > values[picked[i - 1]]))
                    .isTrue();
            weight += weights[picked[i]];
        }
        return weight;
    }

    private static void assertMatches(int[] left, int[] right, int[] matches) {
        int before = -1;
        for (int i = 0; i < left.length; i++) {
            if (matches[i] >= 0) {
                assertThat(matches[i]).isGreaterThan(before);
                assertThat(right[matches[i]]).isEqualTo(left[i]);
                before = matches[i];
            }
        }
    }

    private static int[] list(Random random, int size, int kinds) {
        return random.ints(size, 0, kinds).toArray();
    }

    private static int[] edited(int[] list, Random random, int kinds) {
        return IntStream.of(list)
                .flatMap(token -> switch (random.nextInt(20)) {
                    case 0 -> IntStream.empty();
                    case 1 -> IntStream.of(token, random.nextInt(kinds));
                    default -> IntStream.of(token);
                })
                .toArray();
    }

    private static long common(int[] left, int[] right) {
        int[] row = new int[right.length + 1];
        for (int token : left) {
            int diagonal = 0;
            for (int j = 0; j < right.length; j++) {
                int above = row[j + 1];
                row[j + 1] = token == right[j] ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return row[right.length];
    }
}
