package org.accord.people;

import java.util.List;
import java.util.Optional;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways in: a link by mail, and in the demo one click. What they give is the secret of a link that works once. */
@Service
@Transactional
public class SignIn {

    /** The role that opens the administrator's routes. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** Where the secret of a link is posted to sign in, as the parameter {@code token}. */
    public static final String ADDRESS = "login/ott";

    /** The parameter that holds the secret of an invitation, to which signing in leads on; in a link, and posted with it. */
    public static final String INVITATION = "invitation";

    /** Where what a passkey signed is posted to sign in, as the parameter {@code answer}. */
    public static final String PASSKEY_ADDRESS = "login/passkey";

    private final LinkLimits limits;
    private final LinkByMail letters;
    private final SignInLinks links;
    private final ObjectProvider<OneClickSignIn> oneClick;

    SignIn(LinkLimits limits, LinkByMail letters, SignInLinks links, ObjectProvider<OneClickSignIn> oneClick) {
        this.limits = limits;
        this.letters = letters;
        this.links = links;
        this.oneClick = oneClick;
    }

    /**
     * Sends a link to that address, if it is known. Whether it is shows in nothing: the answer is the same and comes as
     * fast, because looking it up and writing the letter happen afterwards, elsewhere (ENUM-01).
     *
     * <p>Refused where this is no address, or where this client has asked too often, which both hold for known and unknown
     * addresses alike.
     *
     * @param client what tells one client from the next, as its network address; kept for a day at most, as a keyed hash
     *     in memory (PRI-1)
     */
    public void askForLink(Actor actor, String address, String client) {
        Optional<EmailAddress> parsed = EmailAddress.parse(address);
        Permission.when(parsed.isPresent(), "PRI-2", "people.refused.address").orThrow();
        Permission.when(limits.allowsClient(client), "RATE-01", "people.refused.too-many")
                .orThrow();
        parsed.filter(limits::allowsAddress).ifPresent(letters::sendSoon);
    }

    /** Who may sign in with one click: nobody but in the demo. */
    public List<OneClickSignIn.Choice> choices(Actor actor, String language) {
        OneClickSignIn offered = oneClick.getIfAvailable();
        return offered == null ? List.of() : offered.people(language);
    }

    /**
     * The secret of a link for one of {@link #choices}; NotFound for everybody else.
     *
     * @return what to post to {@link #ADDRESS}
     */
    public String oneClick(Actor actor, PersonId person) {
        if (choices(actor, "en").stream().noneMatch(choice -> choice.person().equals(person))) {
            throw new NotFound("person");
        }
        return links.mint(person).value();
    }
}
