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
import org.accord.fixtures.ViewTest;
import org.accord.people.TestLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class FirstAdministratorViewTest extends ViewTest {

    @Autowired
    private BeanFactory house;

    @Test
    void theLinkAsksForAPseudonymAndAnAddressAndSignsIn() {
        String secret = TestLinks.firstAdministrator(house);
        FirstAdministratorView view = openWith(secret);
        _setValue(_get(view, TextField.class), "Heron");
        _setValue(_get(view, EmailField.class), "heron@example.org");
        _click(_get(view, Button.class));

        assertThat(_get(view, PostForm.class).getElement().getOuterHTML()).contains("name=\"token\"");
        assertThat(TestLinks.open(house)).isEqualTo(1);
        assertClosed(secret);
    }

    @Test
    void whatIsMissingIsAskedForAndNothingIsLost() {
        String secret = TestLinks.firstAdministrator(house);
        FirstAdministratorView view = openWith(secret);
        _setValue(_get(view, TextField.class), "Heron");
        _click(_get(view, Button.class));

        assertThat(said()).contains("not an e-mail address");
        assertThat(_get(view, TextField.class).getValue()).isEqualTo("Heron");
    }

    @Test
    void withoutTheLinkNobodyIsAsked() {
        TestLinks.firstAdministrator(house);
        assertClosed("");
        assertClosed("guess");
    }

    private FirstAdministratorView openWith(String secret) {
        UI.getCurrent().navigate("first-administrator", QueryParameters.of("token", secret));
        return current(FirstAdministratorView.class);
    }

    private void assertClosed(String secret) {
        open("");
        FirstAdministratorView view = openWith(secret);
        assertThat(said()).contains("This link no longer works");
        _assertNone(view, Button.class);
    }
}
