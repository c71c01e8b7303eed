package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see whom. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class AccessTest {

    @Inject
    Publisher publisher;

    final String person = Told.newId();
    final String manager = Told.newId();
    final String team = Told.newId();

    @BeforeEach
    void tellOfAPersonInATeam() {
        publisher.publishSample();
        Topics.send(Told.team(team, 1, manager), Told.person(person, 1, Map.of("teams", "['" + team + "']")));
        Topics.recommendationsOf(person, 1);
        publisher.awaitAllOf(Topics.TEAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/gaps/x",
                "/api/v1/paths/x",
                "/api/v1/recommendations?person=x",
                "/api/v1/recommendations/x",
                "/q/openapi",
                "/q/metrics"
            })
    void answersNothingWithoutAToken(String path) {
        get(path).then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void answersHealthWithoutAToken() {
        get("/q/health/ready").then().statusCode(200);
        get("/q/health/live").then().statusCode(200);
    }

    @Test
    void showsEveryoneToHrAndIntegrations() {
        assertEquals(List.of(200, 200, 200, 200), statusFor("hr", null));
        assertEquals(List.of(200, 200, 200, 200), statusFor("integration", null));
    }

    @Test
    void showsEmployeesThemselvesOnly() {
        assertEquals(List.of(200, 200, 200, 200), statusFor("employee", person));
        assertEquals(List.of(404, 404, 404, 404), statusFor("employee", manager));
    }

    @Test
    void showsManagersTheirOwnTeams() {
        assertEquals(List.of(200, 200, 200, 200), statusFor("manager", manager));
        assertEquals(List.of(404, 404, 404, 404), statusFor("manager", Told.newId()));
        assertEquals(List.of(200, 200, 200, 200), statusFor("manager", person));
    }

    @Test
    void showsNobodyToAdmins() {
        assertEquals(List.of(404, 404, 404, 404), statusFor("admin", null));
        assertEquals(List.of(404, 404, 404, 404), statusFor("admin", person));
    }

    @Test
    void hidesThePersonFromTheManagerOfADissolvedTeam() {
        Topics.send(Told.dissolved(team), Told.team(team, 2, manager));
        publisher.awaitAllOf(Topics.TEAM);

        await().untilAsserted(() -> assertEquals(List.of(404, 404, 404, 404), statusFor("manager", manager)));
    }

    @Test
    void hidesThePersonFromAManagerWhoWasReplaced() {
        Topics.send(Told.team(team, 2, Told.newId()), Told.team(team, 1, manager));

        await().untilAsserted(() -> assertEquals(List.of(404, 404, 404, 404), statusFor("manager", manager)));
    }

    @Test
    void saysTheSameOfWhomOneMayNotSeeAndOfWhomThereIsNot() {
        var hidden = answer("employee", manager, "/api/v1/gaps/" + person).replace(person, "");
        var absent = answer("employee", manager, "/api/v1/gaps/nobody").replace("nobody", "");

        assertEquals(absent, hidden);
    }

    private List<Integer> statusFor(String role, String caller) {
        var id = Told.data(Topics.recommendationsOf(person, 1).getFirst())
                .at("/id")
                .asText();
        return List.of(
                status(role, caller, "/api/v1/gaps/" + person),
                status(role, caller, "/api/v1/paths/" + person),
                status(role, caller, "/api/v1/recommendations?person=" + person),
                status(role, caller, "/api/v1/recommendations/" + id));
    }

    private static int status(String role, String caller, String path) {
        return given().auth().oauth2(token(role, caller)).get(path).statusCode();
    }

    private static String answer(String role, String caller, String path) {
        return given().auth().oauth2(token(role, caller)).get(path).asString();
    }

    private static String token(String role, String caller) {
        return StackTestResource.signingKey().token(role, caller, 5);
    }
}
