package dev.skillsgap.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the search for paths may know. */
class PathRulesTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .importPath(
                    Path.of(System.getProperty("skillsgap.project")).resolve("recommendation-service/target/classes"));

    @Test
    void itKnowsTheArithmeticAndTheSolverAndNoFramework() {
        classes()
                .that()
                .resideInAPackage("dev.skillsgap.recommendation.path..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.google.ortools..",
                        "dev.skillsgap.recommendation.gap",
                        "dev.skillsgap.recommendation.step",
                        "dev.skillsgap.recommendation.path..")
                .check(CODE);
    }

    @Test
    void onlyOnePackageKnowsTheSolver() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.skillsgap.recommendation.path.exact")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.ortools..")
                .check(CODE);
    }
}
