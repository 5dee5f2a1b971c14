package org.accord.text;

import java.util.UUID;

/**
 * The id of an amendment. Ids are ordered as unsigned numbers, so that time-ordered ones (UUIDv7) stand in the order in which they were
 * made: the order that a merge falls back on where no rule gives another.
 */
public record AmendmentId(UUID value) implements Comparable<AmendmentId> {

    @Override
    public int compareTo(AmendmentId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
