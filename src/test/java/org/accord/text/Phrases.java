package org.accord.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amendments written in words, for tables in tests; several operations with {@code " & "} between them:
 *
 * <pre>{@code
 * a: other words          delete a           split a: one / a' two
 * new n after a           new n under a      join a+b: one and two
 * move a after b          move a under b     new n first
 * }</pre>
 */
final class Phrases {

    private static final Pattern PHRASE = Pattern.compile(
            "(?:(new|move|delete|split|join) )?([\\w'+]+)" + "(?:: (.*)| (after|under) ([\\w']+)| (first))?");

    private final Version base;

    Phrases(Version base) {
        this.base = base;
    }

    Amendment amendment(int number, String phrases) {
        return Amendment.of(
                Amendments.id(number),
                Arrays.stream(phrases.split(" & ")).map(this::operation).toArray(Operation[]::new));
    }

    private Operation operation(String phrase) {
        Matcher found = PHRASE.matcher(phrase.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException(phrase);
        }
        String verb = found.group(1) == null ? "" : found.group(1);
        String name = found.group(2);
        String text = found.group(3) == null ? "" : found.group(3);
        return switch (verb) {
            case "new" -> new Operation.Insert(Clauses.id(name), ClauseKind.ARTICLE, name, place(found));
            case "move" -> new Operation.Move(Clauses.id(name), revision(name), place(found));
            case "delete" -> new Operation.Delete(Clauses.id(name), revision(name));
            case "split" -> {
                String[] parts = text.split(" / ");
                String[] second = parts[1].split(" ", 2);
                yield new Operation.Split(
                        Clauses.id(name),
                        revision(name),
                        List.of(
                                new Operation.Part(Clauses.id(name), parts[0]),
                                new Operation.Part(Clauses.id(second[0]), second[1])));
            }
            case "join" -> {
                String[] both = name.split("\\+");
                yield new Operation.Join(
                        Clauses.id(both[0]), revision(both[0]), Clauses.id(both[1]), revision(both[1]), text);
            }
            default -> new Operation.Edit(Clauses.id(name), revision(name), text);
        };
    }

    private int revision(String name) {
        return base.revisions().getOrDefault(Clauses.id(name), 1);
    }

    private Place place(Matcher found) {
        if (found.group(6) != null) {
            return Place.FIRST;
        }
        ClauseId other = Clauses.id(found.group(5));
        if (found.group(4).equals("under")) {
            return Place.under(other);
        }
        Tree tree = new Tree(base.document());
        return new Place(tree.knows(other) ? tree.parent(other) : null, other);
    }

    /** {@code a(a1 a2) b -c-}: the names of the clauses, what stands under one in brackets, tombstones struck out. */
    static String outline(Document document) {
        StringBuilder outline = new StringBuilder();
        int depth = 0;
        for (Clause clause : document.clauses()) {
            outline.append(")".repeat(Math.max(0, depth - clause.depth())));
            outline.append(clause.depth() > depth ? "(" : outline.isEmpty() ? "" : " ");
            String name = Clauses.name(clause);
            outline.append(clause.isTombstone() ? "-" + name + "-" : name);
            depth = clause.depth();
        }
        return outline + ")".repeat(depth);
    }

    /** A document of clauses named in an {@link #outline}, each with its text after a colon in a line of its own, or else its name. */
    static Document document(String outline, String... texts) {
        StringBuilder lines = new StringBuilder();
        Deque<Integer> depths = new ArrayDeque<>(List.of(0));
        Matcher tokens = Pattern.compile("[\\w']+|[()]").matcher(outline);
        while (tokens.find()) {
            switch (tokens.group()) {
                case "(" -> depths.push(depths.getFirst() + 1);
                case ")" -> depths.pop();
                default ->
                    lines.append("  ".repeat(depths.getFirst()))
                            .append("A ")
                            .append(tokens.group())
                            .append('\n');
            }
        }
        List<Clause> clauses = Clauses.document(lines.toString()).clauses();
        return new Document(clauses.stream()
                .map(clause -> {
                    String text = text(Clauses.name(clause), texts);
                    return text == null ? clause : clause.saying(text);
                })
                .toList());
    }

    private static @Nullable String text(String name, String... texts) {
        return Arrays.stream(texts)
                .filter(text -> text.startsWith(name + ": "))
                .map(text -> text.substring(name.length() + 2))
                .findFirst()
                .orElse(null);
    }
}
