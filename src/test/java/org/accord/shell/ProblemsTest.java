package org.accord.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.accord.db.organisations.Tables.MANDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import java.time.Instant;
import org.accord.fixtures.Shore;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Ids;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Binding;
import org.accord.organisations.MandateId;
import org.accord.organisations.Power;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What somebody reads when something goes wrong that no service foresaw. */
class ProblemsTest extends ViewTest {

    private final Problems problems;

    ProblemsTest(@Autowired Problems problems) {
        this.problems = problems;
    }

    @Test
    void aFaultOfOursHasANumber() {
        problems.error(new ErrorEvent(new IllegalStateException("a fault of ours")));
        assertThat(said()).containsPattern("Number for us: [0-9A-F]{4}-[0-9A-F]{4}");
    }

    @Test
    @DisplayName("MAN-1: what the database refuses, since it changed in the very moment of the act, asks to look again")
    void whatChangedInTheMomentOfTheActAsksToLookAgain(
            @Autowired ApplicationContext house, @Autowired DSLContext application) {
        Shore shore = Shore.in(house);
        OrganisationId delta = shore.organisation("Delta Commons");
        Actor.Person tern = shore.delegate("Tern", delta, Power.VOTE);
        Throwable refused = catchThrowable(() -> application
                .insertInto(MANDATE)
                .set(MANDATE.MANDATE_ID, new MandateId(Ids.next()))
                .set(MANDATE.ORGANISATION_ID, delta)
                .set(MANDATE.PERSON_ID, shore.person("Knot").id())
                .set(MANDATE.POWERS, new String[] {"VOTE"})
                .set(MANDATE.BINDING, Binding.FREE)
                .set(MANDATE.GRANTED_BY, tern.id())
                .set(MANDATE.FROM_AT, Instant.now())
                .execute());
        assertThat(refused).hasMessageContaining("only who coordinates says who acts");
        problems.error(new ErrorEvent(refused));
        assertThat(said())
                .contains("Somebody else changed this first, so nothing was stored.")
                .doesNotContain("Number");
        assertThat(_find(Notification.class)).hasSize(1);
    }
}
