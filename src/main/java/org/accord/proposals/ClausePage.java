package org.accord.proposals;

import java.util.List;
import java.util.Map;
import org.accord.agreement.Act;
import org.accord.agreement.ClauseNow;
import org.accord.assemblies.AssemblyId;
import org.jspecify.annotations.Nullable;

/**
 * A clause with its past and what is proposed on it.
 *
 * @param wordings all that it ever said in this language, the first one first
 * @param events what was done to it besides other words
 * @param proposals whatever became of them, the newest first
 * @param assemblies where it may be talked about, those first that this actor takes part in
 */
public record ClausePage(
        ClauseNow clause,
        List<Wording> wordings,
        List<Event> events,
        List<ProposalRow> proposals,
        Map<AssemblyId, String> assemblies) {

    /** A wording, and the number of the proposal that brought it; the first came with the agreement. */
    public record Wording(
            int revision, String text, @Nullable Integer proposal) {}

    /**
     * How it came, was moved, or went.
     *
     * @param proposal the number of the one that asked for it
     */
    public record Event(Act act, int version, int proposal) {}
}
