package org.accord.text;

import java.util.ArrayList;
import java.util.List;
import org.accord.text.Reading.Part;
import org.jspecify.annotations.Nullable;

/** Reads lines into parts: the work of {@link Reading}. One pass; every line is looked at once, at its beginning and its end. */
final class Outline {

    private record Item(Label label, int indent, int depth) {}

    private final String[] lines;
    private final List<Part> parts = new ArrayList<>();
    private final List<Integer> headings = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private @Nullable String title;
    private Reading.@Nullable Unreadable trouble;
    private @Nullable Block open;
    private @Nullable Label paragraphLabel;
    private boolean paragraphOpen;
    private boolean paragraphGoesOn;
    private boolean emptyBefore;

    Outline(String[] lines) {
        this.lines = lines;
    }

    Reading read() {
        for (int line = titleBlock(); line < lines.length && trouble == null; line++) {
            if (!Canonical.isVisible(lines[line])) {
                emptyBefore = true;
            } else {
                read(line);
                emptyBefore = false;
            }
        }
        close();
        if (trouble == null && parts.isEmpty()) {
            trouble = new Reading.Unreadable(1, Problem.EMPTY);
        }
        return trouble != null ? trouble : titled();
    }

    /** Reads {@code % …} lines at the very beginning; returns where the rest starts. */
    private int titleBlock() {
        int line = 0;
        StringBuilder words = new StringBuilder();
        while (line < lines.length
                && (lines[line].startsWith("%") || (line > 0 && indent(lines[line]) > 0 && !lines[line].isBlank()))) {
            String more = (lines[line].startsWith("%") ? lines[line].substring(1) : lines[line]).strip();
            words.append(words.isEmpty() || more.isEmpty() ? "" : " ").append(more);
            line++;
        }
        if (!words.isEmpty()) {
            title = clean(words.toString(), 0);
        }
        return line;
    }

    private void read(int line) {
        String text = lines[line];
        boolean starts = open == null || emptyBefore;
        int level = hashes(text);
        if (level > 0) {
            close();
            heading(level, withoutHashes(text, level), line);
        } else if (isRule(text)) {
            underline(text, starts);
        } else if (starts && Labels.level(text.strip(), alone(line)) > 0) {
            close();
            heading(Labels.level(text.strip(), alone(line)), text.strip(), line);
        } else if (!labelled(line, starts)) {
            plain(line, starts);
        }
    }

    private boolean alone(int line) {
        return line + 1 == lines.length || !Canonical.isVisible(lines[line + 1]);
    }

    private void heading(int level, String text, int line) {
        while (!headings.isEmpty() && headings.getLast() >= level) {
            headings.removeLast();
        }
        add(ClauseKind.HEADING, headings.size(), null, text, line);
        headings.add(level);
        items.clear();
        paragraphLabel = null;
        paragraphOpen = false;
        paragraphGoesOn = false;
    }

    /** A line of only = or - under a line of text makes that a heading; any other such line is ornament. */
    private void underline(String rule, boolean starts) {
        Block block = open;
        if (!starts
                && block != null
                && block.isLine()
                && rule.strip().charAt(0) != '*'
                && rule.strip().charAt(0) != '_') {
            open = null;
            heading(rule.strip().charAt(0) == '=' ? 1 : 2, block.text.toString(), block.line);
        } else {
            close();
        }
    }

    private boolean labelled(int line, boolean starts) {
        String text = lines[line];
        int indent = indent(text);
        Label label = Label.at(text, indent);
        if (label == null || !(starts || label.begins() || goesOn(label))) {
            return false;
        }
        close();
        if (isItem(label, indent, starts)) {
            int depth = place(label, indent);
            open = new Block(ClauseKind.ITEM, depth, label.text().isEmpty() ? null : label.text(), line);
        } else {
            items.clear();
            paragraphLabel = label;
            open = new Block(ClauseKind.PARAGRAPH, headings.size(), label.text(), line);
        }
        open.append(text.substring(label.end()), false);
        return true;
    }

    private boolean goesOn(Label label) {
        return (paragraphLabel != null && label.follows(paragraphLabel)) || followsItem(label);
    }

    private boolean followsItem(Label label) {
        for (int i = items.size() - 1; i >= Math.max(0, items.size() - 8); i--) {
            if (label.follows(items.get(i).label)) {
                return true;
            }
        }
        return false;
    }

