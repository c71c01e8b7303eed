package dev.skillsgap.localstack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.skillsgap.localstack", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("dev.skillsgap.localstack.(*)..").should().beFreeOfCycles();

    /** The tests of the services have it on their class path, and of the libraries only Kafka's clients. */
    @ArchTest
    static final ArchRule THE_SERVERS_FOR_TESTS_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage("dev.skillsgap.localstack")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.skillsgap.localstack.*..", "picocli..", "kafka..");
}
