package org.accord.people;

import java.util.Optional;
import org.accord.kernel.Actor;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.Permission;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who acts in this request. The only place that makes an {@link Actor.Person}: from the id in the session and the account
 * as it stands now, read at each call, so a right that was taken away is gone at the next click.
 */
@Component
public class CurrentActor {

    private final PersonRepository people;

    CurrentActor(PersonRepository people) {
        this.people = people;
    }

    /** The signed-in person; a visitor where nobody is signed in, the session was ended or the account is no more. */
    public Actor get() {
        return signedIn()
                .flatMap(people::findSignedIn)
                .<Actor>map(me -> new Actor.Person(me.id(), me.administrator()))
                .orElseGet(Actor.Visitor::new);
    }

    /** The session of this request, which may have been ended since. Throws NotPermitted (sign in first) where there is none. */
    public SessionId session() {
        return signedIn()
                .map(SignedIn::sessionId)
                .orElseThrow(() -> new NotPermitted(new Permission.Refused("AUTH-1", "kernel.refused.sign-in")));
    }

    private static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }
}
