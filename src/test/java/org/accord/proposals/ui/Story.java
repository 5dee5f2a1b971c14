package org.accord.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.RadioButtonsKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.accord.agreement.AgreementFile;
import org.accord.agreement.AgreementId;
import org.accord.agreement.Agreements;
import org.accord.agreement.LoadResult;
import org.accord.assemblies.AssemblyId;
import org.accord.fixtures.Shore;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Mandates;
import org.accord.organisations.Power;
import org.accord.proposals.Drafts;
import org.accord.proposals.Facilitation;
import org.accord.proposals.ProposalId;
import org.accord.proposals.ProposalPage;
import org.accord.proposals.Proposals;
import org.accord.tally.Choice;
import org.accord.tally.Quorum;
import org.accord.tally.Rule;
import org.accord.text.ClauseId;
import org.accord.voting.DecisionId;
import org.accord.voting.Decisions;
import org.accord.voting.Vote;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A small agreement of two organisations, on which the pages of proposals are tried. */
abstract class Story extends ViewTest {

    static final String KEEP = "We keep the shore clean for those who come after us.";
    static final String COUNT = "Each organisation counts its boats every year.";

    private static final String FILE = """
            {"title": {"en": "Agreement of the Shore", "fr": "Accord du rivage"},
             "clauses": [
               {"id": "H1", "kind": "HEADING", "text": {"en": "Duties", "fr": "Devoirs"}},
               {"id": "A1", "kind": "ARTICLE", "text": {"en": "%s",
                  "fr": "Nous gardons le rivage propre pour celles et ceux qui nous suivront."}},
               {"id": "A2", "kind": "ARTICLE", "text": {"en": "%s"}}]}
            """.formatted(KEEP, COUNT);

    @Autowired
    ApplicationContext house;

    @Autowired
    Agreements agreements;

    @Autowired
    Proposals proposals;

    @Autowired
    Drafts drafts;

    @Autowired
    Facilitation facilitation;

    @Autowired
    Decisions decisions;

    @Autowired
    Mandates mandates;

    Shore shore;
    AssemblyId assembly;
    AgreementId agreement;
    ClauseId keep;
    ClauseId count;
    OrganisationId delta;
    OrganisationId costera;

    /** The delegate of Delta Commons. */
    Actor.Person ibis;

    /** The delegate of Red Costera. */
    Actor.Person pelican;

    /** Runs the assembly. */
    Actor.Person albatross;

    @BeforeEach
    void tell() {
        shore = Shore.in(house);
        assembly = shore.openAssembly("Global assembly", COMMENTS);
        agreement = load(FILE);
        Map<String, ClauseId> clauses = agreements.labels(PLATFORM, agreement);
        keep = Objects.requireNonNull(clauses.get("A1"));
        count = Objects.requireNonNull(clauses.get("A2"));
        delta = shore.organisation("Delta Commons");
        costera = shore.organisation("Red Costera");
        ibis = shore.delegate("Ibis", delta, Power.values());
        pelican = shore.delegate("Pelican", costera, Power.values());
        albatross = shore.facilitator("Albatross", assembly);
    }

    AgreementId load(String json) {
        return switch (agreements.load(PLATFORM, AgreementFile.json(json.getBytes(StandardCharsets.UTF_8)))) {
            case LoadResult.Stored stored -> stored.id();
            case LoadResult.Unusable unusable -> throw new AssertionError(unusable.toString());
        };
    }

    /** A draft of Delta Commons in English, worded so. */
    ProposalId draft(ClauseId clause, String text, String reason) {
        return draft(ibis, delta, clause, text, reason);
    }

    ProposalId draft(Actor actor, OrganisationId organisation, ClauseId clause, String text, String reason) {
        Face face = Face.of(organisation);
        ProposalId id = drafts.begin(actor, face, clause, "en", assembly);
        drafts.save(actor, face, id, version(actor, id), text, reason);
        return id;
    }

    /** A submitted proposal of Delta Commons, by its number. */
    int submitted(ClauseId clause, String text) {
        return submitted(ibis, delta, clause, text);
    }

    int submitted(Actor actor, OrganisationId organisation, ClauseId clause, String text) {
        ProposalId id = draft(actor, organisation, clause, text, "So that it holds.");
        return drafts.submit(actor, Face.of(organisation), id, version(actor, id));
    }

    /** One that a facilitator has admitted. */
    int open(ClauseId clause, String text) {
        return admitted(submitted(clause, text));
    }

    int admitted(int number) {
        ProposalPage page = page(number);
        facilitation.admit(albatross, page.id(), page.version());
        return number;
    }

    void sendBack(int number, String reason) {
        facilitation.sendBack(albatross, page(number).id(), page(number).version(), reason);
    }

    /** Opens a decision by simple majority, for which one ballot is enough. */
    DecisionId called(int number) {
        ProposalPage page = page(number);
        return facilitation.call(albatross, page.id(), page.version(), new Rule.Majority(), new Quorum(0, 1));
    }

    /** Has it decided by the ballot of Delta Commons. */
    void decided(int number, Choice choice) {
        DecisionId decision = called(number);
        decisions.cast(ibis, Face.of(delta), decision, Vote.of(choice));
        decisions.close(albatross, decision);
    }

    ProposalPage page(int number) {
        return proposals.page(albatross, number, "en");
    }

    long version(Actor actor, ProposalId id) {
        return drafts.page(actor, id, "en").version();
    }

    /** Somebody else coordinates the organisation from then on, as MAN-3 asks. */
    void endMandate(Actor.Person person, OrganisationId organisation) {
        shore.delegate("Curlew", organisation, Power.COORDINATE);
        mandates.holders(PLATFORM, organisation).stream()
                .filter(held -> held.person().equals(person.id()))
                .forEach(held -> mandates.revoke(PLATFORM, held.id()));
    }

    /** Waits until an open page says that, of itself. */
    void awaitSaid(String words) {
        await().pollInSameThread().until(() -> said().contains(words));
    }

    /** Waits until an open page no longer says that. */
    void awaitGone(String words) {
        await().pollInSameThread().until(() -> !said().contains(words));
    }

    static Button button(String words) {
        return _get(Button.class, button -> button.withText(words));
    }

    static void click(String words) {
        _click(button(words));
        MockVaadin.clientRoundtrip(false);
    }

    static void noButton(String words) {
        _assertNone(Button.class, button -> button.withText(words));
    }

    static TextArea area(String label) {
        return _get(TextArea.class, area -> area.withLabel(label));
    }

    /** As a person types: from the browser. */
    static void type(String label, String words) {
        _setValue(area(label), words, true);
    }

    static void choose(String group, String label) {
        RadioButtonsKt.selectByLabel(group(group), label);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    static <T> RadioButtonGroup<T> group(String label) {
        return _get(RadioButtonGroup.class, group -> group.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    static <T> Select<T> select(String label) {
        return _get(Select.class, select -> select.withLabel(label));
    }

    @SuppressWarnings("rawtypes") // a class has no type arguments
    static void noSelect(String label) {
        _assertNone(Select.class, select -> select.withLabel(label));
    }
}
