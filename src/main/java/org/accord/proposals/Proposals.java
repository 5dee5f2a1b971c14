package org.accord.proposals;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.agreement.AgreementId;
import org.accord.agreement.AgreementPage;
import org.accord.agreement.AgreementRow;
import org.accord.agreement.Agreements;
import org.accord.agreement.ClauseNow;
import org.accord.agreement.Deed;
import org.accord.agreement.Wording;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.AssemblyStanding;
import org.accord.assemblies.agenda.Agendas;
import org.accord.discussion.Discussion;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.Thing;
import org.accord.organisations.FaceRow;
import org.accord.organisations.Mandates;
import org.accord.organisations.OrganisationLabel;
import org.accord.organisations.Power;
import org.accord.text.ClauseId;
import org.accord.voting.DecisionId;
import org.accord.voting.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading: the living text, the lists, one proposal, what waits for whom. Each page is a fixed number of queries. */
@Service
@Transactional(readOnly = true)
public class Proposals {

    private final ProposalRepository repository;
    private final Agreements agreements;
    private final Assemblies assemblies;
    private final Agendas agendas;
    private final Rows rows;
    private final Mandates mandates;
    private final Decisions decisions;
    private final Discussion discussion;
    private final Origins origins;

    Proposals(
            ProposalRepository repository,
            Agreements agreements,
            Assemblies assemblies,
            Agendas agendas,
            Rows rows,
            Mandates mandates,
            Decisions decisions,
            Discussion discussion,
            Origins origins) {
        this.repository = repository;
        this.agreements = agreements;
        this.assemblies = assemblies;
        this.agendas = agendas;
        this.rows = rows;
        this.mandates = mandates;
        this.decisions = decisions;
        this.discussion = discussion;
        this.origins = origins;
    }

    /** Which proposals a list shows. */
    public enum Filter {
        WAITING,
        ADOPTED,
        ENDED,
        ALL;

        private Set<StageName> stages() {
            return switch (this) {
                case WAITING -> ProposalRepository.ALIVE;
                case ADOPTED -> EnumSet.of(StageName.ADOPTED);
                case ENDED -> EnumSet.of(StageName.REJECTED, StageName.FALLEN, StageName.WITHDRAWN);
                case ALL -> EnumSet.complementOf(EnumSet.of(StageName.DRAFT));
            };
        }
    }

