package org.accord.kernel;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence that people read, in every language of the house: {@code i18n/<module>_<language>.properties}, UTF-8,
 * patterns of ICU's MessageFormat with numbered arguments. A key begins with the name of its module. All patterns are
 * parsed once, when first asked for; safe for any number of threads.
 *
 * <p>In the code a key stands as one whole literal ({@code "kit.say.close"}), or, for the words of an enum, as a literal
 * prefix that ends with a dot and is completed by {@link #key}: so a test can find the missing and the unused ones.
 */
public final class Translations {

    /** The languages, as tags of BCP 47; the first is the one to fall back on. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt");

    /** The modules that may have sentences of their own. */
    static final List<String> MODULES = List.of(
            "kernel",
            "kit",
            "live",
            "text",
            "tally",
            "people",
            "organisations",
            "journal",
            "assemblies",
            "agreement",
            "voting",
            "discussion",
            "translation",
            "calendar",
            "proposals",
            "publishing",
            "notices",
            "demo",
            "shell");

    private static final Map<String, Map<String, Sentence>> SENTENCES = readAll();

    private Translations() {}

    /** The sentence of that key in that language (English where the language is not one of ours), its arguments filled in. */
    public static String text(Locale locale, String key, Object... arguments) {
        return text(match(locale).getLanguage(), key, arguments);
    }

    /** As {@link #text(Locale, String, Object...)}. Throws IllegalArgumentException, naming the key, where there is none. */
    public static String text(String language, String key, Object... arguments) {
        Sentence sentence = inLanguage(language).get(key);
        if (sentence == null) {
            sentence = inLanguage("en").get(key);
        }
        if (sentence == null) {
            throw new IllegalArgumentException("There is no sentence for the key " + key);
        }
        return sentence.with(arguments);
    }

    /** Whether there is a sentence of that key. */
    public static boolean has(String key) {
        return inLanguage("en").containsKey(key);
    }

    /** The key of an enum's word: the prefix, then the constant's name in lower case with hyphens. */
    public static String key(String prefix, Enum<?> value) {
        return prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The language of ours that serves somebody who asked for that one. */
    public static Locale match(@Nullable Locale requested) {
        return requested != null && LANGUAGES.contains(requested.getLanguage())
                ? Locale.forLanguageTag(requested.getLanguage())
                : Locale.ENGLISH;
    }

    /** All keys of a language. */
    static Set<String> keys(String language) {
        return inLanguage(language).keySet();
    }

    /** The pattern of a key that exists, as it was written. */
    static String pattern(String language, String key) {
        Sentence sentence = inLanguage(language).get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("There is no sentence for the key " + key + " in " + language);
        }
        return sentence.pattern;
    }

    private static Map<String, Sentence> inLanguage(String language) {
        Map<String, Sentence> sentences = SENTENCES.get(language);
        return sentences == null ? Collections.emptyMap() : sentences;
    }

    private static Map<String, Map<String, Sentence>> readAll() {
        Map<String, Map<String, Sentence>> all = new HashMap<>();
        for (String language : LANGUAGES) {
            Map<String, Sentence> sentences = new HashMap<>();
            for (String module : MODULES) {
                read(module, language)
                        .forEach((key, pattern) ->
                                sentences.put(key.toString(), new Sentence(language, pattern.toString())));
            }
            all.put(language, Map.copyOf(sentences));
        }
        return Map.copyOf(all);
    }

    private static Properties read(String module, String language) {
        Properties properties = new Properties();
        String name = "/i18n/" + module + "_" + language + ".properties";
        try (InputStream file = Translations.class.getResourceAsStream(name)) {
            if (file != null) {
                properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read " + name, problem);
        }
        return properties;
    }

    /** A pattern with its parsed form; the parsed form is never used itself, since formatting changes it: clones are. */
    private static final class Sentence {

        private final String language;
        private final String pattern;
        private volatile @Nullable MessageFormat parsed;

        Sentence(String language, String pattern) {
            this.language = language;
            this.pattern = pattern;
        }

        String with(Object... arguments) {
            MessageFormat format = parsed;
            if (format == null) {
                format = new MessageFormat(pattern, ULocale.forLanguageTag(language));
                parsed = format;
            }
            return format.clone().format(spoken(arguments));
        }

        /** A time is said with its day and its seconds, in UTC: the one clock that everybody shares. */
        private Object[] spoken(Object... arguments) {
            DateFormat time = DateFormat.getDateTimeInstance(
                    DateFormat.LONG, DateFormat.MEDIUM, ULocale.forLanguageTag(language));
            time.setTimeZone(TimeZone.GMT_ZONE);
            return Arrays.stream(arguments)
                    .map(argument ->
                            argument instanceof Instant instant ? time.format(Date.from(instant)) + " UTC" : argument)
                    .toArray();
        }
    }
}
