package org.accord;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static java.util.stream.Collectors.toSet;
import static org.accord.House.OURS;
import static org.accord.House.outermost;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Synchronize;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * AUTHZ-05: the inventory of what a browser can call beside the events of Vaadin's own components. Whoever adds to it writes
 * it down here, and tries it as somebody else in {@code OtherAddressesIT} or {@code ServerCallsIT}.
 */
class ServerCallsInventoryTest {

    @Test
    @DisplayName("AUTHZ-05: methods that a page may call by name")
    void methodsThatAPageMayCall() {
        assertThat(OURS.stream()
                        .flatMap(type -> type.getMembers().stream())
                        .filter(member -> marked(member, "com.vaadin.flow.component.ClientCallable")
                                || marked(member, "com.vaadin.flow.component.template.internal")
                                || marked(member, "com.vaadin.flow.component.polymertemplate"))
                        .map(JavaMember::getFullName)
                        .collect(toSet()))
                .as("@%s and its kin", ClientCallable.class.getSimpleName())
                .containsExactly("org.accord.organisations.screening.ui.StatusView.follow(java.lang.String)");
    }

    @Test
    @DisplayName("AUTHZ-05: events and properties of our own that a page may send")
    void eventsAndPropertiesOfOurOwn() {
        assertThat(OURS.stream()
                        .filter(type -> type.isAnnotatedWith(DomEvent.class)
                                || type.getMembers().stream()
                                        .anyMatch(member -> member.isAnnotatedWith(Synchronize.class)))
                        .map(JavaClass::getSimpleName))
                .isEmpty();
        assertThat(callersOf(Element.class, "addEventListener", "addPropertyChangeListener", "addSynchronizedProperty"))
                .isEmpty();
    }

    @Test
    @DisplayName("AUTHZ-05: scripts whose answer the server hears")
    void scriptsWhoseAnswerIsHeard() {
        assertThat(callersOf(PendingJavaScriptResult.class, "then", "toCompletableFuture"))
                .containsExactlyInAnyOrder("PasskeyScript");
    }

    @Test
    @DisplayName("AUTHZ-05: files that are fetched and sent")
    void filesThatAreFetchedAndSent() {
        assertThat(usersOf(DownloadHandler.class)).containsExactlyInAnyOrder("DataPanel");
        assertThat(usersOf(UploadHandler.class)).containsExactlyInAnyOrder("LoadView");
        assertThat(ours(user -> user.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getName().startsWith("com.vaadin.flow.server.StreamRe"))))
                .as("Vaadin’s older ways")
                .isEmpty();
    }

    @Test
    @DisplayName("AUTHZ-05: what stands between the wire and the pages")
    void whatStandsBetween() {
        assertThat(ours(type -> type.isAssignableTo(Filter.class)))
                .containsExactlyInAnyOrder("EndedSession", "NothingKept", "OpenSessions", "PasskeyDoor");
        assertThat(ours(type -> type.isAssignableTo(RequestHandler.class) || type.isAssignableTo(Servlet.class)))
                .isEmpty();
        assertThat(ours(type -> Stream.concat(
                                type.getAnnotations().stream(),
                                type.getMembers().stream().flatMap(member -> member.getAnnotations().stream()))
                        .map(JavaAnnotation::getRawType)
                        .anyMatch(annotation -> annotation.getPackageName().startsWith("org.springframework.web.bind")
                                || List.of(
                                                "org.springframework.stereotype.Controller",
                                                "jakarta.servlet.annotation.WebServlet")
                                        .contains(annotation.getName()))))
                .as("controllers")
                .isEmpty();
    }

    private static boolean marked(JavaMember member, String annotation) {
        return member.getAnnotations().stream()
                .anyMatch(mark -> mark.getRawType().getName().startsWith(annotation));
    }

    private static Set<String> callersOf(Class<?> type, String... methods) {
        return OURS.stream()
                .flatMap(caller -> caller.getMethodCallsFromSelf().stream())
                .filter(call -> target(owner(assignableTo(type))).test(call)
                        && List.of(methods).contains(call.getName()))
                .map(call -> outermost(call.getOriginOwner()).getSimpleName())
                .collect(toSet());
    }

    private static Set<String> usersOf(Class<?> type) {
        return ours(user -> user.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().isAssignableTo(type))
                || user.getCodeUnitCallsFromSelf().stream()
                        .flatMap(call -> call.getTarget().getRawParameterTypes().stream())
                        .anyMatch(given -> given.isAssignableTo(type)));
    }

    private static Set<String> ours(Predicate<JavaClass> wanted) {
        return OURS.stream()
                .filter(wanted)
                .map(type -> outermost(type).getSimpleName())
                .collect(toSet());
    }
}
