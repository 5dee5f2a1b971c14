package org.accord;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of this house, as the tests of its build look at them. */
final class House {

    /** The generated tables. */
    static final String TABLES = "org.accord.db..";

    /** With the generated tables. */
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(Accord.class);

    /** What somebody wrote. */
    static final JavaClasses OURS = ALL.that(not(resideInAPackage(TABLES)));

    private House() {}

    /** Every source file. */
    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList());
        }
    }

    /** The class itself, or the one that it stands in. */
    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(House::outermost).orElse(type);
    }

    /** The few that a rule names, and what stands in them. */
    static DescribedPredicate<JavaClass> named(String... names) {
        return describe(
                "named " + List.of(names),
                type -> List.of(names).contains(outermost(type).getSimpleName()));
    }
}
