package org.accord.people;

import java.util.Optional;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an empty house gets its first administrator: by a link that the start prints where only its owner looks. */
@Service
@Transactional
public class FirstAdministrator {

    private static final Actor TASK = new Actor.Platform("first administrator");

    private final SignInRepository links;
    private final PersonRepository people;
    private final People accounts;
    private final SignInLinks signIn;

    FirstAdministrator(SignInRepository links, PersonRepository people, People accounts, SignInLinks signIn) {
        this.links = links;
        this.people = people;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /** Whether that link still makes an administrator. */
    @Transactional(readOnly = true)
    public boolean isOpen(Actor actor, String secret) {
        return !people.anyAdministrator() && links.isFirstAdministratorLink(new OneTimeSecret(secret));
    }

    /**
     * Makes the account and uses the link up, both or neither. NotFound where there is no such link or the house has an
     * administrator; of several at once, one succeeds.
     *
     * @return the secret that signs this person in, to post to {@link SignIn#ADDRESS}
     */
    public String claim(Actor actor, String secret, String pseudonym, String language, String address) {
        if (!links.takeFirstAdministratorLink(new OneTimeSecret(secret)) || people.anyAdministrator()) {
            throw new NotFound("link");
        }
        PersonId person = accounts.register(TASK, new NewPerson(pseudonym, language, address, true));
        return signIn.mint(person).value();
    }

    /** A new link in the place of the one before; none where there is an administrator. For the platform's start. */
    Optional<OneTimeSecret> open() {
        links.dropFirstAdministratorLink();
        if (people.anyAdministrator()) {
            return Optional.empty();
        }
        OneTimeSecret secret = OneTimeSecret.next();
        links.setFirstAdministratorLink(secret);
        return Optional.of(secret);
    }
}
