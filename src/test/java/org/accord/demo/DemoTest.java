package org.accord.demo;

import static org.accord.fixtures.Shore.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.agreement.Act;
import org.accord.agreement.AgreementPage;
import org.accord.agreement.AgreementPage.ClauseRow;
import org.accord.agreement.Agreements;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.Participation;
import org.accord.assemblies.agenda.AgendaItem;
import org.accord.assemblies.agenda.AgendaItemKind;
import org.accord.assemblies.agenda.Agendas;
import org.accord.discussion.Author;
import org.accord.discussion.Wordings;
import org.accord.fixtures.ServiceTest;
import org.accord.journal.Journal;
import org.accord.journal.Verdict;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.PersonId;
import org.accord.organisations.FaceRow;
import org.accord.organisations.Mandates;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.screening.ApplicationId;
import org.accord.organisations.screening.ApplicationState;
import org.accord.organisations.screening.Applying;
import org.accord.organisations.screening.Heard;
import org.accord.organisations.screening.QueuePage;
import org.accord.organisations.screening.Screening;
import org.accord.people.NewPerson;
import org.accord.people.OneClickSignIn;
import org.accord.people.People;
import org.accord.people.Roles;
import org.accord.proposals.Drafts;
import org.accord.proposals.Facilitation;
import org.accord.proposals.Origin;
import org.accord.proposals.ProposalRow;
import org.accord.proposals.Proposals;
import org.accord.proposals.RivalRow;
import org.accord.proposals.Rivalry;
import org.accord.proposals.StageName;
import org.accord.proposals.TakingUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The Common Shore story, told through the services of the house that all tests share. */
@ServiceTest
class DemoTest {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt");

    @Autowired
    private ApplicationContext house;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Drafts drafts;

    @Autowired
    private TakingUp takingUp;

    @Autowired
    private Facilitation facilitation;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Journal journal;

    @Autowired
    private Roles roles;

    @Autowired
    private Applying applying;

    @Autowired
    private Screening screening;

    @Autowired
    private Agendas agendas;

    private OneClickSignIn door;

    @BeforeEach
    void fill() {
        door = new DemoSignIn(people);
        demo().fill();
    }

    @Test
    void anEmptyHouseHasTheWholeStoryAfterwards() {
        assertThat(organisations.members(PLATFORM, "", null).rows()).hasSize(12);
        assertThat(organisations.admitted(PLATFORM)).hasSize(12);
        assertThat(assemblies.all(PLATFORM, "en"))
                .extracting(row -> row.kind())
                .containsExactlyInAnyOrder(AssemblyKind.GLOBAL, AssemblyKind.WORKING_GROUP);
        assertThat(agreements.all(PLATFORM, "en")).hasSize(1);
        for (String language : LANGUAGES) {
            AgreementPage page = agreements.page(
                    PLATFORM, agreements.all(PLATFORM, "en").getFirst().id(), language, null);
            assertThat(page.version()).isEqualTo(1);
            assertThat(page.languages()).containsExactlyInAnyOrderElementsOf(LANGUAGES);
            assertThat(page.clauses())
                    .hasSize(10)
                    .extracting(ClauseRow::language)
                    .containsOnly(language);
            assertThat(page.hash()).isNotNull();
        }
    }

    @Test
    void eachOrganisationHasADelegateWithEveryPower() {
        Map<String, PersonId> made = people.made(PLATFORM);
        Set<String> represented = made.values().stream()
                .flatMap(id -> mandates.faces(new Actor.Person(id, false)).stream())
                .filter(face -> face.powers().equals(Set.of(Power.values())))
                .map(FaceRow::name)
                .collect(Collectors.toSet());
        assertThat(represented).hasSize(12).contains("Delta Commons", "Mujeres del Valle");
    }

    @Test
    void twelveProposalsWaitOneOfThemForAFacilitator() {
        Actor ibis = actor("Ibis");
        List<ProposalRow> waiting = proposals.list(ibis, Proposals.Filter.ALL);
        assertThat(waiting).hasSize(12);
        assertThat(waiting.stream().filter(row -> row.stage() == StageName.SUBMITTED))
                .hasSize(1);
        assertThat(waiting.stream().filter(row -> row.stage() == StageName.OPEN))
                .hasSize(11);
        assertThat(waiting).extracting(ProposalRow::number).containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(waiting)
                .extracting(row -> row.asks().act())
                .containsExactly(
                        Act.EDIT,
                        Act.EDIT,
                        Act.MOVE,
                        Act.INSERT,
                        Act.INSERT,
                        Act.EDIT,
                        Act.DELETE,
                        Act.EDIT,
                        Act.EDIT,
                        Act.EDIT,
                        Act.EDIT,
                        Act.EDIT);
        assertThat(proposals.desk(actor("Albatross"), "en").toAdmit())
                .extracting(ProposalRow::stage)
                .containsExactly(StageName.SUBMITTED);
        assertThat(waiting.stream().filter(row -> row.asks().act() != Act.MOVE))
                .allSatisfy(row -> assertThat(row.difference().changes()).isNotEmpty());
    }

    @Test
    @DisplayName("PRO-7: the compromise conflicts with both that it replaces, and the deletion with the edit")
    void theRivalsAreThoseOfTheStory() {
        Actor ibis = actor("Ibis");
        assertThat(proposals.page(ibis, 11, "en").asks().replaces()).containsExactly(1, 2);
        assertThat(conflicts(ibis, 11)).containsExactlyInAnyOrder(1, 2);
        assertThat(conflicts(ibis, 6)).containsExactly(7);
        for (int apart : new int[] {3, 4, 8, 9, 10, 12}) {
            assertThat(conflicts(ibis, apart)).isEmpty();
        }
    }

