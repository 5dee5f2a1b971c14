package org.accord.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accord.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** What somebody types to find names, as PostgreSQL's text search reads it: every word, by how it begins. */
final class NameQuery {

    /** More words than this narrow nothing. */
    private static final int MOST = 10;

    /** As in {@code organisations.name_words}: what stands between words, and what could be more than a word in a query. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}’‘“”«»·–—]+");

    private NameQuery() {}

    /** Null where nothing was typed that is a word: then there is nothing to look for. */
    static @Nullable String of(String typed) {
        String query = Arrays.stream(BETWEEN.split(PlainText.line(typed).toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
        return query.isEmpty() ? null : query;
    }
}
