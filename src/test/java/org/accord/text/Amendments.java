package org.accord.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents and amendments with all six operations, made from a seed. */
final class Amendments {

    private static final List<String> WORDS = List.of(
            "each",
            "territory",
            "shall",
            "publish",
            "cuts",
            "by",
            "half",
            "before",
            "2030",
            "and",
            "the",
            "shore",
            "we",
            "money");
    private static final List<String> MARKS = List.of(" ", " ", " ", " ", ", ", ". ", "; ", "\n");

    private final Random random;
    private final boolean unlike;
    private int names;

    /** @param unlike whether every word of the base is another one, so that there is but one way to compare */
    Amendments(Random random, boolean unlike) {
        this.random = random;
        this.unlike = unlike;
    }

    static AmendmentId id(int number) {
        return new AmendmentId(new UUID(7, number));
    }

    /** A nested document of several kinds. */
    Version base() {
        List<Clause> clauses = new ArrayList<>();
        int depth = 0;
        int size = 2 + random.nextInt(8);
        for (int i = 0; i < size; i++) {
            depth = i == 0 ? 0 : random.nextInt(Math.min(depth + 2, 5));
            clauses.add(new Clause(
                    Clauses.id("c" + i), pick(List.of(ClauseKind.values())), depth, text(3 + random.nextInt(9))));
        }
        return Version.first(new Document(clauses));
    }

    String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : MARKS.get(random.nextInt(MARKS.size())));
            text.append(WORDS.get(random.nextInt(WORDS.size())));
            text.append(unlike ? String.valueOf(names++) : "");
        }
        return text.append('.').toString();
    }

    /** Amendments that fit a base; their ids count from 1. Some repeat operations of others. */
    List<Amendment> several(Version base, int most) {
        List<Amendment> amendments = new ArrayList<>();
        int size = 1 + random.nextInt(most);
        for (int i = 1; i <= size; i++) {
            Amendment amendment = one(base, i, amendments);
            if (!amendment.operations().isEmpty()) {
                amendments.add(amendment);
            }
        }
        return amendments;
    }

    private Amendment one(Version base, int number, List<Amendment> before) {
        List<Operation> operations = new ArrayList<>();
        Set<AmendmentId> replaces = new LinkedHashSet<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            Operation operation = random.nextInt(6) == 0 && !before.isEmpty()
                    ? pick(pick(before).operations())
                    : operation(base, operations, number * 10 + i);
            try {
                List<Operation> more = new ArrayList<>(operations);
                more.add(operation);
                if (base.troubles(Amendment.of(id(number), more.toArray(Operation[]::new)))
                        .isEmpty()) {
                    operations = more;
                }
            } catch (IllegalArgumentException e) {
                // two operations on one clause: this one is not taken
            }
        }
        if (random.nextInt(20) == 0 && !before.isEmpty()) {
            replaces.add(pick(before).id());
        }
        return new Amendment(id(number), operations, replaces);
    }

    private Operation operation(Version base, List<Operation> before, int number) {
        Clause clause = pick(base.document().clauses());
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> new Operation.Edit(clause.id(), 1, edited(clause.text()));
            case 4, 5 ->
                new Operation.Insert(
                        Clauses.id("n" + number), pick(List.of(ClauseKind.values())), text(3), place(base, before));
            case 6 -> new Operation.Delete(clause.id(), 1);
            case 7 -> new Operation.Move(clause.id(), 1, place(base, before));
            case 8 -> split(clause, number);
            default -> join(clause, pick(base.document().clauses()));
        };
    }

    private Operation split(Clause clause, int number) {
        Words words = Words.of(random.nextInt(3) == 0 ? edited(clause.text()) : clause.text());
        int at = random.nextInt(words.size() + 1);
        String first = words.text(0, at).strip();
        String second = words.text(at, words.size()).strip();
        return new Operation.Split(
                clause.id(),
                1,
                List.of(
                        new Operation.Part(clause.id(), first.isEmpty() ? "first" : first),
                        new Operation.Part(Clauses.id("s" + number), second.isEmpty() ? "second" : second)));
    }

    private Operation join(Clause one, Clause other) {
        if (one.id().equals(other.id())) {
            return new Operation.Edit(one.id(), 1, edited(one.text()));
        }
        String text = one.text() + (random.nextBoolean() ? " " : " and ") + other.text();
        return new Operation.Join(one.id(), 1, other.id(), 1, random.nextInt(3) == 0 ? edited(text) : text);
    }

    /** A place of the base, or by what the same amendment inserts. */
    private Place place(Version base, List<Operation> before) {
        List<Place> places = new ArrayList<>(List.of(Place.FIRST));
        Tree tree = new Tree(base.document());
        for (Clause clause : base.document().clauses()) {
            places.add(Place.under(clause.id()));
            places.add(new Place(tree.parent(clause.id()), clause.id()));
        }
        for (Operation operation : before) {
            if (operation instanceof Operation.Insert insert) {
                places.add(Place.under(insert.clause()));
                places.add(new Place(insert.place().parent(), insert.clause()));
                places.add(insert.place());
            } else if (operation instanceof Operation.Move move) {
                places.add(new Place(move.place().parent(), move.clause()));
                places.add(move.place());
            } else if (operation instanceof Operation.Split split) {
                places.add(new Place(
                        tree.parent(split.clause()), split.parts().getLast().clause()));
                places.add(Place.under(split.parts().getLast().clause()));
            }
        }
        return pick(places);
    }

    private String edited(String text) {
        Words words = Words.of(text);
        StringBuilder edited = new StringBuilder();
        int at = random.nextInt(words.size());
        int more = random.nextInt(words.size());
        for (int token = 0; token < words.size(); token++) {
            String word = words.text(token, token + 1);
            boolean here = token == at || (token == more && random.nextInt(3) == 0);
            switch (here ? random.nextInt(4) : 3) {
                case 0 -> edited.append("");
                case 1 -> edited.append("new").append(unlike ? String.valueOf(names++) : "");
                case 2 ->
                    edited.append(word)
                            .append(" added")
                            .append(unlike ? String.valueOf(names++) : "")
                            .append(' ');
                default -> edited.append(word);
            }
        }
        return edited.toString().isBlank() ? "nothing left" : edited.toString();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    static @Nullable String text(Document document, ClauseId clause) {
        return document.clauses().stream()
                .filter(one -> one.id().equals(clause))
                .map(Clause::text)
                .findFirst()
                .orElse(null);
    }
}
