package org.accord.people;

import java.util.ArrayList;
import java.util.List;
import org.accord.kernel.PersonId;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody in who has shown who they are. The role that it gives opens routes (the coarse door) for as long as the
 * session lasts; what an administrator may do is decided by the service, on the account as it stands then.
 */
@Service
@Transactional
class Entrance {

    private final PersonRepository people;
    private final Sessions sessions;

    Entrance(PersonRepository people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    /** Somebody who is in, and what that opens. */
    record Entered(SignedIn signedIn, List<GrantedAuthority> roles) {}

    /**
     * Begins a session. Throws BadCredentialsException where the person has left.
     *
     * @param factor how they showed who they are, one of {@link FactorGrantedAuthority}
     */
    Entered enter(PersonId person, String factor) {
        if (!people.lock(person)) {
            throw new BadCredentialsException("The person is no more");
        }
        Me me = people.find(person).orElseThrow();
        List<GrantedAuthority> roles = new ArrayList<>();
        roles.add(FactorGrantedAuthority.fromAuthority(factor));
        if (me.administrator()) {
            roles.add(new SimpleGrantedAuthority("ROLE_" + SignIn.ADMINISTRATOR));
        }
        return new Entered(new SignedIn(me.id(), sessions.begin(me.id())), roles);
    }
}
