package org.accord.matrix;

import static org.accord.db.organisations.Tables.MANDATE;
import static org.accord.db.organisations.Tables.ORGANISATION;
import static org.accord.db.people.Tables.SESSION;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.accord.fixtures.Database;
import org.accord.kernel.Actor;
import org.accord.kernel.PersonId;
import org.accord.organisations.MandateId;
import org.accord.organisations.Mandates;
import org.accord.organisations.OrganisationStatus;
import org.accord.organisations.Organisations;
import org.accord.organisations.screening.RefusalReason;
import org.accord.people.Sessions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an open page still sends once its reader may no longer act, word for word as when they might: as soon as the house
 * knows, and also where this node was told nothing and only the tables say so.
 */
class StalePagesIT extends WireTest {

    /** What has ended since the page was opened. */
    enum End {
        MANDATE,
        ORGANISATION,
        SESSION
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "AUTHZ-07, SESS-06: what an open page sends after the end of a mandate, a session, or an organisation's"
                    + " standing is refused, and nothing is stored")
    void whatEndedActsNoMore(End end) {
        try (Tab tab = enter("spk")) {
            ObjectNode[] act = comment(tab);
            switch (end) {
                case MANDATE -> house.getBean(Mandates.class).revoke(PLATFORM, mandate());
                case ORGANISATION ->
                    house.getBean(Organisations.class)
                            .suspend(PLATFORM, everybody().story.delta, RefusalReason.CONDUCT);
                case SESSION -> house.getBean(Sessions.class).endAll(new Actor.Person(speaker(), false));
            }
            refused(tab, act);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "AUTHZ-07, SESS-06: it is refused also where nobody told this node, by what the tables say at the call")
    void whatEndedElsewhereActsNoMore(End end) {
        try (Tab tab = enter("spk")) {
            ObjectNode[] act = comment(tab);
            DSLContext elsewhere = house.getBean(Database.class).superuser();
            int changed = switch (end) {
                case MANDATE ->
                    elsewhere
                            .update(MANDATE)
                            .set(MANDATE.REVOKED_AT, Instant.now())
                            .where(MANDATE.MANDATE_ID.eq(mandate()))
                            .execute();
                case ORGANISATION ->
                    elsewhere
                            .update(ORGANISATION)
                            .set(ORGANISATION.STATUS, OrganisationStatus.SUSPENDED)
                            .set(ORGANISATION.REASON, RefusalReason.CONDUCT)
                            .where(ORGANISATION.ORGANISATION_ID.eq(everybody().story.delta))
                            .execute();
                case SESSION ->
                    elsewhere
                            .deleteFrom(SESSION)
                            .where(SESSION.PERSON_ID.eq(speaker()))
                            .execute();
            };
            assertThat(changed).isPositive();
            refused(tab, act);
            if (end != End.SESSION) {
                assertThat(tab.tree().text())
                        .as("the service says why")
                        .containsPattern("Rule [A-Z]+-\\d+|You do not act");
            }
        }
    }

    private void refused(Tab tab, ObjectNode[] act) {
        Map<String, String> before = stored();
        HttpResponse<String> answer = tab.call(act);
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("Your comment stands");
        assertThat(stored()).isEqualTo(before);
    }

    private MandateId mandate() {
        return house.getBean(Database.class)
                .superuser()
                .select(MANDATE.MANDATE_ID)
                .from(MANDATE)
                .where(MANDATE.PERSON_ID.eq(speaker()))
                .fetchSingle()
                .value1();
    }

    private PersonId speaker() {
        return ((Actor.Person) everybody().column("spk").actor()).id();
    }
}
