package org.accord.text;

/** Why a text cannot be taken. */
public enum Problem {
    /** There is nothing to read in it. */
    EMPTY,
    /** It is longer than {@link ClauseText#LONGEST} (a clause) or {@link Reading#LONGEST} (a whole file). */
    TOO_LONG,
    /** It holds a control character other than tab and line ends; often a file that is no text. */
    CONTROL_CHARACTER,
    /**
     * It holds an invisible character that turns the direction of writing (U+202A to U+202E, U+2066 to U+2069): what people see and what
     * they vote on could differ.
     */
    BIDI_CONTROL,
    /** It holds half of a character; often a broken file. */
    LONE_SURROGATE
}
