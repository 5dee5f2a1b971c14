package org.accord.text;

import java.util.SortedSet;

/**
 * An operation, and all who ask for it: identical operations of several amendments are one.
 *
 * @param amendments not empty
 */
public record Asked(Operation operation, SortedSet<AmendmentId> amendments) {}
