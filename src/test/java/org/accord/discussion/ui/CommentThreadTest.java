package org.accord.discussion.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.assemblies.Participation.READ_ONLY;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.discussion.CommentKind;
import org.accord.discussion.CommentRow;
import org.accord.discussion.Discussion;
import org.accord.fixtures.Shore;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.accord.kit.FaceChoice;
import org.accord.organisations.Power;
import org.accord.people.Leaving;
import org.accord.people.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class CommentThreadTest extends ViewTest {

    private final Thing clause = new Thing("clause", UUID.randomUUID());

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Discussion discussion;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private CommentThreads threads;

    private Shore shore;
    private AssemblyId assembly;

    @BeforeEach
    void arrive() {
        shore = Shore.in(house);
        assembly = shore.openAssembly("Common Shore", COMMENTS);
    }

    @Test
    void aCommenterWritesAndReadsIt() {
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        show(heron);
        assertThat(said()).contains("Nobody has commented yet.");
        _setValue(_get(TextArea.class), "What of the rivers?");
        _click(_get(Button.class, button -> button.withText("Comment · as Heron")));
        assertThat(said()).contains("One comment", "Heron", "Question", "What of the rivers?", "Your comment stands.");
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    @Test
    @DisplayName("ACT-4: who reads is told why they do not comment, and has no form")
    void aReaderHasNoForm() {
        show(shore.participant("Ibis", assembly, READ_ONLY));
        assertThat(said()).contains("You can read here, and not comment.", "Rule ACT-4");
        _assertNone(TextArea.class);
        show(shore.person("Gull"));
        assertThat(said()).contains("Join this assembly to comment as yourself.");
        _assertNone(TextArea.class);
    }

    @Test
    @DisplayName("MAN-2: with several faces it is a choice, never a guess")
    void withSeveralFacesItIsAChoice() {
        OrganisationId delta = shore.organisation("Delta Commons");
        Actor.Person tern = shore.delegate("Tern", delta, Power.SPEAK);
        assemblies.join(tern, assembly);
        show(tern);
        _setValue(_get(TextArea.class), "We agree");
        _click(_get(Button.class, button -> button.withText("Comment")));
        assertThat(rows(tern)).isEmpty();
        @SuppressWarnings("unchecked") // the only one on the page
        RadioButtonGroup<FaceChoice.Option> faces = _get(RadioButtonGroup.class);
        assertThat(faces.isInvalid()).isTrue();
        _setValue(faces, new FaceChoice.Option(Face.of(delta), "Delta Commons"));
        _click(_get(Button.class, button -> button.withText("Comment · for Delta Commons")));
        assertThat(rows(tern))
                .singleElement()
                .satisfies(row -> assertThat(row.author().text(Locale.ENGLISH)).isEqualTo("Delta Commons"));
    }

    @Test
    void whatIsRefusedKeepsWhatWasTyped() {
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        show(heron);
        _setValue(_get(TextArea.class), "turned\u202eround");
        _click(_get(Button.class, button -> button.withText("Comment · as Heron")));
        assertThat(said()).contains("RIGHT-TO-LEFT OVERRIDE (U+202E)");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("turned\u202eround");
        assertThat(rows(heron)).isEmpty();
    }

    @Test
    @DisplayName("AUTHZ-12: what others say appears on an open page, and what one is typing stays")
    void whatOthersSayAppears() {
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        Actor.Person ibis = shore.participant("Ibis", assembly, COMMENTS);
        say(ibis, "First");
        show(heron);
        _setValue(_get(TextArea.class), "half a sen");
        say(ibis, "Second");
        await().pollInSameThread().until(() -> said().contains("Second"));
        assertThat(said()).contains("2 comments");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("half a sen");
        assertThat(_find(ListItem.class, item -> item.withClasses("comment")))
                .extracting(item -> item.hasClassName("glow"))
                .containsExactly(true, false);
    }

    @Test
    @DisplayName("ACT-5: an open form goes when the mode is narrowed, and gives back what was typed")
    void anOpenFormGoesWhenTheModeIsNarrowed() {
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        show(heron);
        _setValue(_get(TextArea.class), "half a sen");
        assemblies.setMode(PLATFORM, assembly, heron.id(), READ_ONLY);
        await().pollInSameThread().until(() -> said().contains("You can read here, and not comment."));
        _assertNone(TextArea.class);
        assertThat(said()).contains("half a sen");
    }

    @Test
    @DisplayName("AUTHZ-07: a form that is still open when the mode is narrowed does not comment")
    void aStaleFormDoesNotComment() {
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        show(heron);
        _setValue(_get(TextArea.class), "Too late");
        Button comment = _get(Button.class, button -> button.withText("Comment · as Heron"));
        assemblies.setMode(PLATFORM, assembly, heron.id(), READ_ONLY);
        comment.click();
        assertThat(said()).contains("You can read here, and not comment.");
        assertThat(rows(heron)).isEmpty();
    }

    @Test
    void olderCommentsAreShownOnRequest() {
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        for (int n = 0; n <= Discussion.PAGE; n++) {
            say(heron, "Number " + n + ".");
        }
        show(heron);
        assertThat(said()).doesNotContain("Number 0.");
        _click(_get(Button.class, button -> button.withText("Show older comments")));
        assertThat(said()).contains("Number 0.", "Number 50.");
        _assertNone(Button.class, button -> button.withText("Show older comments"));
        say(heron, "One more.");
        await().pollInSameThread().until(() -> said().contains("One more."));
        assertThat(said()).contains("Number 0.");
    }

    @Test
    @DisplayName("PRI-5: who leaves is a former participant in an open thread, also further back")
    void whoLeavesIsAFormerParticipantInAnOpenThread() {
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        Actor.Person ibis = shore.participant("Ibis", assembly, COMMENTS);
        say(ibis, "The first of all.");
        for (int n = 1; n <= Discussion.PAGE; n++) {
            say(n == Discussion.PAGE ? ibis : heron, "Number " + n + ".");
        }
        show(heron);
        _click(_get(Button.class, button -> button.withText("Show older comments")));
        house.getBean(Leaving.class)
                .leave(ibis, TestSessions.open(house, ibis.id()).sessionId());
        await().pollInSameThread().until(() -> !said().contains("Ibis"));
        assertThat(said()).contains("The first of all.", "Number " + Discussion.PAGE + ".", "former participant");
    }

    @Test
    @DisplayName("XSS-01: a hostile comment by a hostile pseudonym is text")
    void aHostileCommentIsText() {
        String hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        Actor.Person person = shore.participant("<img src=x onerror=alert(3)>", assembly, COMMENTS);
        say(person, hostile);
        CommentThread thread = show(person);
        assertThat(said()).contains(hostile, "<img src=x onerror=alert(3)>");
        assertThat(thread.getElement().getOuterHTML()).doesNotContain("<img", "<script");
    }

    @Test
    void aThreadIsReadInEachLanguage() {
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        say(heron, "Bonjour");
        for (String language : List.of("fr", "es", "pt")) {
            read(language);
            show(heron);
            assertThat(said()).doesNotContain("One comment", "Show older");
        }
    }

    private CommentThread show(Actor.Person actor) {
        signIn(actor.id());
        CommentThread thread = threads.about(clause, assembly);
        UI.getCurrent().add(thread);
        return thread;
    }

    private void say(Actor.Person actor, String text) {
        discussion.comment(actor, Face.own(), assembly, clause, CommentKind.QUESTION, text, "en");
    }

    private List<CommentRow> rows(Actor actor) {
        return discussion.thread(actor, assembly, clause).rows();
    }
}
