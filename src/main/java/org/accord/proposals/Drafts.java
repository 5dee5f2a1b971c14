package org.accord.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accord.agreement.Agreements;
import org.accord.agreement.ClauseNow;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.Permission;
import org.accord.kernel.PlainText;
import org.accord.kernel.Stale;
import org.accord.kernel.Translations;
import org.accord.organisations.FaceRow;
import org.accord.organisations.Mandates;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.Standing;
import org.accord.text.ClauseId;
import org.accord.text.ClauseText;
import org.accord.text.Diff;
import org.accord.text.Difference;
import org.accord.text.Rebase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sponsor's side: an organisation drafts, submits, revises and withdraws (PRO-2). Every verb needs a face of an
 * admitted organisation and a mandate with the power, at the instant of the act (ACT-1, MAN-1); another organisation's
 * draft is not found.
 */
@Service
@Transactional
public class Drafts {

    private final ProposalRepository repository;
    private final Agreements agreements;
    private final Assemblies assemblies;
    private final Organisations organisations;
    private final Mandates mandates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(
            ProposalRepository repository,
            Agreements agreements,
            Assemblies assemblies,
            Organisations organisations,
            Mandates mandates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.agreements = agreements;
        this.assemblies = assemblies;
        this.organisations = organisations;
        this.mandates = mandates;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a draft on a clause as it stands now, in that language; one that was begun and left as it was is taken up again. */
    public ProposalId begin(Actor actor, Face face, ClauseId clauseId, String language, AssemblyId assembly) {
        Standing standing = mandates.standing(actor, face);
        ProposalPolicy.mayWrite(standing, Power.DRAFT).orThrow();
        ClauseNow clause = agreements.clause(actor, clauseId, language);
        ProposalPolicy.mayStandOn(
                        clause, language, assemblies.standing(actor, assembly).kind())
                .orThrow();
        var sponsor = ((Face.Organisation) face).id();
        return repository
                .untouchedDraft(sponsor, clauseId, language, clause.textRevision(), clause.text())
                .map(Proposal::id)
                .orElseGet(() -> {
                    Proposal draft = new Proposal(
                            ProposalId.next(),
                            1,
                            clause.agreement(),
                            assembly,
                            sponsor,
                            null,
                            clauseId,
                            language,
                            clause.textRevision(),
                            clause.text(),
                            "",
                            new Stage.Draft(),
                            1);
                    repository.add(draft, actor.person(), now());
                    events.publishEvent(new ProposalDrafted(actor, draft.id(), sponsor));
                    return draft.id();
                });
    }

    /** A draft, or a proposal that its sponsor may reword, for the page where it is written. */
    @Transactional(readOnly = true)
    public DraftPage page(Actor actor, ProposalId id, String uiLanguage) {
        Proposal proposal = ownOf(actor, id);
        FaceRow face = mandates.faces(actor).stream()
                .filter(row -> row.organisation().equals(proposal.organisation()))
                .findFirst()
                .orElseThrow(() -> new NotFound("proposal"));
        ClauseNow clause = agreements.clause(actor, proposal.clause(), proposal.language());
        String base = base(actor, proposal);
        Standing standing = mandates.standing(actor, Face.of(proposal.organisation()));
        boolean baseMoved = clause.textRevision() != proposal.baseRevision();
        return new DraftPage(
                id,
                proposal.version(),
                proposal.number(),
                proposal.stage().name(),
                proposal.clause(),
                clause.number(),
                proposal.language(),
                Face.of(proposal.organisation()),
                face.name(),
                assemblies.names(actor, uiLanguage).getOrDefault(proposal.assembly(), ""),
                base,
                clause.text(),
                baseMoved,
                proposal.text(),
                proposal.rationale(),
                ProposalPolicy.mayWrite(standing, Power.DRAFT),
                ProposalPolicy.mayWrite(standing, Power.SUBMIT).and(ProposalPolicy.mayBeSent(proposal.stage())));
    }

    /**
     * What a wording would do: the difference to the text that it stands on, and which open proposals it meets (PRO-7).
     * Nothing is stored.
     */
    @Transactional(readOnly = true)
    public DraftCheck check(Actor actor, ProposalId id, String text) {
        Proposal proposal = ownOf(actor, id);
        String base = base(actor, proposal);
        ClauseText cleaned = ClauseText.clean(text);
        String clean = cleaned instanceof ClauseText.Clean usable ? usable.text() : text;
        Difference difference = Diff.between(base, clean);
        Set<AssemblyId> entered = assemblies.entered(actor);
        List<Proposal> others = repository.aliveOn(List.of(proposal.clause())).stream()
                .filter(other -> !other.id().equals(id) && entered.contains(other.assembly()))
                .toList();
        var labels = organisations.labels(
                actor, others.stream().map(Proposal::organisation).toList(), false);
        List<RivalRow> rivals = difference.changes().isEmpty()
                ? List.of()
                : others.stream()
                        .map(other -> new RivalRow(
                                Objects.requireNonNull(other.number()),
                                Objects.requireNonNull(labels.get(other.organisation())),
                                other.stage().name(),
                                Rivalry.between(base, proposal.worded(clean, proposal.rationale()), other)))
                        .filter(row -> row.rivalry() != Rivalry.NONE)
                        .toList();
        return new DraftCheck(difference, wordingPermission(cleaned), rivals);
    }

    /** Keeps a draft's wording while it is written, and answers with its new version. */
    public long save(Actor actor, Face face, ProposalId id, long version, String text, String rationale) {
        Proposal draft = mine(actor, face, id, version, Power.DRAFT);
        draft.in(Stage.Draft.class);
        String why = PlainText.lines(rationale);
        ProposalPolicy.fits(why).orThrow();
        Proposal worded = draft.worded(usable(text), why);
        // no event: a draft that saves itself while somebody types is no act of the organisation yet
        return repository.store(worded, actor.person(), now());
    }

    /** Submits a draft for its organisation; it gets its number, and waits for a facilitator. */
    public int submit(Actor actor, Face face, ProposalId id, long version) {
        Proposal draft = mine(actor, face, id, version, Power.SUBMIT);
        Stage.Submitted submitted = draft.in(Stage.Draft.class).submit();
        Proposal ready = onPresentText(actor, draft);
        ProposalPolicy.isComplete(base(actor, ready), ready.text(), ready.rationale())
                .orThrow();
        ProposalPolicy.mayHaveOneMore(repository.countAlive(draft.organisation()))
                .orThrow();
        int number = repository.nextNumber();
        Proposal now = ready.with(submitted).numbered(number);
        change(actor, now, StepKind.SUBMITTED, null);
        events.publishEvent(new ProposalSubmitted(actor, id, draft.organisation(), draft.clause(), number));
        return number;
    }

    /** Rewords a proposal that is returned, open, or whose base has moved (PRO-2); supports are from before this revision. */
    public void revise(Actor actor, Face face, ProposalId id, long version, String text, String rationale) {
        Proposal proposal = mine(actor, face, id, version, Power.SUBMIT);
        Stage revised = proposal.in(Stage.Revisable.class).revise();
        ClauseNow clause = agreements.clause(actor, proposal.clause(), proposal.language());
        ProposalPolicy.mayStandOn(
                        clause,
                        proposal.language(),
                        assemblies.standing(actor, proposal.assembly()).kind())
                .orThrow();
        // whoever rewords sees the text of today beside their own, so the new wording stands on it
        Proposal now = proposal.with(revised)
                .rebased(clause.textRevision(), usable(text))
                .because(PlainText.lines(rationale));
        ProposalPolicy.isComplete(clause.text(), now.text(), now.rationale()).orThrow();
        change(actor, now, StepKind.REVISED, null);
        events.publishEvent(new ProposalRevised(actor, id, proposal.organisation(), proposal.clause(), now.revision()));
    }

    /**
     * Carries a draft over to the text of today (PRO-6): where its changes touch what was adopted meanwhile, its wording
     * stays as it is, to be reworded against the new text.
     */
    public long moveToPresent(Actor actor, Face face, ProposalId id, long version) {
        Proposal draft = mine(actor, face, id, version, Power.DRAFT);
        draft.in(Stage.Draft.class);
        ClauseNow clause = agreements.clause(actor, draft.clause(), draft.language());
        String text = switch (Rebase.onto(base(actor, draft), clause.text(), draft.text())) {
            case Rebase.Clean clean -> clean.text();
            case Rebase.Absorbed absorbed -> clause.text();
            case Rebase.NeedsRewrite rewrite -> draft.text();
        };
        return repository.store(draft.rebased(clause.textRevision(), text), actor.person(), now());
    }

    /** Takes a submitted proposal back, for good. */
    public void withdraw(Actor actor, Face face, ProposalId id, long version) {
        Proposal proposal = mine(actor, face, id, version, Power.SUBMIT);
        Proposal now = proposal.with(proposal.in(Stage.Withdrawable.class).withdraw());
        change(actor, now, StepKind.WITHDRAWN, null);
        events.publishEvent(new ProposalWithdrawn(actor, id, proposal.organisation(), proposal.clause()));
    }

    /** Throws a draft away; nobody but its organisation ever saw it. */
    public void discard(Actor actor, Face face, ProposalId id, long version) {
        Proposal draft = mine(actor, face, id, version, Power.DRAFT);
        draft.in(Stage.Draft.class);
        repository.discard(draft);
        events.publishEvent(new ProposalDiscarded(actor, id, draft.organisation()));
    }

    private void change(Actor actor, Proposal now, StepKind kind, @Nullable String note) {
        Instant at = now();
        repository.store(now, actor.person(), at);
        repository.step(now, kind, actor.person(), at, note);
    }

    /** A draft on a text that has moved is carried over where no word collides; else its writer must look first. */
    private Proposal onPresentText(Actor actor, Proposal draft) {
        ClauseNow clause = agreements.clause(actor, draft.clause(), draft.language());
        ProposalPolicy.mayStandOn(
                        clause,
                        draft.language(),
                        assemblies.standing(actor, draft.assembly()).kind())
                .orThrow();
        if (clause.textRevision() == draft.baseRevision()) {
            return draft;
        }
        return switch (Rebase.onto(base(actor, draft), clause.text(), draft.text())) {
            case Rebase.Clean clean -> draft.rebased(clause.textRevision(), clean.text());
            case Rebase.Absorbed absorbed ->
                throw new NotPermitted(new Permission.Refused("PRO-2", "proposals.refused.text-unchanged"));
            case Rebase.NeedsRewrite rewrite ->
                throw new NotPermitted(new Permission.Refused("PRO-6", "proposals.refused.base-moved"));
        };
    }

    private Proposal mine(Actor actor, Face face, ProposalId id, long version, Power power) {
        ProposalPolicy.mayWrite(mandates.standing(actor, face), power).orThrow();
        Proposal proposal = ownOf(actor, id);
        if (!face.equals(Face.of(proposal.organisation()))) {
            throw new NotFound("proposal");
        }
        if (proposal.version() != version) {
            throw new Stale("proposal");
        }
        return proposal;
    }

    private Proposal ownOf(Actor actor, ProposalId id) {
        Proposal proposal = repository.find(id).orElseThrow(() -> new NotFound("proposal"));
        boolean own = mandates.faces(actor).stream()
                .anyMatch(face -> face.organisation().equals(proposal.organisation()));
        if (!own) {
            throw new NotFound("proposal");
        }
        return proposal;
    }

    private String base(Actor actor, Proposal proposal) {
        return agreements.textAt(actor, proposal.clause(), proposal.language(), proposal.baseRevision());
    }

    private static String usable(String text) {
        ClauseText cleaned = ClauseText.clean(text);
        wordingPermission(cleaned).orThrow();
        return ((ClauseText.Clean) cleaned).text();
    }

    private static Permission wordingPermission(ClauseText cleaned) {
        return switch (cleaned) {
            case ClauseText.Clean clean -> Permission.granted();
            case ClauseText.Unusable unusable ->
                Permission.refused(
                        "PRO-2", Translations.key("proposals.refused.text.", unusable.problem()), unusable.at());
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
