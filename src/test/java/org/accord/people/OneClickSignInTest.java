package org.accord.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;

/** Signing in with one click, where something offers people as the demo does. That nothing else does: SignInTest. */
@ServiceTest
class OneClickSignInTest {

    private static final Actor VISITOR = new Actor.Visitor();

    @Autowired
    private LinkLimits limits;

    @Autowired
    private LinkByMail letters;

    @Autowired
    private SignInLinks links;

    @Autowired
    private SignInByLink door;

    @Autowired
    private People people;

    private PersonId heron = PersonId.next();
    private PersonId otter = PersonId.next();

    @BeforeEach
    void registerTwo() {
        heron = register("Heron");
        otter = register("Otter");
    }

    @Test
    void whoeverIsOfferedSignsInWithOneClick() {
        SignIn signIn = offering(heron);
        assertThat(signIn.choices(VISITOR, "fr"))
                .containsExactly(new OneClickSignIn.Choice(heron, "Heron", "as in fr"));

        String secret = signIn.oneClick(VISITOR, heron);
        assertThat(door.authenticate(new OneTimeTokenAuthenticationToken(secret))
                        .getPrincipal())
                .isInstanceOfSatisfying(
                        SignedIn.class, signedIn -> assertThat(signedIn.id()).isEqualTo(heron));
    }

    @Test
    void nobodyElseDoes() {
        SignIn signIn = offering(heron);
        assertThatThrownBy(() -> signIn.oneClick(VISITOR, otter)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signIn.oneClick(VISITOR, PersonId.next())).isInstanceOf(NotFound.class);
    }

    private SignIn offering(PersonId person) {
        OneClickSignIn offer = language -> List.of(new OneClickSignIn.Choice(person, "Heron", "as in " + language));
        return new SignIn(
                limits,
                letters,
                links,
                new StaticListableBeanFactory(Map.of("offer", offer)).getBeanProvider(OneClickSignIn.class));
    }

    private PersonId register(String pseudonym) {
        return people.register(new Actor.Platform("test"), new NewPerson(pseudonym, "en", null, false));
    }
}
