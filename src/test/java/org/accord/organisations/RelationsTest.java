package org.accord.organisations;

import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.kernel.Ids;
import org.accord.kernel.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class RelationsTest {

    @Autowired
    private Relations relations;

    @Autowired
    private Database database;

    private Shore shore;
    private OrganisationId network = new OrganisationId(Ids.next());
    private OrganisationId north = network;
    private OrganisationId south = network;
    private OrganisationId apart = network;

    RelationsTest(@Autowired ApplicationContext house) {
        shore = Shore.in(house);
    }

    @BeforeEach
    void aNetworkAndItsChapters() {
        network = shore.organisation("River Network");
        north = shore.organisation("River Network North");
        south = shore.organisation("River Network South");
        apart = shore.organisation("Salt Marsh Union");
        relations.relate(PLATFORM, north, Set.of(network));
        relations.relate(PLATFORM, south, Set.of(network));
    }

    @Test
    @DisplayName("MAN-4: those that belong together are found, also by way of a third, in the order of the question")
    void groupsAreFound() {
        assertThat(relations.groups(VISITOR, List.of(south, apart, network, north)))
                .containsExactly(List.of(south, network, north));
        assertThat(relations.groups(VISITOR, List.of(apart, network))).isEmpty();
        assertThat(relations.groups(VISITOR, List.of(south))).isEmpty();
        assertThat(relations.groups(VISITOR, List.of())).isEmpty();
    }

    @Test
    @DisplayName("MAN-4: two chapters are no group without the network that they share")
    void whoIsNotAskedForPlaysNoPart() {
        assertThat(relations.groups(VISITOR, List.of(south, north))).isEmpty();
    }

    @Test
    @DisplayName("AUD-1: a relation is written down once")
    void aRelationIsWrittenDownOnce(@Autowired ApplicationEvents events) {
        relations.relate(PLATFORM, north, Set.of(network));
        assertThat(events.stream(OrganisationsRelated.class)
                        .filter(event -> event.organisation().equals(north)))
                .hasSize(1);
    }

    @Test
    @DisplayName("MAN-4: nobody relates members by hand, and none that there is not")
    void nobodyRelatesByHand() {
        Actor.Person coordinator = shore.delegate("Otter", apart, Power.values());
        for (Actor actor : List.of(VISITOR, coordinator, shore.administrator("Owl"))) {
            assertRefused(
                    "ELI-7", "organisations.refused.screening", () -> relations.relate(actor, apart, Set.of(network)));
        }
        assertNotFound(() -> relations.relate(PLATFORM, apart, Set.of(new OrganisationId(Ids.next()))));
    }

    @Test
    @DisplayName("MAN-4: the database keeps a relation, and knows none of an organisation with itself")
    void theDatabaseKeepsIt() {
        assertThatThrownBy(() -> database.owner().execute("delete from organisations.relation"))
                .hasMessageContaining("is history");
        assertThatThrownBy(() -> database.owner()
                        .execute(
                                "insert into organisations.relation values (?, ?, now())",
                                apart.value(),
                                apart.value()))
                .hasMessageContaining("relation_is_to_another");
    }
}
