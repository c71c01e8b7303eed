package dev.skillsgap.skills;

import static dev.skillsgap.skills.Api.employee;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiDriftTest extends ServiceTest {

    private static final Path COMMITTED =
            Path.of("../contracts/src/main/resources/contracts/openapi/skills-service.yaml");

    @Test
    void servesTheApiThatIsCommitted() throws IOException {
        var served = employee()
                .queryParam("format", "yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(COMMITTED, served);
        }

        assertEquals(
                Files.readString(COMMITTED),
                served,
                "The API differs from what was promised. If that is meant, run this test with -Dcontracts.update=true,"
                        + " look at the difference and commit it.");
    }
}
