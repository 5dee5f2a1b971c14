package org.accord.organisations.screening;

import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.organisations.screening.Applicants.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Listing;
import org.accord.organisations.Mandates;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.Relations;
import org.accord.people.InvitationLinks;
import org.accord.people.Outbox;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What comes of an application that two reviewers admitted. */
@ServiceTest
class NewMemberTest {

    private final Screening screening;
    private final Applying applying;
    private final Applicants applicants;
    private final Shore shore;

    NewMemberTest(@Autowired Screening screening, @Autowired Applying applying, @Autowired ApplicationContext house) {
        this.screening = screening;
        this.applying = applying;
        this.applicants = Applicants.in(house);
        this.shore = Shore.in(house);
    }

    @Test
    @DisplayName("MAN-4: what a new member said it belongs together with is known from its admission on")
    void relatedMembersAreKnown(@Autowired Relations relations, @Autowired Organisations organisations) {
        OrganisationId network = shore.organisation("Mangrove Network");
        NewApplication form = form("Mangrove Circle", OrganisationKind.COMMUNITY, Listing.MEMBERS);
        ApplicationId id = applicants.submit(new NewApplication(
                form.name(),
                form.kind(),
                form.tie(),
                form.scale(),
                form.region(),
                form.languages(),
                form.language(),
                form.listing(),
                form.declarations(),
                form.contact(),
                form.address(),
                form.recommenders(),
                List.of("Mangrove Network", "Nobody knows this one"),
                form.about()));
        admit(id);
        Set<OrganisationId> members = organisations.admitted(PLATFORM);
        assertThat(members).hasSize(2);
        assertThat(relations.groups(VISITOR, members))
                .singleElement()
                .satisfies(group -> assertThat(group).contains(network).hasSize(2));
    }

    @Test
    @DisplayName(
            "MAN-3: who applied is invited to coordinate the new member, again where the link ran out, and then no more")
    void whoAppliedIsInvitedToCoordinate(
            @Autowired Outbox outbox, @Autowired InvitationLinks invitations, @Autowired Mandates mandates) {
        NewApplication form = form("Mangrove Circle", OrganisationKind.COMMUNITY, Listing.MEMBERS);
        ApplicationId id = applicants.submit(form);
        String link = applicants.link(id);
        assertRefused("ELI-6", "organisations.join.refused.not-admitted", () -> applying.inviteAgain(VISITOR, link));
        admit(id);
        applying.inviteAgain(VISITOR, link);
        List<String> secrets = await().until(() -> welcomes(outbox, form), letters -> letters.size() == 2);
        Actor.Person koel = shore.person("Koel");
        invitations.accept(koel, secrets.getFirst(), "en");
        assertThat(mandates.faces(koel)).singleElement().satisfies(face -> {
            assertThat(face.name()).isEqualTo("Mangrove Circle");
            assertThat(face.powers()).containsExactlyInAnyOrder(Power.values());
        });
        assertRefused("MAN-3", "organisations.join.refused.coordinated", () -> applying.inviteAgain(VISITOR, link));
    }

    @Test
    @DisplayName("RATE-03: a status link sends no more than five invitations a day")
    void aStatusLinkSendsNoMoreThanFiveInvitationsADay(@Autowired Outbox outbox) {
        NewApplication form = form("Mangrove Circle", OrganisationKind.COMMUNITY, Listing.MEMBERS);
        ApplicationId id = applicants.submit(form);
        String link = applicants.link(id);
        admit(id);
        for (int time = 0; time < 5; time++) {
            applying.inviteAgain(VISITOR, link);
        }
        assertRefused(
                "RATE-03",
                "organisations.join.refused.too-many-invitations",
                () -> applying.inviteAgain(VISITOR, link));
        assertThat(await().until(() -> welcomes(outbox, form), letters -> letters.size() >= 6))
                .hasSize(6);
    }

    @Test
    @DisplayName("PRI-3: where the contact cannot be read any more nobody is told that a letter is on its way")
    void whereTheContactCannotBeReadNoLetterIsPromised() {
        ApplicationId id = applicants.submit("Mangrove Circle");
        String link = applicants.link(id);
        admit(id);
        applicants.breakSeal(id);
        assertRefused("PRI-3", "organisations.join.refused.unreadable", () -> applying.inviteAgain(VISITOR, link));
    }

    private List<String> welcomes(Outbox outbox, NewApplication form) {
        Actor owl = shore.administrator("Owl");
        return outbox.letters(owl).stream()
                .filter(row -> row.to().equals(form.address()) && row.subject().contains("welcome"))
                .map(row -> outbox.letter(owl, row.id())
                        .text()
                        .replaceAll("(?s).*?/invitation[?#](?:token=)?([\\w-]+).*", "$1"))
                .toList();
    }

    private void admit(ApplicationId id) {
        Actor.Person kite = applicants.screener("Kite");
        screening.take(kite, id, 2);
        screening.admit(kite, id, 3);
        screening.admit(applicants.screener("Finch"), id, 3);
    }
}
