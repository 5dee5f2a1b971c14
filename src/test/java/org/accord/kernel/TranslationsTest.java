package org.accord.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationsTest {

    private static final Path FILES = Path.of("src/main/resources/i18n");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL =
            Pattern.compile("\"((?:" + String.join("|", Translations.MODULES) + ")\\.[A-Za-z0-9._-]*)\"");

    @Test
    void aSentenceIsFilledInByTheRulesOfItsLanguage() {
        assertThat(Translations.text("en", "kit.when.in-days", 1)).isEqualTo("in 1 day");
        assertThat(Translations.text("en", "kit.when.in-days", 3)).isEqualTo("in 3 days");
        assertThat(Translations.text(Locale.CANADA_FRENCH, "kit.when.in-days", 3))
                .isEqualTo("dans 3 jours");
    }

    @Test
    void aLanguageThatWeDoNotHaveGetsEnglish() {
        assertThat(Translations.match(Locale.JAPANESE)).isEqualTo(Locale.ENGLISH);
        assertThat(Translations.match(null)).isEqualTo(Locale.ENGLISH);
        assertThat(Translations.text("ja", "kit.when.in-days", 3)).isEqualTo("in 3 days");
    }

    @Test
    void anUnknownKeyIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> Translations.text("en", "kit.nothing-of-the-kind"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kit.nothing-of-the-kind");
    }

    @Test
    void everyFileBelongsToAModuleAndALanguageOfOurs() throws IOException {
        Set<String> expected = Translations.MODULES.stream()
                .flatMap(module ->
                        Translations.LANGUAGES.stream().map(language -> module + "_" + language + ".properties"))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf(expected);
        }
    }

    @Test
    void everyKeyBeginsWithItsModuleAndStandsOnce() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                String module = name.substring(0, name.indexOf('_'));
                List<String> keys = keysAsWritten(file);
                assertThat(keys).as(name).allMatch(key -> key.startsWith(module + "."));
                assertThat(keys).as(name).doesNotHaveDuplicates();
            }
        }
    }

    static List<String> otherLanguages() {
        return Translations.LANGUAGES.subList(1, Translations.LANGUAGES.size());
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void everyLanguageHasTheSameKeysWithTheSameArguments(String language) {
        assertThat(new TreeSet<>(Translations.keys(language)))
                .as(language)
                .isEqualTo(new TreeSet<>(Translations.keys("en")));
        for (String key : Translations.keys("en")) {
            assertThat(arguments(language, key)).as(language + " " + key).isEqualTo(arguments("en", key));
        }
    }

    @Test
    void noSentenceIsEmptyOrHasATypewriterApostrophe() {
        for (String language : Translations.LANGUAGES) {
            for (String key : Translations.keys(language)) {
                String pattern = Translations.pattern(language, key);
                assertThat(pattern).as(language + " " + key).isNotBlank().doesNotContain("'");
            }
        }
    }

    @Test
    void everyKeyInTheCodeHasASentenceAndEverySentenceIsUsed() throws IOException {
        Set<String> literals = literals();
        Set<String> keys = Translations.keys("en");
        assertThat(literals.stream().filter(literal -> !exists(literal, keys)))
                .as("keys in the code without a sentence")
                .isEmpty();
        assertThat(keys.stream().filter(key -> !isNamed(key, literals)).sorted())
                .as("sentences that no code names")
                .isEmpty();
    }

    private static boolean exists(String literal, Set<String> keys) {
        return literal.endsWith(".") ? keys.stream().anyMatch(key -> key.startsWith(literal)) : keys.contains(literal);
    }

    /** A literal that ends with a dot is a prefix, completed with the name of an enum constant: it covers all below it. */
    private static boolean isNamed(String key, Set<String> literals) {
        return literals.contains(key)
                // the other half of a step of a count that did not hold
                || (key.endsWith(".failed") && literals.contains(key.substring(0, key.length() - ".failed".length())))
                || literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
    }

    private static Set<String> literals() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    found.add(literal.group(1));
                }
            }
        }
        return found;
    }

    private static List<String> keysAsWritten(Path file) throws IOException {
        List<String> keys = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#") && !line.startsWith(" ")) {
                    keys.add(line.substring(0, equals).strip());
                }
            }
        }
        return keys;
    }

    private static Set<String> arguments(String language, String key) {
        MessagePattern pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL)
                .parse(Translations.pattern(language, key));
        Set<String> names = new TreeSet<>();
        for (int at = 0; at < pattern.countParts(); at++) {
            MessagePattern.Part.Type type = pattern.getPart(at).getType();
            if (type == MessagePattern.Part.Type.ARG_NUMBER || type == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(at)));
            }
        }
        assertThat(new MessageFormat(Translations.pattern(language, key), Locale.forLanguageTag(language)))
                .isNotNull();
        return names;
    }
}
