package org.accord.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.PersonId;
import org.accord.people.NewPerson;
import org.accord.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MeViewTest extends ViewTest {

    @Autowired
    private People people;

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
        assertThat(_get(view, TextField.class).getValue()).isEqualTo("Heron");
    }

    @Test
    void aPersonTakesAnotherPseudonym() {
        MeView view = open("desk/me", MeView.class);
        _setValue(_get(view, TextField.class), " Grey  Heron");
        _click(_get(view, Button.class, spec -> spec.withText("Change my pseudonym")));
        assertThat(said()).contains("Your pseudonym is now Grey Heron.");
        assertThat(pseudonym()).isEqualTo("Grey Heron");
    }

    @Test
    void aHidingPseudonymIsRefusedByName() {
        MeView view = open("desk/me", MeView.class);
        _setValue(_get(view, TextField.class), "Her\u202Eon");
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

    private String pseudonym() {
        return people.me(new Actor.Person(heron, false)).pseudonym();
    }
}