    @Test
    @DisplayName("ACT-6: one proposal began as a wording that an activist suggested, who sees it on their desk")
    void oneProposalBeganAsASuggestedWording() {
        assertThat(proposals.desk(actor("Heron"), "en").takenUp())
                .extracting(ProposalRow::number)
                .containsExactly(4);
        Origin origin =
                Objects.requireNonNull(proposals.page(actor("Ibis"), 4, "en").origin());
        assertThat(origin.author()).isEqualTo(new Author.Person("Heron"));
    }

    private List<Integer> conflicts(Actor actor, int number) {
        return proposals.page(actor, number, "en").rivals().stream()
                .filter(row -> row.rivalry() == Rivalry.CONFLICT)
                .map(RivalRow::number)
                .toList();
    }

    @Test
    @DisplayName("ACT-3: the assembly has an agenda of its proposals, and one item of it narrows")
    void theAssemblyHasAnAgenda() {
        AssemblyId global = assemblies.all(PLATFORM, "en").stream()
                .filter(row -> row.kind() == AssemblyKind.GLOBAL)
                .findFirst()
                .orElseThrow()
                .id();
        List<AgendaItem> agenda = agendas.page(actor("Heron"), global).open();
        assertThat(agenda)
                .extracting(AgendaItem::kind)
                .containsExactly(
                        AgendaItemKind.INFORM,
                        AgendaItemKind.DISCUSS,
                        AgendaItemKind.TEMPERATURE,
                        AgendaItemKind.DECIDE);
        assertThat(agenda).extracting(item -> item.matters().size()).containsExactly(0, 3, 2, 2);
        assertThat(agenda)
                .extracting(AgendaItem::participation)
                .containsExactly(null, null, null, Participation.READ_ONLY);
    }

    @Test
    @DisplayName("ELI-7: three people screen, and of the six applicants three wait")
    void threePeopleScreenAndThreeApplicantsWait() {
        Actor plover = actor("Plover");
        assertThat(screening.isScreener(plover)).isTrue();
        assertThat(screening.queue(actor("Heron"), null).rows())
                .extracting(QueuePage.Row::name, QueuePage.Row::state, QueuePage.Row::mine)
                .containsExactly(
                        tuple("Interfaith Climate Circle", ApplicationState.SUBMITTED, true),
                        tuple("Unregistered Street Collective", ApplicationState.SUBMITTED, true),
                        tuple("Worker cooperative bakery", ApplicationState.NEEDS_INFO, false));
        ApplicationId circle = screening.queue(plover, null).rows().getFirst().id();
        screening.take(plover, circle, 2);
        screening.admit(plover, circle, 3);
        assertThat(screening.admit(actor("Heron"), circle, 3)).isEqualTo(Heard.DECIDED);
        assertThat(organisations.admitted(PLATFORM)).hasSize(13);
    }

    @Test
    void aSecondTimeNothingChanges() {
        Verdict before = journal.verify(actor("Owl"));
        assertThat(before)
                .isInstanceOfSatisfying(
                        Verdict.Whole.class, whole -> assertThat(whole.events()).isGreaterThan(50));
        demo().fill();
        assertThat(journal.verify(actor("Owl"))).isEqualTo(before);
        assertThat(people.made(PLATFORM)).hasSize(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt"})
    void everybodyIsOfferedInEachLanguage(String language) {
        List<OneClickSignIn.Choice> choices = door.people(language);
        assertThat(choices).hasSize(19);
        assertThat(choices).extracting(OneClickSignIn.Choice::person).doesNotHaveDuplicates();
        assertThat(choices).extracting(OneClickSignIn.Choice::pseudonym).contains("Ibis", "Albatross", "Heron", "Owl");
        assertThat(choices)
                .extracting(OneClickSignIn.Choice::as)
                .allSatisfy(as -> assertThat(as).isNotBlank().doesNotContain("demo.", "{"))
                .anySatisfy(as -> assertThat(as).contains("Delta Commons"));
        if (!language.equals("en")) {
            assertThat(choices)
                    .extracting(OneClickSignIn.Choice::as)
                    .doesNotContainAnyElementsOf(door.people("en").stream()
                            .map(OneClickSignIn.Choice::as)
                            .toList());
        }
    }

    @Test
    void whoeverIsMadeLaterIsNotOffered() {
        people.register(PLATFORM, new NewPerson("Gull", "en", null, false));
        assertThat(door.people("en")).hasSize(19);
    }

    @Test
    void theAdministratorOfTheDemoActsForNobody() {
        Actor owl = actor("Owl");
        assertThat(owl.isAdministrator()).isTrue();
        assertThat(mandates.faces(owl)).isEmpty();
        assertThat(mandates.standing(owl, Face.own()).powers()).isEmpty();
    }

    @Test
    void outsideTheDemoNothingOfItIsThere() {
        assertThat(house.getBeansOfType(OneClickSignIn.class)).isEmpty();
        assertThat(house.getBeansOfType(Demo.class)).isEmpty();
        assertThat(house.getBeansOfType(DemoStart.class)).isEmpty();
    }

    private Demo demo() {
        return new Demo(
                people,
                organisations,
                mandates,
                assemblies,
                agendas,
                agreements,
                wordings,
                drafts,
                takingUp,
                facilitation,
                roles,
                applying);
    }

    private Actor actor(String pseudonym) {
        PersonId id = people.made(PLATFORM).get(pseudonym);
        assertThat(id).as(pseudonym).isNotNull();
        return people.actor(PLATFORM, Objects.requireNonNull(id));
    }
}
