package org.accord.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.assemblies.Participation.READ_ONLY;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.Participation;
import org.accord.assemblies.agenda.AgendaItem;
import org.accord.assemblies.agenda.AgendaItemId;
import org.accord.assemblies.agenda.AgendaItemKind;
import org.accord.assemblies.agenda.Agendas;
import org.accord.assemblies.agenda.NewItem;
import org.accord.assemblies.ui.AgendaMatters;
import org.accord.kernel.Actor;
import org.accord.kernel.Thing;
import org.accord.kit.Tick;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agenda of an assembly, by clicks: on its own page, and on the pages of what stands on it. */
class AgendaByClicksTest extends Story {

    private static final String QUIET = KEEP.replace("clean", "quiet");

    @Autowired
    private Agendas agendas;

    @Test
    void anEmptyAgendaTeachesAndOffersNothingToReaders() {
        at(shore.participant("Heron", assembly, COMMENTS));
        assertThat(said()).contains("Agenda", "Nothing is on the agenda yet.");
        assertThat(said()).doesNotContain("Put an item on the agenda");
    }

    @Test
    @DisplayName("FAC-1, ACT-3: a facilitator puts a proposal on the agenda, as themselves, and narrows it to reading")
    void aFacilitatorPutsAProposalOnTheAgenda() {
        int number = open(keep, QUIET);
        at(albatross);
        details("Put an item on the agenda").setOpened(true);
        _setValue(_get(TextField.class, field -> field.withLabel("Title")), "Quiet or clean");
        _setValue(_get(TextField.class, field -> field.withLabel("Minutes (may stay empty)")), "20");
        @SuppressWarnings("unchecked") // the only one on the page
        ComboBox<AgendaMatters.Matter> choice = _get(ComboBox.class);
        put(choice, number);
        assertThat(said()).contains("P-1 · clause 1 · Delta Commons", "Take off");
        _setValue(_get(Tick.class), true);
        click("Put it on the agenda · as Albatross");

        assertThat(only()).satisfies(item -> {
            assertThat(item.title()).isEqualTo("Quiet or clean");
            assertThat(item.kind()).isEqualTo(AgendaItemKind.DISCUSS);
            assertThat(item.minutes()).isEqualTo(20);
            assertThat(item.participation()).isEqualTo(READ_ONLY);
            assertThat(item.matters()).containsExactly(thing(number));
        });
        assertThat(said())
                .contains("It is on the agenda.", "Quiet or clean", "Discussion", "20 minutes", "Activists read only");
        assertThat(_get(Anchor.class, link -> link.withText("P-1 · clause 1 · Delta Commons"))
                        .getHref())
                .isEqualTo("desk/proposals/1");
        assertThat(_get(TextField.class, field -> field.withLabel("Title").withValue(""))
                        .isVisible())
                .isTrue();
    }

    @Test
    @DisplayName("ACT-1: who does not facilitate here reads the agenda, and is offered nothing that changes it")
    void othersReadIt() {
        add("Quiet or clean", null, open(keep, QUIET));
        for (Actor.Person reader : List.of(
                shore.participant("Heron", assembly, COMMENTS), ibis, shore.facilitator("Plover", elsewhere()))) {
            at(reader);
            assertThat(said()).contains("1. Quiet or clean", "P-1 · clause 1 · Delta Commons");
            _assertNone(
                    Details.class,
                    details -> details.withPredicate(one -> one.getSummaryText().contains("item")));
            noButton("Remove · as Heron");
        }
    }

    @Test
    void aFacilitatorChangesMovesClosesReopensAndRemoves() {
        add("First", null, open(keep, QUIET));
        add("Second", null, open(count, COUNT.replace("year", "month")));
        at(albatross);
        assertThat(said()).contains("1. First", "2. Second");

        click("Move down · as Albatross");
        assertThat(titles()).containsExactly("Second", "First");
        assertThat(said()).contains("1. Second", "2. First");

        Details change = _find(
                        Details.class,
                        one -> one.withPredicate(
                                details -> details.getSummaryText().equals("Change this item")))
                .getFirst();
        change.setOpened(true);
        TextField title = _get(change, TextField.class, field -> field.withLabel("Title"));
        assertThat(title.getValue()).isEqualTo("Second");
        _setValue(title, "Second, worded anew");
        _get(change, Button.class, button -> button.withText("Save the item · as Albatross"))
                .click();
        assertThat(titles()).containsExactly("Second, worded anew", "First");
        assertThat(change.isOpened()).isFalse();

        _find(Button.class, one -> one.withText("Close: dealt with · as Albatross"))
                .getFirst()
                .click();
        assertThat(titles()).containsExactly("First");
        assertThat(said()).contains("Dealt with (1)", "reopen it below");
        details("Dealt with (1)").setOpened(true);
        click("Reopen · as Albatross");
        assertThat(titles()).containsExactly("First", "Second, worded anew");

        _find(Button.class, one -> one.withText("Remove · as Albatross"))
                .getFirst()
                .click();
        assertThat(titles()).hasSize(2);
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(ConfirmDialogKt._getHeader(question)).isEqualTo("Remove “First”?");
        ConfirmDialogKt._fireConfirm(question);
        assertThat(titles()).containsExactly("Second, worded anew");
        assertThat(said()).contains("“First” is off the agenda.");
    }

