package org.accord.people;

import static org.accord.db.people.Tables.ADDRESS;
import static org.accord.db.people.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.ott.OneTimeTokenAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class PeopleTest {

    private static final Actor TASK = new Actor.Platform("test");

    @Autowired
    private People people;

    @Autowired
    private CurrentActor current;

    @Autowired
    private DSLContext db;

    @Autowired
    private BeanFactory house;

    @Autowired
    private ApplicationEvents events;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("PRI-2: an account is a pseudonym, a language and one way to sign in")
    void thePlatformRegistersAPerson() {
        PersonId heron = people.register(TASK, new NewPerson("  Heron ", "fr", "Heron@Example.org", false));

        assertThat(people.me(person(heron))).isEqualTo(new Me(heron, "Heron", "fr", false));
        assertThat(events.stream(PersonRegistered.class)).containsExactly(new PersonRegistered(TASK, heron, false));
    }

    @Test
    @DisplayName("PRI-3: an address is stored as a keyed hash and sealed, and not to be read")
    void noAddressIsStoredToBeRead() {
        people.register(TASK, new NewPerson("Heron", "en", "heron@example.org", false));

        byte[] hash = db.select(ADDRESS.ADDRESS_HASH).from(ADDRESS).fetchSingle(ADDRESS.ADDRESS_HASH);
        assertThat(hash).hasSize(32).isNotEqualTo(new OneTimeSecret("heron@example.org").hash());
        assertThat(db.selectFrom(PERSON).fetch().formatCSV()
                        + db.selectFrom(ADDRESS).fetch().formatCSV())
                .doesNotContain("example");
    }

    @Test
    void nobodyElseRegistersPeople() {
        Actor administrator = new Actor.Person(register("Otter"), true);
        NewPerson heron = new NewPerson("Heron", "en", null, true);

        assertRefused("AUTH-2", () -> people.register(administrator, heron));
        assertRefused("AUTH-2", () -> people.register(new Actor.Visitor(), heron));
    }

    @Test
    void whatWillNotDoIsRefusedAndNothingIsStored() {
        register("Otter");
        assertRefused("PRI-2", () -> people.register(TASK, new NewPerson("\u200B", "en", null, false)));
        assertRefused("PRI-2", () -> people.register(TASK, new NewPerson("Heron", "tlh", null, false)));
        assertRefused("PRI-2", () -> people.register(TASK, new NewPerson("Heron", "en", "nowhere", false)));
        assertRefused("PRI-2", () -> people.register(TASK, new NewPerson("Heron", "en", "OTTER@example.org", false)));

        assertThat(db.fetchCount(PERSON)).isEqualTo(1);
    }

    @Test
    void aPersonTakesAnotherPseudonymAndLanguage() {
        PersonId heron = register("Heron");
        people.rename(person(heron), " Grey  Heron ");
        people.chooseLanguage(person(heron), "pt");

        assertThat(people.me(person(heron))).isEqualTo(new Me(heron, "Grey Heron", "pt", false));
        assertThat(events.stream(PersonRenamed.class)).containsExactly(new PersonRenamed(person(heron), heron));
    }

    @Test
    void aHidingPseudonymAnUnknownLanguageAndAVisitorAreRefused() {
        PersonId heron = register("Heron");
        assertRefused("PRI-2", () -> people.rename(person(heron), "Her\u202Eon"));
        assertRefused("PRI-2", () -> people.chooseLanguage(person(heron), "de"));
        assertRefused("AUTH-1", () -> people.rename(new Actor.Visitor(), "Heron"));
        assertRefused("AUTH-1", () -> people.chooseLanguage(new Actor.Visitor(), "fr"));
        assertRefused("AUTH-1", () -> people.me(new Actor.Visitor()));
        assertThat(people.me(person(heron)).pseudonym()).isEqualTo("Heron");
    }

    @Test
    void anAccountThatIsNoMoreIsNotFound() {
        Actor gone = person(PersonId.next());
        assertThatThrownBy(() -> people.me(gone)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.rename(gone, "Heron")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.chooseLanguage(gone, "fr")).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("PRI-4: pseudonyms are read by id and by those who take part")
    void pseudonymsAreReadByIdAndNotByVisitors() {
        PersonId heron = register("Heron");
        register("Otter");

        assertThat(people.pseudonyms(person(heron), List.of(heron, PersonId.next())))
                .isEqualTo(Map.of(heron, "Heron"));
        assertThat(people.pseudonyms(TASK, List.of())).isEmpty();
        assertRefused("AUTH-1", () -> people.pseudonyms(new Actor.Visitor(), List.of(heron)));
    }

    @Test
    void aRightThatIsTakenAwayIsGoneAtTheNextClick() {
        PersonId heron = people.register(TASK, new NewPerson("Heron", "en", null, true));
        SecurityContextHolder.getContext()
                .setAuthentication(new OneTimeTokenAuthentication(TestSessions.open(house, heron), List.of()));
        assertThat(current.get()).isEqualTo(new Actor.Person(heron, true));

        db.update(PERSON).set(PERSON.ADMINISTRATOR, false).execute();
        assertThat(current.get()).isEqualTo(new Actor.Person(heron, false));
    }

    @Test
    void whoeverIsNotSignedInIsAVisitor() {
        assertThat(current.get()).isEqualTo(new Actor.Visitor());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new OneTimeTokenAuthentication(new SignedIn(PersonId.next(), SessionId.next()), List.of()));
        assertThat(current.get()).isEqualTo(new Actor.Visitor());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new OneTimeTokenAuthentication(new SignedIn(register("Heron"), SessionId.next()), List.of()));
        assertThat(current.get()).isEqualTo(new Actor.Visitor());
    }

    private PersonId register(String pseudonym) {
        return people.register(TASK, new NewPerson(pseudonym, "en", pseudonym + "@example.org", false));
    }

    private static Actor person(PersonId id) {
        return new Actor.Person(id, false);
    }

    private static void assertRefused(String rule, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        NotPermitted.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(rule));
    }
}
