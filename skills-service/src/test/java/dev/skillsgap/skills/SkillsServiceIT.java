package dev.skillsgap.skills;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The built artifact, as its own process: the framework comes out of the jar. */
@QuarkusIntegrationTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "skills"))
class SkillsServiceIT {

    @Test
    void importsPublishesAndTellsOthers() {
        Api.employee().get("/api/v1/roles/ml-engineer").then().statusCode(200).body("release", equalTo(1));
        given().get("/api/v1/roles/ml-engineer").then().statusCode(401);

        Edits.put("skills/juggling", Edits.skill("Juggling"));
        var release = Edits.publish("Juggling");

        Api.employee().get("/api/v1/skills?q=jugling").then().body("items[0].id", equalTo("juggling"));
        Topic.readUntil(
                List.of("skills.release.v1"),
                records -> records.stream().anyMatch(record -> record.key().equals(String.valueOf(release))));
    }

    /** The model and its native code come out of the jars too. */
    @Test
    void suggestsWhatATextIsAbout() {
        var request = Map.of("text", "Deployment of trained models, monitored well.", "suggest", true);
        await().atMost(Duration.ofSeconds(90))
                .until(() ->
                        Api.employee().body(request).post("/api/v1/extractions").statusCode() == 200);

        Api.employee()
                .body(request)
                .post("/api/v1/extractions")
                .then()
                .body("suggestions.skill", hasItem("model-deployment"));
    }
}
