package org.accord.agreement;

import java.util.UUID;

/**
 * Something that was done to a clause.
 *
 * @param version the one that it made
 * @param cause what brought it about
 */
public record Deed(Act act, int version, UUID cause) {}
