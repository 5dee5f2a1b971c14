package org.accord.organisations;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list of members.
 *
 * @param kind null where the viewer may not read the name
 * @param scale null where the viewer may not read the name
 * @param mine whether the viewer holds a mandate of it
 */
public record MemberRow(
        OrganisationLabel label,
        @Nullable OrganisationKind kind,
        @Nullable Scale scale,
        boolean mine) {}
