package org.accord.proposals.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.accord.agreement.Act;
import org.accord.proposals.Asks;

/** Short forms of long texts, and what is asked for in words. */
final class Words {

    private static final int FEW = 6;

    private Words() {}

    /** The first words of a text, with a sign that it goes on. */
    static String beginning(String text) {
        String[] words = text.strip().split("\\s+", FEW + 1);
        return words.length <= FEW
                ? text.strip()
                : String.join(" ", List.of(words).subList(0, FEW)) + " …";
    }

    /** What a proposal is about, in a list: for other words the clause is enough. */
    static String about(Asks asks) {
        return asks.act() == Act.EDIT && asks.replaces().isEmpty()
                ? I18NProvider.translate("proposals.row.clause", asks.number())
                : asked(asks);
    }

    /** What a proposal asks for, in a few words that go on a sentence. */
    static String asked(Asks asks) {
        String asked = switch (asks.act()) {
            case EDIT -> I18NProvider.translate("proposals.asks.edit", asks.number());
            case DELETE -> I18NProvider.translate("proposals.asks.delete", asks.number());
            case INSERT -> {
                Asks.Spot spot = Objects.requireNonNull(asks.spot());
                yield spot.after() != null
                        ? I18NProvider.translate("proposals.asks.insert.after", spot.after())
                        : spot.parent() != null
                                ? I18NProvider.translate("proposals.asks.insert.under", spot.parent())
                                : I18NProvider.translate("proposals.asks.insert.first");
            }
            case MOVE -> {
                Asks.Spot spot = Objects.requireNonNull(asks.spot());
                yield spot.after() != null
                        ? I18NProvider.translate("proposals.asks.move.after", asks.number(), spot.after())
                        : spot.parent() != null
                                ? I18NProvider.translate("proposals.asks.move.under", asks.number(), spot.parent())
                                : I18NProvider.translate("proposals.asks.move.first", asks.number());
            }
        };
        return asks.replaces().isEmpty()
                ? asked
                : I18NProvider.translate("proposals.asks.compromise", asked, numbers(asks.replaces()));
    }

    /** Proposals by their numbers: {@code P-1, P-2}. */
    static String numbers(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> I18NProvider.translate("proposals.page.number", number))
                .collect(Collectors.joining(", "));
    }

    /** The same as the beginning of a sentence. */
    static String capital(String words) {
        return words.isEmpty()
                ? words
                : new StringBuilder()
                        .appendCodePoint(Character.toTitleCase(words.codePointAt(0)))
                        .append(words, words.offsetByCodePoints(0, 1), words.length())
                        .toString();
    }
}
