package org.accord.matrix;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.accord.assemblies.Participation.COMMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.communication.rpc.EventRpcHandler;
import java.util.Map;
import java.util.function.Consumer;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.fixtures.Shore;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a browser sends to the server, word for word, to a button that it was not offered: Vaadin answers for what is shown
 * and enabled, and for nothing else. {@code ServerCallsIT} has the doors round it.
 */
class ServerCallsTest extends ViewTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Assemblies assemblies;

    private Actor.Person tern = new Actor.Person(PersonId.next(), false);

    @BeforeEach
    void arrive() {
        Shore shore = Shore.in(house);
        tern = shore.person("Tern");
        AssemblyId assembly = shore.openAssembly("Global assembly", COMMENTS);
        signIn(tern.id());
        open("desk/assemblies/" + assembly);
    }

    @Test
    void aCallToAButtonThatIsShownDoesWhatItSays() {
        call(id(join()));
        assertThat(assemblies.mine(tern, "en")).hasSize(1);
    }

    @Test
    @DisplayName("AUTHZ-05: a call to a button that is disabled, hidden, in something hidden, or gone does nothing")
    void aCallToWhatIsNotOfferedDoesNothing() {
        Map<String, Consumer<Button>> withdrawals = Map.of(
                "disabled", button -> button.setEnabled(false),
                "in something disabled", button -> parent(button).getElement().setEnabled(false),
                "hidden", button -> button.setVisible(false),
                "in something hidden", button -> parent(button).setVisible(false),
                "gone", button -> button.getElement().removeFromParent());
        withdrawals.forEach((how, withdrawal) -> {
            Button join = join();
            answer();
            int node = id(join);
            withdrawal.accept(join);
            answer();
            call(node);
            assertThat(assemblies.mine(tern, "en")).as(how).isEmpty();
            arrive();
        });
    }

    /** What the server does as it answers: the browser hears of all that has changed. */
    private void answer() {
        said();
        UI.getCurrent().getInternals().getStateTree().collectChanges(change -> {});
    }

    private static Button join() {
        return _get(Button.class, button -> button.withText("Join Global assembly"));
    }

    private static Component parent(Component component) {
        return component.getParent().orElseThrow();
    }

    private static int id(Component component) {
        return component.getElement().getNode().getId();
    }

    private static void call(int node) {
        ObjectNode call = JsonMapper.shared().createObjectNode();
        call.put("type", "event");
        call.put("node", node);
        call.put("event", "click");
        call.putObject("data");
        new EventRpcHandler().handle(UI.getCurrent(), call);
    }
}
