package org.accord.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.QueryParameters;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Translations;
import org.accord.people.NewPerson;
import org.accord.people.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class SignInViewTest extends ViewTest {

    @Autowired
    private People people;

    @Test
    @DisplayName("ENUM-01: a known and an unknown address get the same page")
    void aKnownAndAnUnknownAddressGetTheSamePage() {
        people.register(new Actor.Platform("test"), new NewPerson("Heron", "en", "seen@example.org", false));
        assertThat(afterAskingFor("seen@example.org"))
                .isEqualTo(afterAskingFor("unseen@example.org"))
                .contains("If this address is known, a link is on its way; it works once, for 15 minutes.");
    }

    @Test
    void whatIsNoAddressIsRefusedAndStaysToBeCorrected() {
        open("sign-in", SignInView.class);
        askFor("heron@");
        assertThat(said()).contains("not an e-mail address").doesNotContain("on its way");
        assertThat(_get(EmailField.class).getValue()).isEqualTo("heron@");
    }

    @Test
    void whoComesBackFromALinkThatFailedIsToldWhatToDo() {
        UI.getCurrent().navigate("sign-in", QueryParameters.of("failed", ""));
        assertThat(said()).contains("Ask for a new one");
        open("");
        UI.getCurrent().navigate("sign-in", QueryParameters.of("out", ""));
        assertThat(said()).contains("You are signed out");
    }

    @Test
    void outsideTheDemoNobodyIsOfferedWithOneClick() {
        SignInView view = open("sign-in", SignInView.class);
        _assertNone(view, UnorderedList.class);
        assertThat(said()).doesNotContain("demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt"})
    void itIsReadInEachLanguage(String language) {
        read(language);
        open("sign-in", SignInView.class);
        assertThat(said()).contains(Translations.text(language, "people.sign-in.lead"));
    }

    private String afterAskingFor(String address) {
        open("");
        open("sign-in", SignInView.class);
        askFor(address);
        return said();
    }

    private static void askFor(String address) {
        SignInView view = _get(SignInView.class);
        _setValue(_get(view, EmailField.class), address);
        _click(_get(view, Button.class, spec -> spec.withText("Send me a link")));
    }
}
