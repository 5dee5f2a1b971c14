package org.accord.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.accord.kernel.DomainEvent;

/**
 * A SHA-256 of the journal.
 *
 * @param hex its 64 digits, in lower case
 */
public record Hash(String hex) {

    private static final HexFormat HEX = HexFormat.of();

    static Hash of(byte[] bytes) {
        return new Hash(HEX.formatHex(bytes));
    }

    /** What the first event of a chain follows: 32 zero bytes on the platform's chain, on another the SHA-256 of its id. */
    static Hash before(UUID chain) {
        if (chain.equals(DomainEvent.PLATFORM_CHAIN)) {
            return of(new byte[32]);
        }
        return of(sha256().digest(ByteBuffer.allocate(16)
                .putLong(chain.getMostSignificantBits())
                .putLong(chain.getLeastSignificantBits())
                .array()));
    }

    /** The hash of what follows this one: SHA-256 of these 32 bytes and then the text in UTF-8. */
    Hash followedBy(String canonical) {
        MessageDigest digest = sha256();
        digest.update(bytes());
        return of(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] bytes() {
        return HEX.parseHex(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
