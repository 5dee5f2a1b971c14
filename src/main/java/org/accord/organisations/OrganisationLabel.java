package org.accord.organisations;

import java.util.Locale;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Translations;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer may read in an organisation's place (ELI-11).
 *
 * @param name null where this viewer may not read it: then only the region is shown
 */
public record OrganisationLabel(OrganisationId id, @Nullable String name, String region) {

    /** The name, or "an organisation from {region}" in the reader's language. */
    public String text(Locale locale) {
        return name != null ? name : Translations.text(locale, "organisations.label.unnamed", region);
    }
}
