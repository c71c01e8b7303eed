package dev.skillsgap.system;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house that a compiler does not know. */
class HouseRulesTest {

    private static final Path PROJECT = Path.of(System.getProperty("skillsgap.project"));
    static final JavaClasses CODE = new ClassFileImporter()
            .importPaths(HouseConditions.MODULES.stream()
                    .map(module -> PROJECT.resolve(module).resolve("target/classes"))
                    .toList());
    private static final int MAX_LINES = 250;

    @ParameterizedTest
    @ValueSource(strings = {"api", "profile", "skills", "recommendation", "localstack"})
    void packagesFormNoCycle(String module) {
        slices().matching("dev.skillsgap." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap", "step", "match", "disclosure", "trend", "counterfactual", "alert", "selection"})
    void theArithmeticKnowsNoFramework(String arithmetic) {
        classes()
                .that()
                .resideInAPackage("dev.skillsgap.recommendation." + arithmetic)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.skillsgap.recommendation.gap",
                        "dev.skillsgap.recommendation.step",
                        "dev.skillsgap.recommendation." + arithmetic)
                .check(CODE);
    }

    @Test
    void theTaxonomyAndItsRulesKnowNeitherHttpNorKafkaNorTables() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.skillsgap.skills.taxonomy", "dev.skillsgap.skills.check")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..", "org.apache.kafka..", "jakarta.persistence..", "dev.skillsgap.outbox..")
                .check(CODE);
    }

    @Test
    void onlyAnswersOfRecommendationServiceKnowHttp() {
        noClasses()
                .that()
                .resideInAPackage("dev.skillsgap.recommendation..")
                .and()
                .resideOutsideOfPackage("dev.skillsgap.recommendation.answer..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CODE);
    }

    /** The tests of the services have them on their class path, and of the libraries only Kafka's clients. */
    @Test
    void theServersForTestsNeedNoneOfTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("dev.skillsgap.localstack")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.skillsgap.localstack.*..", "picocli..", "kafka..")
                .check(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "skills", "recommendation"})
    void servicesDoNotKnowOneAnother(String service) {
        var others = Stream.of("profile", "skills", "recommendation")
                .filter(other -> !other.equals(service))
                .map(other -> "dev.skillsgap." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.skillsgap." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CODE);
    }

    @Test
    void entitiesKnowNeitherHttpNorKafka() {
        noClasses()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .and(not(resideInAPackage("dev.skillsgap.outbox")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..")
                .check(CODE);
    }

    @Test
    void onlyTheOutboxWritesToKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.skillsgap.outbox", "dev.skillsgap.localstack..", "dev.skillsgap.topicbackup")
                .should()
                .dependOnClassesThat(HouseConditions.writeToKafka())
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Outgoing")
                .check(CODE);
    }

    @Test
    void noServiceCallsAnotherOverHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.skillsgap.localstack..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..", "jakarta.ws.rs.client..", "org.eclipse.microprofile.rest.client..")
                .check(CODE);
    }

    /** Where the address that is called was checked, and is the one that is connected to. */
    @Test
    void onlyTheCourierOfWebhooksCallsOthers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.skillsgap.recommendation.webhook.courier")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "io\\.vertx\\.core\\.http\\.HttpClient(Request)?|io\\.vertx\\.ext\\.web\\.client\\..*")
                .check(CODE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO)")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CODE);
    }

    @Test
    void noInterfaceHasJustOneImplementation() {
        classes()
                .that()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and(not(HouseConditions.annotatedByAFramework()))
                .should(HouseConditions.haveNotJustOneImplementation())
                .check(CODE);
    }

    @Test
    void filesStayShort() throws IOException {
        try (var files = Files.walk(PROJECT)) {
            var tooLong = files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("/target/"))
                    .filter(file -> lines(file) > MAX_LINES)
                    .toList();
            assertEquals(List.of(), tooLong);
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The control: a rule that these classes break is seen to be broken. */
    @Test
    void aBrokenRuleIsSeen() {
        var rule = noClasses()
                .that()
                .resideInAPackage("dev.skillsgap.outbox")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.producer..");

        assertThrows(AssertionError.class, () -> rule.check(CODE));
    }
}
