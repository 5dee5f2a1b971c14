package org.accord.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.agreement.Adopted;
import org.accord.agreement.Agreements;
import org.accord.kernel.Actor;
import org.accord.tally.Outcome;
import org.accord.text.Carry;
import org.accord.text.Operation;
import org.accord.voting.DecisionClosed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when a decision on a proposal closes, in the closing transaction, so that all of it happens or nothing:
 * the proposal ends; if it was adopted, what it asks for enters the text, what conflicts with it falls, and what does not is
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
        Optional<Proposal> subject = repository.find(new ProposalId(closed.subject()));
        if (subject.isEmpty()) {
            return; // voting knows not what is decided, and it need not be a proposal
        }
        Proposal proposal = subject.get();
        boolean adopts = closed.outcome() == Outcome.ADOPTED;
        List<Proposal> alive = adopts ? hold(proposal) : List.of();
        Proposal ended = proposal.with(proposal.in(Stage.Called.class).end(closed.outcome()));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        repository.store(ended, null, at);
        repository.step(ended, StepKind.valueOf(ended.stage().name().name()), null, at, null);
        events.publishEvent(new ProposalDecided(
                closed.actor(), proposal.id(), proposal.beside(), closed.decision(), closed.outcome()));
        if (adopts) {
            incorporate(
                    ended,
                    alive.stream()
                            .filter(other -> !other.id().equals(ended.id()))
                            .toList(),
                    at);
        }
    }

    /** Everything that the adoption may touch, held in one order, so that no two adoptions wait for each other. */
    private List<Proposal> hold(Proposal proposal) {
        agreements.holdStill(PLATFORM, proposal.agreement());
        return repository.lockAlive(proposal.agreement());
    }

    private void incorporate(Proposal adopted, List<Proposal> others, Instant at) {
        Ground before = new Ground(agreements, PLATFORM, adopted.agreement());
        switch (before.carry(adopted)) {
            case Carry.Carried over -> {
                Map<ProposalId, Rivalry> rivalries = before.rivalries(adopted, others);
                boolean bringsWords = adopted.wish() instanceof Wish.Edit || adopted.wish() instanceof Wish.Insert;
                adopt(
                        adopted,
                        bringsWords ? adopted.language() : null,
                        over.amendment().operations());
                Ground after = new Ground(agreements, PLATFORM, adopted.agreement());
                Settlement settlement = new Settlement(adopted, after, at);
                others.forEach(other -> settlement.settle(other, rivalries.get(other.id())));
                settlement.end();
            }
            case Carry.Absorbed got -> {
                adopt(adopted, null, List.of());
                Ground after = new Ground(agreements, PLATFORM, adopted.agreement());
                Settlement settlement = new Settlement(adopted, after, at);
                others.forEach(other -> settlement.settle(other, Rivalry.NONE));
                settlement.end();
            }
            case Carry.NeedsRewrite rewrite ->
                // two that collide are never called at once (ORD-2), and nothing else moves the text
                throw new IllegalStateException("proposal " + adopted.id() + " no longer fits the text");
        }
    }

    private void adopt(Proposal adopted, @Nullable String language, List<Operation> operations) {
        agreements.adopt(
                PLATFORM,
                new Adopted(
                        adopted.agreement(), language, operations, adopted.id().value()));
    }

    /** What becomes of the proposals beside one that was adopted. */
    private final class Settlement {

        private final Proposal adopted;
        private final Ground after;
        private final Instant at;
        private final List<ProposalId> untouched = new ArrayList<>();

        Settlement(Proposal adopted, Ground after, Instant at) {
            this.adopted = adopted;
            this.after = after;
            this.at = at;
        }

        /** @param rivalry null where the waiting one met a newer text before and still waits for its sponsor */
        void settle(Proposal other, @Nullable Rivalry rivalry) {
            boolean ends = rivalry == Rivalry.CONFLICT || rivalry == Rivalry.SAME;
            switch (other.stage()) {
                case Stage.Called called -> {
                    // frozen, and apart from the adopted one (ORD-2): it meets the new text when its own decision
                    // closes
                }
                case Stage.Standing standing when ends -> fall(other, standing);
                case Stage.Open open when rivalry == Rivalry.TOUCHING -> baseMoved(other, open);
                case Stage.Submitted submitted when rivalry != Rivalry.NONE -> sendBack(other, submitted);
                case Stage.Open open -> carry(other);
                case Stage.Submitted submitted -> carry(other);
                case Stage.Standing standing when after.carry(other) instanceof Carry.Absorbed -> fall(other, standing);
                default -> {
                    // returned, blocked, without a quorum, or waiting for its sponsor: its next step brings it onto the
                    // text of that day
                }
            }
        }

        private void carry(Proposal other) {
            switch (after.carry(other)) {
                case Carry.Carried over -> {
                    if (over.amendment().equals(after.amendment(other))) {
                        untouched.add(other.id());
                    } else {
                        rebase(other, after.wish(other, over.amendment()));
                    }
                }
                case Carry.Absorbed got -> {
                    switch (other.stage()) {
                        case Stage.Standing standing -> fall(other, standing);
                        case Stage.Submitted submitted -> sendBack(other, submitted);
                        default -> throw new IllegalStateException("nothing is carried over in " + other.stage());
                    }
                }
                case Carry.NeedsRewrite rewrite -> {
                    switch (other.stage()) {
                        case Stage.Open open -> baseMoved(other, open);
                        case Stage.Submitted submitted -> sendBack(other, submitted);
                        default -> throw new IllegalStateException("nothing is carried over in " + other.stage());
                    }
                }
            }
        }

        /** Those that the adoption did not touch stand on the new version as they are. */
        void end() {
            repository.standOn(untouched, after.present(adopted.language()).number());
        }

        private void fall(Proposal other, Stage.Standing standing) {
            Proposal fallen = other.with(standing.fallTo(adopted.id()));
            repository.store(fallen, null, at);
            repository.step(fallen, StepKind.FALLEN, null, at, null);
            events.publishEvent(new ProposalFallen(PLATFORM, other.id(), other.beside(), adopted.id()));
        }

        private void baseMoved(Proposal other, Stage.Open open) {
            Proposal moved = other.with(open.baseMoved());
            repository.store(moved, null, at);
            repository.step(moved, StepKind.REBASE_NEEDED, null, at, null);
            events.publishEvent(new ProposalRebaseNeeded(PLATFORM, other.id(), other.beside(), adopted.id()));
        }

        private void sendBack(Proposal other, Stage.Submitted submitted) {
            Proposal returned = other.with(submitted.sendBack());
            repository.store(returned, null, at);
            repository.step(returned, StepKind.RETURNED, null, at, null);
            events.publishEvent(new ProposalRebaseNeeded(PLATFORM, other.id(), other.beside(), adopted.id()));
        }

        private void rebase(Proposal other, Wish wish) {
            Proposal rebased = other.rebased(after.present(adopted.language()).number(), wish);
            repository.store(rebased, null, at);
            repository.step(rebased, StepKind.REBASED, null, at, null);
            events.publishEvent(new ProposalRebased(PLATFORM, other.id(), rebased.beside(), rebased.revision()));
        }
    }
}
