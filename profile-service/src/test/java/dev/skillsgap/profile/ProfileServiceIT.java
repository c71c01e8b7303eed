package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The built artifact, as its own process. */
@QuarkusIntegrationTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "profile"),
            @ResourceArg(name = "topics", value = "skills.skill.v1,skills.role.v1,skills.resource.v1,skills.release.v1")
        })
class ProfileServiceIT {

    @Test
    void takesAnAssertionAndTellsOthers() {
        Api.publishTaxonomy();
        var id = Api.person();

        hr().body(Map.of("skill", "python", "level", 4, "source", "manager"))
                .post("/api/v1/people/{id}/assertions", id)
                .then()
                .statusCode(201);

        hr().get("/api/v1/people/{id}", id).then().statusCode(200).body("version", equalTo(2));
        given().get("/api/v1/people/{id}", id).then().statusCode(401);
        Topic.read("profiles.person.v1", id, 2);
    }
}
