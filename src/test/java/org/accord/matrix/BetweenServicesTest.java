package org.accord.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accord.Accord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What services ask of each other after one of them has permitted it: no screen is one of them. */
class BetweenServicesTest {

    @Test
    @DisplayName("AUTHZ-11: no screen calls a verb that leaves the permission to the service that asks")
    void noScreenCallsWhatServicesAskOfEachOther() throws IOException {
        Set<String> between = between();
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackagesOf(Accord.class);
        Set<String> found = new TreeSet<>();
        Set<String> called = new TreeSet<>();
        for (JavaClass type : house) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                String verb = verb(call.getTarget());
                if (between.contains(verb)) {
                    called.add(verb);
                    if (isScreen(type)) {
                        found.add(type.getSimpleName() + " calls " + verb);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(called).as("verbs that are of use to some service").isNotEmpty();
    }

    private static boolean isScreen(JavaClass type) {
        return type.getPackageName().endsWith(".ui")
                || Set.of("org.accord.shell", "org.accord.kit", "org.accord.live")
                        .contains(type.getPackageName());
    }

    private static String verb(MethodCallTarget target) {
        return target.getOwner().getSimpleName() + "." + target.getName();
    }

    /** The verbs that stand in that part of the table and in no other. */
    private static Set<String> between() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src", "test", "resources", "matrix.txt"));
        int begin = lines.indexOf("# " + Section.BETWEEN.title());
        assertThat(begin).isPositive();
        Set<String> between = verbs(lines.subList(begin, lines.size()));
        between.removeAll(verbs(lines.subList(0, begin)));
        return between;
    }

    private static Set<String> verbs(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("[A-Z]\\w+\\.\\w+.*\\|.*"))
                .map(line -> line.split("[ /]")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
