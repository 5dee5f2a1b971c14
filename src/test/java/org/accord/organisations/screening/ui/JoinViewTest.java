package org.accord.organisations.screening.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.accord.fixtures.Database;
import org.accord.fixtures.TestClock;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Ids;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Scale;
import org.accord.organisations.screening.Declaration;
import org.accord.organisations.screening.Tie;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class JoinViewTest extends ViewTest {

    @Autowired
    private Database database;

    @Autowired
    private TestClock clock;

    private JoinView view;

    @Test
    void anOrganisationAppliesByClicks() {
        choose(OrganisationKind.GRASSROOTS);
        fill("River Keepers", "koel-" + Ids.next() + "@example.org");
        clock.advance(Duration.ofMinutes(3));
        _click(send());
        assertThat(said())
                .contains("One step left", "Open the link in that letter")
                .doesNotContain("How far does it reach");
        assertThat(stored()).singleElement().satisfies(row -> {
            assertThat(row.get("name")).isEqualTo("River Keepers");
            assertThat(row.get("state")).isEqualTo("DRAFT");
            assertThat(row.get("language")).isEqualTo("en");
        });
    }

    @Test
    @DisplayName("ELI-5: a person alone is offered to take part as an activist, and is asked nothing more")
    void aPersonAloneIsOfferedToTakePart() {
        who(1);
        assertThat(said()).contains("between organisations");
        assertThat(_get(view, Anchor.class).getHref()).isEqualTo("join/activist");
        _assertNone(view, Select.class);
        _assertNone(view, TextField.class);
    }

    @ParameterizedTest
    @DisplayName("ELI-1: what can never be a member learns why before it types anything")
    @CsvSource({"POLITICAL_PARTY, Political parties cannot join", "COMMERCIAL_COMPANY, Commercial companies cannot join"
    })
    void whatCannotJoinLearnsWhyFirst(OrganisationKind kind, String why) {
        choose(kind);
        assertThat(said()).contains(why, "Rule ELI-1", "Each of your people can take part as an activist");
        _assertNone(view, TextField.class);
        choose(OrganisationKind.NGO);
        assertThat(said()).doesNotContain("Rule ELI-1").contains("Your organisation", "Who answers for it");
        assertThat(field("Name of the organisation").isEmpty()).isTrue();
    }

    @Test
    @DisplayName("ELI-2: a religious group is asked which it is, and is not taken for a church")
    void aReligiousGroupIsNotTakenForAChurch() {
        choose(OrganisationKind.RELIGIOUS_GROUP);
        _assertNone(view, TextField.class);
        RadioButtonGroup<OrganisationKind> church = radios(1);
        assertThat(church.getLabel()).isEqualTo("Are you a church as an institution, or a group of believers?");
        _setValue(church, OrganisationKind.CHURCH);
        assertThat(said()).contains("Churches as institutions cannot join. Groups of believers can");
        _setValue(church, OrganisationKind.RELIGIOUS_GROUP);
        assertThat(said()).doesNotContain("Rule ELI-1");
        fill("Interfaith Circle", "koel-" + Ids.next() + "@example.org");
        clock.advance(Duration.ofMinutes(3));
        _click(send());
        assertThat(stored())
                .singleElement()
                .satisfies(row -> assertThat(row.get("kind")).isEqualTo("RELIGIOUS_GROUP"));
    }

    @Test
    void nothingIsLostWhenSomethingIsMissing() {
        choose(OrganisationKind.NGO);
        fill("River Keepers", "");
        clock.advance(Duration.ofMinutes(3));
        _click(send());
        assertThat(said()).contains("Something is still missing");
        assertThat(_get(view, EmailField.class).isInvalid()).isTrue();
        _setValue(_get(view, EmailField.class), "no address");
        _click(send());
        assertThat(field("Name of the organisation").getValue()).isEqualTo("River Keepers");
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("XSS-01: a character that nobody sees is named, and the form stays")
    void aCharacterThatNobodySeesIsNamed() {
        choose(OrganisationKind.NGO);
        fill("River\u200bKeepers", "koel-" + Ids.next() + "@example.org");
        clock.advance(Duration.ofMinutes(3));
        _click(send());
        assertThat(said()).contains("ZERO WIDTH SPACE", "U+200B");
        assertThat(field("Name of the organisation").getValue()).contains("Keepers");
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("RATE-03: what fills in the unseen field is told so")
    void whatFillsInTheUnseenFieldIsToldSo() {
        choose(OrganisationKind.NGO);
        fill("River Keepers", "koel-" + Ids.next() + "@example.org");
        field("Leave this empty").setValue("https://evil.example");
        clock.advance(Duration.ofMinutes(3));
        _click(send());
        assertThat(said()).contains("A field that people do not see was filled in");
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("ELI-4: nothing on the page asks for a registration, and all of it is in the reader’s language")
    @ValueSource(strings = {"en", "fr", "es", "pt"})
    void thePageSpeaksTheReadersLanguage(String language) {
        read(language);
        arrive();
        choose(OrganisationKind.NGO);
        assertThat(view.getElement().getOuterHTML()).doesNotContainPattern("organisations\\.[a-z]");
        assertThat(view.getElement().getOuterHTML().toLowerCase(Locale.ROOT))
                .doesNotContain("registration", "number", "numéro", "número", "registo", "registro");
        if (!language.equals("en")) {
            assertThat(said()).doesNotContain("A person, without", "Send the application");
        }
    }

    @BeforeEach
    void arrive() {
        view = open("join", JoinView.class);
    }

    private void choose(OrganisationKind kind) {
        who(0);
        kinds().setValue(kind);
    }

    private void who(int item) {
        RadioButtonGroup<Object> who = radios(0);
        who.setValue(who.getListDataView().getItem(item));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the first choice on the page
    private Select<OrganisationKind> kinds() {
        return (Select<OrganisationKind>) _find(view, Select.class).getFirst();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // in the order of the page
    private <T> RadioButtonGroup<T> radios(int place) {
        return (RadioButtonGroup<T>) _find(view, RadioButtonGroup.class).get(place);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // by their labels
    private void fill(String name, String address) {
        field("Name of the organisation").setValue(name);
        ((Select<Scale>) _get(view, Select.class, spec -> spec.withLabel("How far does it reach?")))
                .setValue(Scale.LOCAL);
        field("Where?").setValue("Asia");
        ((RadioButtonGroup<Tie>) _get(
                        view,
                        RadioButtonGroup.class,
                        spec -> spec.withLabel("Is it owned, was it founded, or is it mostly paid by one of these?")))
                .setValue(Tie.NONE);
        field("How shall we address you?").setValue("Koel");
        _get(view, EmailField.class).setValue(address);
        ((CheckboxGroup<Declaration>) _get(view, CheckboxGroup.class)).setValue(Set.of(Declaration.values()));
        ((RadioButtonGroup<Listing>)
                        _get(view, RadioButtonGroup.class, spec -> spec.withLabel("Who may read your name?")))
                .setValue(Listing.MEMBERS);
    }

    private TextField field(String label) {
        return _get(view, TextField.class, spec -> spec.withLabel(label));
    }

    private Button send() {
        return _get(view, Button.class, spec -> spec.withText("Send the application"));
    }

    private Result<? extends Record> stored() {
        return database.superuser().fetch("select * from organisations.application");
    }
}
