package org.accord.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.PersonId;
import org.accord.people.NewPerson;
import org.accord.people.People;
import org.accord.people.TestLinks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class SignInLinkViewTest extends ViewTest {

    @Autowired
    private People people;

    @Autowired
    private BeanFactory house;

    @Test
    @DisplayName("SESS-05: opening a link uses nothing up; its button posts it")
    void theButtonPostsTheLink() {
        PersonId heron = people.register(new Actor.Platform("test"), new NewPerson("Heron", "en", null, false));
        String secret = TestLinks.signIn(house, heron);
        UI.getCurrent().navigate("sign-in/link", QueryParameters.of("token", secret));
        SignInLinkView view = current(SignInLinkView.class);
        PostForm form = _get(view, PostForm.class);
        _click(_get(view, Button.class));

        assertThat(form.getElement().getAttribute("method")).isEqualTo("post");
        assertThat(form.getElement().getAttribute("action")).isEqualTo("login/ott");
        assertThat(form.getElement().getOuterHTML()).contains("name=\"token\"").contains(secret);
        assertThat(TestLinks.open(house)).isEqualTo(1);
    }

    @Test
    void withoutALinkThePageSaysWhereToFindIt() {
        SignInLinkView view = open("sign-in/link", SignInLinkView.class);
        assertThat(said()).contains("needs the link from your letter");
        _assertNone(view, Button.class);
    }
}
