package org.accord.proposals;

import org.accord.kernel.Face;
import org.accord.kernel.Permission;
import org.accord.text.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal on its sponsor's writing table.
 *
 * @param face the organisation that it is written for
 * @param base the text that it was written on
 * @param present the text as it stands now
 * @param baseMoved whether the two differ
 */
public record DraftPage(
        ProposalId id,
        long version,
        @Nullable Integer number,
        StageName stage,
        ClauseId clause,
        String clauseNumber,
        String language,
        Face face,
        String organisation,
        String assembly,
        String base,
        String present,
        boolean baseMoved,
        String text,
        String rationale,
        Permission mayDraft,
        Permission maySubmit) {

    /** The same after a save. */
    public DraftPage at(long version) {
        return new DraftPage(
                id,
                version,
                number,
                stage,
                clause,
                clauseNumber,
                language,
                face,
                organisation,
                assembly,
                base,
                present,
                baseMoved,
                text,
                rationale,
                mayDraft,
                maySubmit);
    }
}
