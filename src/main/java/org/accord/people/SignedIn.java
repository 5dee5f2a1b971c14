package org.accord.people;

import java.io.Serializable;
import java.util.UUID;
import org.accord.kernel.PersonId;
import org.springframework.security.core.AuthenticatedPrincipal;

/** What a session knows of who is signed in: the id and nothing else, so that no right outlives its taking away. */
public record SignedIn(UUID person) implements AuthenticatedPrincipal, Serializable {

    /** The id, as a type. */
    public PersonId id() {
        return new PersonId(person);
    }

    @Override
    public String getName() {
        return person.toString();
    }
}
