package org.accord.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/**
 * The fingerprint of a text (TXT-3): SHA-256 over its canonical form, so that equal texts have equal hashes, and anybody can compute
 * the hash again from a printed version.
 *
 * <p><b>Canonical form of one text:</b> Unicode NFC; CR LF, CR, U+2028 and U+2029 become LF; white space (Unicode's, without the
 * no-break spaces U+00A0, U+2007 and U+202F) at the end of a line or of the text is cut, with any empty lines at the end; in UTF-8.
 *
 * <p><b>Canonical form of a document</b> (one language): the line {@code accord-text 1} and LF, then for every clause in order
 *
 * <pre>{@code <id> <kind> <depth> <n>:<number> <t>:<text>LF}</pre>
 *
 * where the id is the UUID in lower case, the kind is the name of the {@link ClauseKind}, the depth is in decimal digits, the number is
 * the one of {@link Numbering}, the text is in the form above, and {@code n} and {@code t} count the <em>bytes</em> of number and text in
 * UTF-8. The counts make it unambiguous: no text can pass for two clauses. A deleted clause is written with the text of 0 bytes.
 */
public final class VersionHash {

    private VersionHash() {}

    /**
     * The hash of a whole version in one language: 32 bytes. O(length).
     *
     * @throws IllegalArgumentException if a text holds half of a surrogate pair
     */
    public static byte[] of(Document document) {
        return of(document, Numbering.of(document));
    }

    /**
     * The hash of a whole version in one language, whose numbers come from the draft published before it: 32 bytes. O(length).
     *
     * @throws IllegalArgumentException if a text holds half of a surrogate pair
     */
    public static byte[] of(Document document, Map<ClauseId, String> numbers) {
        return sha256(Canonical.document(document, numbers));
    }

    /**
     * The hash of one clause's text: 32 bytes. O(length).
     *
     * @throws IllegalArgumentException if the text holds half of a surrogate pair
     */
    public static byte[] of(String text) {
        return sha256(Canonical.bytes(Canonical.text(text)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
