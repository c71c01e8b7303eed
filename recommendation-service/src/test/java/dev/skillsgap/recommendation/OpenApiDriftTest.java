package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The description of the API that others build on. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class OpenApiDriftTest {

    private static final Path COMMITTED =
            Path.of("../contracts/src/main/resources/contracts/openapi/recommendation-service.yaml");

    @Test
    void isTheCommittedOne() throws IOException {
        var now = given().auth()
                .oauth2(StackTestResource.signingKey().token("integration", null, 5))
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        if (Boolean.getBoolean("contracts.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, now);
        }

        assertEquals(
                Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "",
                now,
                "The API is not the committed one. If that is meant, run this test with -Dcontracts.update=true and"
                        + " commit " + COMMITTED.getFileName());
    }
}
