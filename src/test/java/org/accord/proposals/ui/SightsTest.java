package org.accord.proposals.ui;

import static org.accord.assemblies.Participation.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.accord.tally.Choice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The four ways to read the agreement. */
class SightsTest extends Story {

    private static final String TWICE = "Each organisation counts its boats twice a year.";

    @Test
    @DisplayName("TXT-1: what is open stands in brackets, with who proposes it")
    void whatIsOpenStandsInBrackets() {
        int first = open(keep, "We keep the shore and the sea clean for those who come after us.");
        int second = admitted(submitted(pelican, costera, count, "Each organisation counts its nets every year."));
        signIn(shore.participant("Sparrow", assembly, READ_ONLY).id());
        open("desk/agreement", AgreementView.class);
        assertThat(said()).contains(KEEP, COUNT);
        choose("View", "Bracketed");
        assertThat(said())
                .contains("We keep the shore [proposed: and the sea – P-" + first + " · Delta Commons] clean for those")
                .contains("counts its [as it stands: boats][proposed: nets – P-" + second
                        + " · Red Costera] every year.");
    }

    @Test
    @DisplayName("TXT-1: what waits to be admitted is not open yet, and an agreement without anything open says so")
    void whatIsNotAdmittedIsNotInBrackets() {
        submitted(keep, "We keep the shore and the sea clean for those who come after us.");
        signIn(ibis.id());
        openIn(Sight.BRACKETED);
        assertThat(said()).contains("Nothing is open in this language: the text stands without brackets.");
        assertThat(said()).contains(KEEP).doesNotContain("[");
    }

    @Test
    @DisplayName("TXT-1: as if all passed; where two conflict, the present words stand beside both")
    void asIfAllPassed() {
        open(keep, "We keep the shore and the sea clean for those who come after us.");
        open(count, TWICE);
        admitted(submitted(pelican, costera, count, "Each organisation counts its boats each month."));
        signIn(ibis.id());
        openIn(Sight.ALL_PASS);
        assertThat(said())
                .contains("We keep the shore and the sea clean for those who come after us.")
                .contains("as it stands:", "twice a", "each month")
                .doesNotContain(TWICE);
    }

    @Test
    @DisplayName("TXT-6: what was decided since the draft shows what came, what went, and through whom")
    void whatWasDecidedShows() {
        int number = open(count, TWICE);
        decided(number, Choice.YES);
        signIn(ibis.id());
        openIn(Sight.ADOPTED);
        assertThat(said())
                .contains(
                        "deleted:", "every", "inserted:", "twice a", "Changed by:", "P-" + number + " · Delta Commons");
        choose("View", "Text");
        assertThat(said()).contains(TWICE).doesNotContain("deleted:");
    }

    @Test
    void anEarlierVersionIsReadAsItStood() {
        decided(open(count, TWICE), Choice.YES);
        signIn(ibis.id());
        UI.getCurrent().navigate("desk/agreement", QueryParameters.of("version", "1"));
        assertThat(said()).contains(COUNT).doesNotContain("If all pass");
    }

    private void openIn(Sight sight) {
        UI.getCurrent().navigate("desk/agreement", QueryParameters.of("view", sight.word()));
        current(AgreementView.class);
    }
}
