package dev.skillsgap.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.suite.Part;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A key that profile-service makes opens the doors of all three services, and none once it has ended. */
@ExtendWith(SharedSuite.class)
class ApiKeyIT {

    private static final String KEYS = "/api/v1/api-keys";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Map<Part, String> READ = new EnumMap<>(Map.of(
            Part.PROFILE, "/api/v1/people",
            Part.SKILLS, "/api/v1/skills",
            Part.RECOMMENDATION, "/api/v1/recomputations"));

    private final Suite suite;

    ApiKeyIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void opensAllThreeServicesUntilItEnds() {
        var key = make("integration.read");
        awaitEverywhere(200, key.getString("secret"));

        assertEquals(
                403,
                with(key.getString("secret"), Part.RECOMMENDATION)
                        .contentType(ContentType.JSON)
                        .body(Map.of("roles", List.of()))
                        .post("/api/v1/releases/impact")
                        .statusCode());

        suite.as("admin", Part.PROFILE)
                .delete(KEYS + "/" + key.getString("id"))
                .then()
                .statusCode(204);
        awaitEverywhere(401, key.getString("secret"));
    }

    @Test
    void eachServiceSaysWhenAKeyWasUsedThere() {
        var key = make("integration.read", "admin.read");
        awaitEverywhere(200, key.getString("secret"));

        for (var service : Part.SERVICES) {
            await().atMost(PATIENCE)
                    .until(
                            () -> suite.as("admin", service)
                                    .get("/api/v1/api-key-uses")
                                    .path("items.find { it.id == '%s' }.lastUsedAt".formatted(key.getString("id"))),
                            used -> used != null);
        }
        suite.as("admin", Part.PROFILE).delete(KEYS + "/" + key.getString("id"));
    }

    private JsonPath make(String... scopes) {
        return suite.as("admin", Part.PROFILE)
                .body(Map.of("name", "Test", "scopes", List.of(scopes), "days", 1))
                .post(KEYS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private void awaitEverywhere(int status, String secret) {
        READ.forEach((service, path) -> await().atMost(PATIENCE)
                .until(() -> with(secret, service).get(path).statusCode() == status));
    }

    private RequestSpecification with(String secret, Part service) {
        return given().baseUri(suite.url(service)).auth().oauth2(secret);
    }
}
