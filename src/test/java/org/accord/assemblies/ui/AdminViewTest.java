package org.accord.assemblies.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.Participation;
import org.accord.fixtures.Shore;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class AdminViewTest extends ViewTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Assemblies assemblies;

    private Shore shore;

    @BeforeEach
    void arrive() {
        shore = Shore.in(house);
        signIn(shore.administrator("Otter").id());
    }

    @Test
    @DisplayName("AUD-2: what another administrator sets up and names shows in the open page")
    void whatOthersNameShowsInTheOpenPage() {
        open("desk/admin", AdminView.class);
        AssemblyId id = shore.openAssembly("Common Shore", Participation.COMMENTS);
        await().pollInSameThread().until(() -> said().contains("Nobody facilitates here yet"));
        shore.facilitator("Albatross", id);
        await().pollInSameThread().until(() -> said().contains("Albatross"));
    }

    @Test
    @DisplayName("AUD-2: an administrator sets up an assembly, and invites and releases who facilitates it, by clicks")
    void anAdministratorSetsUp() {
        open("desk/admin", AdminView.class);
        assertThat(said()).contains("There is no assembly yet");
        _click(_get(Button.class, button -> button.withText("Set it up")));
        assertThat(said()).contains("An assembly needs a name");
        _setValue(_get(TextField.class, field -> field.withLabel("Name (English)")), "Common Shore");
        _setValue(_get(TextField.class, field -> field.withLabel("Name (Français)")), "Rivage commun");
        _click(_get(Button.class, button -> button.withText("Set it up")));
        assertThat(said()).contains("Common Shore", "Nobody facilitates here yet");
        _click(_get(Button.class, button -> button.withText("Invite a facilitator")));
        String link = _get(TextField.class, field -> field.withLabel("Link to pass on"))
                .getValue();

        Actor.Person heron = shore.person("Heron");
        signIn(heron.id());
        UI.getCurrent().navigate("invitation", QueryParameters.of("token", link.substring(link.indexOf('=') + 1)));
        _click(_get(Button.class, button -> button.withText("Accept · as Heron")));
        current(AssemblyView.class);
        assertThat(said()).contains("You facilitate here");
        assertThat(assemblies.all(heron, "fr").getFirst().name()).isEqualTo("Rivage commun");

        signIn(shore.administrator("Rook").id());
        open("desk/admin", AdminView.class);
        _click(_get(Button.class, button -> button.withText("Release Heron")));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(assemblies.all(heron, "en").getFirst().facilitator()).isFalse();
    }

    @Test
    @DisplayName("XSS-01: hostile names of assemblies and facilitators are text")
    void hostileNamesAreText() {
        String hostile = "<img src=x onerror=alert(1)>";
        shore.facilitator(hostile, shore.openAssembly(hostile, Participation.COMMENTS));
        AdminView view = open("desk/admin", AdminView.class);
        assertThat(said()).contains(hostile);
        assertThat(view.getElement().getOuterHTML()).doesNotContain("<img");
    }
}
