package org.accord.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.accord.db.people.Tables.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.accord.fixtures.Database;
import org.accord.fixtures.TestClock;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.PersonId;
import org.accord.kernel.Translations;
import org.accord.people.NewPerson;
import org.accord.people.People;
import org.accord.people.SessionId;
import org.accord.people.SessionRow;
import org.accord.people.Sessions;
import org.accord.people.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class MeViewTest extends ViewTest {

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private TestClock clock;

    @Autowired
    private BeanFactory house;

    private PersonId heron = PersonId.next();

    @BeforeEach
    void signInAsHeron() {
        heron = people.register(new Actor.Platform("test"), new NewPerson("Heron", "en", null, false));
        signIn(heron);
    }

    @Test
    void onesAccountSaysAllThatIsStored() {
        MeView view = open("desk/me", MeView.class);
        assertThat(said()).contains("all that is stored about you");
        assertThat(pseudonymField(view).getValue()).isEqualTo("Heron");
    }

    @Test
    void aPersonTakesAnotherPseudonym() {
        MeView view = open("desk/me", MeView.class);
        _setValue(pseudonymField(view), " Grey  Heron");
        _click(_get(view, Button.class, spec -> spec.withText("Change my pseudonym")));
        assertThat(said()).contains("Your pseudonym is now Grey Heron.");
        assertThat(pseudonym()).isEqualTo("Grey Heron");
    }

    @Test
    void aHidingPseudonymIsRefusedByName() {
        MeView view = open("desk/me", MeView.class);
        _setValue(pseudonymField(view), "Her\u202Eon");
        _click(_get(view, Button.class, spec -> spec.withText("Change my pseudonym")));
        assertThat(said()).contains("U+202E RIGHT-TO-LEFT OVERRIDE");
        assertThat(pseudonym()).isEqualTo("Heron");
    }

    @Test
    void signingOutIsAPostOutsideThePage() {
        MeView view = open("desk/me", MeView.class);
        _click(_get(view, Button.class, spec -> spec.withText("Sign out")));
        assertThat(_get(view, PostForm.class).getElement().getAttribute("action"))
                .isEqualTo("logout");
    }

    @Test
    void aVisitorDoesNotGetThere() {
        signOut();
        open("desk/me");
        assertThat(said()).doesNotContain("all that is stored about you");
    }

    @Test
    void openSessionsAreListedAndTheOthersEnded() {
        SessionId other = TestSessions.open(house, heron).sessionId();
        open("desk/me", MeView.class);
        assertThat(said()).contains("this one").contains("last used in the hour of");
        _click(_get(Button.class, spec -> spec.withText("End this session")));
        assertThat(sessions.own(new Actor.Person(heron, false), other))
                .extracting(SessionRow::id)
                .doesNotContain(other)
                .hasSize(1);
        TestSessions.open(house, heron);
        open("");
        open("desk/me", MeView.class);
        _click(_get(Button.class, spec -> spec.withText("End all other sessions")));
        assertThat(said()).contains("All other sessions are ended.").doesNotContain("End this session");
    }

    @Test
    void whoSignedInLongAgoIsToldToSignInAnewBeforeWaysInChange() {
        clock.advance(Duration.ofMinutes(16));
        open("desk/me", MeView.class);
        assertThat(said()).contains("within the last 15 minutes").doesNotContain("Add a passkey");
        assertThat(_get(Button.class, spec -> spec.withText("Delete my account"))
                        .isEnabled())
                .isFalse();
    }

    @Test
    void anotherAddressIsAskedForByLetter() {
        open("desk/me", MeView.class);
        _setValue(_get(EmailField.class), "heron@");
        _click(_get(Button.class, spec -> spec.withText("Send a letter to this address")));
        assertThat(said()).contains("not an e-mail address");
        _setValue(_get(EmailField.class), "me-view@example.org");
        _click(_get(Button.class, spec -> spec.withText("Send a letter to this address")));
        assertThat(said()).contains("A letter is on its way");
    }

    @Test
    void oneLeavesAfterBeingAsked() {
        open("desk/me", MeView.class);
        _click(_get(Button.class, spec -> spec.withText("Delete my account")));
        assertThat(pseudonym()).isEqualTo("Heron");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThatThrownBy(this::pseudonym).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("EXPO-01: the link to one’s data works once and for five minutes")
    void theLinkToOnesDataWorksOnce() {
        open("desk/me", MeView.class);
        _click(_get(Button.class, spec -> spec.withText("Make the file")));
        Anchor link = _get(Anchor.class, spec -> spec.withText("Fetch the file (once, within five minutes)"));
        assertThat(new String(DownloadKt._download(link), StandardCharsets.UTF_8))
                .contains("Heron");
        assertThat(new String(DownloadKt._download(link), StandardCharsets.UTF_8))
                .doesNotContain("Heron");
    }

    @Test
    @DisplayName("PRI-3: an address whose seal is broken is said to be so, and the account stands")
    void anAddressThatCannotBeReadIsSaidToBeSo() {
        PersonId otter =
                people.register(new Actor.Platform("test"), new NewPerson("Otter", "en", "otter@example.org", false));
        house.getBean(Database.class)
                .superuser()
                .update(ADDRESS)
                .set(ADDRESS.SEALED, new byte[] {1, 2, 3, 4, 5, 6, 7, 8})
                .execute();
        signIn(otter);
        open("desk/me", MeView.class);
        assertThat(said()).contains("an address that cannot be read", "Make the file");
    }

    @Test
    void anAddressIsConfirmedByOneMoreClick() {
        UI.getCurrent().navigate("desk/me/address", QueryParameters.of("token", "nothing"));
        assertThat(said()).contains("One more click");
        _click(_get(Button.class, spec -> spec.withText("Add this address")));
        assertThat(said()).contains("This does not exist");
        open("desk/me/address");
        assertThat(said()).contains("needs the link from your letter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt"})
    void itIsReadInEachLanguage(String language) {
        read(language);
        open("desk/me", MeView.class);
        assertThat(said()).contains(Translations.text(language, "people.leave.lead"));
    }

    private static TextField pseudonymField(MeView view) {
        return _get(view, TextField.class, spec -> spec.withLabel("Pseudonym"));
    }

    private String pseudonym() {
        return people.me(new Actor.Person(heron, false)).pseudonym();
    }
}
