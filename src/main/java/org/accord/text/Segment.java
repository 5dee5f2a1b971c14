package org.accord.text;

/** A stretch of a difference. The stretches of a {@link Difference} in order hold both texts, to the character. */
public sealed interface Segment {

    String text();

    /** Stands in both texts. */
    record Same(String text) implements Segment {}

    /** Stands in the changed text only. */
    record Inserted(String text) implements Segment {}

    /** Stands in the base only. */
    record Deleted(String text) implements Segment {}
}
