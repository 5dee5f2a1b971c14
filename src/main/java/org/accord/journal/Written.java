package org.accord.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.accord.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One event as it stands in the table. Its hash is SHA-256(previous hash ‖ canonical form), where the canonical form is
 * this JSON object in RFC 8785, in UTF-8, on one line:
 *
 * <pre>
 * {"action":TEXT,"actor":UUID or null,"actorKind":TEXT,"at":TIME,"chain":UUID,"object":UUID,"objectKind":TEXT,
 *  "organisation":UUID or null,"particulars":OBJECT of TEXT,"sequence":NUMBER}
 * </pre>
 *
 * UUIDs are lower-case texts; the time is UTC with six digits of a second, as in {@code 2026-03-08T14:00:00.000000Z}.
 * Texts and not types here: a verifier must be able to read what should never have been written.
 */
record Written(
        UUID chain,
        long sequence,
        Instant at,
        String actorKind,
        @Nullable UUID actor,
        @Nullable OrganisationId organisation,
        String action,
        String objectKind,
        UUID object,
        String particulars,
        Hash previous,
        Hash hash) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The same with the hash that belongs to it. */
    Written sealed() {
        return new Written(
                chain,
                sequence,
                at,
                actorKind,
                actor,
                organisation,
                action,
                objectKind,
                object,
                particulars,
                previous,
                expectedHash());
    }

    /** What its hash must be. */
    Hash expectedHash() {
        return previous.followedBy(canonical());
    }

    /**
     * What is hashed. No two rows give the same: all texts are escaped but the particulars, which stand between a key
     * that no escaped text can hold and the last key, whose number ends the form.
     */
    String canonical() {
        return "{\"action\":" + Canonical.text(action)
                + ",\"actor\":" + id(actor)
                + ",\"actorKind\":" + Canonical.text(actorKind)
                + ",\"at\":" + Canonical.text(TIME.format(at))
                + ",\"chain\":" + id(chain)
                + ",\"object\":" + id(object)
                + ",\"objectKind\":" + Canonical.text(objectKind)
                + ",\"organisation\":" + id(organisation == null ? null : organisation.value())
                + ",\"particulars\":" + particulars
                + ",\"sequence\":" + sequence
                + "}";
    }

    private static String id(@Nullable UUID id) {
        return id == null ? "null" : Canonical.text(id.toString());
    }
}
