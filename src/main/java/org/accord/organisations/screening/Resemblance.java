package org.accord.organisations.screening;

import org.accord.organisations.OrganisationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Something that is called much like an application.
 *
 * @param member how the organisation of that name stands; null where it is an application
 * @param application which one; null where it is an organisation
 * @param state where that application stands; null where it is an organisation
 * @param percent how alike the names are, 100 where they are equal but for case
 */
public record Resemblance(
        String name,
        @Nullable OrganisationStatus member,
        @Nullable ApplicationId application,
        @Nullable ApplicationState state,
        int percent) {}
