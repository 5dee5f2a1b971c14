package org.accord.people;

import static org.accord.db.people.Tables.SIGN_IN_LINK;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.kernel.Actor;
import org.accord.kernel.Ids;
import org.accord.kernel.PersonId;
import org.jooq.DSLContext;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;

/** Links without letters, for tests of what comes after. */
public final class TestLinks {

    private static final Actor ADMINISTRATOR = new Actor.Person(PersonId.next(), true);

    private TestLinks() {}

    /** The secret of a link that signs that person in once: {@code /sign-in/link?token=…}. */
    public static String signIn(BeanFactory house, PersonId person) {
        return house.getBean(SignInLinks.class).mint(person).value();
    }

    /** Signs in by a letter without the letter: the address finds its person, and the link that it brings is used. */
    public static void signInByAddress(BeanFactory house, String address) {
        SignInLinks links = house.getBean(SignInLinks.class);
        String secret = links.mintFor(EmailAddress.parse(address).orElseThrow())
                .orElseThrow()
                .secret()
                .value();
        if (links.consume(new OneTimeTokenAuthenticationToken(secret)) == null) {
            throw new IllegalStateException("a link did not work");
        }
    }

    /** The secret of the link that the start of an empty house prints: {@code /first-administrator?token=…}. */
    public static String firstAdministrator(BeanFactory house) {
        return house.getBean(FirstAdministrator.class).open().orElseThrow().value();
    }

    /** How many links could sign in by now. */
    public static int open(BeanFactory house) {
        return house.getBean(DSLContext.class).fetchCount(SIGN_IN_LINK);
    }

    /** The secret of a link that makes an account of that pseudonym. */
    public static String toAccount(BeanFactory house, String pseudonym, String address) {
        OneTimeSecret secret = OneTimeSecret.next();
        UUID id = Ids.next();
        byte[] sealed = house.getBean(Sealing.class).seal(address, SignUp.COLUMN, id);
        house.getBean(SignUpRepository.class)
                .add(secret, new SignUpRepository.Wanted(id, pseudonym, "en", sealed), soon(house));
        return secret.value();
    }

    /** The secret of a link that makes that address somebody's. */
    public static String toAddress(BeanFactory house, PersonId person, String address) {
        OneTimeSecret secret = OneTimeSecret.next();
        AddressId id = AddressId.next();
        byte[] hash = house.getBean(Secret.class).hash("address", address);
        byte[] sealed = house.getBean(Sealing.class).seal(address, Addresses.COLUMN, id.value());
        house.getBean(AddressRepository.class)
                .addWish(secret, new AddressRepository.Wish(person, id, hash, sealed), soon(house));
        return secret.value();
    }

    /** Puts a letter into the outbox. */
    public static void letter(BeanFactory house, String address) {
        house.getBean(Post.class).send(new Letter(EmailAddress.parse(address).orElseThrow(), "Subject", "Text", "en"));
    }

    /** The first letter to that address, once it has come. */
    static Outbox.Page letterTo(BeanFactory house, String address) {
        Outbox outbox = house.getBean(Outbox.class);
        return await().until(
                        () -> outbox.letters(ADMINISTRATOR).stream()
                                .filter(letter -> letter.to().equals(address))
                                .findFirst()
                                .map(letter -> outbox.letter(ADMINISTRATOR, letter.id())),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The secret of the link in a letter that leads to that page. */
    static String in(Outbox.Page letter, String page) {
        Matcher link = Pattern.compile("/" + page + "\\?token=([A-Za-z0-9_-]+)").matcher(letter.text());
        if (!link.find()) {
            throw new AssertionError("no link to " + page);
        }
        return link.group(1);
    }

    private static Instant soon(BeanFactory house) {
        return house.getBean(Clock.class).instant().plus(Duration.ofDays(1));
    }
}
