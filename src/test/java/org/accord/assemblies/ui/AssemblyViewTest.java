package org.accord.assemblies.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.assemblies.Participation.READ_ONLY;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.NewAssembly;
import org.accord.assemblies.Participation;
import org.accord.fixtures.Database;
import org.accord.fixtures.Shore;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.organisations.Power;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class AssemblyViewTest extends ViewTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Assemblies assemblies;

    private Shore shore;
    private AssemblyId common;

    @BeforeEach
    void arrive() {
        shore = Shore.in(house);
        common = shore.openAssembly("Common Shore", COMMENTS);
    }

    @Test
    @DisplayName("ACT-2: one joins from the list, and the list says how one takes part")
    void oneJoinsFromTheList() {
        Actor.Person heron = shore.person("Heron");
        signIn(heron.id());
        open("desk/assemblies", AssembliesView.class);
        assertThat(said()).contains("Common Shore", "What Common Shore is for.", "Not joined");
        _click(_get(Button.class, button -> button.withText("Join Common Shore")));
        assertThat(said()).contains("You take part in Common Shore.", "Reads and comments");
        assertThat(assemblies.standing(heron, common).mode()).isEqualTo(COMMENTS);
        assertThat(_get(RouterLink.class, link -> link.withText("Common Shore")).getHref())
                .isEqualTo("desk/assemblies/" + common);
    }

    @Test
    void anEmptyListTeaches() {
        signIn(shore.person("Heron").id());
        house.getBean(Database.class).empty();
        signOut();
        signIn(shore.person("Gull").id());
        open("desk/assemblies", AssembliesView.class);
        assertThat(said()).contains("There is no assembly yet");
    }

    @Test
    @DisplayName("AUTHZ-05: a visitor sees neither the list nor an assembly")
    void aVisitorSeesNothing() {
        open("desk/assemblies");
        assertThat(said()).doesNotContain("Common Shore");
        open("desk/assemblies/" + common);
        assertThat(said()).doesNotContain("Common Shore");
    }

    @Test
    @DisplayName("ACT-1: an activist reads what they can do and why proposals come from organisations")
    void anActivistReadsWhatTheyCanDo() {
        signIn(shore.participant("Heron", common, COMMENTS).id());
        at(common);
        assertThat(said())
                .contains(
                        "You can read and comment; proposals come from organisations.",
                        "Why?",
                        "only they propose, decide and sign (ACT-1)");
        signIn(shore.participant("Ibis", common, READ_ONLY).id());
        at(common);
        assertThat(said()).contains("You can read; proposals come from organisations");
        _assertNone(Select.class);
    }

    @Test
    void aDelegateReadsForWhomTheyAct() {
        signIn(shore.delegate("Tern", shore.organisation("Delta Commons"), Power.VOTE)
                .id());
        at(common);
        assertThat(said())
                .contains("You act here for Delta Commons, as far as your mandate allows.")
                .doesNotContain("Why?");
    }

    @Test
    void oneJoinsAndLeaves() {
        Actor.Person heron = shore.person("Heron");
        signIn(heron.id());
        at(common);
        _click(_get(Button.class, button -> button.withText("Join Common Shore")));
        assertThat(assemblies.standing(heron, common).mode()).isEqualTo(COMMENTS);
        _click(_get(Button.class, button -> button.withText("Leave Common Shore")));
        assertThat(assemblies.standing(heron, common).mode()).isNull();
        assertThat(said()).contains("You no longer take part in Common Shore.");
    }

    @Test
    @DisplayName("ACT-3, PRI-4: a facilitator sees who takes part and changes a mode; nobody else sees them")
    void aFacilitatorChangesAMode() {
        Actor.Person heron = shore.participant("Heron", common, COMMENTS);
        signIn(shore.facilitator("Owl", common).id());
        at(common);
        @SuppressWarnings("unchecked") // the only one on the page
        Select<Participation> mode = _get(Select.class);
        assertThat(mode.getLabel()).isEqualTo("Heron");
        _setValue(mode, READ_ONLY);
        assertThat(assemblies.standing(heron, common).mode()).isEqualTo(READ_ONLY);
        assertThat(said()).contains("Changed for Heron.");

        signIn(shore.participant("Ibis", common, COMMENTS).id());
        at(common);
        _assertNone(Select.class);
        assertThat(said()).contains("Owl").doesNotContain("Heron");
    }

    @Test
    @DisplayName("ACT-5: an open page shows a changed mode without being read again by hand")
    void anOpenPageShowsAChangedMode() {
        Actor.Person heron = shore.participant("Heron", common, COMMENTS);
        signIn(heron.id());
        at(common);
        assertThat(said()).contains("You can read and comment;");
        assemblies.setMode(PLATFORM, common, heron.id(), READ_ONLY);
        await().pollInSameThread().until(() -> said().contains("You can read; proposals"));
    }

    @Test
    @DisplayName("AUTHZ-02: a closed one, an absent one and no id at all look the same to outsiders")
    void aClosedOneLooksLikeNone() {
        AssemblyId closed = shore.closedAssembly("Quiet Cove");
        signIn(shore.person("Heron").id());
        for (String id : List.of(closed.toString(), AssemblyId.next().toString(), "x'; select pg_sleep(30); --")) {
            open("desk/assemblies/" + id);
            assertThat(said()).contains("There is no such page").doesNotContain("Quiet Cove");
        }
        open("desk/assemblies", AssembliesView.class);
        assertThat(said()).doesNotContain("Quiet Cove");
        signIn(shore.participant("Ibis", closed, COMMENTS).id());
        at(closed);
        assertThat(said()).contains("Quiet Cove", "Closed");
    }

    @Test
    @DisplayName("XSS-01: hostile names, purposes and pseudonyms are text")
    void hostileNamesAreText() {
        String hostile = "<img src=x onerror=alert(1)>";
        AssemblyId id = assemblies.create(
                PLATFORM,
                new NewAssembly(
                        AssemblyKind.WORKING_GROUP,
                        Map.of("en", new NewAssembly.Name(hostile, "<b>" + hostile + "</b>")),
                        true,
                        COMMENTS));
        shore.participant(hostile, id, COMMENTS);
        Actor.Person facilitator = shore.facilitator("<script>alert(2)</script>", id);
        shore.mandate(facilitator, shore.organisation(hostile), Power.SPEAK);
        signIn(facilitator.id());
        AssemblyView page = at(id);
        assertThat(said()).contains(hostile, "<b>" + hostile + "</b>", "<script>alert(2)</script>");
        assertThat(page.getElement().getOuterHTML()).doesNotContain("<img", "<script", "<b>");
        assertThat(_get(Select.class).getLabel()).isEqualTo(hostile);
        AssembliesView list = open("desk/assemblies", AssembliesView.class);
        assertThat(list.getElement().getOuterHTML()).doesNotContain("<img");
    }

    private AssemblyView at(AssemblyId id) {
        return open("desk/assemblies/" + id, AssemblyView.class);
    }
}
