package org.accord;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.accord.House.OURS;
import static org.accord.House.named;
import static org.accord.House.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.vaadin.flow.component.Html;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.PersonId;
import org.jooq.PlainSQL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How we build, in every room: smaller than the constitution of {@link ArchitectureTest}, and as binding. */
class ByLawsTest {

    private static final String TRANSACTION =
            "a transaction is one sentence of the rule book, and none is open while a person thinks";

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        List<Path> sources = sources();
        assertThat(sources.stream().map(Path::getParent).distinct()).allSatisfy(folder -> {
            Path info = folder.resolve("package-info.java");
            assertThat(info)
                    .as("A package says in one sentence what it is for.")
                    .exists();
            assertThat(Files.readString(info)).contains("@NullMarked").containsPattern("/\\*\\*\\s");
        });
    }

    @Test
    void nobodyWritesSqlAsText() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "takes plain SQL",
                        call -> call.getTarget()
                                .resolveMember()
                                .map(member -> member.isAnnotatedWith(PlainSQL.class))
                                .orElse(false)))
                .because("SQL-01: what is not text cannot be injected into, and a renamed column does not compile")
                .check(OURS);
        noClasses()
                .should()
                .callMethodWhere(describe("maps by name or stores a record", ByLawsTest::mapsByName))
                .because(
                        "a constructor that the compiler checks maps rows, and a write names its columns and counts its rows")
                .check(OURS);
    }

    @Test
    void timeComesFromOneClock() {
        noClasses()
                // makes the clock; numbers that grow with time; how long ago, which decides nothing
                .that(not(named("Accord", "Ids", "When")))
                .should()
                .callMethodWhere(describe("asks the machine for the time", ByLawsTest::asksTheMachine))
                .because("a rule about time that cannot be moved cannot be tested")
                .check(OURS);
    }

    @Test
    @DisplayName("XSS-01: Text is never HTML, and looks are never Java's")
    void textIsNeverHtml() throws IOException {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Html.class)
                .because("what people write is shown as they wrote it, and nothing in it runs")
                .check(OURS);
        noClasses()
                .should()
                .callMethodWhere(
                        describe("styles from Java", call -> call.getName().equals("getStyle")))
                .because("looks that are not in a style sheet cannot be dark, printed or mirrored")
                .check(OURS);
        assertThat(sources())
                .allSatisfy(source -> assertThat(Files.readString(source))
                        .as("What is set as HTML runs.")
                        .doesNotContain("innerHTML")
                        .doesNotContain("outerHTML"));
    }

    @Test
    void whatABeanNeedsComesThroughItsConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("what is whole when it is made needs no framework to be tested")
                .check(OURS);
    }

    @Test
    void onlyServicesOpenTransactions() {
        DescribedPredicate<JavaClass> services = annotatedWith(Service.class)
                .<JavaClass>forSubtype()
                // acts inside the transaction of a closing; keeps the links that Spring Security takes
                .or(named("Adoption", "SignInLinks"));
        noClasses()
                .that(not(services))
                .should()
                .beAnnotatedWith(Transactional.class)
                .because(TRANSACTION)
                .check(OURS);
        noMethods()
                .that()
                .areDeclaredInClassesThat(not(services))
                .should()
                .beAnnotatedWith(Transactional.class)
                .because(TRANSACTION)
                .check(OURS);
    }

    @Test
    @DisplayName("AUD-1, AUTHZ-12: An event holds ids, never words")
    void anEventHoldsIdsNeverWords() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .implement(DomainEvent.class)
                .should()
                .haveRawType(String.class)
                .because("events go into the record that nobody can correct, and names of people must be able to go")
                .check(OURS);
        classes().that().implement(DomainEvent.class).should().beRecords().check(OURS);
    }

    @Test
    @DisplayName("PRI-4, ENUM-02: No service finds people by what somebody types")
    void noServiceFindsPeopleByAName() {
        assertThat(OURS.stream()
                        .filter(type -> type.isAnnotatedWith(Service.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> method.getRawParameterTypes().stream()
                                .anyMatch(parameter -> parameter.isEquivalentTo(String.class)))
                        .filter(method -> method.reflect()
                                .getGenericReturnType()
                                .getTypeName()
                                .contains(PersonId.class.getName()))
                        .map(JavaMethod::getFullName))
                .as("There is no directory: people are invited by a link, and found by nobody.")
                .isEmpty();
    }

    @Test
    void onlyAnnouncementsAreSpokenToTheTerminal() {
        noClasses()
                // the address, a failed start, and the first administrator's link: for whoever started the house
                .that(not(named("Announcement", "StartFailure", "FirstAdministratorLink")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("a log has levels and an owner; the terminal has one reader")
                .check(OURS);
    }

    @Test
    void namesAreOfTheTrade() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Dao|Dto|Manager|Helper|Utils?)(\\$.*)?")
                .because("a name says what a thing is to the people who use it, not how it was built")
                .check(OURS);
    }

    private static boolean mapsByName(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        boolean intoClass = call.getName().equals("into") && takes(call, Class.class);
        boolean byName = call.getName().matches("fetch\\w*Into|store|refresh");
        return owner.getPackageName().startsWith("org.jooq") && (byName || intoClass);
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        if (owner.isEquivalentTo(System.class)) {
            return call.getName().equals("currentTimeMillis");
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return call.getName().startsWith("system");
        }
        return owner.getPackageName().equals("java.time") && call.getName().equals("now") && !takes(call, Clock.class);
    }

    private static boolean takes(JavaMethodCall call, Class<?> type) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }
}
