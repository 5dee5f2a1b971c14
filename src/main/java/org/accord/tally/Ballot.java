package org.accord.tally;

/** What one voter says; of several cast by one voter only the last may come here (DEC-3). */
public record Ballot(Voter voter, Choice choice) {}
