package org.accord.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.agreement.Agreements;
import org.accord.assemblies.Assemblies;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.PlainText;
import org.accord.kernel.Stale;
import org.accord.organisations.Mandates;
import org.accord.tally.Quorum;
import org.accord.tally.Rule;
import org.accord.text.Carry;
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
        events.publishEvent(new ProposalAdmitted(actor, id, proposal.beside()));
    }

    /** Sends a submitted proposal back to its sponsor, who reads why. */
    public void sendBack(Actor actor, ProposalId id, long version, String reason) {
        Proposal proposal = theirs(actor, id, version);
        Proposal now = proposal.with(proposal.in(Stage.Submitted.class).sendBack());
        String note = PlainText.lines(reason);
        ProposalPolicy.isNote(note).orThrow();
        change(actor, now, StepKind.RETURNED, note);
        events.publishEvent(new ProposalReturned(actor, id, proposal.beside()));
    }

    /** Opens a decision on an open proposal: its text is frozen, and every organisation admitted now may vote (DEC-2, PRO-3). */
    public DecisionId call(Actor actor, ProposalId id, long version, Rule rule, Quorum quorum) {
        Proposal proposal = theirs(actor, id, version);
        Stage.Open open = proposal.in(Stage.Open.class);
        agreements.holdStill(actor, proposal.agreement());
        List<Proposal> called = repository.lockAlive(proposal.agreement()).stream()
                .filter(other -> other.stage() instanceof Stage.Called)
                .toList();
        Map<ProposalId, Rivalry> rivalries =
                new Ground(agreements, actor, proposal.agreement()).rivalries(proposal, called);
        boolean rivalIsCalled = called.stream()
                .anyMatch(other -> Ground.rivalry(rivalries, proposal, other).isRival());
        ProposalPolicy.mayBeCalledBeside(rivalIsCalled).orThrow();
        DecisionId decision = decisions.open(
                actor,
                new Opening(
                        proposal.assembly(),
                        id.value(),
                        HexFormat.of().formatHex(VersionHash.of(proposal.wish().canonical())),
                        rule,
                        quorum,
                        Set.of(proposal.organisation())));
        Proposal now = proposal.with(open.call(decision));
        change(actor, now, StepKind.CALLED, null);
        events.publishEvent(new ProposalCalled(actor, id, proposal.beside(), decision));
        return decision;
    }

    /** Puts a blocked proposal, or one without a quorum, up again; where the text has moved meanwhile, on the text of today. */
    public void reopen(Actor actor, ProposalId id, long version) {
        Proposal proposal = theirs(actor, id, version);
        Stage.Open open = proposal.in(Stage.Reopenable.class).reopen();
        change(actor, proposal.with(open), StepKind.REOPENED, null);
        Proposal reopened = repository.find(id).orElseThrow(() -> new NotFound("proposal"));
        Ground ground = new Ground(agreements, actor, proposal.agreement());
        int newest = ground.present(proposal.language()).number();
        if (newest != proposal.baseVersion()) {
            switch (ground.carry(reopened)) {
                case Carry.Carried over -> carriedOver(reopened, newest, ground, over);
                case Carry.Absorbed got -> needsRebase(reopened, open);
                case Carry.NeedsRewrite rewrite -> needsRebase(reopened, open);
            }
        }
        events.publishEvent(new ProposalReopened(actor, id, proposal.beside()));
    }

    private void carriedOver(Proposal reopened, int newest, Ground ground, Carry.Carried over) {
        if (over.amendment().equals(ground.amendment(reopened))) {
            repository.standOn(List.of(reopened.id()), newest);
            return;
        }
        Proposal rebased = reopened.rebased(newest, ground.wish(reopened, over.amendment()));
        repository.store(rebased, null, now());
        repository.step(rebased, StepKind.REBASED, null, now(), null);
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
