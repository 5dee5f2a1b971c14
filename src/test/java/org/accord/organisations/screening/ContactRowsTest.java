package org.accord.organisations.screening;

import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import org.accord.fixtures.ServiceTest;
import org.accord.people.SealedRows;
import org.accord.people.Sealing;
import org.accord.people.TestSealing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class ContactRowsTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private ApplicationRepository repository;

    @Test
    @DisplayName("PRI-3: contacts that an older key sealed are sealed anew, and open as before")
    void contactsAreSealedAnew(@Autowired Applying applying) {
        Applicants applicants = Applicants.in(house);
        ApplicationId waiting = applicants.submit("Waiting Circle");
        applicants.submit("Another Circle");
        Sealing newer = TestSealing.newer(house);
        SealedRows afterwards = new ContactRows(repository, newer);

        assertThat(house.getBean(ContactRows.class).sealAnew(PLATFORM)).isZero();
        assertThat(afterwards.sealAnew(PLATFORM)).isEqualTo(2);
        assertThat(afterwards.sealAnew(PLATFORM)).isZero();

        assertRefused(
                "PRI-6",
                "organisations.screening.refused.purge",
                () -> afterwards.sealAnew(applicants.screener("Kite")));
        byte[] kept = repository.contact(waiting).orElseThrow();
        assertThat(newer.isCurrent(kept)).isTrue();
        assertThat(newer.open(kept, Contact.COLUMN, waiting.value())).contains("@");
        assertThat(applying.status(VISITOR, applicants.link(waiting)).state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    @DisplayName("PRI-3: the house's daily task knows of the contacts")
    void theDailyTaskKnowsOfThem() {
        assertThat(house.getBeansOfType(SealedRows.class).values()).hasOnlyElementsOfType(ContactRows.class);
    }
}