    private boolean isItem(Label label, int indent, boolean starts) {
        return switch (label.style()) {
            case LETTER, BULLET -> true;
            case BRACKETED -> paragraphOpen && indent >= 4;
            case NUMBER -> paragraphOpen && (indent >= 2 || isItemAtMargin(label, starts));
        };
    }

    private boolean isItemAtMargin(Label label, boolean starts) {
        boolean nextParagraph = paragraphLabel != null && label.follows(paragraphLabel);
        return !nextParagraph && (!starts || paragraphGoesOn || followsItem(label));
    }

    /** Puts an item among the open ones, and tells its depth. */
    private int place(Label label, int indent) {
        while (!items.isEmpty() && items.getLast().indent > indent + 1) {
            items.removeLast();
        }
        int next = -1;
        int alike = -1;
        for (int i = items.size() - 1; i >= 0 && items.get(i).indent >= indent - 1; i--) {
            Label other = items.get(i).label;
            next = next < 0 && label.follows(other) ? i : next;
            alike = alike < 0 && label.style() == other.style() ? i : alike;
        }
        boolean nestedRoman = next < 0 && label.roman() == 1;
        int sibling = next >= 0 || nestedRoman ? next : alike;
        if (sibling >= 0) {
            items.subList(sibling, items.size()).clear();
        }
        int depth = items.isEmpty() ? headings.size() + (paragraphOpen ? 1 : 0) : items.getLast().depth + 1;
        items.add(new Item(label, indent, depth));
        return depth;
    }

    private void plain(int line, boolean starts) {
        Block block = open;
        if (block != null && (!starts || (block.kind == ClauseKind.ITEM && indent(lines[line]) >= 2))) {
            block.append(lines[line], starts);
            return;
        }
        close();
        items.clear();
        paragraphLabel = null;
        block = new Block(ClauseKind.PARAGRAPH, headings.size(), null, line);
        block.append(lines[line], false);
        open = block;
    }

    private void close() {
        Block block = open;
        open = null;
        if (block == null) {
            return;
        }
        String text = add(block.kind, block.depth, block.label, block.text.toString(), block.line);
        if (block.kind == ClauseKind.PARAGRAPH) {
            paragraphOpen = true;
            paragraphGoesOn = text.endsWith(":") || text.endsWith(",");
        }
    }

    private String add(ClauseKind kind, int depth, @Nullable String label, String text, int line) {
        String clean = clean(text, line);
        if (trouble == null) {
            parts.add(new Part(kind, depth, label, clean, line + 1));
        }
        return clean;
    }

    private String clean(String text, int line) {
        return switch (ClauseText.clean(Links.asText(text))) {
            case ClauseText.Clean(String clean) -> clean;
            case ClauseText.Unusable(Problem problem, int _) -> {
                trouble = trouble == null ? new Reading.Unreadable(line + 1, problem) : trouble;
                yield "";
            }
        };
    }

    /** Takes the only top heading for the title, if it comes first, has no number and there is no other title. */
    private Reading titled() {
        Part first = parts.getFirst();
        boolean others = parts.stream().skip(1).anyMatch(part -> part.kind() == ClauseKind.HEADING);
        boolean below = parts.stream().skip(1).allMatch(part -> part.depth() > 0);
        if (title != null
                || first.kind() != ClauseKind.HEADING
                || !others
                || !below
                || Labels.numbersItself(first.text())) {
            return new Reading.Read(parts, title);
        }
        List<Part> rest = parts.stream()
                .skip(1)
                .map(part -> new Part(part.kind(), part.depth() - 1, part.label(), part.text(), part.line()))
                .toList();
        return new Reading.Read(rest, first.text());
    }

    private static int hashes(String line) {
        int start = indent(line);
        int end = start;
        while (end < line.length() && line.charAt(end) == '#') {
            end++;
        }
        boolean heading = start <= 3 && end > start && end - start <= 6;
        return heading && (end == line.length() || Character.isWhitespace(line.charAt(end))) ? end - start : 0;
    }

    private static String withoutHashes(String line, int level) {
        String text = line.strip().substring(level).strip();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        return end == 0 || (end < text.length() && Character.isWhitespace(text.charAt(end - 1)))
                ? text.substring(0, end)
                : text;
    }

    private static boolean isRule(String line) {
        String text = line.strip();
        return text.length() >= 3
                && "=-*_".indexOf(text.charAt(0)) >= 0
                && text.chars().allMatch(unit -> unit == text.charAt(0));
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        return indent;
    }
}
