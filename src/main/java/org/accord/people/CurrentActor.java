package org.accord.people;

import org.accord.kernel.Actor;
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

    /** The signed-in person; a visitor where nobody is signed in or the account is no more. */
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return new Actor.Visitor();
        }
        return people.find(signedIn.id())
                .<Actor>map(me -> new Actor.Person(me.id(), me.administrator()))
                .orElseGet(Actor.Visitor::new);
    }
}
