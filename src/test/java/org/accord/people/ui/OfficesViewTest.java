package org.accord.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import org.accord.fixtures.Shore;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.people.Leaving;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.accord.people.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.savedrequest.SavedRequest;

class OfficesViewTest extends ViewTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Roles roles;

    private Shore shore;
    private Actor.Person otter;

    @BeforeEach
    void arrive() {
        shore = Shore.in(house);
        otter = shore.administrator("Otter");
    }

    @Test
    @DisplayName(
            "AUD-2, PRI-4: an administrator names by a link that is shown once; whoever opens it and says yes holds the office")
    void anAdministratorNamesByALink() {
        signIn(otter.id());
        open("desk/offices", OfficesView.class);
        assertThat(said()).contains("Nobody holds an office yet");
        _click(_get(Button.class, button -> button.withText("Invite a screener")));
        String link = _get(TextField.class).getValue();
        String secret = link.substring(link.indexOf('=') + 1);
        assertThat(said()).contains("Invitations that wait");
        open("");
        open("desk/offices", OfficesView.class);
        _assertNone(TextField.class);

        signOut();
        openInvitation(secret);
        assertThat(said()).contains("You are invited to be a screener", "Sign in, and you come back here.");
        _assertNone(Button.class, button -> button.withText("Accept · as Heron"));

        Actor.Person heron = shore.person("Heron");
        signIn(heron.id());
        openInvitation(secret);
        _click(_get(Button.class, button -> button.withText("Accept · as Heron")));
        current(OfficesView.class);
        assertThat(said()).contains("Heron", "Screener", "named by Otter");
        assertThat(roles.holds(heron, Role.SCREENER)).isTrue();
        openInvitation(secret);
        assertThat(said()).contains("This link does not work");
    }

    @Test
    @DisplayName(
            "AUD-2: everybody who takes part sees who holds what; only an administrator sees how to name and release")
    void everybodySeesWhoHoldsWhat() {
        Actor.Person heron = shore.person("Heron");
        roles.name(otter, heron.id(), Role.TRANSLATOR);
        signIn(shore.person("Tern").id());
        open("desk/offices", OfficesView.class);
        assertThat(said()).contains("Heron", "Translator", "named by Otter");
        _assertNone(Button.class, button -> button.withText("Release Heron"));
        _assertNone(Button.class, button -> button.withText("Invite a screener"));

        signIn(otter.id());
        open("desk/offices", OfficesView.class);
        _click(_get(Button.class, button -> button.withText("Release Heron")));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(roles.held(heron)).isEmpty();
        assertThat(said()).contains("Held before");
    }

    @Test
    @DisplayName("PRI-5: who held an office and leaves is a former participant on an open page")
    void whoLeavesIsAFormerParticipant(@Autowired Leaving leaving) {
        Actor.Person heron = shore.person("Heron");
        roles.name(otter, heron.id(), Role.TRANSLATOR);
        roles.release(otter, heron.id(), Role.TRANSLATOR);
        signIn(otter.id());
        open("desk/offices", OfficesView.class);
        assertThat(said()).contains("Heron");
        leaving.leave(heron, TestSessions.open(house, heron.id()).sessionId());
        await().pollInSameThread().until(() -> !said().contains("Heron"));
        assertThat(said()).contains("former participant");
    }

    @Test
    void aWaitingInvitationIsWithdrawn() {
        String secret = roles.invite(otter, Role.SCREENER).secret();
        signIn(otter.id());
        open("desk/offices", OfficesView.class);
        _click(_get(Button.class, button -> button.withText("Withdraw this invitation")));
        assertThat(said()).contains("The invitation is withdrawn");
        openInvitation(secret);
        assertThat(said()).contains("This link does not work");
    }

    @Test
    @DisplayName("XSS-01: a hostile pseudonym is text on the list of offices")
    void aHostilePseudonymIsText() {
        Actor.Person hostile = shore.person("<img src=x onerror=alert(1)>");
        roles.name(otter, hostile.id(), Role.SCREENER);
        signIn(otter.id());
        OfficesView view = open("desk/offices", OfficesView.class);
        assertThat(said()).contains("<img src=x onerror=alert(1)>");
        assertThat(view.getElement().getOuterHTML()).doesNotContain("<img");
    }

    @Test
    @DisplayName("AUD-2: a naming and a release show in the open page of everybody who takes part")
    void aNamingShowsInTheOpenPage() {
        Actor.Person heron = shore.person("Heron");
        signIn(shore.person("Tern").id());
        open("desk/offices", OfficesView.class);
        assertThat(said()).contains("Nobody holds an office yet");
        roles.name(otter, heron.id(), Role.SCREENER);
        await().pollInSameThread().until(() -> said().contains("named by Otter"));
        roles.release(otter, heron.id(), Role.SCREENER);
        await().pollInSameThread().until(() -> said().contains("Nobody holds an office yet"));
    }

    @Test
    @DisplayName("SESS-10: who signs in from an invitation comes back to it, its link still good")
    void whoSignsInFromAnInvitationComesBackToIt() {
        String secret = roles.invite(otter, Role.SCREENER).secret();
        signOut();
        openInvitation(secret);
        _click(_get(Button.class, button -> button.withText("Sign in")));
        current(SignInView.class);
        Object wanted = VaadinSession.getCurrent().getSession().getAttribute("SPRING_SECURITY_SAVED_REQUEST");
        assertThat(wanted)
                .isInstanceOfSatisfying(
                        SavedRequest.class,
                        saved -> assertThat(saved.getRedirectUrl())
                                .endsWith("/invitation?token=" + secret)
                                .doesNotContain("//"));
    }

    private void openInvitation(String secret) {
        UI.getCurrent().navigate("invitation", QueryParameters.of("token", secret));
        current(InvitationView.class);
    }
}
