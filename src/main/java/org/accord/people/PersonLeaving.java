package org.accord.people;

import org.accord.kernel.Actor;
import org.accord.kernel.PersonId;

/**
 * Somebody is about to leave for good (PRI-5). Heard in the same transaction by the modules that know them: each takes away
 * what is that person's there and leaves what is an organisation's, or refuses by throwing NotPermitted, and then nobody
 * leaves. It is no record: what is remembered of it is {@link PersonErased}.
 */
public record PersonLeaving(Actor actor, PersonId person) {}
