package org.accord.matrix;

import static org.accord.fixtures.Shore.PLATFORM;

import java.util.Comparator;
import org.accord.kernel.Actor;
import org.accord.people.AddressId;
import org.accord.people.Addresses;
import org.accord.people.Holding;
import org.accord.people.Leaving;
import org.accord.people.MyData;
import org.accord.people.NewPerson;
import org.accord.people.OneTimeSecret;
import org.accord.people.PasskeyId;
import org.accord.people.PasskeyOffer;
import org.accord.people.Passkeys;
import org.accord.people.People;
import org.accord.people.SessionId;
import org.accord.people.Sessions;
import org.accord.people.SoftPasskey;
import org.accord.people.TestLinks;
import org.accord.people.TestSessions;
import org.springframework.util.ClassUtils;

/** What somebody does with their own account, and what nobody does with somebody else's. */
final class AccountVerbs {

    private final Everybody all;

    /** Somebody else, with an address, a passkey and a session. */
    private final Actor.Person avocet;

    private final SessionId session;

    AccountVerbs(Everybody all) {
        this.all = all;
        avocet = new Actor.Person(
                all.service(People.class)
                        .register(PLATFORM, new NewPerson("Avocet", "en", "avocet@example.org", false)),
                false);
        session = TestSessions.open(all.house, avocet.id()).sessionId();
    }

    void into(Verbs verbs) {
        waysIn(verbs.in(Section.ACCOUNT));
        sessions(verbs);
        data(verbs);
    }

    private void waysIn(Verbs verbs) {
        Addresses addresses = all.service(Addresses.class);
        Passkeys passkeys = all.service(Passkeys.class);
        add(passkeys, avocet, session);
        AddressId address = addresses.own(avocet).getFirst().id();
        PasskeyId passkey = passkeys.own(avocet).getFirst().id();
        String link = TestLinks.toAddress(all.house, avocet.id(), "second@example.org");
        verbs.reads(
                        "Addresses.ownership",
                        who -> addresses.ownership(who.actor()).test("nobody@example.org"))
                .reads("Addresses.own", who -> addresses.own(who.actor()).size())
                .tells("Addresses.wish", who -> addresses.wish(who.actor(), who.session(), "new@example.org", made()))
                .does(
                        "Addresses.wish in another’s session",
                        who -> addresses.wish(who.actor(), session, "new@example.org", made()))
                .does("Addresses.confirm another’s", who -> addresses.confirm(who.actor(), link))
                .does("Addresses.remove another’s", who -> addresses.remove(who.actor(), who.session(), address))
                .reads("Passkeys.own", who -> passkeys.own(who.actor()).size())
                .reads("Passkeys.challenge", who -> passkeys.challenge(who.actor()))
                .tells("Passkeys.offer", who -> passkeys.offer(who.actor(), who.session()))
                .does("Passkeys.add", who -> add(passkeys, who.actor(), who.session()))
                .does("Passkeys.add in another’s session", who -> add(passkeys, who.actor(), session))
                .does("Passkeys.remove another’s", who -> passkeys.remove(who.actor(), who.session(), passkey));
    }

    private void add(Passkeys passkeys, Actor actor, SessionId in) {
        PasskeyOffer offer = passkeys.offer(actor, in);
        String house = all.house.getEnvironment().getRequiredProperty("accord.address");
        passkeys.add(actor, in, offer, "Phone", new SoftPasskey(house, "localhost").make(offer.json()));
    }

    private void sessions(Verbs verbs) {
        Sessions sessions = all.service(Sessions.class);
        verbs.reads("Sessions.own", who -> sessions.own(who.actor(), who.session()))
                .reads("Sessions.isFresh", who -> sessions.isFresh(who.actor(), who.session()))
                .reads("Sessions.isFresh another’s", who -> sessions.isFresh(who.actor(), session))
                .does("Sessions.end", who -> sessions.end(who.actor(), who.session()))
                .does("Sessions.end another’s", who -> sessions.end(who.actor(), session))
                .tells("Sessions.endOthers", who -> sessions.endOthers(who.actor(), who.session()))
                .does("Sessions.endAll", who -> sessions.endAll(who.actor()));
    }

    private void data(Verbs verbs) {
        MyData data = all.service(MyData.class);
        Leaving leaving = all.service(Leaving.class);
        verbs.reads("MyData.file", who -> data.file(who.actor(), who.session()))
                .does("Leaving.leave", who -> leaving.leave(who.actor(), who.session()))
                .does("Leaving.leave in another’s session", who -> leaving.leave(who.actor(), session));
        all.house.getBeansOfType(Holding.class).values().stream()
                .sorted(Comparator.comparing(AccountVerbs::name))
                .forEach(holding -> verbs.reads(
                        name(holding) + ".of", who -> holding.of(who.actor()).name()));
    }

    private static String name(Holding holding) {
        return ClassUtils.getUserClass(holding).getSimpleName();
    }

    private static String made() {
        return OneTimeSecret.next().value();
    }
}
