package org.accord.organisations.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.organisations.Power.COORDINATE;
import static org.accord.organisations.Power.VOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kit.Tick;
import org.accord.organisations.Mandates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class RoomViewTest extends ViewTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Mandates mandates;

    private Shore shore;
    private OrganisationId delta;
    private Actor.Person wren;

    @BeforeEach
    void arrive() {
        shore = Shore.in(house);
        delta = shore.organisation("Delta Commons");
        wren = shore.delegate("Wren", delta, COORDINATE);
    }

    @Test
    @DisplayName("MAN-3, PRI-4: a coordinator invites by a link; whoever accepts it is in the room")
    void aCoordinatorInvitesByALink() {
        signIn(wren.id());
        open("desk/organisation", RoomView.class);
        assertThat(said()).contains("Delta Commons", "Only the people of this organisation see this page");
        // the fourth power of the form that invites, which is the last of the forms
        var boxes = _find(Tick.class);
        _setValue(boxes.get(boxes.size() - 3), true);
        _click(_get(Button.class, button -> button.withText("Make a link · for Delta Commons")));
        String link = _get(TextField.class).getValue();
        assertThat(said()).contains("Invitations that wait", "vote");

        Actor.Person tern = shore.person("Tern");
        signIn(tern.id());
        UI.getCurrent().navigate("invitation", QueryParameters.of("token", link.substring(link.indexOf('=') + 1)));
        assertThat(said()).contains("Act for Delta Commons", "You may: vote.");
        _click(_get(Button.class, button -> button.withText("Accept · as Tern")));
        current(RoomView.class);
        assertThat(mandates.standing(tern, Face.of(delta)).powers()).containsExactly(VOTE);
        _assertNone(Button.class, button -> button.withText("Make a link · for Delta Commons"));
    }

    @Test
    void anInvitationWithoutPowersSaysWhatIsMissingAndKeepsTheForm() {
        signIn(wren.id());
        open("desk/organisation", RoomView.class);
        _setValue(_get(EmailField.class), "tern@example.org");
        _click(_get(Button.class, button -> button.withText("Send it by letter · for Delta Commons")));
        assertThat(said()).contains("A mandate must allow something");
        assertThat(_get(EmailField.class).getValue()).isEqualTo("tern@example.org");
    }

    @Test
    @DisplayName("MAN-3: a revocation shows at once, also in the open page of whoever is revoked")
    void aRevocationShowsInTheOpenPage() {
        Actor.Person tern = shore.delegate("Tern", delta, VOTE);
        signIn(wren.id());
        open("desk/organisation", RoomView.class);
        _click(_get(Button.class, button -> button.withText("Revoke the mandate of Tern · for Delta Commons")));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(mandates.faces(tern)).isEmpty();
        assertThat(said()).contains("Tern no longer acts for Delta Commons");

        Actor.Person gull = shore.delegate("Gull", delta, VOTE);
        signIn(gull.id());
        open("desk/organisation", RoomView.class);
        mandates.resign(gull, delta);
        await().pollInSameThread().until(() -> said().contains("no longer one of the people"));
    }

    @Test
    @DisplayName("MAN-1: the open page of somebody whose mandate runs out loses the room")
    void aMandateRunsOutInAnOpenPage() {
        Actor.Person tern = shore.person("Tern");
        mandates.grant(PLATFORM, delta, tern.id(), Set.of(VOTE), Instant.now().plus(Duration.ofHours(1)));
        signIn(tern.id());
        open("desk/organisation", RoomView.class);
        house.getBean(TestClock.class).advance(Duration.ofHours(2));
        mandates.tellRunOut(PLATFORM);
        await().pollInSameThread().until(() -> said().contains("no longer one of the people"));
    }

    @Test
    @DisplayName("MAN-3: the last coordinator reads why they cannot leave")
    void theLastCoordinatorReadsWhyNot() {
        signIn(wren.id());
        open("desk/organisation", RoomView.class);
        assertThat(said()).contains("This is the last person who coordinates. Name another one first.");
        shore.delegate("Gull", delta, COORDINATE);
        open("desk");
        open("desk/organisation", RoomView.class);
        _click(_get(Button.class, button -> button.withText("No longer act for Delta Commons")));
        _fireConfirm(_get(ConfirmDialog.class));
        current(RoomsView.class);
        assertThat(said()).contains("You act for none yet");
    }

    @Test
    @DisplayName("AUTHZ-13, ENUM-02: to others a room looks like none")
    void toOthersARoomLooksLikeNone() {
        for (Actor.Person other : List.of(
                shore.person("Ibis"),
                shore.administrator("Rook"),
                shore.delegate("Crane", shore.organisation("Red Costera"), COORDINATE))) {
            signIn(other.id());
            for (String id : List.of(delta.toString(), OrganisationId.next().toString(), "x")) {
                open("desk/organisation/" + id);
                assertThat(said()).contains("There is no such page").doesNotContain("Wren");
            }
        }
    }

    @Test
    @DisplayName("MAN-2: who acts for several organisations chooses the room")
    void whoActsForSeveralChooses() {
        OrganisationId red = shore.organisation("Red Costera");
        shore.mandate(wren, red, VOTE);
        signIn(wren.id());
        open("desk/organisation", RoomsView.class);
        assertThat(said()).contains("Delta Commons", "Red Costera");
        open("desk/organisation/" + red, RoomView.class);
        assertThat(said()).doesNotContain("Make a link");
    }

    @Test
    @DisplayName("XSS-01: hostile names of people and organisations are text in the room and on the invitation")
    void hostileNamesAreText() {
        String hostile = "<img src=x onerror=alert(1)>";
        OrganisationId id = shore.organisation(hostile);
        signIn(shore.delegate(hostile, id, COORDINATE).id());
        RoomView view = open("desk/organisation", RoomView.class);
        assertThat(said()).contains(hostile);
        assertThat(view.getElement().getOuterHTML()).doesNotContain("<img");
    }
}
