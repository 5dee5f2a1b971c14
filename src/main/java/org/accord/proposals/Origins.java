package org.accord.proposals;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accord.discussion.CommentId;
import org.accord.discussion.WordingSource;
import org.accord.discussion.Wordings;
import org.accord.kernel.Actor;
import org.accord.kernel.Change;
import org.accord.kernel.Thing;
import org.accord.text.ClauseId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Says where proposals began: with a suggested wording that an organisation took up (ACT-6), or with none. */
@Service
class Origins {

    /** How long whoever suggested a wording is told of a proposal that has ended. */
    private static final Duration AFTERWARDS = Duration.ofDays(30);

    private final SourceRepository sources;
    private final ProposalRepository repository;
    private final Wordings wordings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Origins(
            SourceRepository sources,
            ProposalRepository repository,
            Wordings wordings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sources = sources;
        this.repository = repository;
        this.wordings = wordings;
        this.events = events;
        this.clock = clock;
    }

    /** A draft has become public: the thread in which its wording was suggested now says so. */
    private record ThreadChanged(Set<Thing> changed) implements Change {}

    @EventListener
    void submitted(ProposalSubmitted submitted) {
        sources.of(submitted.proposal())
                .map(wording ->
                        wordings.sources(submitted.actor(), Set.of(wording)).get(wording))
                .ifPresent(source -> events.publishEvent(new ThreadChanged(Set.of(source.place()))));
    }

    /** The wording that a proposal began from, as this actor may read of it. */
    @Nullable
    Origin of(Actor actor, ProposalId proposal) {
        return sources.of(proposal)
                .map(wording -> wordings.sources(actor, Set.of(wording)).get(wording))
                .map(this::origin)
                .orElse(null);
    }

    /** The submitted proposals that began from this actor's own wordings: under way, or ended not long ago. */
    List<UUID> fromMine(Actor actor) {
        Set<CommentId> own = actor instanceof Actor.Person ? wordings.own(actor) : Set.of();
        return own.isEmpty()
                ? List.of()
                : sources.submittedFrom(own, clock.instant().minus(AFTERWARDS));
    }

    private Origin origin(WordingSource source) {
        Thing place = source.place();
        boolean onClause = source.readable() && place.kind().equals("clause");
        boolean onProposal = source.readable() && place.kind().equals("proposal");
        return new Origin(
                source.id(),
                source.author(),
                source.language(),
                source.assembly(),
                onClause ? new ClauseId(place.id()) : null,
                onProposal
                        ? repository
                                .find(new ProposalId(place.id()))
                                .map(Proposal::number)
                                .orElse(null)
                        : null);
    }
}
