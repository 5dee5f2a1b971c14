package org.accord;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.NamedInterface;

/**
 * A browser fetches the components that a page's class leads to, and no others. What another module brings into the page
 * behind an interface is not found that way: the page names it with {@code @Uses}, else it is there and cannot be seen.
 */
class PartsTest {

    @TestFactory
    Stream<DynamicTest> aPageFetchesWhatItsPartsShow() {
        List<JavaClass> parts = House.OURS.stream()
                .filter(type -> type.isInterface() && type.isAnnotatedWith(NamedInterface.class))
                .filter(type -> !brought(type).isEmpty())
                .toList();
        assertThat(parts).isNotEmpty();
        return House.OURS.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .flatMap(page -> parts.stream()
                        .filter(part -> reached(page).contains(part))
                        .map(part -> DynamicTest.dynamicTest(
                                page.getSimpleName() + " with " + part.getSimpleName(),
                                () -> assertThat(fetched(page)).containsAll(shown(part)))));
    }

    private static Set<JavaClass> brought(JavaClass part) {
        return part.getAllSubclasses();
    }

    private static Set<String> shown(JavaClass part) {
        return brought(part).stream().flatMap(type -> fetched(type).stream()).collect(Collectors.toSet());
    }

    /** The components of Vaadin that have something to fetch and that this class leads to. */
    private static Set<String> fetched(JavaClass from) {
        return reached(from).stream()
                .filter(type -> type.getPackageName().startsWith("com.vaadin") && type.isAnnotatedWith(JsModule.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<JavaClass> reached(JavaClass from) {
        Set<JavaClass> reached = new HashSet<>(Set.of(from));
        Deque<JavaClass> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Dependency dependency : open.pop().getDirectDependenciesFromSelf()) {
                JavaClass next = dependency.getTargetClass().getBaseComponentType();
                if (reached.add(next) && next.getPackageName().startsWith("org.accord")) {
                    open.add(next);
                }
            }
        }
        return reached;
    }
}
