package org.accord.text;

/** What somebody typed as the text of a clause, made clean or refused. */
public sealed interface ClauseText {

    /** The longest text of one clause, in UTF-16 units. */
    int LONGEST = 100_000;

    /** A text fit to be stored. */
    record Clean(String text) implements ClauseText {}

    /**
     * A text that is refused.
     *
     * @param at where the trouble is in the text as it was given, in UTF-16 units
     */
    record Unusable(Problem problem, int at) implements ClauseText {}

    /**
     * Makes a text clean: Unicode NFC; line ends (CR LF, CR, U+2028, U+2029) become LF; blanks at the ends of lines go, so do blanks and
     * empty lines at the beginning and the end. No-break spaces stay, and so do the joiners that scripts need (U+200C, U+200D).
     * Cleaning twice changes nothing. O(length).
     */
    static ClauseText clean(String typed) {
        if (typed.length() > 4 * LONGEST) {
            return new Unusable(Problem.TOO_LONG, LONGEST);
        }
        Unusable trouble = Canonical.trouble(typed);
        if (trouble != null) {
            return trouble;
        }
        String text = Canonical.text(typed);
        int start = 0;
        while (start < text.length() && Canonical.isBlank(text.charAt(start))) {
            start++;
        }
        text = text.substring(start);
        if (!Canonical.isVisible(text)) {
            return new Unusable(Problem.EMPTY, 0);
        }
        return text.length() > LONGEST ? new Unusable(Problem.TOO_LONG, LONGEST) : new Clean(text);
    }
}
