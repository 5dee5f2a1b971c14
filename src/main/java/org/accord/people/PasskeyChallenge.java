package org.accord.people;

import java.io.Serializable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/**
 * What a browser's passkey must sign to get in; good for one answer. It names nobody, so it is the same for known and
 * unknown people (ENUM-01). Kept in the session of the browser that asked, as {@link #KEPT_AS}.
 */
public final class PasskeyChallenge implements Serializable {

    /** The attribute of the session that holds it until it is answered. */
    public static final String KEPT_AS = PasskeyChallenge.class.getName();

    private static final long serialVersionUID = 1;

    private final PublicKeyCredentialRequestOptions options;
    private final String json;

    PasskeyChallenge(PublicKeyCredentialRequestOptions options, String json) {
        this.options = options;
        this.json = json;
    }

    /** For {@code navigator.credentials.get}, in the JSON of the WebAuthn standard. */
    public String json() {
        return json;
    }

    PublicKeyCredentialRequestOptions options() {
        return options;
    }
}
