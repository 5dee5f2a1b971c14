package org.accord.proposals;

import java.util.List;
import org.accord.kernel.Face;
import org.accord.kernel.Permission;
import org.accord.kernel.Thing;
import org.jspecify.annotations.Nullable;

/**
 * A proposal on its sponsor's writing table.
 *
 * @param beside what it is read beside: a clause, or the agreement
 * @param face the organisation that it is written for
 * @param base the text that it was written on; empty for a new clause
 * @param present the text as it stands now
 * @param baseMoved whether the two differ, where that matters to what is asked
 * @param places that it can choose from; none where it asks for no place
 * @param replaceable the proposals that it could be a compromise for
 * @param origin the suggested wording that it began from; null where it began from none
 */
public record DraftPage(
        ProposalId id,
        long version,
        @Nullable Integer number,
        StageName stage,
        Asks asks,
        Thing beside,
        String language,
        Face face,
        String organisation,
        String assembly,
        String base,
        String present,
        boolean baseMoved,
        Written written,
        List<PlaceChoice> places,
        List<Replaceable> replaceable,
        @Nullable Origin origin,
        Permission mayDraft,
        Permission maySubmit) {

    /** The words that it asks for. */
    public String text() {
        return written.text();
    }

    public String rationale() {
        return written.rationale();
    }

    /** The same after a save. */
    public DraftPage at(long version) {
        return new DraftPage(
                id,
                version,
                number,
                stage,
                asks,
                beside,
                language,
                face,
                organisation,
                assembly,
                base,
                present,
                baseMoved,
                written,
                places,
                replaceable,
                origin,
                mayDraft,
                maySubmit);
    }
}
