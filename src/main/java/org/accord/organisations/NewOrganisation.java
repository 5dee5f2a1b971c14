package org.accord.organisations;

/**
 * An organisation as it comes in.
 *
 * @param name up to 200 characters
 * @param region up to 100 characters, in its own words: data, not translated
 * @param language the one that it is written to in: en, fr, es or pt
 * @param listing who may read its name
 */
public record NewOrganisation(
        String name, OrganisationKind kind, Scale scale, String region, String language, Listing listing) {}
