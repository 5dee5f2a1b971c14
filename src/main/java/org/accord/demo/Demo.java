package org.accord.demo;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.accord.agreement.AgreementFile;
import org.accord.agreement.AgreementId;
import org.accord.agreement.Agreements;
import org.accord.agreement.LoadResult;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.NewAssembly;
import org.accord.assemblies.agenda.Agendas;
import org.accord.assemblies.agenda.NewItem;
import org.accord.discussion.CommentId;
import org.accord.discussion.Wordings;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.accord.organisations.Listing;
import org.accord.organisations.Mandates;
import org.accord.organisations.NewOrganisation;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.Scale;
import org.accord.organisations.screening.Applying;
import org.accord.organisations.screening.Declaration;
import org.accord.organisations.screening.NewApplication;
import org.accord.organisations.screening.Tie;
import org.accord.people.NewPerson;
import org.accord.people.People;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.accord.proposals.Drafts;
import org.accord.proposals.Facilitation;
import org.accord.proposals.OnAgenda;
import org.accord.proposals.ProposalId;
import org.accord.proposals.TakingUp;
import org.accord.proposals.Written;
import org.accord.text.ClauseId;
import org.accord.text.Place;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills an empty house with the Common Shore story, through the services that everybody uses: so the demo obeys every rule,
 * and is written in the journal like all else.
 */
@Component
@Profile(Demo.PROFILE)
class Demo {

    /** Only with this profile do the demo's people exist, and the doors that let anybody in as one of them. */
    static final String PROFILE = "demo";

    private static final Actor PLATFORM = new Actor.Platform("demo");

    private final People people;
    private final Organisations organisations;
    private final Mandates mandates;
    private final Assemblies assemblies;
    private final Agendas agendas;
    private final Agreements agreements;
    private final Wordings wordings;
    private final Drafts drafts;
    private final TakingUp takingUp;
    private final Facilitation facilitation;
    private final Roles roles;
    private final Applying applying;

    private final Map<String, PersonId> persons = new HashMap<>();
    private final Map<String, OrganisationId> members = new HashMap<>();
    private final Map<String, AssemblyId> gatherings = new HashMap<>();

    Demo(
            People people,
            Organisations organisations,
            Mandates mandates,
            Assemblies assemblies,
            Agendas agendas,
            Agreements agreements,
            Wordings wordings,
            Drafts drafts,
            TakingUp takingUp,
            Facilitation facilitation,
            Roles roles,
            Applying applying) {
        this.people = people;
        this.organisations = organisations;
        this.mandates = mandates;
        this.assemblies = assemblies;
        this.agendas = agendas;
        this.agreements = agreements;
        this.wordings = wordings;
        this.drafts = drafts;
        this.takingUp = takingUp;
        this.facilitation = facilitation;
        this.roles = roles;
        this.applying = applying;
    }

    /** Loads the story; a house that has an agreement is left as it is. */
    void fill() {
        if (!agreements.all(PLATFORM, "en").isEmpty()) {
            return;
        }
        CommonShore.People cast = CommonShore.read("people", CommonShore.People.class);
        cast.assemblies().forEach(this::gather);
        register(cast.administrator().pseudonym(), cast.administrator().language(), true);
        for (CommonShore.Organisation organisation : CommonShore.read("organisations", CommonShore.Organisations.class)
                .organisations()) {
            bringIn(organisation, cast);
        }
        cast.facilitators().forEach(facilitator -> {
            PersonId person = register(facilitator.pseudonym(), facilitator.language(), false);
            assemblies.nameFacilitator(PLATFORM, gathering(facilitator.assembly()), person);
        });
        cast.activists().forEach(activist -> {
            PersonId person = register(activist.pseudonym(), activist.language(), false);
            assemblies.bring(PLATFORM, gathering("global"), person);
            assemblies.setMode(PLATFORM, gathering("global"), person, activist.mode());
        });
        cast.screeners()
                .forEach(
                        screener -> roles.name(PLATFORM, Objects.requireNonNull(persons.get(screener)), Role.SCREENER));
        CommonShore.read("organisations", CommonShore.Organisations.class)
                .applicants()
                .forEach(this::ask);
        setAgendas(cast, propose(cast, load()));
    }

    /** Somebody asks to join. Where members are not asked first (ELI-9), the reviewers may decide at once. */
    private void ask(CommonShore.Applicant applicant) {
        applying.bring(
                PLATFORM,
                new NewApplication(
                        applicant.name(),
                        applicant.kind(),
                        Tie.NONE,
                        Scale.LOCAL,
                        "Europe",
                        "English",
                        "en",
                        applicant.kind() == OrganisationKind.RELIGIOUS_GROUP ? Listing.MEMBERS : Listing.PUBLIC,
                        EnumSet.allOf(Declaration.class),
                        "Koel",
                        "koel@common-shore.example",
                        List.of(),
                        List.of(),
                        ""));
    }

    private AgreementId load() {
        return switch (agreements.load(PLATFORM, AgreementFile.json(CommonShore.bytes("base")))) {
            case LoadResult.Stored stored -> stored.id();
            case LoadResult.Unusable unusable ->
                throw new IllegalStateException("base: " + unusable.problem() + " at " + unusable.place());
        };
    }

