package org.accord.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.accord.text.Provenance.Span;
import org.jspecify.annotations.Nullable;

/**
 * One version of an agreement, in one language.
 *
 * @param version the version that is shown
 * @param newest the newest there is for who reads this
 * @param language the one asked for where the agreement has any text in it, else English, else another
 * @param languages every language that this agreement has texts in
 * @param hash SHA-256 of the text in this language, in hexadecimal digits; null where some clause has no text in it (TXT-3)
 */
public record AgreementPage(
        AgreementId id,
        String title,
        int version,
        int newest,
        Instant adoptedAt,
        @Nullable UUID cause,
        String language,
        List<String> languages,
        @Nullable String hash,
        List<ClauseRow> clauses) {

    /**
     * A clause in its place.
     *
     * @param number as it was in the last published draft; what came since has one with {@code bis}, {@code ter} (PRO-4)
     * @param language of the text: the page's, or another where the clause has none in it
     * @param text empty for a deleted clause
     * @param spans the text, cut by what brought each word (TXT-6); a null cause is the first text
     */
    public record ClauseRow(
            ClauseId id,
            ClauseKind kind,
            int depth,
            String number,
            String language,
            int textRevision,
            int clauseRevision,
            String text,
            List<Span<@Nullable UUID>> spans) {

        /** Whether it was deleted: its number stands, its words are gone, and its history stays (PRO-9). */
        public boolean isTombstone() {
            return text.isEmpty();
        }

        /** Whether the clause was changed in another language after this text (TXT-7). */
        public boolean isOlderThanClause() {
            return !isTombstone() && textRevision < clauseRevision;
        }
    }

    /** The same for a reader to whom there is no newer version. */
    AgreementPage asNewest() {
        return new AgreementPage(id, title, version, version, adoptedAt, cause, language, languages, hash, clauses);
    }

    /** The hash as people compare it: 64 hexadecimal digits in eight groups; empty where there is none. */
    public String fingerprint() {
        return hash == null ? "" : String.join(" ", hash.split("(?<=\\G.{8})"));
    }
}
