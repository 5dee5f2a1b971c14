package org.accord.text;

import java.util.Arrays;

/**
 * The text of a clause with the version that brought each UTF-16 unit of it; and, where asked for, the units that went, each where it
 * stood, with the version that took it away.
 */
final class Trail {

    private static final int STANDS = 0;

    private char[] units;
    private int[] born;
    private int[] gone;
    private int size;
    private int standing;

    private Trail(int capacity) {
        units = new char[capacity];
        born = new int[capacity];
        gone = new int[capacity];
    }

    static Trail of(String text, int version) {
        Trail trail = new Trail(text.length());
        trail.add(text, version);
        return trail;
    }

    /** How many units there are, with those that went. */
    int size() {
        return size;
    }

    char unit(int place) {
        return units[place];
    }

    int born(int place) {
        return born[place];
    }

    /** The version that took a unit away; 0 if it stands. */
    int gone(int place) {
        return gone[place];
    }

    /** What stands. */
    String text() {
        StringBuilder text = new StringBuilder(standing);
        for (int i = 0; i < size; i++) {
            if (gone[i] == STANDS) {
                text.append(units[i]);
            }
        }
        return text.toString();
    }

    /** How many of the units that stand were brought by a version. */
    int brought(int version) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += gone[i] == STANDS && born[i] == version ? 1 : 0;
        }
        return count;
    }

    /** This one and another behind it. */
    Trail and(Trail other) {
        Trail both = new Trail(size + other.size);
        both.add(this, 0, size);
        both.add(other, 0, other.size);
        return both;
    }

    /**
     * Another text that came of this one: what stayed keeps its origin.
     *
     * @param keep the words that stood in this version and go now stay as gone; {@link Integer#MIN_VALUE} to keep none
     */
    Trail saying(String text, int version, int keep) {
        Comparison comparison = Comparison.of(text(), text);
        Trail after = new Trail(size + text.length());
        int at = 0;
        int from = 0;
        for (Hunk hunk : comparison.hunks()) {
            int start = comparison.base().at(hunk.baseStart());
            int end = comparison.base().at(hunk.baseEnd());
            at = after.take(this, at, start - from, STANDS, keep);
            at = after.take(this, at, end - start, version, keep);
            after.add(comparison.replacement(hunk), version);
            from = end;
        }
        after.add(this, at, size);
        return after;
    }

    /** Nothing stands any more. */
    Trail emptied(int version, int keep) {
        Trail after = new Trail(size);
        int at = after.take(this, 0, standing, version, keep);
        after.add(this, at, size);
        return after;
    }

    /** The place behind as many standing units, and behind what is gone there, seen from another place. */
    int behind(int start, int count) {
        int at = start;
        int left = count;
        while (at < size && (left > 0 || gone[at] != STANDS)) {
            left -= gone[at] == STANDS ? 1 : 0;
            at++;
        }
        return at;
    }

    Trail between(int start, int end) {
        Trail part = new Trail(end - start);
        part.add(this, start, end);
        return part;
    }

    /** Takes over as many standing units, as gone if a version took them away, with what was gone before between them. */
    private int take(Trail other, int start, int count, int version, int keep) {
        int at = start;
        for (int left = count; left > 0; at++) {
            boolean stood = other.gone[at] == STANDS;
            left -= stood ? 1 : 0;
            if (!stood || version == STANDS || (other.born[at] <= keep && keep < version)) {
                add(other.units[at], other.born[at], stood ? version : other.gone[at]);
            }
        }
        return at;
    }

    private void add(String text, int version) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i), version, STANDS);
        }
    }

    private void add(Trail other, int start, int end) {
        for (int i = start; i < end; i++) {
            add(other.units[i], other.born[i], other.gone[i]);
        }
    }

    private void add(char unit, int version, int end) {
        if (size == units.length) {
            int capacity = Math.max(16, size + (size >> 1));
            units = Arrays.copyOf(units, capacity);
            born = Arrays.copyOf(born, capacity);
            gone = Arrays.copyOf(gone, capacity);
        }
        units[size] = unit;
        born[size] = version;
        gone[size] = end;
        size++;
        standing += end == STANDS ? 1 : 0;
    }
}
