package org.accord.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.accord.tally.Rule.Consensus;
import org.accord.tally.Rule.Majority;
import org.accord.tally.Rule.Supermajority;
import org.accord.tally.Rule.Supermajority.Base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence that a count can say is there in every language, and says its numbers. */
class TallyWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt"})
    void everyStepCanBeReadInEveryLanguage(String language) throws IOException {
        Properties words = words(language);
        for (Line line : lines()) {
            String sentence = say(words, language, line.key(), line.figures());
            assertThat(sentence).as(line.key()).isNotBlank().doesNotContain("{", "}", "#");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt"})
    void everyRuleChoiceAndOutcomeHasItsNameAndNothingElseIsThere(String language) throws IOException {
        Properties words = words(language);
        Set<String> known = new LinkedHashSet<>(List.of("tally.rule.quorum"));
        lines().forEach(line -> known.add(line.key()));
        for (Rule rule : rules()) {
            known.add(rule.key());
            assertThat(say(words, language, rule.key(), rule.figures()))
                    .as(rule.key())
                    .isNotBlank()
                    .doesNotContain("{", "}", "#");
        }
        Arrays.stream(Choice.values()).forEach(choice -> known.add("tally.choice." + choice));
        Arrays.stream(Outcome.values()).forEach(outcome -> known.add("tally.outcome." + outcome));

        assertThat(words.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void theStepsOfACountReadAsPeopleWouldSayThem() throws IOException {
        Properties words = words("en");
        List<String> said = Ballots.count("CONSENSUS 0", 12, "S6 SA2").because().stream()
                .map(line -> say(words, "en", line.key(), line.figures()))
                .toList();

        assertThat(said)
                .containsExactly(
                        "8 of 12 took part; at least 5 were needed (33 % of 12, rounded up, and never fewer than 5).",
                        "No blocks; none is allowed.",
                        "Stand-asides: 4 × 2 = 8, not more than the 8 cast.",
                        "Support and reservations: 2 × (6 + 0) = 12, at least the 8 cast.",
                        "6 support without reservations; at least 1 was needed.",
                        "So it is adopted.");
    }

    /** Each line that counting can say, from every small decision under every kind of rule. */
    private static Set<Line> lines() {
        Set<Line> lines = new LinkedHashSet<>();
        for (Rule rule : rules()) {
            for (List<Choice> choices : choices(List.copyOf(rule.choices()), 6)) {
                lines.addAll(Count.under(rule, new Quorum(33, 2), Ballots.roll(6), Ballots.of(choices))
                        .because());
            }
        }
        return lines;
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(List.of(new Consensus(0), new Consensus(1), new Majority()));
        for (Base base : Base.values()) {
            rules.add(new Supermajority(2, 3, base));
        }
        return rules;
    }

    /** Every way in which up to so many ballots can be spread over the choices, order aside. */
    private static List<List<Choice>> choices(List<Choice> offered, int ballots) {
        if (offered.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Choice>> all = new ArrayList<>();
        for (int number = 0; number <= ballots; number++) {
            for (List<Choice> rest : choices(offered.subList(1, offered.size()), ballots - number)) {
                List<Choice> some = new ArrayList<>(rest);
                for (int i = 0; i < number; i++) {
                    some.add(offered.getFirst());
                }
                all.add(some);
            }
        }
        return all;
    }

    private static String say(Properties words, String language, String key, List<Integer> figures) {
        String pattern = words.getProperty(key);
        assertThat(pattern).as(language + ": " + key).isNotNull();
        return new MessageFormat(pattern, Locale.of(language)).format(figures.toArray());
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        String name = "/i18n/tally_" + language + ".properties";
        try (var in = Objects.requireNonNull(TallyWordsTest.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
