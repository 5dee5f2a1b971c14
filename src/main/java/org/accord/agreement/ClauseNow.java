package org.accord.agreement;

import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;

/**
 * A clause as it now is.
 *
 * @param language the language of the text: the one asked for, or another where the clause has none in it
 * @param textRevision the revision at which this text was adopted or translated
 * @param clauseRevision the newest revision of the clause in any language
 * @param text what it says; of a deleted clause, what it last said
 * @param deleted whether it is a tombstone (PRO-9)
 */
public record ClauseNow(
        AgreementId agreement,
        ClauseId id,
        ClauseKind kind,
        String number,
        String language,
        int textRevision,
        int clauseRevision,
        String text,
        boolean deleted) {

    /** Whether the clause was changed in another language after this text (TXT-7). */
    public boolean isOlderThanClause() {
        return !deleted && textRevision < clauseRevision;
    }
}
