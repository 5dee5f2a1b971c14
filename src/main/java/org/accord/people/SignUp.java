package org.accord.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.accord.people.SignUpRepository.Wanted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How anybody gets an account of their own: a pseudonym, and an address that a letter goes to; nothing more (PRI-2). The
 * account is made when the link in the letter is used, so nobody has one under somebody else's address.
 */
@Service
@Transactional
public class SignUp {

    /** Where an address that waits is sealed for (PRI-3). */
    static final String COLUMN = "sign_up.sealed";

    private static final Actor TASK = new Actor.Platform("sign-up");

    private final SignUpRepository waiting;
    private final WelcomeByMail letters;
    private final People people;
    private final SignInLinks links;
    private final LinkLimits limits;
    private final Sealing sealing;
    private final Clock clock;

    SignUp(
            SignUpRepository waiting,
            WelcomeByMail letters,
            People people,
            SignInLinks links,
            LinkLimits limits,
            Sealing sealing,
            Clock clock) {
        this.waiting = waiting;
        this.letters = letters;
        this.people = people;
        this.links = links;
        this.limits = limits;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * What somebody types who wants an account. There is nothing else to give: no role, no organisation, no right (AUTHZ-16).
     *
     * @param invitation the secret of an invitation that the link in the letter leads on to; empty for none
     */
    public record NewAccount(String pseudonym, String language, String address, String invitation) {}

    /**
     * Sends a letter to that address: with a link that makes the account, or where there is one already, with a link that
     * signs in to it; either leads on to the invitation. Which of the two shows in nothing here: the answer is the same and comes as fast (ENUM-01).
     *
     * <p>Refused where the pseudonym, the language or the address will not do, or where this client has asked too often.
     *
     * @param client what tells one client from the next; kept for a day at most, as a keyed hash in memory (PRI-1)
     */
    public void ask(Actor actor, NewAccount account, String client) {
        String pseudonym = Pseudonym.tidy(account.pseudonym());
        Optional<EmailAddress> address = EmailAddress.parse(account.address());
        Pseudonym.mayBe(pseudonym)
                .and(PeoplePolicy.maySpeak(account.language()))
                .and(Permission.when(address.isPresent(), "PRI-2", "people.refused.address"))
                .and(Permission.when(
                        InvitationLinks.couldBe(account.invitation()), "SESS-02", "people.refused.no-invitation"))
                .orThrow();
        Permission.when(limits.allowsClient(client), "RATE-01", "people.refused.too-many")
                .orThrow();
        address.filter(limits::allowsAddress)
                .ifPresent(to -> letters.sendSoon(to, pseudonym, account.language(), account.invitation()));
    }

    /** The pseudonym that the link would make an account for; NotFound where it was used or is too old. */
    @Transactional(readOnly = true)
    public String pseudonym(Actor actor, String secret) {
        return waiting.find(new OneTimeSecret(secret), clock.instant())
                .map(wanted -> wanted.pseudonym)
                .orElseThrow(() -> new NotFound("link"));
    }

    /**
     * Makes the account and uses the link up, both or neither; of several at once, one succeeds. NotFound where it was used
     * or is too old; refused where the address got an account in the meantime.
     *
     * @return the secret that signs this person in, to post to {@link SignIn#ADDRESS}
     */
    public String confirm(Actor actor, String secret) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Wanted wanted = waiting.take(new OneTimeSecret(secret), now).orElseThrow(() -> new NotFound("link"));
        PersonId person = people.register(
                TASK,
                new NewPerson(
                        wanted.pseudonym,
                        wanted.language,
                        sealing.readable(wanted.sealed, COLUMN, wanted.id).orElseThrow(() -> new NotFound("link")),
                        false));
        return links.mint(person).value();
    }
}
