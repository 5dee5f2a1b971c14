package org.accord.proposals;

import java.util.Set;
import org.accord.agreement.AgreementId;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.accord.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's proposal to change the agreement (PRO-1).
 *
 * @param version counts every stored change; a change that names an older one is stale
 * @param number null until it is submitted
 * @param language of its words, and of the text that its writer had before them
 * @param baseVersion the version of the agreement that its wish is addressed to (PRO-4)
 * @param replaces the proposals that it is a compromise for (PRO-7)
 * @param revision counts its own wordings
 */
record Proposal(
        ProposalId id,
        long version,
        AgreementId agreement,
        AssemblyId assembly,
        OrganisationId organisation,
        @Nullable Integer number,
        String language,
        int baseVersion,
        Wish wish,
        String rationale,
        Set<ProposalId> replaces,
        Stage stage,
        int revision) {

    /** A new draft on the version that is the present one. */
    static Proposal draft(
            AgreementId agreement,
            AssemblyId assembly,
            OrganisationId organisation,
            String language,
            int present,
            Wish wish) {
        return new Proposal(
                ProposalId.next(),
                1,
                agreement,
                assembly,
                organisation,
                null,
                language,
                present,
                wish,
                "",
                Set.of(),
                new Stage.Draft(),
                1);
    }

    /** The stage, where it is of that kind; else refused, since PRO-2 knows no such move. */
    <S> S in(Class<S> kind) {
        if (kind.isInstance(stage)) {
            return kind.cast(stage);
        }
        throw new NotPermitted(
                new Permission.Refused("PRO-2", Translations.key("proposals.refused.stage.", stage.name())));
    }

    /** The id of the clause that it brings: a new clause bears the id of the proposal that asked for it. */
    ClauseId newClause() {
        return new ClauseId(id.value());
    }

    /** Beside what people read of it: a clause, or the agreement itself for a new beginning. */
    Thing beside() {
        ClauseId clause = wish.beside();
        return clause == null ? new Thing("agreement", agreement.value()) : new Thing("clause", clause.value());
    }

    /** What stands on its writing table. */
    Written written() {
        return switch (wish) {
            case Wish.Edit edit -> new Written(edit.text(), ClauseKind.ARTICLE, Place.FIRST, rationale, replaces);
            case Wish.Insert insert -> new Written(insert.text(), insert.kind(), insert.place(), rationale, replaces);
            case Wish.Delete delete -> new Written("", ClauseKind.ARTICLE, Place.FIRST, rationale, replaces);
            case Wish.Move move -> new Written("", ClauseKind.ARTICLE, move.place(), rationale, replaces);
        };
    }

    Proposal with(Stage stage) {
        return having(number, baseVersion, wish, rationale, replaces, stage, revision);
    }

    Proposal numbered(int number) {
        return having(number, baseVersion, wish, rationale, replaces, stage, revision);
    }

    Proposal asking(int baseVersion, Wish wish, String rationale, Set<ProposalId> replaces) {
        return having(number, baseVersion, wish, rationale, replaces, stage, revision);
    }

    /** The same wish, on a newer text. */
    Proposal rebased(int baseVersion, Wish wish) {
        return having(number, baseVersion, wish, rationale, replaces, stage, revision + 1);
    }

    /** What may change in a proposal's life; whose it is and to what stays. */
    private Proposal having(
            @Nullable Integer number,
            int baseVersion,
            Wish wish,
            String rationale,
            Set<ProposalId> replaces,
            Stage stage,
            int revision) {
        return new Proposal(
                id,
                version,
                agreement,
                assembly,
                organisation,
                number,
                language,
                baseVersion,
                wish,
                rationale,
                replaces,
                stage,
                revision);
    }

    Thing thing() {
        return new Thing("proposal", id.value());
    }
}
