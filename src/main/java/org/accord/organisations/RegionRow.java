package org.accord.organisations;

/** How many members of a region are not named to the viewer (ELI-11). */
public record RegionRow(String region, int members) {}
