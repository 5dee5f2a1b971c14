package org.accord.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The search behind {@link Matching}. */
final class BlockMatching {

    /** A pair of words that stands in more blocks of the base than this says nothing. */
    private static final int COMMON = 32;

    private static final int UNMATCHED = -1;

    private record Candidate(int base, int imported, int percent, boolean inPlace) {}

    private final List<Clause> base;
    private final List<Clause> imported;
    private final Matching.@Nullable Pair[] pairs;
    private final boolean[] taken;

    BlockMatching(List<Clause> base, List<Clause> imported) {
        this.base = base;
        this.imported = imported;
        this.pairs = new Matching.Pair[imported.size()];
        this.taken = new boolean[base.size()];
    }

    Matching matched() {
        Map<String, Integer> kinds = new HashMap<>();
        int[] left = kinds(base, kinds);
        int[] right = kinds(imported, kinds);
        int[] matches = new Anchors(left, right, kinds.size(), new boolean[kinds.size()]).search();
        for (int i = 0; i < matches.length; i++) {
            if (matches[i] >= 0) {
                pair(i, matches[i], new Matching.Same(base.get(i), imported.get(matches[i])));
            }
        }
        matchMoved(left, right);
        matchSimilar(gaps(matches));
        List<Matching.Pair> found = new ArrayList<>();
        List<Clause> onlyInImported = new ArrayList<>();
        for (int j = 0; j < pairs.length; j++) {
            Matching.Pair pair = pairs[j];
            if (pair == null) {
                onlyInImported.add(imported.get(j));
            } else {
                found.add(pair);
            }
        }
        List<Clause> onlyInBase = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                onlyInBase.add(base.get(i));
            }
        }
        return new Matching(found, onlyInBase, onlyInImported);
    }

    private void pair(int clause, int block, Matching.Pair pair) {
        pairs[block] = pair;
        taken[clause] = true;
    }

    private static int[] kinds(List<Clause> clauses, Map<String, Integer> known) {
        int[] kinds = new int[clauses.size()];
        for (int i = 0; i < kinds.length; i++) {
            Integer fresh = known.size();
            Integer kind = known.putIfAbsent(Folding.of(clauses.get(i).text()), fresh);
            kinds[i] = kind == null ? fresh : kind;
        }
        return kinds;
    }

    private void matchMoved(int[] left, int[] right) {
        Map<Integer, ArrayDeque<Integer>> free = new HashMap<>();
        for (int i = 0; i < left.length; i++) {
            if (!taken[i] && isLong(base.get(i))) {
                free.computeIfAbsent(left[i], kind -> new ArrayDeque<>()).add(i);
            }
        }
        for (int j = 0; j < right.length; j++) {
            ArrayDeque<Integer> places = free.get(right[j]);
            if (pairs[j] == null && places != null && !places.isEmpty()) {
                int i = places.remove();
                pair(i, j, new Matching.Moved(base.get(i), imported.get(j)));
            }
        }
    }

    private static boolean isLong(Clause clause) {
        Words words = Words.of(clause.text());
        return words.wordsBefore(words.size()) >= Matching.LONG_ENOUGH;
    }

    /** For each block of both sides, first the base's, how many equal neighbours stand before it: the name of its gap. */
    private int[][] gaps(int[] matches) {
        int[] left = new int[base.size()];
        int[] right = new int[imported.size()];
        boolean[] anchors = new boolean[right.length];
        int gap = 0;
        for (int i = 0; i < left.length; i++) {
            if (matches[i] != UNMATCHED) {
                anchors[matches[i]] = true;
                gap++;
            }
            left[i] = gap;
        }
        gap = 0;
        for (int j = 0; j < right.length; j++) {
            gap += anchors[j] ? 1 : 0;
            right[j] = gap;
        }
        return new int[][] {left, right};
    }

    private void matchSimilar(int[][] gaps) {
        Map<Long, List<Integer>> index = new HashMap<>();
        long[][] shingles = new long[base.size()][];
        for (int i = 0; i < shingles.length; i++) {
            if (taken[i]) {
                continue;
            }
            shingles[i] = shingles(base.get(i));
            for (long shingle : shingles[i]) {
                List<Integer> places = index.computeIfAbsent(shingle, any -> new ArrayList<>());
                if (places.size() <= COMMON) {
                    places.add(i);
                }
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int j = 0; j < pairs.length; j++) {
            if (pairs[j] == null) {
                addCandidates(candidates, j, index, shingles, gaps);
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::percent)
                .reversed()
                .thenComparing(Candidate::inPlace, Comparator.reverseOrder())
                .thenComparingInt(Candidate::base)
                .thenComparingInt(Candidate::imported));
        for (Candidate candidate : candidates) {
            if (!taken[candidate.base] && pairs[candidate.imported] == null) {
                pair(
                        candidate.base,
                        candidate.imported,
                        new Matching.Similar(
                                base.get(candidate.base),
                                imported.get(candidate.imported),
                                candidate.percent,
                                !candidate.inPlace));
            }
        }
    }

    private void addCandidates(
            List<Candidate> candidates, int block, Map<Long, List<Integer>> index, long[][] shingles, int[][] gaps) {
        long[] own = shingles(imported.get(block));
        Map<Integer, Integer> seen = new HashMap<>();
        for (long shingle : own) {
            List<Integer> places = index.getOrDefault(shingle, List.of());
            if (places.size() <= COMMON) {
                places.forEach(place -> seen.merge(place, 1, Integer::sum));
            }
        }
        seen.forEach((clause, some) -> {
            boolean inPlace = gaps[0][clause] == gaps[1][block];
            // what stands in many blocks was not counted, so that a tenth is enough for a closer look
            int least = inPlace ? Matching.IN_PLACE_PERCENT : Matching.SIMILAR_PERCENT;
            if (some * 10 >= own.length || own.length < 10) {
                int percent = percent(own, shingles[clause]);
                if (percent >= least && (inPlace || isLong(imported.get(block)))) {
                    candidates.add(new Candidate(clause, block, percent, inPlace));
                }
            }
        });
    }

    /** Hashes of the pairs of neighbouring words, with the ends of the text for words: sorted, none twice. */
    private static long[] shingles(Clause clause) {
        Words words = Words.of(clause.text());
        long[] shingles = new long[words.wordsBefore(words.size()) + 1];
        int count = 0;
        long before = 0;
        for (int token = 0; token < words.size(); token++) {
            if (words.wordsBefore(token + 1) > words.wordsBefore(token)) {
                long word = words.hash(token) | 1L << 32;
                shingles[count++] = before * 0x9E3779B97F4A7C15L + word;
                before = word;
            }
        }
        shingles[count] = before * 0x9E3779B97F4A7C15L;
        return Arrays.stream(shingles).sorted().distinct().toArray();
    }

    private static int percent(long[] one, long[] other) {
        // what is three times as long cannot be half the same
        if (one.length > 3 * other.length || other.length > 3 * one.length) {
            return 0;
        }
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (int) (200L * common / (one.length + other.length));
    }
}
