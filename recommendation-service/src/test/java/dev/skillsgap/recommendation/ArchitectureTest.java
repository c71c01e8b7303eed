package dev.skillsgap.recommendation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may know what. */
@AnalyzeClasses(packages = "dev.skillsgap.recommendation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theGapKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage("..gap")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "dev.skillsgap.recommendation.gap");

    @ArchTest
    static final ArchRule theStepKnowsOnlyTheGapBesides = classes()
            .that()
            .resideInAPackage("..step")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "dev.skillsgap.recommendation.gap",
                    "dev.skillsgap.recommendation.step");

    @ArchTest
    static final ArchRule onlyAnswersKnowHttp = noClasses()
            .that()
            .resideOutsideOfPackage("..answer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("dev.skillsgap.recommendation.(*)").should().beFreeOfCycles();
}
