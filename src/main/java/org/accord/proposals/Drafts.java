package org.accord.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accord.agreement.Act;
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
import org.accord.organisations.FaceRow;
import org.accord.organisations.Mandates;
import org.accord.organisations.Power;
import org.accord.organisations.Standing;
import org.accord.text.Carry;
import org.accord.text.ClauseId;
import org.accord.text.ClauseText;
import org.accord.text.Difference;
import org.accord.text.Place;
import org.accord.text.Version;
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
    private final Mandates mandates;
    private final Rows rows;
    private final Compromises compromises;
    private final Origins origins;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(
            ProposalRepository repository,
            Agreements agreements,
            Assemblies assemblies,
            Mandates mandates,
            Rows rows,
            Compromises compromises,
            Origins origins,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.agreements = agreements;
        this.assemblies = assemblies;
        this.mandates = mandates;
        this.rows = rows;
        this.compromises = compromises;
        this.origins = origins;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a draft of other words for a clause; as {@link #begin(Actor, Face, Act, ClauseId, String, AssemblyId)}. */
    public ProposalId begin(Actor actor, Face face, ClauseId clause, String language, AssemblyId assembly) {
        return begin(actor, face, Act.EDIT, clause, language, assembly);
    }

    /**
     * Begins a draft on the agreement as it stands now, in that language; one that was begun and left as it was is taken up
     * again.
     *
     * @param clauseId the clause that is to change; for a new clause the one that it shall follow
     */
    public ProposalId begin(Actor actor, Face face, Act act, ClauseId clauseId, String language, AssemblyId assembly) {
        Standing standing = mandates.standing(actor, face);
        ProposalPolicy.mayWrite(standing, Power.DRAFT).orThrow();
        ClauseNow clause = agreements.clause(actor, clauseId, language);
        ProposalPolicy.mayStandOn(
                        clause, language, assemblies.standing(actor, assembly).kind())
                .orThrow();
        var sponsor = ((Face.Organisation) face).id();
        Version present = new Ground(agreements, actor, clause.agreement()).present(language);
        Wish wish = switch (act) {
            case EDIT -> new Wish.Edit(clauseId, clause.textRevision(), clause.text());
            case INSERT ->
                new Wish.Insert(
                        clause.kind(),
                        new Place(present.document().place(clauseId).parent(), clauseId),
                        "");
            case DELETE -> new Wish.Delete(clauseId, clause.textRevision());
            case MOVE ->
                new Wish.Move(
                        clauseId, clause.textRevision(), present.document().place(clauseId));
        };
        return repository.drafts(Set.of(sponsor)).stream()
                .filter(draft -> draft.wish().equals(wish)
                        && draft.language().equals(language)
                        && draft.agreement().equals(clause.agreement()))
                .findFirst()
                .map(Proposal::id)
                .orElseGet(() -> {
                    Proposal draft =
                            Proposal.draft(clause.agreement(), assembly, sponsor, language, present.number(), wish);
                    repository.add(draft, actor.person(), now());
                    events.publishEvent(new ProposalDrafted(actor, draft.id(), sponsor, null));
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
        Ground ground = new Ground(agreements, actor, proposal.agreement());
        Carry carried = ground.carry(proposal);
        Optional<ClauseNow> clause = target(actor, proposal);
        Standing standing = mandates.standing(actor, Face.of(proposal.organisation()));
        String base = rows.base(actor, proposal);
        return new DraftPage(
                id,
                proposal.version(),
                proposal.number(),
                proposal.stage().name(),
                rows.asks(actor, proposal),
                proposal.beside(),
                proposal.language(),
                Face.of(proposal.organisation()),
                face.name(),
                assemblies.names(actor, uiLanguage).getOrDefault(proposal.assembly(), ""),
                base,
                clause.filter(now -> !now.deleted()).map(ClauseNow::text).orElse(""),
                switch (proposal.wish()) {
                    case Wish.Edit edit ->
                        edit.revision() != clause.orElseThrow().textRevision();
                    case Wish.Delete delete ->
                        delete.revision() != clause.orElseThrow().textRevision();
                    default -> false;
                },
                carried instanceof Carry.Carried over
                        ? proposal.asking(
                                        proposal.baseVersion(),
                                        WritingTable.placed(proposal.wish(), ground.wish(proposal, over.amendment())),
                                        proposal.rationale(),
                                        proposal.replaces())
                                .written()
                        : proposal.written(),
                proposal.wish().asksForPlace()
                        ? ground.places(proposal.language(), proposal.wish().clause())
                        : List.of(),
                compromises.replaceable(actor, proposal),
                origins.of(actor, id),
                ProposalPolicy.mayWrite(standing, Power.DRAFT),
                ProposalPolicy.mayWrite(standing, Power.SUBMIT)
                        .and(ProposalPolicy.mayBeSent(proposal.stage()))
                        .and(clause.map(now -> ProposalPolicy.isThere(now)).orElse(Permission.granted())));
    }

    /** The clause that a proposal is about, as it is now; nothing for a new one. */
    private Optional<ClauseNow> target(Actor actor, Proposal proposal) {
        ClauseId clause = proposal.wish().clause();
        return clause == null ? Optional.empty() : Optional.of(agreements.clause(actor, clause, proposal.language()));
    }

    /** What other words would do, all else left as it is. */
    @Transactional(readOnly = true)
    public DraftCheck check(Actor actor, ProposalId id, String text) {
        Written written = ownOf(actor, id).written();
        return check(actor, id, written.saying(text, written.rationale()));
    }

    /**
     * What a proposal would do: the difference to the text that it stands on, how a new place would look, and which open
     * proposals it meets (PRO-7). Nothing is stored.
     */
    @Transactional(readOnly = true)
    public DraftCheck check(Actor actor, ProposalId id, Written written) {
        Proposal proposal = ownOf(actor, id);
        Ground ground = new Ground(agreements, actor, proposal.agreement());
        ClauseText cleaned = ClauseText.clean(written.text());
        String clean = cleaned instanceof ClauseText.Clean usable ? usable.text() : written.text();
        Proposal worded = WritingTable.worded(ground, proposal, written, clean);
        Difference difference = rows.difference(actor, worded);
        boolean fits = ground.fitsThere(worded).isGranted();
        boolean asksForWords = worded.wish() instanceof Wish.Edit
                || (worded.wish() instanceof Wish.Insert && !written.text().isBlank());
        boolean asksForMore = switch (worded.wish()) {
            case Wish.Edit edit -> !difference.changes().isEmpty();
            case Wish.Insert insert -> fits;
            case Wish.Delete delete -> true;
            case Wish.Move move -> fits && !ground.changesNothing(worded);
        };
        return new DraftCheck(
                difference,
                asksForWords
                        ? WritingTable.wordingPermission(cleaned).and(ground.fitsThere(worded))
                        : ground.fitsThere(worded),
                asksForMore
                        ? rows.rivals(actor, ground, worded, compromises.others(actor, proposal), false)
                        : List.of(),
                asksForMore && worded.wish().asksForPlace() ? ground.preview(worded) : null);
    }

    /** Keeps a draft's words and reason while they are written, all else left as it is, and answers with its new version. */
    public long save(Actor actor, Face face, ProposalId id, long version, String text, String rationale) {
        Written written = mine(actor, face, id, version, Power.DRAFT).written();
        return save(actor, face, id, version, written.saying(text, rationale));
    }

    /** Keeps a draft while it is written, and answers with its new version. */
    public long save(Actor actor, Face face, ProposalId id, long version, Written written) {
        Proposal draft = mine(actor, face, id, version, Power.DRAFT);
        draft.in(Stage.Draft.class);
        ProposalPolicy.fits(PlainText.lines(written.rationale())).orThrow();
        Ground ground = new Ground(agreements, actor, draft.agreement());
        Proposal worded = WritingTable.worded(ground, draft, written, WritingTable.usable(draft, written));
        if (worded.wish().asksForPlace()) {
            ground.fitsThere(worded).orThrow();
        }
        // no event: a draft that saves itself while somebody types is no act of the organisation yet
        return store(actor, draft, compromises.checked(actor, draft, worded));
    }

    /** Submits a draft for its organisation; it gets its number, and waits for a facilitator. */
    public int submit(Actor actor, Face face, ProposalId id, long version) {
        Proposal draft = mine(actor, face, id, version, Power.SUBMIT);
        Stage.Submitted submitted = draft.in(Stage.Draft.class).submit();
        Ground ground = new Ground(agreements, actor, draft.agreement());
        Proposal ready = onPresentText(actor, ground, draft);
        WritingTable.complete(ground, ready);
        ProposalPolicy.mayHaveOneMore(repository.countAlive(draft.organisation()))
                .orThrow();
        int number = repository.nextNumber();
        Proposal now = ready.with(submitted).numbered(number);
        change(actor, draft, now, StepKind.SUBMITTED);
        events.publishEvent(new ProposalSubmitted(actor, id, draft.organisation(), now.beside(), number));
        return number;
    }

    /** Rewords a proposal, all but its words and its reason left as it is. */
    public void revise(Actor actor, Face face, ProposalId id, long version, String text, String rationale) {
        Written written = mine(actor, face, id, version, Power.SUBMIT).written();
        revise(actor, face, id, version, written.saying(text, rationale));
    }

    /** Rewords a proposal that is returned, open, or whose base has moved (PRO-2); supports are from before this revision. */
    public void revise(Actor actor, Face face, ProposalId id, long version, Written written) {
        Proposal proposal = mine(actor, face, id, version, Power.SUBMIT);
        Stage revised = proposal.in(Stage.Revisable.class).revise();
        mayStand(actor, proposal);
        // whoever rewords sees the text of today beside their own, so the new wording stands on it
        Ground ground = new Ground(agreements, actor, proposal.agreement());
        Proposal worded = WritingTable.worded(ground, proposal, written, WritingTable.usable(proposal, written));
        Proposal present = proposal.with(revised)
                .rebased(ground.present(proposal.language()).number(), onPresent(actor, worded))
                .asking(
                        ground.present(proposal.language()).number(),
                        onPresent(actor, worded),
                        worded.rationale(),
                        worded.replaces());
        Proposal now = compromises.checked(actor, proposal, present);
        WritingTable.complete(ground, now);
        change(actor, proposal, now, StepKind.REVISED);
        events.publishEvent(new ProposalRevised(actor, id, proposal.organisation(), now.beside(), now.revision()));
    }

    /**
     * Carries a draft over to the text of today (PRO-6): where its changes touch what was adopted meanwhile, its wording
     * stays as it is, to be reworded against the new text.
     */
    public long moveToPresent(Actor actor, Face face, ProposalId id, long version) {
        Proposal draft = mine(actor, face, id, version, Power.DRAFT);
        draft.in(Stage.Draft.class);
        Ground ground = new Ground(agreements, actor, draft.agreement());
        Wish wish = ground.carry(draft) instanceof Carry.Carried over
                ? ground.wish(draft, over.amendment())
                : onPresent(actor, draft);
        return repository.store(draft.rebased(ground.present(draft.language()).number(), wish), actor.person(), now());
    }

    /** The same wish, said of the text of today. */
    private Wish onPresent(Actor actor, Proposal proposal) {
        return switch (proposal.wish()) {
            case Wish.Edit edit -> new Wish.Edit(edit.clause(), textRevision(actor, proposal), edit.text());
            case Wish.Insert insert -> insert;
            case Wish.Delete delete -> new Wish.Delete(delete.clause(), textRevision(actor, proposal));
            case Wish.Move move -> new Wish.Move(move.clause(), textRevision(actor, proposal), move.place());
        };
    }

    private int textRevision(Actor actor, Proposal proposal) {
        return target(actor, proposal).orElseThrow().textRevision();
    }

    /** Takes a submitted proposal back, for good. */
    public void withdraw(Actor actor, Face face, ProposalId id, long version) {
        Proposal proposal = mine(actor, face, id, version, Power.SUBMIT);
        Proposal now = proposal.with(proposal.in(Stage.Withdrawable.class).withdraw());
        change(actor, proposal, now, StepKind.WITHDRAWN);
        events.publishEvent(new ProposalWithdrawn(actor, id, proposal.organisation(), proposal.beside()));
    }

    /** Throws a draft away; nobody but its organisation ever saw it. */
    public void discard(Actor actor, Face face, ProposalId id, long version) {
        Proposal draft = mine(actor, face, id, version, Power.DRAFT);
        draft.in(Stage.Draft.class);
        repository.discard(draft);
        events.publishEvent(new ProposalDiscarded(actor, id, draft.organisation()));
    }

    /** Stored first, then what it replaces, which the database takes from whoever changed the proposal. */
    private long store(Actor actor, Proposal before, Proposal now) {
        long version = repository.store(now, actor.person(), now());
        repository.nameReplaced(now.id(), before.replaces(), now.replaces());
        return version;
    }

    private void change(Actor actor, Proposal before, Proposal now, StepKind kind) {
        store(actor, before, now);
        repository.step(now, kind, actor.person(), now(), null);
    }

    private void mayStand(Actor actor, Proposal proposal) {
        var kind = assemblies.standing(actor, proposal.assembly()).kind();
        target(actor, proposal)
                .map(clause -> ProposalPolicy.mayStandOn(clause, proposal.language(), kind))
                .orElse(ProposalPolicy.mayDecideOnText(kind))
                .orThrow();
    }

    /** A draft on a text that has moved is carried over where nothing collides; else its writer must look first. */
    private Proposal onPresentText(Actor actor, Ground ground, Proposal draft) {
        mayStand(actor, draft);
        int newest = ground.present(draft.language()).number();
        if (newest == draft.baseVersion()) {
            return draft;
        }
        return switch (ground.carry(draft)) {
            case Carry.Carried over -> {
                Wish wish = ground.wish(draft, over.amendment());
                yield wish.equals(draft.wish())
                        ? draft.asking(newest, wish, draft.rationale(), draft.replaces())
                        : draft.rebased(newest, wish);
            }
            case Carry.Absorbed got ->
                throw new NotPermitted(new Permission.Refused("PRO-2", "proposals.refused.text-unchanged"));
            case Carry.NeedsRewrite rewrite ->
                throw new NotPermitted(
                        draft.wish().asksForPlace()
                                ? new Permission.Refused("PRO-4", "proposals.refused.place-gone")
                                : new Permission.Refused("PRO-6", "proposals.refused.base-moved"));
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
