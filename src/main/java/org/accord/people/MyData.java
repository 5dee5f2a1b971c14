package org.accord.people;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that the house keeps of one person, as one file for that person (GDPR-01, EXPO-01). */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class MyData {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PersonRepository people;
    private final Addresses addresses;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final List<Holding> holdings;
    private final Clock clock;

    MyData(
            PersonRepository people,
            Addresses addresses,
            Passkeys passkeys,
            Sessions sessions,
            List<Holding> holdings,
            Clock clock) {
        this.people = people;
        this.addresses = addresses;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.holdings = holdings;
        this.clock = clock;
    }

    /** The actor's own, as JSON in UTF-8: the account, and a list for each module that knows something of them. */
    public byte[] file(Actor actor, SessionId session) {
        Me me = people.find(actor.person()).orElseThrow(() -> new NotFound("person"));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("written", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        file.put("account", account(me));
        file.put("addresses", addresses.own(actor).stream().map(MyData::words).toList());
        file.put(
                "passkeys",
                passkeys.own(actor).stream()
                        .map(row ->
                                Map.of("name", row.name(), "made", row.madeOn().toString()))
                        .toList());
        file.put(
                "sessions",
                sessions.own(actor, session).stream()
                        .map(row -> Map.of(
                                "since", row.since().toString(),
                                "used in the hour of", row.used().toString(),
                                "this one", row.current()))
                        .toList());
        Map<String, List<Map<String, Object>>> parts = new TreeMap<>();
        holdings.stream().map(holding -> holding.of(actor)).forEach(part -> parts.put(part.name(), part.entries()));
        file.putAll(parts);
        return JSON.writeValueAsBytes(file);
    }

    private Map<String, Object> account(Me me) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("id", me.id().toString());
        account.put("pseudonym", me.pseudonym());
        account.put("language", me.language());
        account.put("administrator", me.administrator());
        people.createdAt(me.id()).ifPresent(at -> account.put("joined", at.toString()));
        return account;
    }

    private static String words(AddressRow row) {
        String address = row.address();
        if (address != null) {
            return address;
        }
        return row.kept() ? "(cannot be read)" : "(only a code of it)";
    }
}
