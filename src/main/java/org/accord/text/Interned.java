package org.accord.text;

import java.util.Arrays;

/**
 * The tokens of two texts as numbers, equal where the tokens compare equal ({@link Words#equal}), counted from 0 without a gap. By a
 * hash table with open addressing over ranges of the texts: no object is made per token. O(length).
 */
final class Interned {

    /** The tokens of the two texts. */
    final int[] base;

    final int[] changed;

    /** How many different numbers there are. */
    final int kinds;

    /** For each number, whether a line ends in its token. */
    final boolean[] endsLine;

    private Interned(int[] base, int[] changed, int kinds, boolean[] endsLine) {
        this.base = base;
        this.changed = changed;
        this.kinds = kinds;
        this.endsLine = endsLine;
    }

    static Interned of(Words base, Words changed) {
        Table table = new Table(base, changed);
        int[] left = table.ids(base);
        int[] right = table.ids(changed);
        return new Interned(left, right, table.kinds, table.endsLine());
    }

    /** For the comparison the other way round. */
    Interned turned() {
        return new Interned(/* base= */ changed, /* changed= */ base, kinds, endsLine);
    }

    private static final class Table {

        private static final int MOST_AT_FIRST = 1 << 11;

        private final Words base;
        private final Words changed;
        private int[] slots;
        private int[] hashes;

        /** Where each kind stands first: a token of the base, or the complement of one of the changed text. */
        private int[] firsts;

        private int kinds;

        Table(Words base, Words changed) {
            this.base = base;
            this.changed = changed;
            // two clauses fill a small table: most comparisons are of such
            int room = Math.clamp(Integer.highestOneBit(base.size() + changed.size()), 16, MOST_AT_FIRST);
            this.slots = new int[2 * room];
            this.hashes = new int[room];
            this.firsts = new int[room];
        }

        int[] ids(Words words) {
            int[] ids = new int[words.size()];
            for (int token = 0; token < ids.length; token++) {
                ids[token] = id(words, token);
            }
            return ids;
        }

        boolean[] endsLine() {
            boolean[] ends = new boolean[kinds];
            for (int kind = 0; kind < kinds; kind++) {
                ends[kind] = firsts[kind] >= 0 ? base.endsLine(firsts[kind]) : changed.endsLine(~firsts[kind]);
            }
            return ends;
        }

        private int id(Words words, int token) {
            int hash = mixed(words.hash(token));
            int slot = hash & (slots.length - 1);
            while (slots[slot] != 0) {
                int kind = slots[slot] - 1;
                if (hashes[kind] == hash && isKind(words, token, firsts[kind])) {
                    return kind;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            if (kinds == firsts.length) {
                grow();
                return id(words, token);
            }
            hashes[kinds] = hash;
            firsts[kinds] = words == changed ? ~token : token;
            slots[slot] = ++kinds;
            return kinds - 1;
        }

        private boolean isKind(Words words, int token, int first) {
            return first >= 0 ? words.equal(token, base, first) : words.equal(token, changed, ~first);
        }

        private void grow() {
            firsts = Arrays.copyOf(firsts, firsts.length * 2);
            hashes = Arrays.copyOf(hashes, hashes.length * 2);
            slots = new int[slots.length * 2];
            for (int kind = 0; kind < kinds; kind++) {
                int slot = hashes[kind] & (slots.length - 1);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = kind + 1;
            }
        }

        /** Spreads a hash over all bits (the finaliser of Austin Appleby's MurmurHash3). */
        private static int mixed(int hash) {
            int mixed = hash;
            mixed ^= mixed >>> 16;
            mixed *= 0x85ebca6b;
            mixed ^= mixed >>> 13;
            mixed *= 0xc2b2ae35;
            return mixed ^ (mixed >>> 16);
        }
    }
}