    /**
     * The agreement in one language with all that goes on in it; nothing where no agreement has been loaded.
     *
     * @param id null for the first of this house
     * @param version null for the newest
     */
    public Optional<LivingText> livingText(
            Actor actor, @Nullable AgreementId id, String language, String uiLanguage, @Nullable Integer version) {
        List<AgreementRow> all = agreements.all(actor, uiLanguage);
        if (id == null && all.isEmpty()) {
            return Optional.empty();
        }
        AgreementPage page = agreements.page(actor, id == null ? all.getFirst().id() : id, language, version);
        Permission mayReadOpen = agreements.mayRead(actor);
        if (!mayReadOpen.isGranted()) {
            Permission mayPropose = ProposalPolicy.mayProposeAtAll(actor, false);
            return Optional.of(new LivingText(
                    page, all, Map.of(), Map.of(), Map.of(), List.of(), Map.of(), mayReadOpen, mayPropose));
        }
        List<ClauseId> clauses =
                page.clauses().stream().map(AgreementPage.ClauseRow::id).toList();
        boolean newest = page.version() == page.newest();
        Map<ClauseId, List<ProposalRow>> alive = newest && !clauses.isEmpty()
                ? rows.of(actor, readable(actor, repository.alive(page.id()))).stream()
                        .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.number())))
                        .collect(Collectors.groupingBy(
                                row -> Objects.requireNonNullElse(row.beside(), clauses.getFirst())))
                : Map.of();
        List<FaceRow> faces = drafting(actor);
        return Optional.of(new LivingText(
                page,
                all,
                alive,
                causes(actor, page),
                comments(actor, clauses),
                faces,
                open(actor, uiLanguage),
                mayReadOpen,
                ProposalPolicy.mayProposeAtAll(actor, !faces.isEmpty())));
    }

    /** How many proposals a list shows at a time. */
    public static final int PAGE = 50;

    /** The newest proposals, at most {@link #PAGE}. */
    public List<ProposalRow> list(Actor actor, Filter filter) {
        return older(actor, filter, Integer.MAX_VALUE);
    }

    /** The newest proposals whose numbers are below that one, at most {@link #PAGE}. */
    public List<ProposalRow> older(Actor actor, Filter filter, int below) {
        actor.person();
        return rows.of(actor, repository.page(filter.stages(), assemblies.entered(actor), below, PAGE));
    }

    /** One submitted proposal; a draft has no page but its writing table. */
    public ProposalPage page(Actor actor, int number, String uiLanguage) {
        actor.person();
        Proposal proposal = repository.numbered(number).orElseThrow(() -> new NotFound("proposal"));
        AssemblyStanding standing = assemblies.standing(actor, proposal.assembly());
        Set<OrganisationId> own = own(actor);
        String base = rows.base(actor, proposal);
        Ground ground = new Ground(agreements, actor, proposal.agreement());
        boolean alive = ProposalRepository.ALIVE.contains(proposal.stage().name());
        List<RivalRow> met = alive
                ? rows.rivals(
                        actor,
                        ground,
                        proposal,
                        seen(actor, repository.alive(proposal.agreement())).stream()
                                .filter(other -> !other.id().equals(proposal.id()))
                                .toList(),
                        standing.facilitator())
                : List.of();
        boolean sponsors = own.contains(proposal.organisation());
        return new ProposalPage(
                proposal.id(),
                proposal.version(),
                number,
                rows.asks(actor, proposal),
                proposal.beside(),
                proposal.language(),
                proposal.assembly(),
                assemblies.names(actor, uiLanguage).getOrDefault(proposal.assembly(), ""),
                Rows.label(rows.labels(actor, List.of(proposal), standing.facilitator()), proposal),
                proposal.stage().name(),
                base,
                Rows.text(base, proposal.wish()),
                rows.difference(actor, proposal),
                alive && proposal.wish().asksForPlace() ? ground.preview(proposal) : null,
                proposal.rationale(),
                origins.of(actor, proposal.id()),
                repository.steps(proposal.id()),
                met,
                decision(proposal.stage()),
                proposal.stage() instanceof Stage.Fallen fallen
                        ? repository.find(fallen.to()).map(Proposal::number).orElse(null)
                        : null,
                agreements.versionOf(actor, proposal.id().value()).orElse(null),
                agendas.about(actor, proposal.assembly(), OnAgenda.thing(proposal.id())),
                sponsors ? Face.of(proposal.organisation()) : null,
                may(actor, proposal, standing, sponsors, met));
    }

    /** A clause with every wording that it had in that language, and all that was ever proposed on it. */
    public ClausePage clause(Actor actor, ClauseId id, String language, String uiLanguage) {
        actor.person();
        ClauseNow clause = agreements.clause(actor, id, language);
        List<Wording> wordings = agreements.history(actor, id, clause.language());
        List<Deed> deeds = agreements.deeds(actor, id);
        Map<UUID, Integer> numbers = new HashMap<>();
        repository
                .withIds(Stream.concat(
                                wordings.stream().map(Wording::cause),
                                deeds.stream().map(Deed::cause))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .forEach(proposal -> numbers.put(proposal.id().value(), Objects.requireNonNull(proposal.number())));
        Map<AssemblyId, String> assembliesByName = new LinkedHashMap<>();
        Set<AssemblyId> entered = assemblies.entered(actor);
        assemblies.mine(actor, uiLanguage).forEach(row -> assembliesByName.put(row.id(), row.name()));
        assemblies.all(actor, uiLanguage).stream()
                .filter(row -> entered.contains(row.id()))
                .forEach(row -> assembliesByName.putIfAbsent(row.id(), row.name()));
        return new ClausePage(
                clause,
                wordings.stream()
                        .map(wording -> new ClausePage.Wording(
                                wording.revision(),
                                wording.text(),
                                wording.cause() == null ? null : numbers.get(wording.cause())))
                        .toList(),
                deeds.stream()
                        .map(deed -> new ClausePage.Event(
                                deed.act(), deed.version(), Objects.requireNonNull(numbers.get(deed.cause()))))
                        .toList(),
                rows.of(actor, seen(actor, repository.submittedOn(id))),
                assembliesByName);
    }

    /** What waits for this person. */
    public Desk desk(Actor actor, String uiLanguage) {
        actor.person();
        Set<OrganisationId> own = own(actor);
        List<ProposalRow> toVote = rows.of(actor, seen(actor, repository.withIds(decisions.awaiting(actor))));
        List<Proposal> waiting = seen(
                actor,
                repository.inStages(EnumSet.of(StageName.SUBMITTED, StageName.RETURNED, StageName.NEEDS_REBASE)));
        Map<AssemblyId, Boolean> facilitates = new HashMap<>();
        List<Proposal> toAdmit = waiting.stream()
                .filter(proposal -> proposal.stage() instanceof Stage.Submitted)
                .filter(proposal -> facilitates.computeIfAbsent(
                        proposal.assembly(), assembly -> assemblies.facilitates(actor, assembly)))
                .toList();
        List<Proposal> toReword = waiting.stream()
                .filter(proposal ->
                        !(proposal.stage() instanceof Stage.Submitted) && own.contains(proposal.organisation()))
                .toList();
        return new Desk(
                toVote,
                rows.of(actor, toAdmit),
                rows.of(actor, toReword),
                rows.of(actor, repository.drafts(own)),
                rows.of(actor, seen(actor, repository.withIds(origins.fromMine(actor)))),
                places(actor, uiLanguage),
                own.isEmpty());
    }

    private Set<Thing> places(Actor actor, String uiLanguage) {
        Set<AgreementId> ids =
                agreements.all(actor, uiLanguage).stream().map(AgreementRow::id).collect(Collectors.toSet());
        Set<Thing> places = new HashSet<>();
        ids.forEach(id -> places.add(new Thing("agreement", id.value())));
        agreements.numbers(actor, ids).keySet().forEach(clause -> places.add(new Thing("clause", clause.value())));
        return places;
    }

    private ProposalPage.May may(
            Actor actor, Proposal proposal, AssemblyStanding standing, boolean sponsors, List<RivalRow> met) {
        Stage stage = proposal.stage();
        boolean rivalIsCalled = met.stream()
                .anyMatch(
                        row -> row.stage() == StageName.CALLED && row.rivalry().isRival());
        return new ProposalPage.May(
                standing.facilitator(),
                ProposalPolicy.mayFacilitate(standing, sponsors),
                stage instanceof Stage.Submitted,
                stage instanceof Stage.Open,
                stage instanceof Stage.Called,
                stage instanceof Stage.Reopenable,
                ProposalPolicy.mayBeCalledBeside(rivalIsCalled),
                sponsors && stage instanceof Stage.Revisable,
                sponsors && stage instanceof Stage.Withdrawable,
                sponsors
                        ? ProposalPolicy.mayWrite(
                                mandates.standing(actor, Face.of(proposal.organisation())), Power.SUBMIT)
                        : Permission.refused("ACT-1", "proposals.refused.only-organisations"));
    }

    private static @Nullable DecisionId decision(Stage stage) {
        return switch (stage) {
            case Stage.Called called -> called.decision();
            case Stage.Adopted adopted -> adopted.decision();
            case Stage.Rejected rejected -> rejected.decision();
            case Stage.Blocked blocked -> blocked.decision();
            case Stage.NoQuorum noQuorum -> noQuorum.decision();
            default -> null;
        };
    }

    /** Of what is seen, a visitor reads what the assembly has admitted: nobody puts words before the world by submitting them. */
    private List<Proposal> readable(Actor actor, List<Proposal> proposals) {
        return seen(actor, proposals).stream()
                .filter(proposal -> !(actor instanceof Actor.Visitor)
                        || OpenTexts.ADMITTED.contains(proposal.stage().name()))
                .toList();
    }

    /** Those in assemblies that this actor sees; what is in a closed one does not exist for people outside it. */
    private List<Proposal> seen(Actor actor, List<Proposal> proposals) {
        Set<AssemblyId> entered = proposals.isEmpty() ? Set.of() : assemblies.entered(actor);
        return proposals.stream()
                .filter(proposal -> entered.contains(proposal.assembly()))
                .toList();
    }

    private Map<UUID, LivingText.Cause> causes(Actor actor, AgreementPage page) {
        Set<UUID> ids = page.clauses().stream()
                .flatMap(clause -> clause.spans().stream())
                .map(span -> span.cause())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Proposal> adopted = repository.withIds(ids);
        Map<OrganisationId, OrganisationLabel> labels = rows.labels(actor, adopted, false);
        Map<ProposalId, Instant> at =
                repository.adoptedAt(adopted.stream().map(Proposal::id).toList());
        Map<UUID, Integer> versions = agreements.versionsOf(actor, ids);
        Map<UUID, LivingText.Cause> causes = new HashMap<>();
        for (Proposal proposal : adopted) {
            causes.put(
                    proposal.id().value(),
                    new LivingText.Cause(
                            Objects.requireNonNull(proposal.number()),
                            Rows.label(labels, proposal),
                            Objects.requireNonNull(at.get(proposal.id())),
                            Objects.requireNonNull(versions.get(proposal.id().value()))));
        }
        return causes;
    }

    private Map<ClauseId, Integer> comments(Actor actor, List<ClauseId> clauses) {
        Map<ClauseId, Integer> counts = new HashMap<>();
        discussion
                .counts(
                        actor,
                        clauses.stream()
                                .map(clause -> new Thing("clause", clause.value()))
                                .toList())
                .forEach((place, count) -> counts.put(new ClauseId(place.id()), count));
        return counts;
    }

    /** Where a proposal may be put: every assembly that this actor may enter and that is no working group (SES-4). */
    private Map<AssemblyId, String> open(Actor actor, String uiLanguage) {
        Map<AssemblyId, String> open = new LinkedHashMap<>();
        Set<AssemblyId> entered = assemblies.entered(actor);
        assemblies.all(actor, uiLanguage).stream()
                .filter(row -> row.kind() != AssemblyKind.WORKING_GROUP && entered.contains(row.id()))
                .forEach(row -> open.put(row.id(), row.name()));
        return open;
    }

    private List<FaceRow> drafting(Actor actor) {
        return mandates.faces(actor).stream()
                .filter(face -> face.powers().contains(Power.DRAFT))
                .toList();
    }

    private Set<OrganisationId> own(Actor actor) {
        return mandates.faces(actor).stream().map(FaceRow::organisation).collect(Collectors.toSet());
    }
}
