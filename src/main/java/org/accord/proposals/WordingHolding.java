package org.accord.proposals;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accord.discussion.CommentId;
import org.accord.discussion.Wordings;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.OrganisationLabel;
import org.accord.people.Holding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What proposals know of a person: which of them began from words that this person suggested (ACT-6). */
@Service
@Transactional(readOnly = true)
class WordingHolding implements Holding {

    private final Wordings wordings;
    private final SourceRepository sources;
    private final ProposalRepository proposals;
    private final Rows rows;

    WordingHolding(Wordings wordings, SourceRepository sources, ProposalRepository proposals, Rows rows) {
        this.wordings = wordings;
        this.sources = sources;
        this.proposals = proposals;
        this.rows = rows;
    }

    @Override
    public Part of(Actor actor) {
        Set<CommentId> own = wordings.own(actor);
        List<UUID> submitted = own.isEmpty() ? List.of() : sources.submittedFrom(own, Instant.EPOCH);
        List<Proposal> made = proposals.withIds(submitted);
        Map<OrganisationId, OrganisationLabel> labels = rows.labels(actor, made, false);
        return new Part(
                "wordings taken up",
                made.stream()
                        .map(proposal -> words(proposal, Rows.label(labels, proposal)))
                        .toList());
    }

    private static Map<String, Object> words(Proposal proposal, OrganisationLabel organisation) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("proposal", "P-" + proposal.number());
        words.put("by", organisation.text(Locale.ENGLISH));
        words.put("clause", String.valueOf(proposal.wish().clause()));
        return words;
    }
}