    private void gather(String key, CommonShore.Assembly assembly) {
        Map<String, NewAssembly.Name> names = new HashMap<>();
        assembly.names()
                .forEach((language, words) -> names.put(language, new NewAssembly.Name(words.get(0), words.get(1))));
        gatherings.put(
                key,
                assemblies.create(PLATFORM, new NewAssembly(assembly.kind(), names, true, assembly.participation())));
    }

    private void bringIn(CommonShore.Organisation organisation, CommonShore.People cast) {
        OrganisationId id = organisations.admit(
                PLATFORM,
                new NewOrganisation(
                        organisation.name(),
                        cast.kindOf(organisation.name()),
                        organisation.scale(),
                        organisation.region(),
                        organisation.lang(),
                        organisation.listed() ? Listing.PUBLIC : Listing.UNLISTED));
        members.put(organisation.name(), id);
        PersonId delegate = register(cast.delegateOf(organisation.name()), organisation.lang(), false);
        mandates.grant(PLATFORM, id, delegate, EnumSet.allOf(Power.class), null);
    }

    /** The proposals that wait already, each by its organisation's delegate; they are on texts that stand, so none is refused. */
    private Map<String, ProposalId> propose(CommonShore.People cast, AgreementId agreement) {
        Map<String, ClauseId> clauses = agreements.labels(PLATFORM, agreement);
        List<CommonShore.Proposal> known = List.of(CommonShore.read("proposals", CommonShore.Proposal[].class));
        Map<String, ProposalId> made = new HashMap<>();
        for (String id : cast.waiting()) {
            CommonShore.Proposal proposal = known.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            Actor delegate = actor(cast.delegateOf(proposal.org()));
            Face face = Face.of(Objects.requireNonNull(members.get(proposal.org())));
            String activist = cast.suggested().get(id);
            ProposalId draft = activist == null
                    ? drafts.begin(
                            delegate,
                            face,
                            proposal.type().act,
                            on(proposal, clauses),
                            proposal.lang(),
                            gathering("global"))
                    : takingUp.takeUp(delegate, face, suggested(actor(activist), proposal, clauses));
            made.put(id, draft);
            long saved = drafts.save(delegate, face, draft, 1, written(proposal, delegate, draft, clauses, made));
            drafts.submit(delegate, face, draft, saved);
            if (!cast.submitted().contains(id)) {
                facilitation.admit(actor(cast.facilitators().getFirst().pseudonym()), draft, saved + 1);
            }
        }
        return made;
    }

    /** What the assemblies are to deal with, put there by who facilitates them. */
    private void setAgendas(CommonShore.People cast, Map<String, ProposalId> made) {
        for (CommonShore.Item item : cast.agenda()) {
            CommonShore.Facilitator facilitator = cast.facilitators().stream()
                    .filter(one -> one.assembly().equals(item.assembly()))
                    .findFirst()
                    .orElseThrow();
            agendas.add(
                    actor(facilitator.pseudonym()),
                    gathering(item.assembly()),
                    new NewItem(
                            item.title(),
                            item.kind(),
                            item.minutes(),
                            item.mode(),
                            item.proposals().stream()
                                    .map(id -> OnAgenda.thing(Objects.requireNonNull(made.get(id))))
                                    .toList()));
        }
    }

    /** The words of a proposal, as an activist suggested them before, who agreed to be named (ACT-6). */
    private CommentId suggested(Actor activist, CommonShore.Proposal proposal, Map<String, ClauseId> clauses) {
        return wordings.suggest(
                activist,
                Face.own(),
                gathering("global"),
                new Thing("clause", on(proposal, clauses).value()),
                Objects.requireNonNull(proposal.text()),
                proposal.lang(),
                true);
    }

    /** The clause that it is about, or which a new one follows. */
    private static ClauseId on(CommonShore.Proposal proposal, Map<String, ClauseId> clauses) {
        String label = proposal.clause() == null ? proposal.after() : proposal.clause();
        return Objects.requireNonNull(clauses.get(Objects.requireNonNull(label)));
    }

    private Written written(
            CommonShore.Proposal proposal,
            Actor delegate,
            ProposalId draft,
            Map<String, ClauseId> clauses,
            Map<String, ProposalId> made) {
        Written begun = drafts.page(delegate, draft, proposal.lang()).written();
        return new Written(
                Objects.requireNonNullElse(proposal.text(), ""),
                begun.kind(),
                proposal.after() == null
                        ? begun.place()
                        : new Place(null, Objects.requireNonNull(clauses.get(proposal.after()))),
                sentence(proposal.why()),
                Objects.requireNonNullElse(proposal.replaces(), List.<String>of()).stream()
                        .map(replaced -> Objects.requireNonNull(made.get(replaced)))
                        .collect(Collectors.toSet()));
    }

    private static String sentence(String why) {
        String capital = why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }

    private Actor actor(String pseudonym) {
        return people.actor(PLATFORM, Objects.requireNonNull(persons.get(pseudonym)));
    }

    private AssemblyId gathering(String key) {
        return Objects.requireNonNull(gatherings.get(key));
    }

    private PersonId register(String pseudonym, String language, boolean administrator) {
        PersonId id = people.register(PLATFORM, new NewPerson(pseudonym, language, null, administrator));
        persons.put(pseudonym, id);
        return id;
    }
}
