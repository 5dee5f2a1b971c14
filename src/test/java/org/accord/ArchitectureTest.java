package org.accord;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.accord.House.ALL;
import static org.accord.House.OURS;
import static org.accord.House.TABLES;
import static org.accord.House.named;
import static org.accord.House.outermost;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.accord.fixtures.Ladder;
import org.accord.kernel.Actor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/** The constitution: what holds in every room of this house. It prints the ladder of modules. */
class ArchitectureTest {

    private static final String[] SCREENS = {"..ui..", "org.accord.kit..", "org.accord.live..", "org.accord.shell.."};

    private static final DescribedPredicate<JavaClass> A_REPOSITORY =
            nameMatching(".*Repository(\\$.*)?").as("repositories").forSubtype();
    private static final DescribedPredicate<JavaClass> A_PACKAGE =
            nameMatching(".*\\.package-info").forSubtype();

    @Test
    void aModuleUsesOnlyWhatItNames() {
        ApplicationModules modules = ApplicationModules.of(Accord.class, resideInAPackage(TABLES));
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .as("Every room has its rung, so that nobody need guess what it may lean on.")
                .containsExactlyInAnyOrderElementsOf(Ladder.modules());
        modules.verify();
    }

    @Test
    void threadsArePlatformThreads() {
        noClasses()
                .should()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
                .because("virtual ones that load classes at the same time can wait for one another for ever")
                .check(OURS);
    }

    @Test
    void aModuleUsesOnlyLowerRungs() {
        System.out.println(Ladder.print());
        for (String module : Ladder.modules()) {
            for (String used : Ladder.mayUse(module)) {
                assertThat(Ladder.rung(used))
                        .as(
                                "%s may use %s: whoever reads a room has read everything under it, so use goes down only.",
                                module, used)
                        .isLessThan(Ladder.rung(module));
            }
        }
    }

    @Test
    void aModuleTouchesOnlyItsOwnTables() {
        Stream<String> schemas = ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.accord.db."))
                .map(name -> name.split("\\.")[3])
                .distinct();
        assertThat(schemas)
                .isNotEmpty()
                .allSatisfy(schema -> noClasses()
                        .that(not(resideInAPackage("org.accord." + schema + ".."))
                                .or(not(A_REPOSITORY)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.accord.db." + schema + "..")
                        .because("rows that others read or write are an agreement that no compiler and no rule keeps")
                        .check(OURS));
    }

    @Test
    void onlyRepositoriesSpeakToTheDatabase() {
        noClasses()
                .that(not(A_REPOSITORY))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jooq..")
                .because("a question to the database that is asked elsewhere escapes who may see what")
                .check(OURS);
        classes()
                .that(annotatedWith(Repository.class))
                .should()
                .bePackagePrivate()
                .andShould(onlyBeUsedBy(annotatedWith(Service.class)
                        .<JavaClass>forSubtype()
                        .or(A_REPOSITORY)
                        // hears of a closing; signs in for Spring Security, by links that go by mail; asks who that was
                        .or(named(
                                "Adoption",
                                "SignInLinks",
                                "SignInByLink",
                                "LinkByMail",
                                "WelcomeByMail",
                                "CurrentActor"))))
                .because("a view or a listener that stores has gone round the rule book")
                .check(OURS);
    }

    @Test
    void whoActsIsTheFirstArgument() {
        methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .areNotAnnotatedWith(EventListener.class)
                .should(beginWithAnActor())
                .because("an actor that is not asked for is taken from somewhere, and then absent identity is yes")
                .check(OURS);
    }

    @Test
    void onlyPeopleSaysWhoSomebodyIs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.accord.people")
                .should()
                .callConstructorWhere(
                        describe("makes a person", call -> call.getTargetOwner().isEquivalentTo(Actor.Person.class)))
                .because("whoever can make a person can act as anybody")
                .check(OURS);
        noClasses()
                .that(
                        not(
                                nameMatching(
                                        ".*\\.(AssemblyJoined|AssemblyLeft|Adoption|Applying|ApplicationMoves|FirstAdministrator|SignUp|Invitations|MandateEnds|Housekeeping|MeasureEnds|Membership|MembersDesk|MeasureLetters|ApplicationPurge\\$Times|Demo|DemoSignIn|Screening)")))
                .should()
                .callConstructorWhere(describe(
                        "makes the platform", call -> call.getTargetOwner().isEquivalentTo(Actor.Platform.class)))
                .because("work without a person has a name, and each such work is known here by its own")
                .check(OURS);
    }

    @Test
    @DisplayName("AUTHZ-05: Every page says who may open it, and is its module's own")
    void everyPageSaysWhoMayOpenIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .beAnnotatedWith(describe(
                        "access",
                        annotation ->
                                List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class)
                                        .stream()
                                        .anyMatch(annotation.getRawType()::isEquivalentTo)))
                .because("an address that says nothing is an address that somebody forgot")
                .check(OURS);
    }

    @Test
    void whatOneModuleShowsInAnotherIsDeclared() {
        classes()
                .that()
                .resideInAPackage("..ui..")
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(NamedInterface.class)
                .because("a page is changed freely only while nobody else is built of it")
                .check(OURS);
    }

    @Test
    void policiesArePureAndTheirOwn() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Policy")
                .should()
                .bePackagePrivate()
                .andShould()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.accord..", "org.jspecify..")
                        .and(not(A_REPOSITORY))
                        .and(not(annotatedWith(Service.class))))
                .because("a rule that only answers can be read, tested as a table, and shown before it is enforced")
                .check(OURS);
        fields().that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Policy")
                .should()
                .beFinal()
                .check(OURS);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Policy")
                .should()
                .beStatic()
                .check(OURS);
    }

    @Test
    void theCoreIsPlainJava() {
        // of time it takes instants that it is given (ORD-1), and never the hour
        pure(
                "org.accord.text..",
                "java.lang..",
                "java.util..",
                "java.nio..",
                "java.time",
                "java.security..",
                "com.ibm.icu..");
        pure("org.accord.tally..", "java.lang..", "java.util..");
        // the words of all screens are read from files here; names and times are put into them by ICU
        pure(
                "org.accord.kernel..",
                "java.lang..",
                "java.util..",
                "java.time..",
                "java.io..",
                "java.nio",
                "java.nio.charset",
                "java.text..",
                "java.security..",
                "com.ibm.icu..");
    }

    private static void pure(String module, String... mayUse) {
        classes()
                .that(resideInAPackage(module).and(not(A_PACKAGE)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(mayUse).or(resideInAnyPackage(module, "org.jspecify..")))
                .because("what people argue about must be readable, and testable, alone")
                .check(OURS);
    }

    @Test
    void vaadinStaysOnTheScreens() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SCREENS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("what is done does not depend on how it is shown")
                .check(OURS);
    }

    private static ArchCondition<JavaMethod> beginWithAnActor() {
        return new ArchCondition<>("take an Actor first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean begins = !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().getFirst().isEquivalentTo(Actor.class);
                events.add(new SimpleConditionEvent(method, begins, method.getDescription()));
            }
        };
    }

    private static ArchCondition<JavaClass> onlyBeUsedBy(DescribedPredicate<JavaClass> users) {
        return new ArchCondition<>("be used only by services and the few that are named") {
            @Override
            public void check(JavaClass used, ConditionEvents events) {
                used.getDirectDependenciesToSelf()
                        .forEach(use -> events.add(new SimpleConditionEvent(
                                use, users.test(outermost(use.getOriginClass())), use.getDescription())));
            }
        };
    }
}
