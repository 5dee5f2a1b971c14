package org.accord.people;

import java.time.LocalDate;

/**
 * One of somebody's own passkeys.
 *
 * @param name what its owner calls it
 * @param madeOn the day, UTC
 */
public record PasskeyRow(PasskeyId id, String name, LocalDate madeOn) {}
