package org.accord.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.accord.agreement.Adopted;
import org.accord.agreement.Agreements;
import org.accord.agreement.ClauseNow;
import org.accord.kernel.Actor;
import org.accord.text.Rebase;
import org.accord.voting.DecisionClosed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when a decision on a proposal closes, in the closing transaction, so that all of it happens or nothing:
 * the proposal ends; if it was adopted, its wording enters the text, what conflicts with it falls, and what does not is
 * carried over to the new text (ORD-2, PRO-6).
 */
@Component
class Adoption {

    private static final Actor PLATFORM = new Actor.Platform("adoption");

    private final ProposalRepository repository;
    private final Agreements agreements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Adoption(ProposalRepository repository, Agreements agreements, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.agreements = agreements;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DecisionClosed closed) {
        Optional<Proposal> subject = repository.lock(new ProposalId(closed.subject()));
        if (subject.isEmpty()) {
            return; // voting knows not what is decided, and it need not be a proposal
        }
        Proposal proposal = subject.get();
        Proposal ended = proposal.with(proposal.in(Stage.Called.class).end(closed.outcome()));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        repository.store(ended, null, at);
        repository.step(ended, StepKind.valueOf(ended.stage().name().name()), null, at, null);
        events.publishEvent(new ProposalDecided(
                closed.actor(), proposal.id(), proposal.clause(), closed.decision(), closed.outcome()));
        if (ended.stage() instanceof Stage.Adopted) {
            incorporate(ended, at);
        }
    }

    private void incorporate(Proposal adopted, Instant at) {
        ClauseNow before = agreements.clause(PLATFORM, adopted.clause(), adopted.language());
        String base = base(adopted);
        String wording = switch (Rebase.onto(base, before.text(), adopted.text())) {
            case Rebase.Clean clean -> clean.text();
            case Rebase.Absorbed absorbed -> before.text();
            case Rebase.NeedsRewrite rewrite ->
                // two that collide are never called at once (ORD-2), and nothing else moves the text
                throw new IllegalStateException("proposal " + adopted.id() + " no longer fits its clause");
        };
        agreements.adopt(
                PLATFORM,
                new Adopted(adopted.agreement(), adopted.clause(), adopted.language(), before.textRevision(), wording),
                adopted.id().value());
        ClauseNow after = agreements.clause(PLATFORM, adopted.clause(), adopted.language());
        repository
                .lockAliveOn(adopted.clause())
                .forEach(other -> settle(other, adopted, rivalry(other, before, after), after, at));
    }

    /**
     * How a waiting proposal stands to what has just changed; both are read on the text that was changed, which may be newer
     * than the one that either was written on. Null where the waiting one met that newer text before and still waits for
     * its sponsor.
     */
    private @Nullable Rivalry rivalry(Proposal other, ClauseNow before, ClauseNow after) {
        if (!other.language().equals(after.language())) {
            return Rivalry.CONFLICT;
        }
        String text = other.text();
        if (other.baseRevision() != before.textRevision()) {
            if (!(Rebase.onto(base(other), before.text(), other.text()) instanceof Rebase.Clean carried)) {
                return null;
            }
            text = carried.text();
        }
        Rivalry rivalry = Rivalry.between(before.text(), after.text(), text);
        boolean gotAll = Rebase.onto(before.text(), after.text(), text) instanceof Rebase.Absorbed;
        return rivalry == Rivalry.NONE && gotAll ? Rivalry.SAME : rivalry;
    }

    /** What becomes of a waiting proposal beside one that was adopted. */
    private void settle(Proposal other, Proposal adopted, @Nullable Rivalry rivalry, ClauseNow after, Instant at) {
        switch (other.stage()) {
            case Stage.Called called -> {
                // frozen, and apart from the adopted one (ORD-2): it meets the new text when its own decision closes
            }
            case Stage.Standing standing
            when rivalry == Rivalry.CONFLICT || rivalry == Rivalry.SAME -> fall(other, standing, adopted, at);
            case Stage.Open open when rivalry == Rivalry.TOUCHING -> baseMoved(other, open, adopted, at);
            case Stage.Submitted submitted when rivalry != Rivalry.NONE -> sendBack(other, submitted, adopted, at);
            case Stage.Open open -> rebase(other, after, at);
            case Stage.Submitted submitted -> rebase(other, after, at);
            default -> {
                // returned, blocked, without a quorum, or waiting for its sponsor: its next step brings it onto the
                // text of that day
            }
        }
    }

    private void fall(Proposal other, Stage.Standing standing, Proposal adopted, Instant at) {
        Proposal fallen = other.with(standing.fallTo(adopted.id()));
        repository.store(fallen, null, at);
        repository.step(fallen, StepKind.FALLEN, null, at, null);
        events.publishEvent(new ProposalFallen(PLATFORM, other.id(), other.clause(), adopted.id()));
    }

    private void baseMoved(Proposal other, Stage.Open open, Proposal adopted, Instant at) {
        Proposal moved = other.with(open.baseMoved());
        repository.store(moved, null, at);
        repository.step(moved, StepKind.REBASE_NEEDED, null, at, null);
        events.publishEvent(new ProposalRebaseNeeded(PLATFORM, other.id(), other.clause(), adopted.id()));
    }

    private void sendBack(Proposal other, Stage.Submitted submitted, Proposal adopted, Instant at) {
        Proposal returned = other.with(submitted.sendBack());
        repository.store(returned, null, at);
        repository.step(returned, StepKind.RETURNED, null, at, null);
        events.publishEvent(new ProposalRebaseNeeded(PLATFORM, other.id(), other.clause(), adopted.id()));
    }

    private void rebase(Proposal other, ClauseNow after, Instant at) {
        if (!(Rebase.onto(base(other), after.text(), other.text()) instanceof Rebase.Clean clean)) {
            throw new IllegalStateException("proposal " + other.id() + " is apart, yet does not fit the new text");
        }
        Proposal rebased = other.rebased(after.textRevision(), clean.text());
        repository.store(rebased, null, at);
        repository.step(rebased, StepKind.REBASED, null, at, null);
        events.publishEvent(new ProposalRebased(PLATFORM, other.id(), other.clause(), rebased.revision()));
    }

    private String base(Proposal proposal) {
        return agreements.textAt(PLATFORM, proposal.clause(), proposal.language(), proposal.baseRevision());
    }
}
