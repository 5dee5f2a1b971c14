package org.accord.matrix;

import java.util.Map;
import java.util.Optional;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.organisations.screening.ApplicationId;
import org.accord.people.OneTimeSecret;
import org.accord.people.SessionId;

/**
 * Somebody who tries: a column of the matrix.
 *
 * @param sign three letters, at the head of the column
 * @param face behind which they act where a verb takes one
 * @param session a fresh one of theirs; nobody's for who has none
 * @param links those of the letters that they got
 */
record Who(String sign, Actor actor, Face face, SessionId session, Map<ApplicationId, String> links) {

    Who behind(Face other) {
        return new Who(sign, actor, other, session, links);
    }

    /** The link to that application: theirs, or one that they made up. */
    String link(ApplicationId id) {
        return Optional.ofNullable(links.get(id))
                .orElseGet(() -> OneTimeSecret.next().value());
    }

    /** The organisation that they act for, or else that one. */
    OrganisationId organisationOr(OrganisationId other) {
        return face instanceof Face.Organisation(OrganisationId own) ? own : other;
    }

    /** They themselves, or else that person. */
    PersonId personOr(PersonId other) {
        return actor instanceof Actor.Person person ? person.id() : other;
    }
}
