package org.accord.agreement;

import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;

/**
 * A clause of the newest version.
 *
 * @param language the language of the text: the one asked for, or another where the clause has none in it
 * @param textRevision the revision at which this text was adopted or translated
 * @param clauseRevision the newest revision of the clause in any language
 */
public record ClauseNow(
        AgreementId agreement,
        ClauseId id,
        ClauseKind kind,
        String number,
        String language,
        int textRevision,
        int clauseRevision,
        String text) {

    /** Whether the clause was changed in another language after this text (TXT-7). */
    public boolean isOlderThanClause() {
        return textRevision < clauseRevision;
    }
}
