package org.accord.people;

import org.jspecify.annotations.Nullable;

/**
 * An account to make: a pseudonym and one way to sign in, nothing more (PRI-2).
 *
 * @param pseudonym 1 to 80 characters that can be seen
 * @param language one of {@code en}, {@code fr}, {@code es}, {@code pt}
 * @param address where links to sign in go; only its keyed hash is kept. Null for somebody who cannot sign in by mail
 * @param administrator whether this person runs the house; that gives no right over text, ballots or decisions (AUD-2)
 */
public record NewPerson(
        String pseudonym, String language, @Nullable String address, boolean administrator) {}
