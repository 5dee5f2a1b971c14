package org.accord.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clauses for tests, whose ids tell their names. */
final class Clauses {

    private Clauses() {}

    static Operation.Insert insert(String name, ClauseKind kind, @Nullable String parent, @Nullable String after) {
        return new Operation.Insert(
                id(name), kind, name, new Place(parent == null ? null : id(parent), after == null ? null : id(after)));
    }

    /** The name that an id was made of. */
    static String name(Clause clause) {
        byte[] name = ByteBuffer.allocate(16)
                .putLong(clause.id().value().getMostSignificantBits())
                .putLong(clause.id().value().getLeastSignificantBits())
                .array();
        return new String(name, StandardCharsets.US_ASCII).strip();
    }

    /** An id that tells its name: up to 16 letters. */
    static ClauseId id(String name) {
        ByteBuffer bytes = ByteBuffer.wrap(String.format("%-16s", name).getBytes(StandardCharsets.US_ASCII));
        return new ClauseId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** A document written as an outline: two blanks for each level, a letter for the kind (R, H, A, P, I), a name that is the text too. */
    static Document document(String outline) {
        return new Document(outline.lines()
                .map(line -> {
                    String name = line.strip().substring(2);
                    ClauseKind kind = switch (line.strip().charAt(0)) {
                        case 'R' -> ClauseKind.RECITAL;
                        case 'H' -> ClauseKind.HEADING;
                        case 'A' -> ClauseKind.ARTICLE;
                        case 'P' -> ClauseKind.PARAGRAPH;
                        default -> ClauseKind.ITEM;
                    };
                    int depth = (line.length() - line.stripLeading().length()) / 2;
                    return new Clause(id(name), kind, depth, name);
                })
                .toList());
    }
}
