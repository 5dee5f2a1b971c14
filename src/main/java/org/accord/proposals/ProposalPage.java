package org.accord.proposals;

import java.time.Instant;
import java.util.List;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.agenda.AgendaItem;
import org.accord.kernel.Face;
import org.accord.kernel.Permission;
import org.accord.kernel.Thing;
import org.accord.organisations.OrganisationLabel;
import org.accord.text.Difference;
import org.accord.text.Place;
import org.accord.voting.DecisionId;
import org.jspecify.annotations.Nullable;

/**
 * A submitted proposal, as one actor may see it.
 *
 * @param beside the clause or the agreement beside which people read of it
 * @param base the text that it was written on; empty for a new clause
 * @param text what the clause would say; empty if it would go
 * @param preview how a new place would look; null where none is asked for, or it is not there any more
 * @param origin the suggested wording that it began from; null where it began from none
 * @param decision the decision on it, open or closed; null where none was ever opened
 * @param fallenTo the number of the proposal whose adoption made it fall
 * @param broughtAbout the version of the agreement that its adoption brought about
 * @param agenda the open items of its assembly's agenda that are about it
 * @param sponsorFace the face in which this actor may revise or withdraw it; null where there is none
 */
public record ProposalPage(
        ProposalId id,
        long version,
        int number,
        Asks asks,
        Thing beside,
        String language,
        AssemblyId assembly,
        String assemblyName,
        OrganisationLabel organisation,
        StageName stage,
        String base,
        String text,
        Difference difference,
        @Nullable Preview preview,
        String rationale,
        @Nullable Origin origin,
        List<Step> steps,
        List<RivalRow> rivals,
        @Nullable DecisionId decision,
        @Nullable Integer fallenTo,
        @Nullable Integer broughtAbout,
        List<AgendaItem> agenda,
        @Nullable Face sponsorFace,
        May may) {

    /**
     * Something that happened to it, and what it asked for then.
     *
     * @param text null where it asked for no words
     */
    public record Step(
            StepKind kind,
            Instant at,
            @Nullable String note,
            int revision,
            @Nullable String text,
            Place place) {}

    /**
     * What this actor may do with it now. What could never be theirs is not {@link #facilitates} or has no sponsor's face;
     * the rest says why not.
     */
    public record May(
            boolean facilitates,
            Permission facilitate,
            boolean admit,
            boolean call,
            boolean close,
            boolean reopen,
            Permission callBeside,
            boolean revise,
            boolean withdraw,
            Permission submit) {}

    /** Its name for the journal and for open pages. */
    public Thing thing() {
        return new Thing("proposal", id.value());
    }
}
