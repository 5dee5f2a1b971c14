package org.accord.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Amendments made at random, of every kind, each fit for its base. The same seed makes the same. */
final class Acts {

    private static final List<String> WORDS = List.of(
            "we",
            "cut",
            "emissions",
            "by",
            "half",
            "before",
            "2030",
            "not",
            "shall",
            "should",
            "自由",
            "平等",
            "حق",
            "सत्य",
            "é",
            "e\u0301",
            "👩‍🌾",
            "all",
            "the",
            "rivers");

    private static final List<ClauseKind> KINDS = List.of(ClauseKind.values());

    private final Random random;
    private int made;

    Acts(Random random) {
        this.random = random;
    }

    /** A document of up to {@code size} clauses, nested at random. */
    Document document(int size) {
        List<Clause> clauses = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < size; i++) {
            ClauseKind kind = KINDS.get(random.nextInt(KINDS.size()));
            clauses.add(new Clause(clause(), kind, depth, text()));
            depth = random.nextInt(Math.min(depth + 1, 3) + 1);
        }
        return new Document(clauses);
    }

    /** An amendment that fits, with up to three operations. */
    Amendment on(Version base) {
        AmendmentId id = amendment();
        Amendment fit = new Amendment(id, List.of(), Set.of());
        int wanted = 1 + random.nextInt(3);
        for (int tries = 0; tries < 20 && fit.operations().size() < wanted; tries++) {
            fit = with(base, fit);
        }
        return fit;
    }

    private Amendment with(Version base, Amendment fit) {
        List<Operation> operations = new ArrayList<>(fit.operations());
        operations.add(operation(base));
        try {
            Amendment longer = new Amendment(fit.id(), operations, Set.of());
            return base.troubles(longer).isEmpty() ? longer : fit;
        } catch (IllegalArgumentException e) {
            return fit; // the clause is changed already
        }
    }

    AmendmentId amendment() {
        return new AmendmentId(new UUID(random.nextInt(4), random.nextLong()));
    }

    private ClauseId clause() {
        return new ClauseId(new UUID(7, ++made));
    }

    /** The history of some amendments, each made for the version before, with drafts published now and then. */
    History history(Version first, int steps) {
        History history = new History(first, List.of());
        for (int i = 0; i < steps; i++) {
            history = random.nextInt(6) == 0 ? history.publish() : history.adopt(on(history.newest()));
        }
        return history;
    }

    private Operation operation(Version base) {
        List<Clause> clauses = base.document().clauses();
        if (clauses.isEmpty()) {
            return new Operation.Insert(clause(), ClauseKind.ARTICLE, text(), Place.FIRST);
        }
        Clause clause = clauses.get(random.nextInt(clauses.size()));
        Clause other = clauses.get(random.nextInt(clauses.size()));
        int revision = base.revisions().getOrDefault(clause.id(), 0);
        int otherRevision = base.revisions().getOrDefault(other.id(), 0);
        return switch (random.nextInt(8)) {
            case 0 -> new Operation.Delete(clause.id(), revision);
            case 1 -> new Operation.Insert(clause(), clause.kind(), text(), place(base, clause));
            case 2 -> new Operation.Move(clause.id(), revision, place(base, other));
            case 3 -> split(clause, revision);
            case 4 ->
                clause.id().equals(other.id())
                        ? new Operation.Delete(clause.id(), revision)
                        : new Operation.Join(
                                clause.id(),
                                revision,
                                other.id(),
                                otherRevision,
                                random.nextBoolean()
                                        ? solid(clause.text() + " " + other.text())
                                        : solid(other.text() + " " + edited(clause.text())));
            default -> new Operation.Edit(clause.id(), revision, edited(clause.text()));
        };
    }

    private Operation split(Clause clause, int revision) {
        Words words = Words.of(clause.text());
        int at = random.nextInt(words.size() + 1);
        String first = solid(words.text(0, at).strip());
        String second = solid(words.text(at, words.size()).strip());
        return new Operation.Split(
                clause.id(),
                revision,
                List.of(new Operation.Part(clause.id(), first), new Operation.Part(clause(), edited(second))));
    }

    private Place place(Version base, Clause by) {
        Place place = new Tree(base.document()).place(by.id());
        return switch (random.nextInt(3)) {
            case 0 -> Place.under(by.id());
            case 1 -> place;
            default -> new Place(place.parent(), by.id());
        };
    }

    String edited(String text) {
        Words words = Words.of(text);
        StringBuilder edited = new StringBuilder();
        for (int token = 0; token < words.size(); token++) {
            switch (random.nextInt(14)) {
                case 0 -> edited.append(word());
                case 1 ->
                    edited.append(words.text(token, token + 1)).append(' ').append(word());
                case 2 -> edited.append("");
                default -> edited.append(words.text(token, token + 1));
            }
        }
        return solid(edited.toString());
    }

    private String solid(String text) {
        return text.isBlank() ? word() : text;
    }

    String text() {
        StringBuilder text = new StringBuilder(word());
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(random.nextInt(5) == 0 ? ", " : " ").append(word());
        }
        return text.append('.').toString();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** Every id of a list once. */
    static <T extends @Nullable Object> Set<T> set(List<T> list) {
        return new HashSet<>(list);
    }
}
