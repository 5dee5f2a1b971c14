package org.accord.proposals;

import org.accord.agreement.AgreementId;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.text.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's proposal to reword a clause (PRO-1, PRO-4).
 *
 * @param version counts every stored change; a change that names an older one is stale
 * @param number null until it is submitted
 * @param baseRevision the revision of the clause's text that it was written on
 * @param revision counts its own wordings
 */
record Proposal(
        ProposalId id,
        long version,
        AgreementId agreement,
        AssemblyId assembly,
        OrganisationId organisation,
        @Nullable Integer number,
        ClauseId clause,
        String language,
        int baseRevision,
        String text,
        String rationale,
        Stage stage,
        int revision) {

    /** The stage, where it is of that kind; else refused, since PRO-2 knows no such move. */
    <S> S in(Class<S> kind) {
        if (kind.isInstance(stage)) {
            return kind.cast(stage);
        }
        throw new NotPermitted(
                new Permission.Refused("PRO-2", Translations.key("proposals.refused.stage.", stage.name())));
    }

    Proposal with(Stage stage) {
        return having(number, baseRevision, text, rationale, stage, revision);
    }

    Proposal numbered(int number) {
        return having(number, baseRevision, text, rationale, stage, revision);
    }

    Proposal worded(String text, String rationale) {
        return having(number, baseRevision, text, rationale, stage, revision);
    }

    Proposal because(String rationale) {
        return having(number, baseRevision, text, rationale, stage, revision);
    }

    /** The same wish, on a newer text. */
    Proposal rebased(int baseRevision, String text) {
        return having(number, baseRevision, text, rationale, stage, revision + 1);
    }

    /** What may change in a proposal's life; whose it is and to what stays. */
    private Proposal having(
            @Nullable Integer number, int baseRevision, String text, String rationale, Stage stage, int revision) {
        return new Proposal(
                id,
                version,
                agreement,
                assembly,
                organisation,
                number,
                clause,
                language,
                baseRevision,
                text,
                rationale,
                stage,
                revision);
    }

    Thing thing() {
        return new Thing("proposal", id.value());
    }
}
