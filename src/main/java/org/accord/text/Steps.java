package org.accord.text;

/**
 * The work that one comparison may still do. Texts come from anybody, so the work is limited; it is counted in steps (one look at a
 * token, some nanoseconds) and never by a clock, so that the same texts always give the same result.
 */
final class Steps {

    /** What any comparison may take, however short its texts: some hundredths of a second. */
    static final long ALLOWANCE = 5_000_000;

    /** What it may take more for each token of both texts: enough to look at it on every level of anchors. */
    static final long PER_TOKEN = 24;

    private long left;

    private Steps(long left) {
        this.left = left;
    }

    /** For a comparison of so many tokens on both sides together. */
    static Steps forTokens(long tokens) {
        return new Steps(ALLOWANCE + PER_TOKEN * tokens);
    }

    void take(long steps) {
        left -= steps;
    }

    boolean spent() {
        return left < 0;
    }

    long left() {
        return left;
    }
}
