package org.accord.organisations.screening.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.accord.organisations.screening.Applicants.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.accord.fixtures.ViewTest;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.screening.Applicants;
import org.accord.organisations.screening.ApplicationId;
import org.accord.organisations.screening.RefusalReason;
import org.accord.organisations.screening.Screening;
import org.accord.organisations.screening.Tie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class StatusViewTest extends ViewTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Screening screening;

    private Applicants applicants;

    @BeforeEach
    void arrive() {
        applicants = Applicants.in(house);
    }

    @Test
    @DisplayName("ELI-6: the link shows how it stands, and confirms, and withdraws")
    void theLinkConfirmsAndWithdraws() {
        StatusView view = follow(applicants.send(form("River Keepers", OrganisationKind.NGO, Listing.PUBLIC)));
        assertThat(said()).contains("River Keepers", "Written", "letters reach you");
        _assertNone(view, TextArea.class);
        _click(_get(view, Button.class, spec -> spec.withText("Send it to the screening team")));
        assertThat(said())
                .contains("Submitted", "Members may comment on it until then")
                .doesNotContain("letters reach you");
        assertThat(_get(view, Button.class, spec -> spec.withText("Withdraw the application"))
                        .isEnabled())
                .isTrue();
    }

    @Test
    void aQuestionIsAnsweredByClicks() {
        StatusView view = follow(applicants.submit(
                form("Bakery", OrganisationKind.COOPERATIVE, Tie.NONE, Listing.MEMBERS, "en", List.of())));
        assertThat(said()).contains("Question asked", "You are a cooperative");
        _click(_get(view, Button.class, spec -> spec.withText("Send the answer")));
        assertThat(said()).as("an empty answer").contains("Rule PLAIN-1");
        _setValue(_get(view, TextArea.class), "All of us decide.");
        _click(_get(view, Button.class, spec -> spec.withText("Send the answer")));
        assertThat(said()).contains("All of us decide.", "In review");
        _assertNone(view, TextArea.class);
    }

    @Test
    @DisplayName("ELI-8: a refusal shows its reason, and can be appealed by clicks")
    void aRefusalCanBeAppealedByClicks() {
        StatusView view = follow(applicants.submit(form("Church", OrganisationKind.CHURCH, Listing.PUBLIC)));
        assertThat(said()).contains("Refused", "Church as an institution", "People who did not decide");
        _setValue(_get(view, TextArea.class), "We are believers.");
        _click(_get(view, Button.class, spec -> spec.withText("Appeal")));
        assertThat(said()).contains("Appealed", "We are believers.");
    }

    @ParameterizedTest
    @DisplayName("ENUM-03: what is no link shows nothing")
    @ValueSource(strings = {"", "x", "0123456789012345678901234567890123456789012"})
    void whatIsNoLinkShowsNothing(String wrong) {
        applicants.submit("River Keepers");
        StatusView view = open("join/status", StatusView.class);
        view.follow(wrong);
        assertThat(said()).contains("needs the link from your letter").doesNotContain("River");
    }

    @Test
    @DisplayName("XSS-01: a hostile name, question and explanation are text")
    void hostileWordsAreText() {
        String hostile = "<img src=x onerror=alert(1)>";
        ApplicationId id = applicants.submit(form(hostile, OrganisationKind.NGO, Listing.MEMBERS));
        var kite = applicants.screener("Kite");
        screening.take(kite, id, 2);
        screening.refuse(kite, id, 3, RefusalReason.CONDUCT, hostile);
        screening.refuse(applicants.screener("Finch"), id, 3, RefusalReason.CONDUCT, hostile);
        StatusView view = follow(id);
        assertThat(said()).contains(hostile).doesNotContain("Kite", "Finch");
        assertThat(view.getElement().getOuterHTML()).doesNotContain("<img");
    }

    private StatusView follow(ApplicationId id) {
        StatusView view = open("join/status", StatusView.class);
        view.follow(applicants.link(id));
        return view;
    }
}
