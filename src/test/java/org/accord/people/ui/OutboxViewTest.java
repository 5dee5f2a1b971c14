package org.accord.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.details.Details;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.PersonId;
import org.accord.people.NewPerson;
import org.accord.people.Outbox;
import org.accord.people.People;
import org.accord.people.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OutboxViewTest extends ViewTest {

    @Autowired
    private People people;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Outbox outbox;

    @Test
    void anAdministratorOpensALetterWithItsLink() {
        PersonId otter = register("Otter", true);
        register("Heron", false);
        signIn.askForLink(new Actor.Visitor(), "heron.outbox@example.org", "client of OutboxViewTest");
        await().until(() -> outbox.letters(new Actor.Person(otter, true)).stream()
                .anyMatch(letter -> letter.to().equals("heron.outbox@example.org")));

        signIn(otter);
        OutboxView view = open("desk/admin/outbox", OutboxView.class);
        assertThat(said()).contains("heron.outbox@example.org").doesNotContain("/sign-in/link?token=");
        _find(view, Details.class).getFirst().setOpened(true);
        assertThat(said()).contains("/sign-in/link?token=");
    }

    @Test
    void anybodyElseFindsNoSuchPage() {
        signIn(register("Heron", false));
        open("desk/admin/outbox");
        assertThat(said()).contains("There is no such page");
    }

    private PersonId register(String pseudonym, boolean administrator) {
        return people.register(
                new Actor.Platform("test"),
                new NewPerson(pseudonym, "en", pseudonym + ".outbox@example.org", administrator));
    }
}
