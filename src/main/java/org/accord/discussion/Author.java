package org.accord.discussion;

import java.util.Locale;
import org.accord.kernel.Translations;
import org.accord.organisations.OrganisationLabel;
import org.jspecify.annotations.Nullable;

/** Who said it, as one viewer may read it. Which delegate spoke for an organisation stays with the organisation. */
public sealed interface Author {

    /**
     * Somebody as themselves.
     *
     * @param pseudonym null where the account is no more (PRI-5)
     */
    record Person(@Nullable String pseudonym) implements Author {}

    /** An organisation, named as far as its listing allows (ELI-11). */
    record Organisation(OrganisationLabel label) implements Author {}

    /** In the reader's language. */
    default String text(Locale locale) {
        return switch (this) {
            case Person person when person.pseudonym() != null -> person.pseudonym();
            case Person former -> Translations.text(locale, "discussion.author.former");
            case Organisation organisation -> organisation.label().text(locale);
        };
    }
}
