package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a team is short for several roles at once, and the organisation. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class HeatMapTest {

    @Inject
    Publisher publisher;

    final String team = Told.newId();
    final String manager = Told.newId();

    /** A second role, which wants less Python and some Git. */
    @BeforeEach
    void publishTwoRoles() {
        publisher.publishSample();
        publisher.publish(
                publisher
                        .draft()
                        .role(
                                "mlops-engineer",
                                "[{'skill':'python','level':2,'importance':0.5,'necessity':'optional','anyOf':null,'basis':null},"
                                        + "{'skill':'git','level':4,'importance':0.9,'necessity':'essential','anyOf':null,'basis':null}]"));
        Topics.send(Told.team(team, 1, manager));
    }

    private void tell(int people, String aim, String skill, int level) {
        for (int i = 0; i < people; i++) {
            Topics.send(Told.person(
                    Told.newId(),
                    1,
                    Map.of(
                            "teams",
                            "['" + team + "']",
                            "targetRole",
                            "'" + aim + "'",
                            "assertions",
                            Told.holding(skill, level))));
        }
    }

    private ValidatableResponse heatMap(String role) {
        return ask("hr", null, "/teams/%s?role=%s".formatted(team, role));
    }

    private void awaitPeople(int count) {
        await().untilAsserted(() -> heatMap("ml-engineer").body("size", equalTo(count)));
    }

    @Test
    void measuresEverybodyAgainstEachOfSeveralRoles() {
        tell(6, "ml-engineer", "python", 2);
        tell(5, "mlops-engineer", "git", 4);
        awaitPeople(11);

        heatMap("ml-engineer,mlops-engineer")
                .statusCode(200)
                .body("role", equalTo("ml-engineer,mlops-engineer"))
                .body("size", equalTo(11))
                .body("measured", equalTo(11))
                .body("roles.role", equalTo(List.of("ml-engineer", "mlops-engineer")))
                .body("skills.find { it.skill == 'python' }.required", equalTo(4))
                .body("skills.find { it.skill == 'python' }.people", equalTo(11))
                .body("skills.find { it.skill == 'python' }.measured", equalTo(22))
                .body("skills.find { it.skill == 'python' }.met", equalTo(6)) // Level 2 is enough for the second.
                .body("skills.find { it.skill == 'python' }.shortOf", equalTo(6))
                .body("skills.find { it.skill == 'python' }.unknown", equalTo(10))
                .body("skills.find { it.skill == 'python' }.byRole.met", equalTo(List.of(0, 6)))
                .body("skills.find { it.skill == 'linear-algebra' }.measured", equalTo(11));
    }

    @Test
    void measuresEachAgainstTheirOwnRole() {
        tell(6, "ml-engineer", "python", 2);
        tell(5, "mlops-engineer", "git", 4);
        awaitPeople(11);

        heatMap("own")
                .statusCode(200)
                .body("withheld", nullValue())
                .body("measured", equalTo(11))
                .body("roles.people", equalTo(List.of(6, 5)))
                .body("skills.find { it.skill == 'python' }.met", equalTo(0))
                .body("skills.find { it.skill == 'python' }.shortOf", equalTo(6))
                .body("skills.find { it.skill == 'python' }.unknown", equalTo(5))
                .body("skills.find { it.skill == 'git' }.met", equalTo(5))
                .body("skills.find { it.skill == 'git' }.singlePointOfFailure", equalTo(false))
                .body("skills.find { it.skill == 'linear-algebra' }.measured", equalTo(6));
    }

    /** One aims elsewhere: everybody less the others would be that one. */
    @Test
    void withholdsOwnRolesFromWhichOnePersonCouldBeWorkedOut() {
        tell(6, "ml-engineer", "python", 2);
        tell(1, "mlops-engineer", "git", 4);
        awaitPeople(7);

        heatMap("own")
                .statusCode(200)
                .body("withheld", containsString("same role"))
                .body("skills", hasSize(0));
        heatMap("ml-engineer").body("size", equalTo(7));
        ask("hr", null, "/organisation?role=own").statusCode(200).body("teams.team", not(hasItem(team)));
    }

    @Test
    void showsTheOrganisationByTeamAndCategoryAndAsAWhole() {
        tell(6, "ml-engineer", "python", 2);
        awaitPeople(6);
        var map = JsonPath.from(heatMap("ml-engineer").extract().asString());

        var row = "teams.find { it.team == '" + team + "' }.";
        var organisation = ask("hr", null, "/organisation?role=ml-engineer")
                .statusCode(200)
                .body(row + "size", equalTo(6))
                .body(row + "coverage", equalTo(map.<Object>get("coverage")))
                .body(row + "singlePointsOfFailure", hasItem("python"))
                .body("whole.team", nullValue());
        var read = JsonPath.from(organisation.extract().asString());
        assertEquals(map.<Object>get("categories"), read.<Object>get(row + "categories"));
        assertEquals(6 * 5, read.getInt(row + "categories.sum { it.all }"));
        organisation.body("whole.size", greaterThanOrEqualTo(6));
        assertEquals(read.getInt("whole.size") * 5, read.getInt("whole.categories.sum { it.all }"), "five skills each");
    }

    @Test
    void oneRoleIsReadAsBefore() {
        tell(6, "ml-engineer", "python", 2);
        awaitPeople(6);

        var map = JsonPath.from(heatMap("ml-engineer").extract().asString());
        assertEquals("Machine Learning Engineer", map.getString("title"));
        assertThat(map.getDouble("skills.find { it.skill == 'python' }.coverage"), closeTo(0.5, 1e-9));
        assertEquals(List.of(0, 0, 6, 0, 0, 0), map.getList("skills.find { it.skill == 'python' }.atLevel"));
    }

    @Test
    void namesARoleThatIsNotThere() {
        heatMap("ml-engineer,astronaut")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("role"))
                .body("errors[0].detail", containsString("astronaut"));
        ask("manager", Told.newId(), "/teams/%s?role=own".formatted(team)).statusCode(404);
        ask("manager", manager, "/teams/%s?role=own".formatted(team)).statusCode(200);
    }

    private static ValidatableResponse ask(String role, String caller, String path) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token(role, caller, 5))
                .get("/api/v1/heatmaps" + path)
                .then();
    }
}
