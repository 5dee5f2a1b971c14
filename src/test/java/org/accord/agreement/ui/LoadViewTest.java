package org.accord.agreement.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.RadioButtonsKt;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.accord.agreement.AgreementFile;
import org.accord.agreement.AgreementPage;
import org.accord.agreement.AgreementRow;
import org.accord.agreement.Agreements;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.Participation;
import org.accord.fixtures.Shore;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.organisations.Power;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class LoadViewTest extends ViewTest {

    private static final String JSON = """
            {"title": {"en": "Agreement of the Shore"},
             "clauses": [{"id": "A1", "kind": "ARTICLE", "text": {"en": "We keep the shore clean."}}]}""";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Agreements agreements;

    private Shore shore;

    @BeforeEach
    void arrive() {
        shore = Shore.in(house);
    }

    @Test
    @DisplayName("AUTHZ-05: delegates, facilitators, activists and visitors do not find the page")
    void onlyAdministratorsFindIt() {
        AssemblyId assembly = shore.openAssembly("Global assembly", Participation.COMMENTS);
        for (Actor.Person person : List.of(
                shore.delegate("Ibis", shore.organisation("Delta Commons"), Power.values()),
                shore.facilitator("Albatross", assembly),
                shore.participant("Heron", assembly, Participation.COMMENTS))) {
            signIn(person.id());
            open("desk/admin/load");
            assertThat(said()).doesNotContain("Load it as version 1", "Load an agreement");
        }
        signOut();
        open("desk/admin/load");
        assertThat(said()).doesNotContain("Load it as version 1", "Load an agreement");
    }

    @Test
    void withNothingChosenItAsksForAFile() {
        enter();
        load();
        assertThat(said()).contains("Choose a file first.");
        assertThat(all()).isEmpty();
    }

    @Test
    void aJsonFileIsLoadedAndLinked() {
        enter();
        choose("shore.json", JSON);
        assertThat(said()).contains("Chosen: shore.json");
        load();
        assertThat(said()).contains("Loaded: 1 clause stands as version 1.");
        assertThat(_get(Anchor.class, link -> link.withText("Read the agreement"))
                        .getHref())
                .isEqualTo("desk/agreement/" + all().getFirst().id());
    }

    @Test
    @DisplayName("One more press does not load the same file once more")
    void oneMorePressLoadsNothing() {
        enter();
        choose("shore.json", JSON);
        load();
        load();
        assertThat(said()).contains("Choose a file first.");
        assertThat(all()).hasSize(1);
    }

    @Test
    void plainTextIsLoadedWithItsOwnTitleOrAGivenOne() {
        enter();
        choose(
                "shore.md",
                "# Agreement of the Shore\n\n## Duties\n\n1. We keep the shore clean.\n\n2. We count our boats.\n");
        load();
        assertThat(said()).contains("3 clauses stand as version 1.");
        assertThat(all()).extracting(AgreementRow::title).containsExactly("Agreement of the Shore");
        choose("shore.txt", "1. We keep the shore clean.\n");
        _setValue(_get(TextField.class, field -> field.withLabel("Title")), "Another one");
        _setValue(_get(TextField.class, field -> field.withLabel("Language of the text")), "de");
        load();
        AgreementRow other = all().getLast();
        assertThat(other.title()).isEqualTo("Another one");
        AgreementPage page = agreements.page(PLATFORM, other.id(), "de", null);
        assertThat(page.languages()).containsExactly("de");
    }

    @Test
    @DisplayName("The kind follows the file's name, so that JSON is never taken for the words of an agreement")
    void theKindFollowsTheFile() {
        enter();
        choose("shore.JSON", JSON);
        assertThat(kind().getValue()).isEqualTo(LoadView.Format.JSON);
        choose("shore.txt", "1. We keep the shore clean.");
        assertThat(kind().getValue()).isEqualTo(LoadView.Format.PLAIN);
        RadioButtonsKt.selectByLabel(kind(), "JSON: clauses with an id, a kind and a text by language");
        load();
        assertThat(said()).contains("This is no valid JSON.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|title: Something is missing here.",
                "{\"title\": {\"en\": \"T\"}}|clauses: Something is missing here.",
                "{\"title\": {\"en\": \"T\"}, \"clauses\": []}|clauses: There are no clauses in this file.",
                "{\"title\": {\"EN\": \"T\"}, \"clauses\": []}|title.EN: A language is two or three small letters",
                "{\"title\": {\"en\": \"T\"}, \"clauses\": [{\"id\": \"A\", \"kind\": \"LAW\", \"text\": {\"en\": \"x\"}}]}"
                        + "|clauses[0].kind: The kind must be one of",
                "{\"title\": {\"en\": \"T\"}, \"clauses\": [{\"id\": \"A\", \"kind\": \"ARTICLE\", \"text\": {\"fr\": \" \"}}]}"
                        + "|clauses[0].text.fr: This clause has no text.",
                "{\"title\": {\"en\": \"T\"}, \"clauses\": [{\"id\": \"A\", \"kind\": \"ARTICLE\", \"text\": {\"en\": \"x\"}},"
                        + " {\"id\": \"A\", \"kind\": \"ARTICLE\", \"text\": {\"en\": \"y\"}}]}"
                        + "|clauses[1].id: This id stands twice in the file.",
                "{\"title\": \"T\", \"clauses\": []}|title: Here a text is needed.",
                "nothing|1:"
            })
    @DisplayName("What is wrong in a JSON file is named with its place, and nothing is changed")
    void whatIsWrongInJsonIsNamedWithItsPlace(String file, String sentence) {
        enter();
        choose("bad.json", file);
        load();
        assertThat(said()).contains(sentence, "Nothing was changed.").doesNotContain("Read the agreement");
        assertThat(all()).isEmpty();
    }

    @Test
    @DisplayName("What is wrong in a plain file is named with its line, and nothing is changed")
    void whatIsWrongInPlainTextIsNamedWithItsLine() {
        enter();
        choose("bad.txt", new byte[] {'#', ' ', 'T', '\n', '1', '.', ' ', (byte) 0xFF});
        load();
        assertThat(said()).contains("Line 2: This is no UTF-8 text.", "Nothing was changed.");
        choose("bad.txt", "# T\n\n1. We keep\n\n2. the \u202Eshore.");
        load();
        assertThat(said()).contains("Line 5: There is an invisible control character here");
        choose("bad.txt", "\n\n");
        load();
        assertThat(said()).contains("There are no clauses in this file.");
        choose("bad.txt", "1. We keep the shore clean.");
        load();
        assertThat(said()).contains("title: Something is missing here.");
        _setValue(_get(TextField.class, field -> field.withLabel("Language of the text")), "EN");
        load();
        assertThat(said()).contains("EN: A language is two or three small letters");
        assertThat(all()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        enter();
        choose("large.txt", new byte[AgreementFile.LARGEST + 1]);
        load();
        assertThat(said()).contains("The file is larger than 5 million bytes.", "Nothing was changed.");
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "pt"})
    void itIsReadInEachLanguage(String language) {
        enter();
        read(language);
        open("desk/admin/load", LoadView.class);
        assertThat(said()).doesNotContain("agreement.load", "Load it as version 1");
    }

    @Test
    @DisplayName("XSS-01: a hostile file name, title and place are text")
    void hostileWordsAreText() {
        enter();
        String hostile = "<img src=x onerror=alert(1)>";
        choose(hostile + ".json", "{\"title\": {\"" + hostile + "\": \"x\"}}");
        assertThat(said()).contains("Chosen: " + hostile);
        load();
        assertThat(said()).contains("title: A language is");
        assertThat(current(LoadView.class).getElement().getOuterHTML()).doesNotContain("<img");
    }

    private void enter() {
        signIn(shore.administrator("Owl").id());
        open("desk/admin/load", LoadView.class);
    }

    private static void choose(String name, String content) {
        choose(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void choose(String name, byte[] content) {
        UploadKt._upload(_get(Upload.class), name, content);
        MockVaadin.clientRoundtrip(false);
    }

    private static void load() {
        _click(_get(Button.class, button -> button.withText("Load it as version 1")));
    }

    private List<AgreementRow> all() {
        return agreements.all(PLATFORM, "en");
    }

    @SuppressWarnings("unchecked") // the only one on the page
    private static RadioButtonGroup<LoadView.Format> kind() {
        return _get(RadioButtonGroup.class);
    }
}
