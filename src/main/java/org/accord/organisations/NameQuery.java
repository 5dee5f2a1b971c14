package org.accord.organisations;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.accord.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to find names: beginnings of words.
 *
 * @param leading the longest, in whose order the names come
 * @param others what other words of the name begin with, the longest first
 */
record NameQuery(String leading, List<String> others) {

    /** More words than this narrow nothing. */
    private static final int MOST = 10;

    /** As in {@code organisations.words_of}: what stands between words. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}¡¿‘’‚“”„‹›«»·–—…।॥،؛؟、。「」『』（）！，：；？]+");

    NameQuery {
        others = List.copyOf(others);
    }

    /** Null where nothing was typed that is a word: then there is nothing to look for. */
    static @Nullable NameQuery of(String typed) {
        List<String> words = Arrays.stream(BETWEEN.split(PlainText.line(typed)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return words.isEmpty() ? null : new NameQuery(words.getFirst(), words.subList(1, words.size()));
    }
}
