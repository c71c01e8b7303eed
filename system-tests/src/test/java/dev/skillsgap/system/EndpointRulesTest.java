package dev.skillsgap.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The rules of the house for what is served. */
class EndpointRulesTest {

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        methods()
                .that()
                .areAnnotatedWith(HouseConditions.httpMethod())
                .should(HouseConditions.sayWhoMayCallThem())
                .check(HouseRulesTest.CODE);
    }

    /** What does not say so is whatever the caller accepts: HTML, made of a record's {@code toString}. */
    @Test
    void everyAnswerSaysWhatItIs() {
        methods()
                .that()
                .areAnnotatedWith(HouseConditions.httpMethod())
                .and()
                .doNotHaveRawReturnType(void.class)
                .should(HouseConditions.sayWhatTheyProduce())
                .check(HouseRulesTest.CODE);
    }

    /** What is served beside the resources is in no OpenAPI document, and so in no table of doors. */
    @Test
    void onlyTheDoorServesAnythingButResources() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.skillsgap.api.door", "dev.skillsgap.localstack..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.vertx.web..", "jakarta.servlet..", "jakarta.websocket..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.ext.web.Router")
                .check(HouseRulesTest.CODE);
    }

    /** The control: what says nothing is seen. */
    @Test
    void anEndpointThatDoesNotSayItIsSeen() {
        var rule = methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleName("Repeats")
                .should(HouseConditions.sayWhatTheyProduce());

        assertThrows(AssertionError.class, () -> rule.check(HouseRulesTest.CODE));
    }
}
