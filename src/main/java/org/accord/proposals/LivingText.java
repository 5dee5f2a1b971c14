package org.accord.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accord.agreement.AgreementPage;
import org.accord.agreement.AgreementRow;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Permission;
import org.accord.organisations.FaceRow;
import org.accord.organisations.OrganisationLabel;
import org.accord.text.ClauseId;

/**
 * The agreement with everything that is going on in it.
 *
 * @param proposals what is proposed on each clause and not yet ended
 * @param causes the adopted proposals that brought words of this text, by their ids (TXT-6)
 * @param comments how many there are on each clause
 * @param faces the organisations for which this actor may draft
 * @param assemblies where a proposal may be put, by name
 * @param mayReadOpen whether this actor may read what is open in it, else it is the last published draft and nothing beside it
 * @param mayPropose whether there is any such organisation, and if not, why
 */
public record LivingText(
        AgreementPage agreement,
        List<AgreementRow> agreements,
        Map<ClauseId, List<ProposalRow>> proposals,
        Map<UUID, Cause> causes,
        Map<ClauseId, Integer> comments,
        List<FaceRow> faces,
        Map<AssemblyId, String> assemblies,
        Permission mayReadOpen,
        Permission mayPropose) {

    /** What brought a word: the proposal, whose it was, when it was decided, and the version that it made. */
    public record Cause(int number, OrganisationLabel organisation, Instant adoptedAt, int version) {}
}
