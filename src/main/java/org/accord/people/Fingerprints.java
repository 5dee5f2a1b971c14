package org.accord.people;

import org.springframework.stereotype.Component;

/** Recognises what must not be kept: equal values give equal fingerprints, and without the key of this house they say nothing. */
@Component
public class Fingerprints {

    private final Secret secret;

    Fingerprints(Secret secret) {
        this.secret = secret;
    }

    /**
     * HMAC-SHA-256 of the value.
     *
     * @param purpose the column that keeps it; the same value has another fingerprint elsewhere
     */
    public byte[] of(String purpose, String value) {
        return secret.hash(purpose, value);
    }
}
