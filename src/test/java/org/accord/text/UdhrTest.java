package org.accord.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The Universal Declaration of Human Rights in 30 languages. */
class UdhrTest {

    private static final Map<String, Document> LANGUAGES = languages();

    private static Map<String, Document> languages() {
        Map<String, Document> languages = new TreeMap<>();
        Texts.json("udhr/udhr-aligned.json")
                .properties()
                .forEach(language -> languages.put(language.getKey(), document(language.getValue())));
        return languages;
    }

    private static Document document(JsonNode language) {
        List<Clause> clauses = new ArrayList<>();
        for (JsonNode section : language.get("sections")) {
            int number = clauses.size();
            clauses.add(new Clause(
                    id(number), ClauseKind.HEADING, 0, section.get("heading").asString()));
            for (JsonNode paragraph : section.get("paras")) {
                clauses.add(new Clause(id(clauses.size()), ClauseKind.PARAGRAPH, 1, paragraph.asString()));
            }
        }
        return new Document(clauses);
    }

    private static ClauseId id(int number) {
        return new ClauseId(new UUID(1, number));
    }

    private static Document in(String language) {
        return Objects.requireNonNull(LANGUAGES.get(language), language);
    }

    static Stream<String> everyLanguage() {
        return LANGUAGES.keySet().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "pt-PT, pt-BR", "es, ca", "es, gl", "gl, pt-PT", "fr, it", "de, nl", "ru, pl", "ar, fa", "fa, ur", "ar, he",
                "hi, bn",
        "zh-Hans, ja", "ja, ko", "th, id", "id, tl", "sw, zu", "yo, qu", "tr, eu", "en, fr", "en, zh-Hans", "en, ar",
                "en, th"
    })
    @DisplayName("Differences between languages, section by section, hold both texts to the character and cut no sign")
    void differencesHoldBothTexts(String one, String other) {
        List<String> ones = sections(in(one));
        List<String> others = sections(in(other));
        assertThat(ones).hasSize(31);
        assertThat(others).hasSize(31);
        for (int i = 0; i < ones.size(); i++) {
            check(ones.get(i), others.get(i));
            check(others.get(i), ones.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    @DisplayName("Differences to edited texts hold both, cut no sign, and leave alone what was left alone")
    void differencesToEditedTextsHoldBoth(String language) {
        Random random = new Random(language.hashCode());
        for (String section : sections(in(language))) {
            for (int i = 0; i < 3; i++) {
                String edited = edited(section, random);
                check(section, edited);
                check(edited, section);
            }
            check(section, section + section);
            assertThat(Diff.between(section, section).changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    @DisplayName(
            "TXT-1: brackets of three edited texts, taken out, give the base; each alternative gives its text; no sign is cut")
    void bracketsTakenOutGiveTheBase(String language) {
        Random random = new Random(language.hashCode());
        Version base = Version.first(in(language));
        List<Amendment> amendments = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Operation> operations = new ArrayList<>();
            for (Clause clause : base.document().clauses()) {
                if (random.nextInt(3) > 0 && !clause.isTombstone()) {
                    operations.add(new Operation.Edit(clause.id(), 1, edited(clause.text(), random)));
                }
            }
            amendments.add(new Amendment(new AmendmentId(new UUID(0, i)), operations, java.util.Set.of()));
        }
        Bracketed bracketed = Bracketed.of(base, amendments);
        assertThat(bracketed.base()).isEqualTo(base.document());
        assertThat(bracketed.unfit()).isEmpty();
        boolean ownBrackets = base.document().clauses().stream()
                .anyMatch(clause -> clause.text().matches("(?s).*[\\[\\]].*"));
        if (!ownBrackets) {
            assertThat(Brackets.taken(bracketed.plain(AmendmentId::toString)))
                    .isEqualTo(Bracketed.of(base, List.of()).plain(AmendmentId::toString));
        }
        for (Bracketed.Line line : bracketed.lines()) {
            Bracketed.Standing standing = (Bracketed.Standing) line;
            for (Amendment amendment : amendments) {
                assertThat(Brackets.picked(standing, amendment.id())).isEqualTo(wanted(standing.clause(), amendment));
            }
            int at = 0;
            for (Bracketed.Piece piece : standing.pieces()) {
                assertWhole(standing.clause().text(), at);
                at += switch (piece) {
                    case Bracketed.Plain(String text) -> text.length();
                    case Bracketed.Choice(String text, List<Bracketed.Alternative> _) -> text.length();
                };
            }
        }
    }

    private static String wanted(Clause clause, Amendment amendment) {
        return amendment.operations().stream()
                .filter(operation -> operation.clause().equals(clause.id()))
                .map(operation -> ((Operation.Edit) operation).text())
                .findFirst()
                .orElse(clause.text());
    }

    private static void check(String base, String changed) {
        Difference difference = Diff.between(base, changed);
        assertThat(difference.base()).isEqualTo(base);
        assertThat(difference.changed()).isEqualTo(changed);
        assertThat(difference.tooDifferent()).isFalse();
        List<Change> changes = difference.changes();
        assertThat(Change.apply(base, changes)).isEqualTo(changed);
        int moved = 0;
        for (Change change : changes) {
            assertWhole(base, change.start());
            assertWhole(base, change.end());
            assertWhole(changed, change.start() + moved);
            moved += change.replacement().length() - (change.end() - change.start());
            assertWhole(changed, change.end() + moved);
        }
    }

    /** No grapheme cluster is cut. */
    private static void assertWhole(String text, int at) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        assertThat(clusters.isBoundary(at)).as("%s cut at %s", text, at).isTrue();
    }

    /** Swaps, drops, repeats and takes words from elsewhere in the text: words of its own language. */
    private static String edited(String text, Random random) {
        Words words = Words.of(text);
        StringBuilder edited = new StringBuilder();
        for (int token = 0; token < words.size(); token++) {
            String word = words.text(token, token + 1);
            int other = random.nextInt(words.size());
            switch (words.blank(token) ? 99 : random.nextInt(30)) {
                case 0 -> edited.append("");
                case 1 -> edited.append(word).append(words.text(other, other + 1));
                case 2 -> edited.append(words.text(other, other + 1));
                case 3 -> edited.append(word).append(' ').append(word);
                default -> edited.append(word);
            }
        }
        return edited.isEmpty() ? text : edited.toString();
    }

    private static List<String> sections(Document document) {
        List<String> sections = new ArrayList<>();
        for (Clause clause : document.clauses()) {
            if (clause.depth() == 0) {
                sections.add(clause.text());
            } else {
                sections.add(sections.removeLast() + "\n" + clause.text());
            }
        }
        return sections;
    }
}
