package org.accord.people;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.accord.kernel.Translations;
import org.accord.people.AddressRepository.Entry;
import org.accord.people.AddressRepository.Wish;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that somebody's links go to: kept sealed, shown to their owner only (PRI-3). */
@Service
@Transactional
public class Addresses {

    /** Where an address is sealed for. */
    static final String COLUMN = "people/address/sealed";

    private static final int PAGE = 500;

    private final AddressRepository addresses;
    private final PersonRepository people;
    private final Sessions sessions;
    private final WaysIn ways;
    private final LinkLimits limits;
    private final Secret secret;
    private final Sealing sealing;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String house;

    Addresses(
            AddressRepository addresses,
            PersonRepository people,
            Sessions sessions,
            WaysIn ways,
            LinkLimits limits,
            Secret secret,
            Sealing sealing,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${accord.address}") String house) {
        this.addresses = addresses;
        this.people = people;
        this.sessions = sessions;
        this.ways = ways;
        this.limits = limits;
        this.secret = secret;
        this.sealing = sealing;
        this.events = events;
        this.clock = clock;
        this.house = house;
    }

    /** The actor's own. */
    @Transactional(readOnly = true)
    public List<AddressRow> own(Actor actor) {
        return addresses.of(actor.person()).stream()
                .map(entry -> new AddressRow(entry.id(), opened(entry).orElse(null), entry.sealed() != null))
                .toList();
    }

    /**
     * Sends a letter to an address; when its link is opened, the address is the actor's. Whether it is somebody else's
     * shows in nothing until then (ENUM-01). Refused where the session is not fresh (SESS-04), where this is no address, or
     * where this client has asked too often (RATE-01).
     *
     * @param client as for {@link SignIn#askForLink}
     */
    public void wish(Actor actor, SessionId session, String typed, String client) {
        Me me = me(actor);
        sessions.isFresh(actor, session).orThrow();
        EmailAddress address = parsed(typed);
        Permission.when(limits.allowsClient(client), "RATE-01", "people.refused.too-many")
                .orThrow();
        if (!limits.allowsAddress(address)) {
            return; // enough letters are on their way there, of which the newest works
        }
        OneTimeSecret link = OneTimeSecret.next();
        AddressId id = AddressId.next();
        addresses.addWish(
                link,
                new Wish(me.id(), id, hash(address), sealing.seal(address.value(), COLUMN, id.value())),
                clock.instant().truncatedTo(ChronoUnit.MICROS).plus(SignInLinks.LIFE));
        events.publishEvent(new Letter(
                address,
                Translations.text(me.language(), "people.letter.wish.subject"),
                Translations.text(
                        me.language(),
                        "people.letter.wish.text",
                        me.pseudonym(),
                        house + "/desk/me/address?token=" + link.value(),
                        SignInLinks.LIFE.toMinutes()),
                me.language()));
    }

    /**
     * Adds the address of the letter with that link to the actor's own, tells the others, and voids every link that is on
     * its way (SESS-04). NotFound where the link is not the actor's, was used or is too old; refused where the address
     * signs somebody in already.
     */
    public void confirm(Actor actor, String link) {
        Me me = me(actor);
        Wish wish = addresses
                .takeWish(new OneTimeSecret(link), me.id(), clock.instant())
                .orElseThrow(() -> new NotFound("link"));
        ways.change(me, "people.letter.ways.address-added");
        if (!addresses.add(wish.address(), me.id(), wish.addressHash(), wish.sealed())) {
            Permission.refused("PRI-2", "people.refused.address-taken").orThrow();
        }
    }

    /** Takes one of the actor's own addresses away, in a fresh session, and never the last way in (SESS-04). */
    public void remove(Actor actor, SessionId session, AddressId address) {
        Me me = me(actor);
        sessions.isFresh(actor, session).orThrow();
        ways.change(me, "people.letter.ways.address-removed");
        if (!addresses.remove(me.id(), address)) {
            throw new NotFound("address");
        }
        ways.keepOne(me.id());
    }

    /** Whether an address is this actor's own, told by keyed hashes; nobody's but the actor's can be tried (PRI-3, ENUM-02). */
    @Transactional(readOnly = true)
    public Predicate<String> ownership(Actor actor) {
        Set<ByteBuffer> hashes =
                addresses.hashes(actor.person()).stream().map(ByteBuffer::wrap).collect(Collectors.toSet());
        return address -> EmailAddress.parse(address)
                .filter(parsed -> hashes.contains(ByteBuffer.wrap(hash(parsed))))
                .isPresent();
    }

    /** For an account that is being made. Refused where it is no address or signs somebody in already. */
    void add(PersonId person, String typed) {
        EmailAddress address = parsed(typed);
        AddressId id = AddressId.next();
        if (!addresses.add(id, person, hash(address), sealing.seal(address.value(), COLUMN, id.value()))) {
            Permission.refused("PRI-2", "people.refused.address-taken").orThrow();
        }
    }

    /** Whom that address finds. It stays theirs until the transaction ends; where only its hash was kept, it is now sealed. */
    Optional<Me> owner(EmailAddress address) {
        Optional<Entry> found = addresses.lock(hash(address));
        found.filter(entry -> entry.sealed() == null)
                .ifPresent(entry -> addresses.seal(
                        entry.id(),
                        sealing.seal(address.value(), COLUMN, entry.id().value())));
        return found.flatMap(entry -> people.find(entry.person()));
    }

    /** Seals anew what was sealed under a key that is no longer the newest (decision 0010), and says how many. */
    int sealAnew() {
        int anew = 0;
        List<Entry> page = addresses.after(null, PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                byte[] sealed = entry.sealed();
                if (sealed != null && !sealing.isCurrent(sealed)) {
                    Optional<String> address =
                            sealing.readable(sealed, COLUMN, entry.id().value());
                    if (address.isPresent()) {
                        addresses.seal(
                                entry.id(),
                                sealing.seal(address.get(), COLUMN, entry.id().value()));
                        anew++;
                    }
                }
            }
            page = addresses.after(page.getLast().id(), PAGE);
        }
        return anew;
    }

    private Optional<String> opened(Entry entry) {
        return Optional.ofNullable(entry.sealed())
                .flatMap(bytes -> sealing.readable(bytes, COLUMN, entry.id().value()));
    }

    private Me me(Actor actor) {
        return people.find(actor.person()).orElseThrow(() -> new NotFound("person"));
    }

    private static EmailAddress parsed(String typed) {
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        Permission.when(address.isPresent(), "PRI-2", "people.refused.address").orThrow();
        return address.orElseThrow();
    }

    /** What finds a person by an address (PRI-3). */
    private byte[] hash(EmailAddress address) {
        return secret.hash("address", address.value());
    }
}
