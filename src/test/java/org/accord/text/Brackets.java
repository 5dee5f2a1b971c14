package org.accord.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What tests read from brackets. */
final class Brackets {

    private Brackets() {}

    /** A bracketed text, typed out, without its brackets, as a reader would take them out; for texts that hold none of their own. */
    static String taken(String plain) {
        return plain.replaceAll("(?m)^ *\\[[^\\[\\]]* – [^\\[\\]]*\\]\n", "")
                .replaceAll(" ?\\[move [^\\[\\]]* – [^\\[\\]]*\\]", "")
                .replaceAll("\\[[^\\[\\]]*– [^\\[\\]]*\\]", "")
                .replaceAll("[\\[\\]]", "");
    }

    /** What a clause says if one amendment is picked wherever it offers other words, and the base is kept elsewhere. */
    static String picked(Bracketed.Standing standing, AmendmentId amendment) {
        StringBuilder text = new StringBuilder();
        for (Bracketed.Piece piece : standing.pieces()) {
            switch (piece) {
                case Bracketed.Plain(String words) -> text.append(words);
                case Bracketed.Choice(String base, List<Bracketed.Alternative> alternatives) ->
                    text.append(alternatives.stream()
                            .filter(alternative -> alternative.amendments().contains(amendment))
                            .map(alternative -> switch (alternative.wording()) {
                                case Bracketed.Words(String words) -> words;
                                case Bracketed.Nothing _ -> "";
                                case Bracketed.Parts parts -> String.join("\u2029", parts.texts());
                                case Bracketed.Joined joined -> joined.text();
                                case Bracketed.JoinedTo _ -> "";
                            })
                            .findFirst()
                            .orElse(base));
            }
        }
        return text.toString();
    }

    /** All amendments that stand behind anything. */
    static Set<AmendmentId> amendments(Bracketed bracketed) {
        Set<AmendmentId> amendments = new HashSet<>();
        for (Bracketed.Line line : bracketed.lines()) {
            switch (line) {
                case Bracketed.Added added -> amendments.addAll(added.amendments());
                case Bracketed.Standing standing -> {
                    standing.moves().forEach(move -> amendments.addAll(move.amendments()));
                    for (Bracketed.Piece piece : standing.pieces()) {
                        if (piece instanceof Bracketed.Choice choice) {
                            choice.alternatives().forEach(one -> amendments.addAll(one.amendments()));
                        }
                    }
                }
            }
        }
        return amendments;
    }
}
