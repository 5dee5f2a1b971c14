package org.accord.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A text with everything that is proposed for it in square brackets, as negotiators write it (TXT-1): {@code [as it stands][otherwise –
 * who]}. The brackets are characters, so that a copy of the page says the same; beside them there is the hue of who holds it.
 */
public final class Brackets extends Paragraph {

    /** How many hues there are for holders. */
    public static final int HUES = 6;

    /** A run of the text. */
    public sealed interface Piece {

        /** Words that nobody would change. */
        record Plain(String text) implements Piece {}

        /** Words that would come, and that nobody disputes. */
        record Changed(String text) implements Piece {}

        /** Words as they stand, where somebody would have others. */
        record Base(String text) implements Piece {}

        /**
         * What somebody would have.
         *
         * @param text their words, or what they ask for, such as "delete"
         * @param wording whether these are words for the agreement, and not a word about it
         */
        record Alternative(String text, boolean wording, List<Holder> holders) implements Piece {

            public Alternative {
                holders = List.copyOf(holders);
            }
        }
    }

    /**
     * Who holds an alternative.
     *
     * @param name as in "P-14 Delta Commons"
     * @param address where it can be read
     * @param hue 0 to {@link #HUES}, not included; the same on the whole page
     */
    public record Holder(String name, String address, int hue) {}

    /** @param language the tag of the language that the text is written in */
    public Brackets(List<Piece> pieces, String language) {
        addClassNames("bracketed", "text");
        getElement().setAttribute("lang", language).setAttribute("dir", "auto");
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Plain(String text) -> add(new Text(text));
                case Piece.Changed(String text) -> add(changed(text));
                case Piece.Base(String text) -> add(base(text));
                case Piece.Alternative alternative -> {
                    add(alternative(alternative));
                    if (!alternative.text().equals(alternative.text().stripTrailing())) {
                        add(new Text(" "));
                    }
                }
            }
        }
    }

    private Component changed(String text) {
        Span changed = new Span(text);
        changed.addClassName("to-come");
        return changed;
    }

    private Component base(String text) {
        Span base = new Span(new Text("["), said("kit.brackets.base"), new Text(text + "]"));
        base.addClassNames("bracket", "base");
        return base;
    }

    private Component alternative(Piece.Alternative alternative) {
        Span bracket = new Span(
                new Text("["),
                said("kit.brackets.alternative"),
                words(alternative),
                holders(alternative),
                new Text("]"));
        bracket.addClassNames("bracket", "proposed");
        int hue = alternative.holders().isEmpty()
                ? 0
                : alternative.holders().getFirst().hue();
        bracket.getElement().setAttribute("data-hue", String.valueOf(hue));
        return bracket;
    }

    private Component words(Piece.Alternative alternative) {
        if (alternative.wording()) {
            // a blank at the end would part the bracket from its sign; it stands behind the bracket
            return new Text(alternative.text().stripTrailing());
        }
        Span about = new Span(alternative.text());
        about.addClassName("about");
        about.getElement().setAttribute("lang", getLocale().toLanguageTag());
        return about;
    }

    private Component holders(Piece.Alternative alternative) {
        Span who = new Span(new Text(" – "));
        who.addClassName("holder");
        // names have their own direction, whatever the text's is
        who.getElement()
                .setAttribute("dir", "auto")
                .setAttribute("lang", getLocale().toLanguageTag());
        boolean first = true;
        for (Holder holder : alternative.holders()) {
            if (!first) {
                who.add(new Text(", "));
            }
            who.add(new Anchor(holder.address(), holder.name()));
            first = false;
        }
        return who;
    }

    private Spoken said(String key) {
        Spoken words = new Spoken(getTranslation(key) + " ");
        words.getElement().setAttribute("lang", getLocale().toLanguageTag());
        return words;
    }
}
