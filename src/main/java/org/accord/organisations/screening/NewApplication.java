package org.accord.organisations.screening;

import java.util.List;
import java.util.Set;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Scale;

/**
 * An application as it was filled in. Nothing in it asks for a registration (ELI-4).
 *
 * @param name of the organisation, up to 200 characters of any script
 * @param kind what it is; a party, a church and a company may say so, and are told why they cannot be admitted (ELI-1)
 * @param tie who else owns it, founded it or pays most of it
 * @param region in its own words, up to 100 characters
 * @param languages that it works in, in its own words; may be empty
 * @param language that it is written to in: en, fr, es or pt
 * @param listing who may read its name
 * @param declarations all of them, or it is refused
 * @param contact how the person is to be addressed who answers for it; no legal name is needed
 * @param address where letters to that person go; sealed, and shown to nobody (PRI-3)
 * @param recommenders members that recommend it, by name; may be empty
 * @param related members that it belongs to or works with, by name; may be empty
 * @param about what it does, up to 2,000 characters; may be empty
 */
public record NewApplication(
        String name,
        OrganisationKind kind,
        Tie tie,
        Scale scale,
        String region,
        String languages,
        String language,
        Listing listing,
        Set<Declaration> declarations,
        String contact,
        String address,
        List<String> recommenders,
        List<String> related,
        String about) {

    public NewApplication {
        declarations = Set.copyOf(declarations);
        recommenders = List.copyOf(recommenders);
        related = List.copyOf(related);
    }

    /** Says nothing: an address must not reach a log by being part of a message. */
    @Override
    public String toString() {
        return "(an application)";
    }
}
