package org.accord.organisations.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.accord.fixtures.Shore;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Listing;
import org.accord.organisations.Power;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class OrganisationsViewTest extends ViewTest {

    @Autowired
    private ApplicationContext house;

    private Shore shore;

    @BeforeEach
    void arrive() {
        shore = Shore.in(house);
    }

    @Test
    @DisplayName("AUTHZ-05: a visitor does not see the list")
    void aVisitorDoesNotSeeTheList() {
        shore.organisation("Delta Commons");
        open("desk/organisations");
        assertThat(said()).doesNotContain("Delta Commons");
    }

    @Test
    @DisplayName("ELI-11: everybody sees the named ones, and how many others there are, by region")
    void everybodySeesTheNamedOnesAndHowManyOthersThereAre() {
        OrganisationId delta = shore.organisation("Delta Commons");
        shore.organisation("Hidden Shore", "Europe", Listing.UNLISTED);
        shore.organisation("Quiet Shore", "Europe", Listing.MEMBERS);
        signIn(shore.person("Heron").id());
        open("desk/organisations", OrganisationsView.class);
        assertThat(said())
                .contains(
                        "3 organisations take part", "Delta Commons", "Grassroots group", "2 organisations from Europe")
                .doesNotContain("Hidden Shore", "Quiet Shore", "You act for it");

        signIn(shore.delegate("Tern", delta, Power.SPEAK).id());
        open("desk/organisations", OrganisationsView.class);
        assertThat(said())
                .contains("You act for it", "Quiet Shore", "One organisation from Europe")
                .doesNotContain("Hidden Shore");
    }

    @Test
    @DisplayName(
            "ELI-11: whoever searches sees the names that fit, of those that they may read, and else is told that there is none")
    void whoeverSearchesSeesTheNamesThatFit() {
        shore.organisation("Delta Commons");
        shore.organisation("Red Costera");
        shore.organisation("Hidden Delta", "Europe", Listing.UNLISTED);
        signIn(shore.person("Heron").id());
        open("desk/organisations", OrganisationsView.class);
        _setValue(_get(TextField.class), "delt");
        assertThat(said()).contains("Delta Commons").doesNotContain("Red Costera", "Hidden Delta", "from Europe");
        _setValue(_get(TextField.class), "nobody");
        assertThat(said()).contains("No organisation whose name you may read").doesNotContain("Delta Commons");
        _setValue(_get(TextField.class), "");
        assertThat(said()).contains("Delta Commons", "Red Costera", "One organisation from Europe");
    }

    @Test
    void aLongListGoesOnWhereItIsAsked() {
        for (int number = 1; number <= 60; number++) {
            shore.organisation(String.format(Locale.ROOT, "Circle %03d", number));
        }
        signIn(shore.person("Heron").id());
        open("desk/organisations", OrganisationsView.class);
        assertThat(said()).contains("60 organisations take part", "Circle 050").doesNotContain("Circle 051");
        _click(_get(Button.class, button -> button.withText("Show more")));
        assertThat(said()).contains("Circle 001", "Circle 050", "Circle 051", "Circle 060");
        _assertNone(Button.class, button -> button.withText("Show more"));

        shore.organisation("Circle 059a");
        await().pollInSameThread().until(() -> said().contains("Circle 059a"));
        assertThat(said()).contains("Circle 001", "Circle 060");
    }

    @Test
    void anEmptyListTeaches() {
        signIn(shore.person("Heron").id());
        read("fr");
        open("desk/organisations", OrganisationsView.class);
        assertThat(said()).contains("Aucune organisation ne participe encore", "seront ici");
    }

    @Test
    @DisplayName("XSS-01: a hostile organisation’s name is text")
    void aHostileNameIsText() {
        String hostile = "<img src=x onerror=alert(1)>";
        shore.organisation(hostile, hostile, Listing.PUBLIC);
        shore.organisation("Hidden", hostile, Listing.UNLISTED);
        signIn(shore.person("Heron").id());
        OrganisationsView view = open("desk/organisations", OrganisationsView.class);
        assertThat(said()).contains(hostile, "One organisation from " + hostile);
        assertThat(view.getElement().getOuterHTML()).doesNotContain("<img");
    }
}
