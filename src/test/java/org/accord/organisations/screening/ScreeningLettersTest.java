package org.accord.organisations.screening;

import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.kernel.Translations;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Scale;
import org.accord.people.Outbox;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each letter of an application’s life, where everybody who has a word in it means ill. */
@ServiceTest
class ScreeningLettersTest {

    static final List<String> LANGUAGES = Translations.LANGUAGES;

    private static final String MARKUP = "<img src=x onerror=alert(1)> {0} ${7*7}";
    private static final String LINES = "\r\nBcc: everybody@example.org\r\n\r\n<script>alert(1)</script>";
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    @Autowired
    private Applying applying;

    @Autowired
    private Screening screening;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ApplicationContext house;

    private final String address = "koel-" + UUID.randomUUID() + "@example.org";

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @DisplayName(
            "MAIL-01: names, questions and reasons with markup and line breaks are text in each letter of screening")
    void whatPeopleTypeIsTextInEveryLetter(String language) {
        Applicants applicants = Applicants.in(house);
        Actor.Person kite = applicants.screener("Kite");
        Actor.Person finch = applicants.screener("Finch");
        Actor.Person raven = applicants.screener("Raven");
        Actor.Person heron = applicants.screener("Heron");
        ApplicationId id = applicants.submit(form(MARKUP + LINES, language));
        screening.take(kite, id, 2);
        screening.ask(kite, id, 3, MARKUP + LINES);
        applying.answer(VISITOR, applicants.link(id), 4, MARKUP + LINES);
        screening.refuse(kite, id, 5, RefusalReason.CONDUCT, MARKUP + LINES);
        screening.refuse(finch, id, 5, RefusalReason.CONDUCT, MARKUP + LINES);
        applying.appeal(VISITOR, applicants.link(id), 6, MARKUP + LINES);
        screening.admit(raven, id, 7);
        screening.admit(heron, id, 7);

        Actor administrator = Shore.in(house).administrator("Owl");
        List<Outbox.Page> letters = await().until(
                        () -> outbox.letters(administrator).stream()
                                .filter(row -> row.to().equals(address))
                                .map(row -> outbox.letter(administrator, row.id()))
                                .toList(),
                        found -> found.size() == 8);
        assertThat(letters)
                .extracting(Outbox.Page::subject)
                .allSatisfy(subject -> assertThat(subject)
                        .as("of the house’s own words")
                        .startsWith("Accord")
                        .doesNotContain("<", "Bcc", "\n"));
        assertThat(letters).allSatisfy(letter -> {
            assertThat(LINK.matcher(letter.text()).results().map(found -> found.group()))
                    .isNotEmpty()
                    .allSatisfy(link ->
                            assertThat(link).matches("http://[^/]+/(join/status#|invitation\\?token=)[\\w-]{43}"));
            assertThat(letter.text()).contains("/join/status#");
        });
        // all but the first, whose address nobody had confirmed yet
        assertThat(letters).filteredOn(letter -> letter.text().contains(MARKUP)).hasSize(7);
    }

    private NewApplication form(String typed, String language) {
        return new NewApplication(
                typed,
                OrganisationKind.COLLECTIVE,
                Tie.NONE,
                Scale.LOCAL,
                typed,
                typed,
                language,
                Listing.MEMBERS,
                EnumSet.allOf(Declaration.class),
                typed,
                address,
                List.of(),
                List.of(),
                typed);
    }
}
