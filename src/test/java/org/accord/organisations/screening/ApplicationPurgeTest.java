package org.accord.organisations.screening;

import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.organisations.screening.Applicants.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Power;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class ApplicationPurgeTest {

    private final ApplicationPurge purge;
    private final Applying applying;
    private final Screening screening;
    private final Newcomers newcomers;
    private final Database database;
    private final TestClock clock;
    private final Applicants applicants;
    private final Shore shore;

    ApplicationPurgeTest(
            @Autowired ApplicationPurge purge,
            @Autowired Applying applying,
            @Autowired Screening screening,
            @Autowired Newcomers newcomers,
            @Autowired Database database,
            @Autowired TestClock clock,
            @Autowired ApplicationContext house) {
        this.purge = purge;
        this.applying = applying;
        this.screening = screening;
        this.newcomers = newcomers;
        this.database = database;
        this.clock = clock;
        this.applicants = Applicants.in(house);
        this.shore = Shore.in(house);
    }

    @Test
    @DisplayName(
            "PRI-6: after 180 days of a refused or unused application only the hash of the name and the reason are left")
    void onlyTheHashAndTheReasonAreLeft() {
        Actor.Person kite = applicants.screener("Kite");
        Actor.Person finch = applicants.screener("Finch");
        ApplicationId refused = applicants.submit("Refused Ltd");
        String link = applicants.link(refused);
        screening.take(kite, refused, 2);
        screening.note(kite, refused, "Refused Ltd sells things.");
        screening.refuse(kite, refused, 3, RefusalReason.COMMERCIAL, "");
        screening.refuse(finch, refused, 3, RefusalReason.COMMERCIAL, "");
        applicants.send(form("Unused Circle", OrganisationKind.NGO, Listing.PUBLIC));
        ApplicationId withdrawn = applicants.submit("Withdrawn Circle");
        applying.withdraw(VISITOR, applicants.link(withdrawn), 2);
        ApplicationId waiting = applicants.submit("Waiting Circle");

        clock.advance(Duration.ofDays(179));
        assertThat(purge.purge(PLATFORM)).isZero();
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(purge.purge(PLATFORM)).isEqualTo(3);
        assertThat(purge.purge(PLATFORM)).isZero();

        assertNotFound(() -> applying.status(VISITOR, link));
        assertThat(applicants.state(waiting)).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(everything()).contains("Waiting Circle").doesNotContain("Refused Ltd", "Unused", "Withdrawn Circle");

        ApplicationId again = applicants.submit("REFUSED ltd");
        assertThat(screening.page(kite, again).refusedBefore()).isEqualTo(RefusalReason.COMMERCIAL);
        assertThat(screening.page(kite, waiting).refusedBefore()).isNull();
    }

    @Test
    @DisplayName("PRI-6: of a member that long, who applied for it is forgotten, and the application stays")
    void whoAppliedForAMemberIsForgotten() {
        Actor.Person kite = applicants.screener("Kite");
        ApplicationId id = applicants.submit("River Keepers");
        screening.take(kite, id, 2);
        screening.admit(kite, id, 3);
        screening.admit(applicants.screener("Finch"), id, 3);
        clock.advance(Duration.ofDays(181));
        purge.purge(PLATFORM);
        assertThat(applicants.state(id)).isEqualTo(ApplicationState.ADMITTED);
        assertThat(database.superuser().fetchValue("select contact from organisations.application"))
                .isNull();
    }

    @Test
    void commentsGoWithTheApplication() {
        var delta = shore.organisation("Delta Commons");
        Actor.Person wren = shore.delegate("Wren", delta, Power.SPEAK);
        ApplicationId id = applicants.submit(form("Open Shore", OrganisationKind.NGO, Listing.PUBLIC));
        newcomers.comment(wren, Face.of(delta), id, "Open Shore is known to us.");
        applying.withdraw(VISITOR, applicants.link(id), 2);
        clock.advance(Duration.ofDays(181));
        assertThat(purge.purge(PLATFORM)).isEqualTo(1);
        assertThat(everything()).doesNotContain("Open Shore");
    }

    @Test
    void onlyTheHousePurges() {
        for (Actor actor :
                List.of(VISITOR, shore.person("Heron"), shore.administrator("Owl"), applicants.screener("Kite"))) {
            assertRefused("PRI-6", "organisations.screening.refused.purge", () -> purge.purge(actor));
        }
    }

    /** Every row of the tables of this module, as text. */
    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : database.superuser()
                .fetch("select tablename from pg_tables where schemaname = 'organisations'")
                .getValues(0, String.class)) {
            all.append(database.superuser()
                    .fetch("select t::text from organisations." + table + " t")
                    .getValues(0, String.class));
        }
        return all.toString();
    }
}