    @Test
    @DisplayName("AUTHZ-12: what somebody else changed meanwhile is not written over unseen, and what was typed stays")
    void whatSomebodyElseChangedIsNotWrittenOver() {
        AgendaItemId item = add("First", null, open(keep, QUIET));
        at(albatross);
        Details change = details("Change this item");
        change.setOpened(true);
        _setValue(_get(change, TextField.class, field -> field.withLabel("Title")), "Mine");
        agendas.change(
                shore.facilitator("Gull", assembly),
                item,
                1,
                new NewItem("Theirs", AgendaItemKind.DISCUSS, null, null, List.of()));
        awaitSaid("1. Theirs");
        assertThat(_get(change, TextField.class, field -> field.withLabel("Title"))
                        .getValue())
                .isEqualTo("Mine");
        click("Save the item · as Albatross");
        assertThat(titles()).containsExactly("Theirs");
        assertThat(_get(change, TextField.class, field -> field.withLabel("Title"))
                        .getValue())
                .isEqualTo("Mine");
        change.setOpened(false);
        change.setOpened(true);
        assertThat(_get(change, TextField.class, field -> field.withLabel("Title"))
                        .getValue())
                .isEqualTo("Theirs");
    }

    @Test
    @DisplayName("AUTHZ-05: a facilitator who is released keeps nothing to set the agenda with, in an open page too")
    void aReleasedFacilitatorKeepsNothing() {
        add("First", null, open(keep, QUIET));
        at(albatross);
        assertThat(said()).contains("Move down", "Put an item on the agenda");
        house.getBean(Assemblies.class).releaseFacilitator(PLATFORM, assembly, albatross.id());
        awaitGone("Put an item on the agenda");
        assertThat(said()).contains("First").doesNotContain("Remove");
    }

    @Test
    @DisplayName(
            "ACT-3, ACT-5: an open page of a proposal loses its comment form and gets it back, and says where it stands")
    void anOpenPageLosesItsFormAndGetsItBack() {
        int number = open(keep, QUIET);
        signIn(shore.participant("Heron", assembly, COMMENTS).id());
        open("desk/proposals/" + number, ProposalView.class);
        assertThat(area("Your comment").isVisible()).isTrue();
        type("Your comment", "And who");
        AgendaItemId item = add("Quiet or clean", READ_ONLY, number);
        awaitSaid("While “Quiet or clean” is on the agenda, activists read here");
        assertThat(said()).contains("Rule ACT-3", "And who", "On the agenda");
        _assertNone(TextArea.class, area -> area.withLabel("Your comment"));
        assertThat(_get(RouterLink.class, link -> link.withText("Quiet or clean"))
                        .getHref())
                .isEqualTo("desk/assemblies/" + assembly);
        agendas.close(albatross, item, 1);
        awaitGone("While “Quiet or clean”");
        assertThat(area("Your comment").isVisible()).isTrue();
        assertThat(said()).doesNotContain("On the agenda");
    }

    @Test
    @DisplayName("XSS-01: a hostile title is text")
    void aHostileTitleIsText() {
        String hostile = "<img src=x onerror=alert(1)>";
        int number = open(keep, QUIET);
        add(hostile, READ_ONLY, number);
        at(albatross);
        assertThat(said()).contains(hostile);
        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain("<img src=x");
        signIn(shore.participant("Heron", assembly, COMMENTS).id());
        ProposalView page = open("desk/proposals/" + number, ProposalView.class);
        assertThat(said()).contains(hostile);
        assertThat(page.getElement().getOuterHTML()).doesNotContain("<img src=x");
    }

    @Test
    void theAgendaIsReadInEachLanguage() {
        add("Quiet or clean", READ_ONLY, open(keep, QUIET));
        for (String language : List.of("fr", "es", "pt")) {
            read(language);
            at(albatross);
            assertThat(said()).contains("Quiet or clean").doesNotContain("Agenda", "Activists", "Move up");
        }
    }

    private void at(Actor.Person reader) {
        signIn(reader.id());
        open("desk/assemblies/" + assembly);
        MockVaadin.clientRoundtrip(false);
    }

    private AssemblyId elsewhere() {
        return shore.openAssembly("Another assembly", COMMENTS);
    }

    private AgendaItemId add(String title, @Nullable Participation mode, int number) {
        return agendas.add(
                albatross, assembly, new NewItem(title, AgendaItemKind.DISCUSS, null, mode, List.of(thing(number))));
    }

    private Thing thing(int number) {
        return page(number).thing();
    }

    private List<String> titles() {
        return agendas.page(albatross, assembly).open().stream()
                .map(AgendaItem::title)
                .toList();
    }

    private AgendaItem only() {
        return agendas.page(albatross, assembly).open().getFirst();
    }

    private void put(ComboBox<AgendaMatters.Matter> choice, int number) {
        choice.setValue(choice.getListDataView()
                .getItems()
                .filter(matter -> matter.thing().equals(thing(number)))
                .findFirst()
                .orElseThrow());
    }

    private static Details details(String summary) {
        return _get(
                Details.class,
                one -> one.withPredicate(details -> details.getSummaryText().equals(summary)));
    }
}
