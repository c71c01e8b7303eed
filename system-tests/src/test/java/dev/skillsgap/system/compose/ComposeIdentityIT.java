package dev.skillsgap.system.compose;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The composition with Keycloak beside it, as docs/identity.md has it: who logs in there is let in, and nobody else. */
class ComposeIdentityIT {

    private static final String ADDRESS = "http://127.0.0.1:8085";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeAll
    static void theDemoUsersArePersons() throws IOException {
        for (var variable : new String[] {"KEYCLOAK_EMPLOYEE_PERSON", "KEYCLOAK_MANAGER_PERSON"}) {
            var person = Composition.setting(variable);
            Composition.with(login("hr"), Composition.PROFILE)
                    .body(Map.of("id", person, "name", "Demo Example", "targetRole", "ml-engineer"))
                    .post("/api/v1/people")
                    .then()
                    .statusCode(201);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "profile-service, hr, /api/v1/people, 200",
        "profile-service, admin, /api/v1/api-keys, 200",
        "profile-service, hr, /api/v1/api-keys, 403",
        "profile-service, employee, /api/v1/people/{employee}, 200",
        "profile-service, employee, /api/v1/people/{manager}, 404",
        "profile-service, manager, /api/v1/people/{manager}, 200",
        "profile-service, integration, /api/v1/people, 200",
        "skills-service, employee, /api/v1/roles/ml-engineer, 200",
        "skills-service, hr, /api/v1/imports, 403",
        "profile-service, employee, /api/v1/skill-mappings, 403",
        "recommendation-service, hr, /api/v1/recommendations?person={employee}, 200",
        "recommendation-service, integration, /api/v1/recommendations?modifiedAfter=2026-01-01T00:00:00Z, 200",
        "recommendation-service, employee, /api/v1/gaps/{manager}?role=ml-engineer, 404"
    })
    void whoLogsInIsLetInWhereTheirRoleMay(String service, String user, String path, int status) throws IOException {
        var filled = path.replace("{employee}", Composition.setting("KEYCLOAK_EMPLOYEE_PERSON"))
                .replace("{manager}", Composition.setting("KEYCLOAK_MANAGER_PERSON"));
        var token = user.equals("integration") ? integration() : login(user);

        var answer = Composition.with(token, service).get(filled);

        assertEquals(status, answer.statusCode(), answer.asString());
    }

    @Test
    void anEmployeeSeesTheirOwnGap() throws IOException {
        var person = Composition.setting("KEYCLOAK_EMPLOYEE_PERSON");
        var token = login("employee");
        await().atMost(PATIENCE)
                .untilAsserted(() -> Composition.with(token, Composition.RECOMMENDATION)
                        .get("/api/v1/gaps/" + person + "?role=ml-engineer")
                        .then()
                        .statusCode(200)
                        .body("person", equalTo(person)));
    }

    /** The control: it is these tokens alone that are believed now. */
    @Test
    void nobodyElsesTokensAreBelieved() {
        for (var service : Composition.SERVICES) {
            assertEquals(401, Composition.as("hr", service).get("/q/openapi").statusCode(), service);
        }
    }

    @Test
    void keycloakIsConfinedLikeTheOthers() throws Exception {
        Walls.holdOf("keycloak");
        assertEquals("127.0.0.1", Walls.publishedOn("keycloak"));
        assertEquals(
                "0",
                Composition.run(
                        "COMPOSE_PROFILES=identity compose logs --no-color keycloak | grep -c ARJUNA048006 || true"),
                "it may write what it has to");
    }

    /** Users and keys are in PostgreSQL: none is lost, and the realm is not imported again. */
    @Test
    void aTokenOutlivesARestartOfKeycloak() throws Exception {
        var before = login("hr");

        Composition.run("COMPOSE_PROFILES=identity compose restart keycloak 2>/dev/null");

        assertEquals(200, people(before));
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertEquals(200, people(login("hr"))));
    }

    private static int people(String token) {
        return Composition.with(token, Composition.PROFILE)
                .get("/api/v1/people")
                .statusCode();
    }

    private static String login(String user) throws IOException {
        return token(Map.of(
                "grant_type",
                "password",
                "client_id",
                "skillsgap-people",
                "username",
                user,
                "password",
                Composition.setting("KEYCLOAK_DEMO_PASSWORD")));
    }

    private static String integration() throws IOException {
        return token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "skillsgap-integration",
                "client_secret", Composition.setting("KEYCLOAK_INTEGRATION_SECRET")));
    }

    private static String token(Map<String, String> form) {
        return given().formParams(form)
                .post(ADDRESS + "/realms/skillsgap/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
