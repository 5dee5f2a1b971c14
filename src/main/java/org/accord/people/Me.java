package org.accord.people;

import org.accord.kernel.PersonId;

/** What a person sees of their own account, which is all there is of it. */
public record Me(PersonId id, String pseudonym, String language, boolean administrator) {}
