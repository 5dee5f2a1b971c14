package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accord.kit.Brackets;
import org.accord.kit.Brackets.Piece;
import org.accord.text.Bracketed;
import org.accord.text.ClauseId;
import org.accord.text.Place;

/** The clauses of the agreement with everything that is open in brackets (TXT-1). */
final class BracketedLines {

    private final Holders holders;
    private final Map<ClauseId, String> numbers;

    BracketedLines(Holders holders, Map<ClauseId, String> numbers) {
        this.holders = holders;
        this.numbers = numbers;
    }

    /** The text of a clause that stands. */
    Component text(Bracketed.Standing line, String language) {
        List<Piece> pieces = new ArrayList<>();
        for (Bracketed.Piece piece : line.pieces()) {
            switch (piece) {
                case Bracketed.Plain(String text) -> pieces.add(new Piece.Plain(text));
                case Bracketed.Choice choice -> {
                    if (!choice.base().isEmpty()) {
                        pieces.add(new Piece.Base(choice.base()));
                    }
                    choice.alternatives().forEach(alternative -> pieces.add(alternative(alternative)));
                }
            }
        }
        for (Bracketed.Move move : line.moves()) {
            pieces.add(new Piece.Alternative(to(move.place()), false, holders.of(move.amendments())));
        }
        return new Brackets(pieces, language);
    }

    /** The text of a clause that would come here. */
    Component text(Bracketed.Added line, String language) {
        return new Brackets(
                List.of(new Piece.Alternative(line.clause().text(), true, holders.of(line.amendments()))), language);
    }

    private Piece alternative(Bracketed.Alternative alternative) {
        List<Brackets.Holder> who = holders.of(alternative.amendments());
        return switch (alternative.wording()) {
            case Bracketed.Words(String text) -> new Piece.Alternative(text.replace(Bracketed.CUT, " ¶ "), true, who);
            case Bracketed.Nothing _ -> new Piece.Alternative(said("proposals.sight.delete"), false, who);
            case Bracketed.Parts(List<String> texts) -> new Piece.Alternative(String.join(" ¶ ", texts), true, who);
            case Bracketed.Joined(ClauseId _, String text) -> new Piece.Alternative(text, true, who);
            case Bracketed.JoinedTo(ClauseId first, String _) ->
                new Piece.Alternative(said("proposals.sight.joined", number(first)), false, who);
        };
    }

    private String to(Place place) {
        if (place.after() != null) {
            return said("proposals.sight.move.after", number(place.after()));
        }
        return place.parent() != null
                ? said("proposals.sight.move.under", number(place.parent()))
                : said("proposals.sight.move.first");
    }

    private String number(ClauseId clause) {
        return numbers.getOrDefault(clause, "");
    }

    private static String said(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
