package org.accord.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.accord.fixtures.Shore;
import org.accord.fixtures.ViewTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class JoinViewTest extends ViewTest {

    @Autowired
    private ApplicationContext house;

    @Test
    @DisplayName(
            "ACT-1, PRI-2: the activists’ door asks for a pseudonym and an address, and says what comes from organisations")
    void theDoorAsksForAPseudonymAndAnAddress() {
        JoinView view = open("join/activist", JoinView.class);
        assertThat(said()).contains("no legal name", "Proposals and votes come from organisations");
        _setValue(_get(view, TextField.class), "Heron");
        _click(_get(view, Button.class));
        assertThat(said()).contains("This is not an e-mail address");
        assertThat(_get(view, TextField.class).getValue()).isEqualTo("Heron");
        _setValue(_get(view, EmailField.class), "heron@example.org");
        _click(_get(view, Button.class));
        assertThat(said()).contains("A letter is on its way");
    }

    @Test
    void theDoorSpeaksFourLanguages() {
        read("fr");
        open("join/activist", JoinView.class);
        assertThat(said()).contains("Participer comme activiste");
        read("es");
        open("join/activist", JoinView.class);
        assertThat(said()).contains("Participar como activista");
        read("pt");
        open("join/activist", JoinView.class);
        assertThat(said()).contains("Participar como ativista");
    }

    @Test
    void whoIsInAlreadyIsShownTheAssemblies() {
        signIn(Shore.in(house).person("Heron").id());
        JoinView view = open("join/activist", JoinView.class);
        assertThat(said()).contains("Choose an assembly to join");
        _assertNone(view, Button.class);
    }

    @Test
    @DisplayName("SESS-05: a link that does not work says so, and makes no account")
    void aLinkThatDoesNotWorkSaysSo() {
        UI.getCurrent().navigate("join/link", QueryParameters.of("token", "guess"));
        JoinLinkView view = current(JoinLinkView.class);
        assertThat(said()).contains("This link does not work any more");
        _assertNone(view, Button.class);
    }
}
