package org.accord.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Set;
import org.accord.agreement.Agreements;
import org.accord.agreement.ClauseNow;
import org.accord.assemblies.Assemblies;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.PlainText;
import org.accord.kernel.Stale;
import org.accord.organisations.Mandates;
import org.accord.tally.Quorum;
import org.accord.tally.Rule;
import org.accord.text.Rebase;
import org.accord.text.VersionHash;
import org.accord.voting.DecisionId;
import org.accord.voting.Decisions;
import org.accord.voting.Opening;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The facilitator's side: to admit, send back, call and reopen (PRO-2). A facilitator of the proposal's own
 * assembly, and never one who acts for its sponsor (DEC-1); the text is not theirs to change (FAC-1).
 */
@Service
@Transactional
public class Facilitation {

    private final ProposalRepository repository;
    private final Agreements agreements;
    private final Assemblies assemblies;
    private final Mandates mandates;
    private final Decisions decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Facilitation(
            ProposalRepository repository,
            Agreements agreements,
            Assemblies assemblies,
            Mandates mandates,
            Decisions decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.agreements = agreements;
        this.assemblies = assemblies;
        this.mandates = mandates;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** Admits a submitted proposal as to its form; from now on it is open. */
    public void admit(Actor actor, ProposalId id, long version) {
        Proposal proposal = theirs(actor, id, version);
        Proposal now = proposal.with(proposal.in(Stage.Submitted.class).admit());
        change(actor, now, StepKind.OPENED, null);
        events.publishEvent(new ProposalAdmitted(actor, id, proposal.clause()));
    }

    /** Sends a submitted proposal back to its sponsor, who reads why. */
    public void sendBack(Actor actor, ProposalId id, long version, String reason) {
        Proposal proposal = theirs(actor, id, version);
        Proposal now = proposal.with(proposal.in(Stage.Submitted.class).sendBack());
        String note = PlainText.lines(reason);
        ProposalPolicy.isNote(note).orThrow();
        change(actor, now, StepKind.RETURNED, note);
        events.publishEvent(new ProposalReturned(actor, id, proposal.clause()));
    }

    /** Opens a decision on an open proposal: its text is frozen, and every organisation admitted now may vote (DEC-2, PRO-3). */
    public DecisionId call(Actor actor, ProposalId id, long version, Rule rule, Quorum quorum) {
        Proposal proposal = theirs(actor, id, version);
        Stage.Open open = proposal.in(Stage.Open.class);
        String base = base(actor, proposal);
        boolean rivalIsCalled = repository.lockAliveOn(proposal.clause()).stream()
                .filter(other -> other.stage() instanceof Stage.Called)
                .anyMatch(other -> Rivalry.between(base, proposal, other).isRival());
        ProposalPolicy.mayBeCalledBeside(rivalIsCalled).orThrow();
        DecisionId decision = decisions.open(
                actor,
                new Opening(
                        proposal.assembly(),
                        id.value(),
                        HexFormat.of().formatHex(VersionHash.of(proposal.text())),
                        rule,
                        quorum,
                        Set.of(proposal.organisation())));
        Proposal now = proposal.with(open.call(decision));
        change(actor, now, StepKind.CALLED, null);
        events.publishEvent(new ProposalCalled(actor, id, proposal.clause(), decision));
        return decision;
    }

    /** Puts a blocked proposal, or one without a quorum, up again; where the text has moved meanwhile, on the text of today. */
    public void reopen(Actor actor, ProposalId id, long version) {
        Proposal proposal = theirs(actor, id, version);
        Stage.Open open = proposal.in(Stage.Reopenable.class).reopen();
        change(actor, proposal.with(open), StepKind.REOPENED, null);
        Proposal reopened = repository.find(id).orElseThrow(() -> new NotFound("proposal"));
        ClauseNow clause = agreements.clause(actor, proposal.clause(), proposal.language());
        if (clause.textRevision() != proposal.baseRevision()) {
            switch (Rebase.onto(base(actor, proposal), clause.text(), proposal.text())) {
                case Rebase.Clean clean -> {
                    Proposal rebased = reopened.rebased(clause.textRevision(), clean.text());
                    repository.store(rebased, null, now());
                    repository.step(rebased, StepKind.REBASED, null, now(), null);
                }
                case Rebase.Absorbed absorbed -> needsRebase(reopened, open);
                case Rebase.NeedsRewrite rewrite -> needsRebase(reopened, open);
            }
        }
        events.publishEvent(new ProposalReopened(actor, id, proposal.clause()));
    }

    private void needsRebase(Proposal reopened, Stage.Open open) {
        Proposal moved = reopened.with(open.baseMoved());
        repository.store(moved, null, now());
        repository.step(moved, StepKind.REBASE_NEEDED, null, now(), null);
    }

    private Proposal theirs(Actor actor, ProposalId id, long version) {
        Proposal proposal = repository
                .find(id)
                .filter(found -> !(found.stage() instanceof Stage.Draft))
                .orElseThrow(() -> new NotFound("proposal"));
        ProposalPolicy.mayFacilitate(assemblies.standing(actor, proposal.assembly()), ownMatter(actor, proposal))
                .orThrow();
        if (proposal.version() != version) {
            throw new Stale("proposal");
        }
        return proposal;
    }

    private boolean ownMatter(Actor actor, Proposal proposal) {
        return mandates.faces(actor).stream()
                .anyMatch(face -> face.organisation().equals(proposal.organisation()));
    }

    private void change(Actor actor, Proposal now, StepKind kind, @Nullable String note) {
        Instant at = now();
        repository.store(now, actor.person(), at);
        repository.step(now, kind, actor.person(), at, note);
    }

    private String base(Actor actor, Proposal proposal) {
        return agreements.textAt(actor, proposal.clause(), proposal.language(), proposal.baseRevision());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
