package org.accord.people;

import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/** What a browser needs to make a passkey for somebody; good for the one passkey that answers it. */
public final class PasskeyOffer {

    private final PublicKeyCredentialCreationOptions options;
    private final String json;

    PasskeyOffer(PublicKeyCredentialCreationOptions options, String json) {
        this.options = options;
        this.json = json;
    }

    /** For {@code navigator.credentials.create}, in the JSON of the WebAuthn standard. */
    public String json() {
        return json;
    }

    PublicKeyCredentialCreationOptions options() {
        return options;
    }
}
