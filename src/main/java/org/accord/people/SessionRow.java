package org.accord.people;

import java.time.Instant;

/**
 * One of somebody's open sessions. Where it is open and with what is nowhere known (PRI-1).
 *
 * @param since when it began, to the minute
 * @param used the hour in which it was last used
 * @param current whether it is the one that asks
 */
public record SessionRow(SessionId id, Instant since, Instant used, boolean current) {}
