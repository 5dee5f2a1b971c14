package org.accord.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.accord.agreement.AgreementId;
import org.accord.agreement.AgreementRow;
import org.accord.fixtures.Database;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Power;
import org.accord.proposals.ClosedText;
import org.accord.proposals.LivingText;
import org.accord.proposals.OpenTexts;
import org.accord.proposals.StageName;
import org.accord.tally.Choice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class AgreementViewTest extends Story {

    private static final String WHY_NOT = "Proposals come from organisations: the agreement is one of organisations";

    @Test
    @DisplayName("MAN-2: a delegate proposes beside each clause, for whom being in the button; a heading has no button")
    void aDelegateProposesForTheirOrganisation() {
        signIn(ibis.id());
        open("desk/agreement", AgreementView.class);
        assertThat(said())
                .contains("Agreement of the Shore", "Version 1", KEEP, COUNT)
                .doesNotContain(WHY_NOT);
        assertThat(button("Propose a change to 1 · for Delta Commons").isEnabled())
                .isTrue();
        noButton("Propose a change to I · for Delta Commons");

        click("Propose a change to 2 · for Delta Commons");
        click("Begin the draft");
        current(WriteView.class);
        assertThat(said()).contains("Written for Delta Commons, to be decided in Global assembly.");
        assertThat(area("The clause as it should read").getValue()).isEqualTo(COUNT);
    }

    @Test
    @DisplayName("ACT-1: activists, facilitators and administrators read why proposals come from organisations only")
    void whoActsForNobodyReadsWhy() {
        for (Actor.Person person :
                List.of(shore.participant("Heron", assembly, COMMENTS), albatross, shore.administrator("Owl"))) {
            signIn(person.id());
            open("desk/agreement", AgreementView.class);
            assertThat(said()).contains(KEEP, WHY_NOT, "Rule ACT-1").doesNotContain("Propose a change");
        }
    }

    @Test
    @DisplayName("MAN-1: a mandate without drafting offers no button")
    void aMandateWithoutDraftingOffersNone() {
        signIn(shore.delegate("Tern", delta, Power.VOTE).id());
        open("desk/agreement", AgreementView.class);
        assertThat(said()).doesNotContain("Propose a change");
    }

    @Test
    @DisplayName(
            "AUTHZ-01, AUTH-1: a visitor reads the text with what is open in it, is told who proposes, and does nothing")
    void aVisitorReadsTheText() {
        int number = open(keep, "We keep the shore quiet for those who come after us.");
        signOut();
        open("desk/agreement", AgreementView.class);
        assertThat(said())
                .contains(KEEP, "P-" + number, "Delta Commons", WHY_NOT)
                .doesNotContain("Propose a change");
        choose("View", "Bracketed");
        assertThat(said()).contains("[proposed: ");
    }

    @Test
    @DisplayName(
            "AUTH-1: where the house keeps the living text to its own, a visitor reads the published draft and nothing beside it")
    void inAClosedHouseAVisitorReadsThePublishedDraft(
            @Autowired ApplicationContext house, @Autowired OpenTexts openTexts, @Autowired Proposing proposing) {
        int number = open(keep, "We keep the shore quiet for those who come after us.");
        LivingText published = ClosedText.proposals(house)
                .livingText(VISITOR, null, "en", "en", null)
                .orElseThrow();
        UI.getCurrent().add(new Sights(VISITOR, openTexts, published, proposing).in(Sight.TEXT));
        assertThat(said()).contains(KEEP).doesNotContain("P-" + number, "quiet");
    }

    @Test
    @DisplayName("TXT-2: another language is chosen; a clause without a text in it says which one is shown")
    void anotherLanguageIsChosen() {
        signIn(ibis.id());
        open("desk/agreement", AgreementView.class);
        assertThat(said()).doesNotContain("There is no text in the chosen language");
        Select<String> language = select("Language of the text");
        assertThat(language.getValue()).isEqualTo("en");
        _setValue(language, "fr", true);
        assertThat(said())
                .contains(
                        "Accord du rivage",
                        "Nous gardons le rivage propre",
                        COUNT,
                        "There is no text in the chosen language yet; this is English.")
                .doesNotContain(KEEP);
        assertThat(button("Propose a change to 1 · for Delta Commons").isEnabled())
                .isTrue();
        noButton("Propose a change to 2 · for Delta Commons");
    }

    @Test
    void theReadersLanguageIsShownFirst() {
        signIn(ibis.id());
        read("fr");
        open("desk/agreement", AgreementView.class);
        assertThat(said()).contains("Accord du rivage", "Nous gardons le rivage propre");
        read("es");
        open("desk/agreement", AgreementView.class);
        assertThat(said()).contains(KEEP);
    }

    @Test
    @DisplayName("TXT-6: words that a decision brought lead to their proposal, and say whose it was")
    void tracedWordsLeadToTheirProposal() {
        int number = open(keep, KEEP.replace("clean", "clean and quiet"));
        decided(number, Choice.YES);
        signIn(pelican.id());
        open("desk/agreement", AgreementView.class);
        assertThat(said()).contains("Version 2");
        Anchor traced = _get(Anchor.class, anchor -> anchor.withClasses("traced"));
        assertThat(traced.getText().strip()).isEqualTo("and quiet");
        assertThat(traced.getHref()).isEqualTo("desk/proposals/" + number);
        assertThat(traced.getElement().getAttribute("aria-description"))
                .contains("Brought by P-" + number + " of Delta Commons", "version 2");
    }

    @Test
    @DisplayName("TXT-1: an earlier version is read and not proposed on")
    void anEarlierVersionIsReadOnly() {
        decided(open(keep, KEEP.replace("clean", "clean and quiet")), Choice.YES);
        submitted(count, COUNT.replace("year", "month"));
        signIn(ibis.id());
        open("desk/agreement", AgreementView.class);
        assertThat(said()).contains("Version 2", "month");
        at("desk/agreement/" + agreement, "version", "1");
        current(AgreementView.class);
        assertThat(said())
                .contains("Version 1", KEEP, "To the newest version, 2")
                .doesNotContain("clean and quiet", "Propose a change", "month");
    }

    @Test
    @DisplayName("TXT-7: where the clause was changed in another language, the older text says so and is no base")
    void aTextThatIsOlderThanItsClauseSaysSo() {
        decided(open(keep, KEEP.replace("clean", "clean and quiet")), Choice.YES);
        signIn(ibis.id());
        at("desk/agreement/" + agreement, "language", "fr");
        assertThat(said()).contains("This text is older than the clause");
        noButton("Propose a change to 1 · for Delta Commons");
    }

    @Test
    void anEmptyHouseTeaches() {
        house.getBean(Database.class).empty();
        signIn(shore.person("Gull").id());
        open("desk/agreement", AgreementView.class);
        assertThat(said()).contains("No agreement has been loaded yet. An administrator loads one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "x'; select pg_sleep(30); --", "00000000-0000-0000-0000-000000000000"})
    @DisplayName("AUTHZ-02: an unknown agreement and what is no id are not found")
    void whatIsNoAgreementIsNotFound(String id) {
        signIn(ibis.id());
        open("desk/agreement/" + id);
        assertThat(said()).contains("There is no such page").doesNotContain(KEEP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-1", "one", "99999999999"})
    void whatIsNoVersionIsNotFound(String version) {
        signIn(ibis.id());
        at("desk/agreement/" + agreement, "version", version);
        assertThat(said()).contains("There is no such page");
    }

    @Test
    void oneOfSeveralAgreementsIsChosen() {
        AgreementId other = load("""
                {"title": {"en": "Agreement of the Hills"},
                 "clauses": [{"id": "A1", "kind": "ARTICLE", "text": {"en": "We keep the hills green."}}]}""");
        signIn(ibis.id());
        open("desk/agreement", AgreementView.class);
        Select<AgreementRow> which = select("Agreement");
        AgreementRow hills = which.getListDataView()
                .getItems()
                .filter(row -> row.id().equals(other))
                .findFirst()
                .orElseThrow();
        _setValue(which, hills, true);
        current(AgreementView.class);
        assertThat(said()).contains("We keep the hills green.").doesNotContain(KEEP);
        submitted(count, COUNT.replace("year", "month"));
        open("desk/agreement/" + agreement, AgreementView.class);
        assertThat(said()).contains(KEEP, "month");
    }

    @Test
    @DisplayName("PRO-4: what is proposed on a clause stands beside it, with its stage, as soon as it is submitted")
    void whatIsProposedStandsBesideItsClause() {
        signIn(shore.participant("Heron", assembly, COMMENTS).id());
        open("desk/agreement", AgreementView.class);
        int number = submitted(count, COUNT.replace("year", "month"));
        awaitSaid("P-" + number + " · Delta Commons");
        assertThat(said()).contains("Submitted", "month");
        assertThat(_find(Anchor.class, anchor -> anchor.withText("P-" + number + " · Delta Commons")))
                .singleElement()
                .extracting(Anchor::getHref)
                .isEqualTo("desk/proposals/" + number);
        assertThat(page(number).stage()).isEqualTo(StageName.SUBMITTED);
    }

    @Test
    @DisplayName("The outline keeps to the page that is open, whatever the page's base is")
    void theOutlineKeepsToThePage() {
        signIn(ibis.id());
        at("desk/agreement/" + agreement, "language", "fr");
        Nav outline = _get(Nav.class, nav -> nav.withClasses("outline"));
        assertThat(_find(outline, Anchor.class))
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(link.getHref()).startsWith("desk/agreement/" + agreement + "?language=fr#clause-"));
    }

    @Test
    @DisplayName("MAN-2: with two faces and one assembly the face is asked for, and never guessed")
    void twoFacesAreAChoice() {
        shore.mandate(ibis, costera, Power.DRAFT);
        signIn(ibis.id());
        open("desk/agreement", AgreementView.class);
        click("Propose a change to 1");
        click("Begin the draft");
        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(AgreementView.class);
        assertThat(mine(delta) + mine(costera)).isZero();
        choose("On whose behalf?", "for Red Costera");
        click("Begin the draft");
        current(WriteView.class);
        assertThat(said()).contains("Written for Red Costera, to be decided in Global assembly.");
        assertThat(mine(delta)).isZero();
        _assertNone(Dialog.class);
    }

    @Test
    @DisplayName("With two assemblies the one is asked for; a working group is not among them (SES-4)")
    void twoAssembliesAreAChoice() {
        shore.openAssembly("Second assembly", COMMENTS);
        signIn(ibis.id());
        open("desk/agreement", AgreementView.class);
        click("Propose a change to 1 · for Delta Commons");
        click("Begin the draft");
        assertThat(select("Before which assembly?").getErrorMessage()).isEqualTo("Choose an assembly.");
        assertThat(mine(delta)).isZero();
        click("Not now");
        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(AgreementView.class);
    }

    private int mine(OrganisationId organisation) {
        return proposals.desk(organisation.equals(delta) ? ibis : pelican, "en").drafts().stream()
                .filter(row -> row.organisation().id().equals(organisation))
                .toList()
                .size();
    }

    private static void at(String path, String name, String value) {
        UI.getCurrent().navigate(path, QueryParameters.of(name, value));
    }
}
