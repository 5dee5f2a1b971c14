package org.accord.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a link: 256 random bits in 43 characters that are safe in an address. Only its hash is stored (ENUM-03). */
public record OneTimeSecret(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, which nobody can guess. */
    public static OneTimeSecret next() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new OneTimeSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** SHA-256: enough for a secret of 256 random bits, which needs no salt and no slow hash. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256", impossible);
        }
    }

    /** Says nothing: secrets must not reach a log by being part of a message. */
    @Override
    public String toString() {
        return "(a secret)";
    }
}
