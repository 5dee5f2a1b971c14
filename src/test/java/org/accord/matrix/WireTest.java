package org.accord.matrix;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accord.fixtures.Database;
import org.accord.fixtures.RunningHouse;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** A test of the running house over the wire, with everybody of the matrix in it and nobody of the demo. */
@RunningHouse
abstract class WireTest {

    /** Which sessions are open changes with whoever comes in; what the house does by the clock is nobody's act. */
    private static final Set<String> APART =
            Set.of("people.session", "people.sign_in_link", "schedule.scheduled_tasks");

    @Autowired
    protected ApplicationContext house;

    @LocalServerPort
    private int port;

    private @Nullable Everybody everybody;
    private @Nullable Addresses world;

    @BeforeEach
    void furnish() {
        house.getBean(Database.class).empty();
        house.getBean(TestClock.class).reset();
        everybody = new Everybody(house);
        world = new Addresses(everybody);
    }

    /** A browser that nobody signed in with. */
    Tab visitor() {
        return new Tab(port);
    }

    /** The browser of whoever has that column, signed in by a true link. */
    Tab enter(String sign) {
        Tab tab = visitor();
        if (everybody().column(sign).actor() instanceof Actor.Person person) {
            tab.signIn(house, person.id());
        }
        return tab;
    }

    Everybody everybody() {
        return Objects.requireNonNull(everybody);
    }

    Addresses world() {
        return Objects.requireNonNull(world);
    }

    /** The address as it stands in the table, with what is really there. */
    String at(String address) {
        return Addresses.filled(address, world().there);
    }

    /** All that is stored, the journal with it, to be compared before and after what must do nothing. */
    Map<String, String> stored() {
        return house.getBean(Database.class).contents(APART);
    }

    /** What the page of a proposal would send to store a comment for Delta. */
    final ObjectNode[] comment(Tab tab) {
        Tree page = tab.open(at("desk/proposals/{number}"));
        return new ObjectNode[] {
            Tab.type(page.field("Your comment"), "value", "From over the wire."),
            Tab.click(page.button("Comment · for Delta Commons"))
        };
    }
}
