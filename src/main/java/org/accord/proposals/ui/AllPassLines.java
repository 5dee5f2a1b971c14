package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.accord.kit.Brackets;
import org.accord.kit.Brackets.Piece;
import org.accord.kit.Difference;
import org.accord.text.AmendmentId;
import org.accord.text.Conflict;
import org.accord.text.Prospect;

/** The clauses of the agreement as if all that is open were adopted, with the conflicts where they are. */
final class AllPassLines {

    private final Holders holders;

    AllPassLines(Holders holders) {
        this.holders = holders;
    }

    /** Whether it would say something else, or people should know something of it. */
    static boolean isTouched(Prospect.Line line) {
        return !line.changes().isEmpty()
                || line.conflicts().stream().anyMatch(AllPassLines::isNoted)
                || line.pieces().stream().anyMatch(piece -> !(piece instanceof Prospect.Kept));
    }

    /**
     * The text of a clause, and under it who wants it so, and what people should know of those who meet there.
     *
     * @param present what it says now; empty for a new one
     */
    Component text(Prospect.Line line, String present, String language) {
        Div body = new Div(
                line.clause().isTombstone()
                        ? new Difference(List.of(new Difference.Piece(present, Difference.Mark.DELETED)), language)
                        : new Brackets(pieces(line), language));
        Set<AmendmentId> makers = new TreeSet<>();
        line.changes().forEach(change -> makers.addAll(change.amendments()));
        if (!makers.isEmpty()) {
            body.add(note(line.clause().isTombstone() ? "proposals.sight.to-go" : "proposals.sight.to-come", makers));
        }
        for (Conflict conflict : line.conflicts()) {
            if (isNoted(conflict)) {
                String words = switch (conflict) {
                    case Conflict.Structural _ -> "proposals.sight.structural";
                    case Conflict.Dependent _ -> "proposals.sight.dependent";
                    case Conflict.Soft _ -> "proposals.sight.soft";
                    default -> "proposals.sight.order";
                };
                body.add(note(words, conflict.amendments()));
            }
        }
        return body;
    }

    /** Conflicts of words stand in the words, and what is left out is told above them all. */
    private static boolean isNoted(Conflict conflict) {
        return switch (conflict) {
            case Conflict.Structural _,
                    Conflict.Dependent _,
                    Conflict.Soft _,
                    Conflict.WordOrder _,
                    Conflict.ClauseOrder _ -> true;
            case Conflict.Hard _, Conflict.Replaced _, Conflict.Unfit _ -> false;
        };
    }

    private List<Piece> pieces(Prospect.Line line) {
        List<Piece> pieces = new ArrayList<>();
        for (Prospect.Piece piece : line.pieces()) {
            switch (piece) {
                case Prospect.Kept(String text) -> pieces.add(new Piece.Plain(text));
                case Prospect.Changed changed -> {
                    if (!changed.come().isEmpty()) {
                        pieces.add(new Piece.Changed(changed.come()));
                    }
                }
                case Prospect.Contested contested -> {
                    if (!contested.base().isEmpty()) {
                        pieces.add(new Piece.Base(contested.base()));
                    }
                    contested.alternatives().forEach(alternative -> pieces.add(alternative(alternative)));
                }
            }
        }
        return pieces;
    }

    private Piece alternative(Conflict.Alternative alternative) {
        boolean nothing = alternative.words().isEmpty();
        return new Piece.Alternative(
                nothing ? I18NProvider.translate("proposals.sight.delete") : alternative.words(),
                !nothing,
                holders.of(alternative.amendments()));
    }

    private Component note(String key, Set<AmendmentId> amendments) {
        Div note = new Div(new Paragraph(I18NProvider.translate(key)), holders.list(amendments));
        note.addClassName("note");
        return note;
    }
}
