package org.accord.text;

/**
 * How far two texts are apart, as an exact fraction: the words that they do not share, of all words of the longer text. Ordered by
 * the fraction's value, so that 1 of 2 and 2 of 4 compare as equal.
 *
 * @param changedWords 0 to {@code words}
 * @param words at least 1
 */
public record Distance(int changedWords, int words) implements Comparable<Distance> {

    /** @throws IllegalArgumentException if it is not between 0 and 1 */
    public Distance {
        if (changedWords < 0 || words < 1 || changedWords > words) {
            throw new IllegalArgumentException(changedWords + " of " + words);
        }
    }

    @Override
    public int compareTo(Distance other) {
        return Long.compare((long) changedWords * other.words, (long) other.changedWords * words);
    }
}
