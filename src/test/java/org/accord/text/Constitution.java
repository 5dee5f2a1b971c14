package org.accord.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The Grundgesetz and its first 40 acts as documents and amendments.
 *
 * <p>Each part is a clause at the top that says its first line, and below it a clause for every line that follows. A clause says the line ends
 * before its line too, so that the clauses joined are the part to the byte; the two line ends after the last line, which every part has, are put
 * aside.
 */
final class Constitution {

    private static final String END = "\n\n";

    /** An act as it was published. */
    record Act(int number, List<Change> changes) {}

    /** One article that an act changes or brings; {@code before} is empty for a new one. */
    record Change(String article, String before, String after) {}

    private Constitution() {}

    static Map<String, String> base() {
        return parts("grundgesetz/base-1949.json");
    }

    static Map<String, String> afterLastAct() {
        return parts("grundgesetz/text-after-act-40.json");
    }

    private static Map<String, String> parts(String path) {
        Map<String, String> parts = new TreeMap<>();
        Texts.json(path)
                .properties()
                .forEach(part -> parts.put(part.getKey(), part.getValue().asString()));
        return parts;
    }

    static List<Act> acts() {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Constitution.class.getResourceAsStream("/data/grundgesetz/acts-01-40.jsonl")),
                StandardCharsets.UTF_8))) {
            return reader.lines().map(json::readTree).map(Constitution::act).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Act act(JsonNode act) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode change : act.get("ops")) {
            changes.add(new Change(
                    change.get("article").asString(),
                    change.path("before").asString(""),
                    change.get("after").asString()));
        }
        return new Act(act.get("act").asInt(), changes);
    }

    static ClauseId id(String article) {
        return Clauses.id(article);
    }

    static Version first() {
        List<Clause> clauses = new ArrayList<>();
        base().forEach((article, text) -> {
            List<String> lines = lines(text);
            for (int i = 0; i < lines.size(); i++) {
                clauses.add(
                        i == 0
                                ? new Clause(id(article), ClauseKind.ARTICLE, 0, lines.get(i))
                                : new Clause(Clauses.id(article + " " + i), ClauseKind.PARAGRAPH, 1, lines.get(i)));
            }
        });
        return Version.first(new Document(clauses));
    }

    /** The parts of a document, by their keys. */
    static Map<String, String> parts(Document document) {
        Map<String, StringBuilder> parts = new TreeMap<>();
        String article = "";
        for (Clause clause : document.clauses()) {
            article = clause.depth() == 0 ? Clauses.name(clause) : article;
            parts.computeIfAbsent(article, absent -> new StringBuilder()).append(clause.text());
        }
        Map<String, String> texts = new TreeMap<>();
        parts.forEach((key, text) -> texts.put(key, text + END));
        return texts;
    }

    /** The keys of the parts, in the document's order. */
    static List<String> order(Document document) {
        return document.clauses().stream()
                .filter(clause -> clause.depth() == 0)
                .map(Clauses::name)
                .toList();
    }

    /** Each line with the line ends before it. */
    static List<String> lines(String part) {
        if (!part.endsWith(END)) {
            throw new IllegalArgumentException("A part that does not end with an empty line");
        }
        String text = part.substring(0, part.length() - END.length());
        List<String> lines = new ArrayList<>();
        int start = 0;
        boolean inLine = false;
        for (int i = 0; i < text.length(); i++) {
            boolean end = text.charAt(i) == '\n';
            if (end && inLine) {
                lines.add(text.substring(start, i));
                start = i;
            }
            inLine = !end;
        }
        lines.add(text.substring(start));
        return lines;
    }

    /** The article before which no other stands behind it: where a new one comes. */
    static String before(Version base, String article) {
        return order(base.document()).stream()
                .filter(other -> other.compareTo(article) < 0)
                .max(String::compareTo)
                .orElseThrow();
    }

    /** An act as an amendment of a version; lines before and after are matched by the engine. */
    static Amendment amendment(Act act, Version base) {
        List<Operation> operations = new ArrayList<>();
        String latest = "";
        for (Change change : act.changes()) {
            if (change.before().isEmpty()) {
                String after = before(base, change.article());
                after = latest.compareTo(after) > 0 ? latest : after;
                latest = change.article();
                insert(change, after, operations);
            } else {
                replace(act, change, base, operations);
            }
        }
        return new Amendment(new AmendmentId(new java.util.UUID(0, act.number())), operations, java.util.Set.of());
    }

    private static void insert(Change change, String after, List<Operation> operations) {
        List<String> lines = lines(change.after());
        operations.add(new Operation.Insert(
                id(change.article()), ClauseKind.ARTICLE, lines.getFirst(), new Place(null, id(after))));
        ClauseId before = null;
        for (int i = 1; i < lines.size(); i++) {
            ClauseId line = Clauses.id(change.article() + " " + i);
            operations.add(new Operation.Insert(
                    line, ClauseKind.PARAGRAPH, lines.get(i), new Place(id(change.article()), before)));
            before = line;
        }
    }

    private static void replace(Act act, Change change, Version base, List<Operation> operations) {
        List<Clause> before = clauses(base.document(), change.article());
        List<String> after = lines(change.after());
        int[] matches = matches(before, after);
        ClauseId last = null;
        int next = 0;
        int fresh = 0;
        for (int i = 0; i < before.size(); i++) {
            Clause clause = before.get(i);
            int revision = base.revisions().getOrDefault(clause.id(), 0);
            for (; matches[i] >= 0 && next < matches[i]; next++) {
                last = added(act, change, ++fresh, after.get(next), last, operations);
            }
            if (matches[i] < 0 && !clause.isTombstone()) {
                operations.add(new Operation.Delete(clause.id(), revision));
            } else if (matches[i] >= 0) {
                if (!clause.text().equals(after.get(next))) {
                    operations.add(new Operation.Edit(clause.id(), revision, after.get(next)));
                }
                next++;
            }
            last = i == 0 ? null : clause.id();
        }
        for (; next < after.size(); next++) {
            last = added(act, change, ++fresh, after.get(next), last, operations);
        }
    }

    private static ClauseId added(
            Act act,
            Change change,
            int fresh,
            String line,
            @org.jspecify.annotations.Nullable ClauseId after,
            List<Operation> operations) {
        ClauseId id = Clauses.id(change.article() + " " + act.number() + "-" + fresh);
        operations.add(new Operation.Insert(id, ClauseKind.PARAGRAPH, line, new Place(id(change.article()), after)));
        return id;
    }

    private static List<Clause> clauses(Document document, String article) {
        List<Clause> clauses = new ArrayList<>();
        String at = "";
        for (Clause clause : document.clauses()) {
            at = clause.depth() == 0 ? Clauses.name(clause) : at;
            if (at.equals(article)) {
                clauses.add(clause);
            }
        }
        return clauses;
    }

    /** For each clause the line that it becomes, or -1: in order, the first to the first, so that most words stay. */
    private static int[] matches(List<Clause> before, List<String> after) {
        int n = before.size();
        int m = after.size();
        long[][] best = new long[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                long together = best[i + 1][j + 1] + alike(before.get(i).text(), after.get(j));
                best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int[] matches = new int[n];
        java.util.Arrays.fill(matches, -1);
        int j = 0;
        for (int i = 0; i < n && j < m; ) {
            long alike = alike(before.get(i).text(), after.get(j));
            if ((i == 0 && j == 0) || (alike > 0 && best[i][j] == best[i + 1][j + 1] + alike)) {
                matches[i++] = j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return matches;
    }

    /** How many words two lines share, if that is half of them or more. */
    private static int alike(String before, String after) {
        if (before.equals(after)) {
            return 1000 * before.length();
        }
        if (before.isEmpty()) {
            return 0;
        }
        Distance distance = Diff.between(before, after).distance();
        int shared = distance.words() - distance.changedWords();
        return 2 * shared >= distance.words() ? shared : 0;
    }
}
