package org.accord.tally;

import java.util.UUID;

/** Who has one vote: an organisation, seen only as an id. */
public record Voter(UUID id) {}
