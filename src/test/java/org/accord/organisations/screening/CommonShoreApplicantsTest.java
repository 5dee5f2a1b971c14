package org.accord.organisations.screening;

import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.organisations.screening.Applicants.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Organisations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The six applicants of the Common Shore story: two benevolent reviewers, who admit whatever they may. */
@ServiceTest
class CommonShoreApplicantsTest {

    @Test
    @DisplayName("ELI-1, ELI-2, ELI-4, ELI-10: the six applicants come out as the story expects")
    void theSixApplicantsComeOutAsExpected(
            @Autowired Screening screening, @Autowired Organisations organisations, @Autowired ApplicationContext house)
            throws Exception {
        Applicants applicants = Applicants.in(house);
        Actor.Person kite = applicants.screener("Kite");
        Actor.Person finch = applicants.screener("Finch");
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (JsonNode applicant : story().get("applicants")) {
            String name = applicant.get("name").asString();
            expected.put(name, applicant.get("expect").asString().split(" ")[0]);
            ApplicationId id = applicants.submit(
                    form(name, OrganisationKind.valueOf(applicant.get("kind").asString()), Listing.MEMBERS));
            if (applicants.state(id) == ApplicationState.SUBMITTED) {
                screening.take(kite, id, 2);
                screening.admit(kite, id, 3);
                screening.admit(finch, id, 3);
            }
            ScreeningPage page = screening.page(kite, id);
            RefusalReason reason = page.steps().getLast().reason();
            found.put(name, page.state() + (reason == null ? "" : ":" + reason));
        }
        assertThat(found).hasSize(6).isEqualTo(expected);
        assertThat(organisations.admitted(PLATFORM)).hasSize(2);
    }

    private static JsonNode story() throws Exception {
        try (InputStream file =
                CommonShoreApplicantsTest.class.getResourceAsStream("/db/demo/common-shore/organisations.json")) {
            return JsonMapper.shared().readTree(file);
        }
    }
}
