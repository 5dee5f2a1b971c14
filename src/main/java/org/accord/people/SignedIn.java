package org.accord.people;

import java.io.Serializable;
import java.util.UUID;
import org.accord.kernel.PersonId;
import org.springframework.security.core.AuthenticatedPrincipal;

/** What a session knows of who is signed in: two ids and nothing else, so that no right outlives its taking away. */
public record SignedIn(UUID person, UUID session) implements AuthenticatedPrincipal, Serializable {

    SignedIn(PersonId person, SessionId session) {
        this(person.value(), session.value());
    }

    /** The person's id, as a type. */
    public PersonId id() {
        return new PersonId(person);
    }

    /** The session's id, as a type. */
    public SessionId sessionId() {
        return new SessionId(session);
    }

    @Override
    public String getName() {
        return person.toString();
    }
}
