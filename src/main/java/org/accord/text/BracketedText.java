package org.accord.text;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.text.Bracketed.Added;
import org.accord.text.Bracketed.Alternative;
import org.accord.text.Bracketed.Choice;
import org.accord.text.Bracketed.Line;
import org.accord.text.Bracketed.Plain;
import org.accord.text.Bracketed.Standing;
import org.accord.text.Bracketed.Wording;
import org.jspecify.annotations.Nullable;

/** Writes {@link Bracketed} as plain text. */
final class BracketedText {

    private final Bracketed bracketed;
    private final Function<AmendmentId, String> names;
    private final Map<ClauseId, String> numbers = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    BracketedText(Bracketed bracketed, Function<AmendmentId, String> names) {
        this.bracketed = bracketed;
        this.names = names;
        for (Line line : bracketed.lines()) {
            if (line instanceof Standing standing) {
                numbers.put(
                        standing.clause().id(),
                        standing.number().isEmpty() ? standing.clause().text() : standing.number());
            }
        }
    }

    String written() {
        for (Line line : bracketed.lines()) {
            text.repeat("  ", line.clause().depth());
            switch (line) {
                case Standing standing -> add(standing);
                case Added(Clause clause, SortedSet<AmendmentId> amendments) -> bracket(clause.text(), amendments);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private void add(Standing standing) {
        if (!standing.number().isEmpty()) {
            text.append(standing.number()).append(' ');
        }
        if (standing.clause().isTombstone()) {
            text.append("(deleted)");
        }
        for (Bracketed.Piece piece : standing.pieces()) {
            switch (piece) {
                case Plain(String words) -> text.append(words);
                case Choice choice -> add(choice);
            }
        }
        for (Bracketed.Move move : standing.moves()) {
            text.append(' ');
            bracket("move " + where(move.place()), move.amendments());
        }
    }

    private void add(Choice choice) {
        if (!choice.base().isEmpty()) {
            text.append('[').append(choice.base()).append(']');
        }
        for (Alternative alternative : choice.alternatives()) {
            bracket(told(alternative.wording()), alternative.amendments());
        }
    }

    private void bracket(String words, SortedSet<AmendmentId> amendments) {
        text.append('[')
                .append(words)
                .append(words.isEmpty() || !Character.isWhitespace(words.charAt(words.length() - 1)) ? " – " : "– ")
                .append(amendments.stream().map(names).distinct().collect(Collectors.joining(", ")))
                .append(']');
    }

    private String told(Wording wording) {
        return switch (wording) {
            case Bracketed.Words(String words) -> words.replace(Bracketed.CUT, "¶");
            case Bracketed.Nothing() -> "delete";
            case Bracketed.Parts parts -> "split: " + String.join(" ¶ ", parts.texts());
            case Bracketed.Joined(ClauseId second, String words) -> "join with " + number(second) + ": " + words;
            case Bracketed.JoinedTo(ClauseId first, String _) -> "joined to " + number(first);
        };
    }

    private String where(Place place) {
        ClauseId parent = place.parent();
        if (place.after() != null) {
            return "after " + number(place.after());
        }
        return parent == null ? "to the beginning" : "to the beginning of " + number(parent);
    }

    private String number(@Nullable ClauseId clause) {
        return clause == null ? "" : numbers.getOrDefault(clause, "a new clause");
    }
}
