package dev.skillsgap.skills;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.skillsgap.skills", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("dev.skillsgap.skills.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_TAXONOMY_AND_ITS_RULES_KNOW_NEITHER_HTTP_NOR_KAFKA_NOR_TABLES = noClasses()
            .that()
            .resideInAnyPackage("dev.skillsgap.skills.taxonomy", "dev.skillsgap.skills.check")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..", "org.apache.kafka..", "jakarta.persistence..", "dev.skillsgap.outbox..");

    @ArchTest
    static final ArchRule SERVICES_KNOW_NOTHING_OF_EACH_OTHER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.skillsgap.profile..", "dev.skillsgap.recommendation..");
}
