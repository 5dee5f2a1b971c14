package org.accord.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeResponse;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.List;
import java.util.Locale;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.PersonId;
import org.accord.kernel.Translations;
import org.accord.people.NewPerson;
import org.accord.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class FrameTest extends ViewTest {

    @Autowired
    private People people;

    @Test
    void aVisitorIsToldWhatThisIsAndMaySignIn() {
        open("", HomeView.class);
        assertThat(said()).contains("One agreement, written together", "one organisation, one vote");
        assertThat(_get(HomeView.class).getPageTitle()).isEqualTo("One agreement, written together – Accord");
        assertThat(_get(_get(HomeView.class), Anchor.class, spec -> spec.withText("Sign in"))
                        .getHref())
                .isEqualTo("sign-in");
        assertThat(_get(_get(HomeView.class), Anchor.class, spec -> spec.withText("My organisation wants to join"))
                        .getHref())
                .isEqualTo("join");
        _assertNone(SignOutForm.class);
    }

    @Test
    void aSignedInPersonSeesWhoTheyAreAndTheWayOut() {
        signIn(heron("en"));
        open("", HomeView.class);
        assertThat(said()).contains("You are signed in as Heron.");
        _get(SignOutForm.class);
        _assertNone(_get(HomeView.class), Anchor.class, spec -> spec.withText("Sign in"));
    }

    @Test
    void placesOfEveryDayStandInTheBarAndTheOthersInTheMenu() {
        signIn(heron("en"));
        open("", HomeView.class);
        assertThat(places(_get(Nav.class, nav -> nav.withClasses("places"))))
                .containsExactly("My desk", "Agreement", "Proposals", "Assemblies", "Organisations");
        assertThat(places(_get(_get(ReaderMenu.class), Nav.class)))
                .contains("My account", "Our room", "Offices")
                .doesNotContain("Agreement", "Letters");
    }

    @Test
    void aSecondRefusalIsSaidInThePlaceOfTheFirst() {
        signIn(heron("en"));
        open("desk/screening");
        open("desk/screening/members");
        assertThat(said().split("Rule ELI-", -1)).hasSize(2);
    }

    private static List<String> places(Nav nav) {
        return _find(nav, RouterLink.class).stream().map(RouterLink::getText).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt"})
    void theFirstPageIsReadInEachLanguage(String language) {
        read(language);
        open("", HomeView.class);
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.forLanguageTag(language));
        assertThat(said()).contains(Translations.text(language, "shell.home.title"));
    }

    @Test
    void aChosenLanguageIsKeptInTheBrowserAndInTheAccount() {
        PersonId heron = heron("en");
        signIn(heron);
        open("");
        _click(_get(NativeButton.class, button -> button.withText("Français")));
        assertThat(people.me(new Actor.Person(heron, false)).language()).isEqualTo("fr");
        FakeResponse response =
                (FakeResponse) VaadinServletResponse.getCurrent().getResponse();
        assertThat(response.getCookies()).anySatisfy(cookie -> {
            assertThat(cookie.getName()).isEqualTo("accord-language");
            assertThat(cookie.getValue()).isEqualTo("fr");
            assertThat(cookie.isHttpOnly()).isTrue();
        });
    }

    @Test
    void aChosenLookIsPressedAndTheOthersAreNot() {
        open("");
        _click(_get(NativeButton.class, button -> button.withText("Dark")));
        assertThat(pressed("Dark")).isEqualTo("true");
        assertThat(pressed("As on my device")).isEqualTo("false");
    }

    @Test
    void aPageThatIsNotOpenLooksLikeOneThatIsNotThere() {
        signIn(heron("en"));
        open("desk/admin/outbox", AbsentView.NoRoute.class);
        assertThat(said()).contains("There is no such page");
    }

    @Test
    void aPageThatFailsSaysSoWithAReferenceAndNoMoreThanThat() {
        UI.getCurrent().add(new ProblemView());
        _get(ProblemView.class).show(new IllegalStateException("inner secret"));
        assertThat(said())
                .containsPattern("tell us this number: [0-9A-F]{4}-[0-9A-F]{4}")
                .doesNotContain("inner secret");
    }

    private static String pressed(String text) {
        return _get(NativeButton.class, button -> button.withText(text))
                .getElement()
                .getAttribute("aria-pressed");
    }

    private PersonId heron(String language) {
        return people.register(new Actor.Platform("test"), new NewPerson("Heron", language, null, false));
    }
}
