package org.accord.people;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.accord.kernel.PlainText;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys: a way in that cannot be phished, forwarded or read by whoever holds the letter box. Made for the domain of
 * {@code accord.address} and for nowhere else (SESS-01); what is sent to and by the browser is checked by Spring Security's
 * WebAuthn (decision 0015).
 */
@Service
@Transactional
public class Passkeys {

    /** The most of one person. */
    static final int MOST = 20;

    private static final int LONGEST_NAME = 80;

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final PasskeyRepository passkeys;
    private final PersonRepository people;
    private final Sessions sessions;
    private final WaysIn ways;
    private final Environment settings;

    Passkeys(
            PasskeyRepository passkeys, PersonRepository people, Sessions sessions, WaysIn ways, Environment settings) {
        this.passkeys = passkeys;
        this.people = people;
        this.sessions = sessions;
        this.ways = ways;
        this.settings = settings;
    }

    /** The actor's own, the oldest first. */
    @Transactional(readOnly = true)
    public List<PasskeyRow> own(Actor actor) {
        return passkeys.of(actor.person());
    }

    /** What the browser needs to make one. Refused where the session is not fresh (SESS-04) or there are {@value #MOST}. */
    public PasskeyOffer offer(Actor actor, SessionId session) {
        PersonId person = actor.person();
        mayAdd(actor, session).orThrow();
        passkeys.hold(person);
        PublicKeyCredentialCreationOptions options = house().createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(named(person)));
        return new PasskeyOffer(options, JSON.writeValueAsString(options));
    }

    /**
     * Adds the passkey that a browser made, and voids every link that is on its way (SESS-04). Refused where it does not
     * answer the offer, where it is known already, or where its name will not do.
     *
     * @param name what its owner calls it
     * @param answer what the browser said, in the JSON of the WebAuthn standard
     */
    public void add(Actor actor, SessionId session, PasskeyOffer offer, String name, String answer) {
        Me me = people.find(actor.person()).orElseThrow(() -> new NotFound("person"));
        String tidy = PlainText.line(name);
        mayAdd(actor, session).and(PlainText.fits(tidy, LONGEST_NAME)).orThrow();
        ways.change(me, "people.letter.ways.passkey-added");
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    JSON.readValue(answer, new TypeReference<>() {});
            house().registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    offer.options(), new RelyingPartyPublicKey(made, tidy)));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException unfit) {
            Permission.refused("SESS-04", "people.refused.passkey").orThrow();
        }
    }

    /** Takes one away, in a fresh session, and never the last way in (SESS-04). */
    public void remove(Actor actor, SessionId session, PasskeyId passkey) {
        Me me = people.find(actor.person()).orElseThrow(() -> new NotFound("person"));
        sessions.isFresh(actor, session).orThrow();
        ways.change(me, "people.letter.ways.passkey-removed");
        if (!passkeys.remove(me.id(), passkey)) {
            throw new NotFound("passkey");
        }
        ways.keepOne(me.id());
    }

    /** What a passkey must sign to get in, the same for everybody. */
    @Transactional(readOnly = true)
    public PasskeyChallenge challenge(Actor actor) {
        PublicKeyCredentialRequestOptions options =
                house().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        return new PasskeyChallenge(options, JSON.writeValueAsString(options));
    }

    /**
     * Whose passkey answered that challenge. Throws IllegalArgumentException, {@link WebAuthnException} or {@link
     * JacksonException} where nobody's did.
     */
    PersonId answered(PasskeyChallenge challenge, String answer) {
        PublicKeyCredential<AuthenticatorAssertionResponse> signed = JSON.readValue(answer, new TypeReference<>() {});
        return passkeys.holder(house().authenticate(new RelyingPartyAuthenticationRequest(challenge.options(), signed))
                        .getId())
                .orElseThrow(() -> new IllegalArgumentException("The passkey's person is no more"));
    }

    private Permission mayAdd(Actor actor, SessionId session) {
        return sessions.isFresh(actor, session)
                .and(Permission.when(
                        passkeys.of(actor.person()).size() < MOST, "PRI-2", "people.refused.passkeys", MOST));
    }

    /** Asked anew each time: a server that chooses its own port knows its address only when it runs. */
    private WebAuthnRelyingPartyOperations house() {
        URI address = URI.create(settings.getRequiredProperty("accord.address"));
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return new Webauthn4JRelyingPartyOperations(
                passkeys.holders(),
                passkeys.credentials(address.getHost()),
                PublicKeyCredentialRpEntity.builder()
                        .id(address.getHost())
                        .name("Accord")
                        .build(),
                Set.of(address.getScheme() + "://" + address.getHost() + port));
    }

    private static Authentication named(PersonId person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.toString(), null, List.of());
    }
}
