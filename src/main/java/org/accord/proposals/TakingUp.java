package org.accord.proposals;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.agreement.Agreements;
import org.accord.agreement.ClauseNow;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.AssemblyRow;
import org.accord.assemblies.AssemblyStanding;
import org.accord.discussion.CommentId;
import org.accord.discussion.Wording;
import org.accord.discussion.Wordings;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.organisations.FaceRow;
import org.accord.organisations.Mandates;
import org.accord.organisations.OrganisationLabel;
import org.accord.organisations.Organisations;
import org.accord.text.ClauseId;
import org.accord.text.ClauseText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An organisation makes a suggested wording its own: a new draft with a link to where its words come from (ACT-6). */
@Service
@Transactional
public class TakingUp {

    private final SourceRepository sources;
    private final ProposalRepository repository;
    private final Wordings wordings;
    private final Agreements agreements;
    private final Assemblies assemblies;
    private final Mandates mandates;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingUp(
            SourceRepository sources,
            ProposalRepository repository,
            Wordings wordings,
            Agreements agreements,
            Assemblies assemblies,
            Mandates mandates,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sources = sources;
        this.repository = repository;
        this.wordings = wordings;
        this.agreements = agreements;
        this.assemblies = assemblies;
        this.mandates = mandates;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a draft of that organisation with a wording that was suggested for a clause, on the clause as it stands now. Where
     * the organisation has taken it up before, this is that proposal, whatever became of it.
     *
     * <p>It is written in the language of the wording where the clause has a text of today in it, else in another; the words are
     * taken as they are. It goes to the assembly in which they were said; from a working group, which decides nothing on the text
     * (SES-4), to the global one.
     */
    public ProposalId takeUp(Actor actor, Face face, CommentId id) {
        ProposalPolicy.mayTakeUp(mandates.standing(actor, face)).orThrow();
        OrganisationId sponsor = ((Face.Organisation) face).id();
        Wording wording = wordings.wording(actor, id);
        ProposalPolicy.isSuggested(wording.kind()).orThrow();
        Optional<ProposalId> before = sources.of(id, sponsor);
        return before.isPresent() ? before.get() : begin(actor, sponsor, wording);
    }

    /** What became of suggested wordings about that place, said in that assembly; the same few queries for however many. */
    @Transactional(readOnly = true)
    public WordingsPage about(Actor actor, AssemblyId assembly, Thing place, Set<CommentId> said) {
        actor.person();
        AssemblyStanding standing = assemblies.standing(actor, assembly);
        if (said.isEmpty()) {
            return new WordingsPage(List.of(), Map.of());
        }
        List<FaceRow> faces = mandates.faces(actor);
        Set<AssemblyId> entered = assemblies.entered(actor);
        List<SourceRepository.Taken> made =
                sources.madeOf(said, faces.stream().map(FaceRow::organisation).collect(Collectors.toSet())).stream()
                        .filter(taken -> entered.contains(taken.assembly()))
                        .toList();
        Map<OrganisationId, OrganisationLabel> labels = organisations.labels(
                actor,
                made.stream().map(SourceRepository.Taken::organisation).collect(Collectors.toSet()),
                standing.facilitator());
        Map<CommentId, List<TakenUp>> takenUp = new HashMap<>();
        made.forEach(taken -> takenUp.computeIfAbsent(taken.wording(), _ -> new ArrayList<>())
                .add(new TakenUp(
                        taken.proposal(), taken.number(), Objects.requireNonNull(labels.get(taken.organisation())))));
        List<FaceRow> takers = faces.stream()
                .filter(face -> face.powers().containsAll(ProposalPolicy.TO_TAKE_UP))
                .toList();
        return new WordingsPage(takers.isEmpty() || !isReworded(actor, place) ? List.of() : takers, takenUp);
    }

    private ProposalId begin(Actor actor, OrganisationId sponsor, Wording wording) {
        Proposal about = proposal(actor, wording.place());
        ProposalPolicy.isForAClause(about == null || about.wish() instanceof Wish.Edit)
                .orThrow();
        ClauseId id = about == null
                ? new ClauseId(wording.place().id())
                : Objects.requireNonNull(about.wish().clause());
        ClauseNow clause = present(actor, id, wording.language(), about == null ? "" : about.language());
        AssemblyId assembly = about == null ? before(actor, wording) : about.assembly();
        ProposalPolicy.mayStandOn(
                        clause,
                        clause.language(),
                        assemblies.standing(actor, assembly).kind())
                .orThrow();
        ClauseText cleaned = ClauseText.clean(wording.text());
        WritingTable.wordingPermission(cleaned).orThrow();
        String text = ((ClauseText.Clean) cleaned).text();
        ProposalPolicy.saysSomethingElse(clause.text(), text).orThrow();
        Proposal draft = Proposal.draft(
                clause.agreement(),
                assembly,
                sponsor,
                clause.language(),
                new Ground(agreements, actor, clause.agreement())
                        .present(clause.language())
                        .number(),
                new Wish.Edit(id, clause.textRevision(), text));
        repository.add(draft, actor.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!sources.add(draft.id(), wording.id(), sponsor)) {
            throw new Stale("proposal"); // a colleague was faster, and theirs is there now
        }
        events.publishEvent(new ProposalDrafted(actor, draft.id(), sponsor, wording.id()));
        return draft.id();
    }

    /** The proposal that is talked about, where it is one: submitted, and in an assembly that this actor may enter. */
    private @Nullable Proposal proposal(Actor actor, Thing place) {
        if (!place.kind().equals("proposal")) {
            return null;
        }
        Proposal proposal = repository
                .find(new ProposalId(place.id()))
                .filter(found -> !(found.stage() instanceof Stage.Draft))
                .orElseThrow(() -> new NotFound("proposal"));
        assemblies.standing(actor, proposal.assembly());
        return proposal;
    }

    /** The clause in the first language in which its text is of today: that of the wording, that of what it is about, any. */
    private ClauseNow present(Actor actor, ClauseId id, String... wanted) {
        List<String> languages = new ArrayList<>(List.of(wanted));
        languages.addAll(Translations.LANGUAGES);
        for (String language : languages) {
            ClauseNow clause = agreements.clause(actor, id, language);
            if (clause.deleted() || (clause.language().equals(language) && !clause.isOlderThanClause())) {
                return clause;
            }
        }
        return agreements.clause(actor, id, wanted[0]);
    }

    /** From a working group to the oldest global assembly that this actor may enter; where there is none, the rule refuses. */
    private AssemblyId before(Actor actor, Wording wording) {
        if (assemblies.standing(actor, wording.assembly()).kind() != AssemblyKind.WORKING_GROUP) {
            return wording.assembly();
        }
        Set<AssemblyId> entered = assemblies.entered(actor);
        return assemblies.all(actor, wording.language()).stream()
                .filter(row -> row.kind() == AssemblyKind.GLOBAL && entered.contains(row.id()))
                .map(AssemblyRow::id)
                .findFirst()
                .orElse(wording.assembly());
    }

    /** Whether there is a clause to be given other words: the one that is talked about, or that the proposal rewords. */
    private boolean isReworded(Actor actor, Thing place) {
        Proposal about = proposal(actor, place);
        if (about != null && !(about.wish() instanceof Wish.Edit)) {
            return false;
        }
        ClauseId clause =
                about == null ? new ClauseId(place.id()) : about.wish().clause();
        return clause != null && !agreements.clause(actor, clause, "en").deleted();
    }
}
