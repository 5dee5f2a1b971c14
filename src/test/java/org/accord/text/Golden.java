package org.accord.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case that people argue about, written so that a lawyer can read it: a title, a remark, the base with its numbers, and what each
 * organisation proposes; after that comes what the engine says to it.
 */
final class Golden {

    private static final Pattern LINE = Pattern.compile("( *)(#|[A-Z](?= )|\\d+(?= )|\\(\\d+\\)|\\([a-z]+\\)) (.+)");
    private static final Pattern WHERE = Pattern.compile("(?:after (\\S+)|first(?: under (\\S+))?)");

    final String head;
    final Version base;
    final List<Amendment> amendments = new ArrayList<>();
    private final Map<AmendmentId, String> names = new LinkedHashMap<>();
    private final Map<String, ClauseId> clauses = new HashMap<>();
    private final Map<ClauseId, String> texts = new HashMap<>();
    private int made;

    Golden(String file) {
        int end = file.indexOf("\nREDLINE\n");
        head = (end < 0 ? file : file.substring(0, end)).strip();
        int start = head.indexOf("\nBASE\n");
        int proposals = head.indexOf("\nAMENDMENTS\n");
        base = Version.first(base(head.substring(start + 6, proposals)));
        amendments(head.substring(proposals + 12));
    }

    String name(AmendmentId amendment) {
        return names.getOrDefault(amendment, "");
    }

    String names(Collection<AmendmentId> amendments) {
        return amendments.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** What people call a clause: its number; for a heading its words. */
    String label(ClauseId clause) {
        String number = base.numbers().getOrDefault(clause, "");
        return number.isEmpty() ? texts.getOrDefault(clause, "a new clause") : number;
    }

    private Document base(String outline) {
        List<Clause> read = new ArrayList<>();
        List<String> path = new ArrayList<>();
        for (String line : outline.lines().filter(line -> !line.isBlank()).toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("No clause: " + line);
            }
            int depth = matcher.group(1).length() / 2;
            String label = matcher.group(2);
            path.subList(depth, path.size()).clear();
            path.add(label.equals("#") ? matcher.group(3) : label);
            String name = String.join("", path);
            ClauseId id = new ClauseId(new UUID(1, read.size() + 1));
            clauses.put(name, id);
            texts.put(id, matcher.group(3));
            read.add(new Clause(id, kind(label), depth, matcher.group(3)));
        }
        return new Document(read);
    }

    private static ClauseKind kind(String label) {
        return switch (label.charAt(0)) {
            case '#' -> ClauseKind.HEADING;
            case '(' -> Character.isDigit(label.charAt(1)) ? ClauseKind.PARAGRAPH : ClauseKind.ITEM;
            default -> Character.isDigit(label.charAt(0)) ? ClauseKind.ARTICLE : ClauseKind.RECITAL;
        };
    }

    private void amendments(String lines) {
        String name = "";
        List<Operation> operations = new ArrayList<>();
        Set<AmendmentId> replaces = new HashSet<>();
        for (String line : lines.lines().filter(line -> !line.isBlank()).toList()) {
            if (!line.startsWith(" ")) {
                finish(name, operations, replaces);
                name = line.substring(0, line.length() - 1);
            } else if (line.strip().startsWith("replaces ")) {
                for (String other : line.strip().substring(9).split(", ")) {
                    replaces.add(names.entrySet().stream()
                            .filter(known -> known.getValue().equals(other))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElseThrow());
                }
            } else {
                operations.add(operation(line.strip()));
            }
        }
        finish(name, operations, replaces);
    }

    private void finish(String name, List<Operation> operations, Set<AmendmentId> replaces) {
        if (!name.isEmpty()) {
            AmendmentId id = new AmendmentId(new UUID(0, amendments.size() + 1));
            names.put(id, name);
            amendments.add(new Amendment(id, operations, replaces));
        }
        operations.clear();
        replaces.clear();
    }

    /** {@code edit 2: words}, {@code delete 2}, {@code insert article after 2: words}, {@code move 2 after 1}, {@code split 2: one ¶ two}. */
    private Operation operation(String line) {
        int colon = line.indexOf(": ");
        String[] words = (colon < 0 ? line : line.substring(0, colon)).split(" ", 3);
        String text = colon < 0 ? "" : line.substring(colon + 2);
        return switch (words[0]) {
            case "edit" -> new Operation.Edit(clause(words[1]), 1, text);
            case "delete" -> new Operation.Delete(clause(words[1]), 1);
            case "move" -> new Operation.Move(clause(words[1]), 1, place(words[2]));
            case "insert" -> {
                ClauseKind kind = ClauseKind.valueOf(words[1].toUpperCase(java.util.Locale.ROOT));
                yield new Operation.Insert(fresh(), kind, text, place(words[2]));
            }
            case "split" -> {
                List<Operation.Part> parts = new ArrayList<>();
                for (String part : text.split(" ¶ ")) {
                    parts.add(new Operation.Part(parts.isEmpty() ? clause(words[1]) : fresh(), part));
                }
                yield new Operation.Split(clause(words[1]), 1, parts);
            }
            case "join" -> new Operation.Join(clause(words[1]), 1, clause(words[2].replace("and ", "")), 1, text);
            default -> throw new IllegalArgumentException(line);
        };
    }

    private ClauseId fresh() {
        return new ClauseId(new UUID(2, ++made));
    }

    private Place place(String where) {
        Matcher matcher = WHERE.matcher(where);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(where);
        }
        if (matcher.group(1) == null) {
            return matcher.group(2) == null ? Place.FIRST : Place.under(clause(matcher.group(2)));
        }
        ClauseId after = clause(matcher.group(1));
        return new Place(new Tree(base.document()).place(after).parent(), after);
    }

    private ClauseId clause(String name) {
        @Nullable ClauseId clause = clauses.get(name);
        if (clause == null) {
            throw new IllegalArgumentException("No clause " + name);
        }
        return clause;
    }
}
