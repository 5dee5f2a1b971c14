package org.accord.organisations.screening;

import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.organisations.screening.Applicants.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Power;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class NewcomersTest {

    private final Newcomers newcomers;
    private final Screening screening;
    private final Applying applying;
    private final TestClock clock;
    private final Applicants applicants;
    private final Shore shore;

    private OrganisationId delta;
    private Actor.Person wren;
    private ApplicationId open;

    NewcomersTest(
            @Autowired Newcomers newcomers,
            @Autowired Screening screening,
            @Autowired Applying applying,
            @Autowired TestClock clock,
            @Autowired ApplicationContext house) {
        this.newcomers = newcomers;
        this.screening = screening;
        this.applying = applying;
        this.clock = clock;
        this.applicants = Applicants.in(house);
        this.shore = Shore.in(house);
    }

    @BeforeEach
    void arrive() {
        delta = shore.organisation("Delta Commons");
        wren = shore.delegate("Wren", delta, Power.SPEAK);
        open = applicants.submit(form("Open Shore", OrganisationKind.NGO, Listing.PUBLIC));
        applicants.submit(form("Quiet Shore", OrganisationKind.NGO, Listing.MEMBERS));
        applicants.submit(form("Hidden Shore", OrganisationKind.NGO, Listing.UNLISTED));
        applicants.send(form("Draft Shore", OrganisationKind.NGO, Listing.PUBLIC));
    }

    @Test
    @DisplayName("ELI-9: members see public applications, and no others")
    void membersSeePublicApplications() {
        assertThat(newcomers.list(wren))
                .extracting(Newcomer::name, Newcomer::comments)
                .containsExactly(tuple("Open Shore", 0));
        for (Actor actor :
                List.of(VISITOR, shore.person("Heron"), applicants.screener("Kite"), shore.administrator("Owl"))) {
            assertRefused("ELI-9", "organisations.newcomers.refused.not-member", () -> newcomers.list(actor));
        }
    }

    @Test
    @DisplayName("ELI-9: what a member says is read by the screening team, under the member’s name")
    void whatAMemberSaysIsReadByTheScreeningTeam() {
        newcomers.comment(wren, Face.of(delta), open, " We have worked with them. ");
        assertThat(newcomers.list(wren)).extracting(Newcomer::comments).containsExactly(1);
        assertThat(screening.page(applicants.screener("Kite"), open).comments())
                .extracting(said -> said.organisation().text(Locale.ENGLISH), ScreeningPage.Comment::text)
                .containsExactly(tuple("Delta Commons", "We have worked with them."));
    }

    @Test
    @DisplayName("ELI-9, MAN-1: nobody comments but for a member, by the power to speak for it")
    void nobodyCommentsButForAMember() {
        Actor.Person tern = shore.delegate("Tern", delta, Power.VOTE);
        assertRefused("MAN-1", "organisations.refused.own-face", () -> newcomers.comment(wren, Face.own(), open, "x"));
        assertRefused(
                "MAN-1", "organisations.refused.no-power", () -> newcomers.comment(tern, Face.of(delta), open, "x"));
        for (Actor actor : List.of(VISITOR, shore.person("Heron"), applicants.screener("Kite"))) {
            assertRefused(
                    "MAN-1",
                    "organisations.refused.no-mandate",
                    () -> newcomers.comment(actor, Face.of(delta), open, "x"));
        }
        assertRefused("PLAIN-1", "kernel.refused.text-empty", () -> newcomers.comment(wren, Face.of(delta), open, " "));
    }

    @Test
    @DisplayName("ELI-9: on what is not public there is no comment, as if it were not there")
    void onWhatIsNotPublicThereIsNoComment() {
        ApplicationId hidden = applicants.submit(form("Hidden", OrganisationKind.NGO, Listing.UNLISTED));
        ApplicationId draft = applicants.send(form("Draft", OrganisationKind.NGO, Listing.PUBLIC));
        for (ApplicationId id : List.of(hidden, draft, ApplicationId.next())) {
            assertNotFound(() -> newcomers.comment(wren, Face.of(delta), id, "x"));
        }
    }

    @Test
    @DisplayName("ELI-9: the window closes after seven days, and when the application ends")
    void theWindowCloses() {
        ApplicationId gone = applicants.submit(form("Gone", OrganisationKind.NGO, Listing.PUBLIC));
        applying.withdraw(VISITOR, applicants.link(gone), 2);
        assertRefused(
                "ELI-9",
                "organisations.newcomers.refused.closed",
                () -> newcomers.comment(wren, Face.of(delta), gone, "x"));
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(newcomers.list(wren)).isEmpty();
        assertRefused(
                "ELI-9",
                "organisations.newcomers.refused.closed",
                () -> newcomers.comment(wren, Face.of(delta), open, "x"));
    }
}
