package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.api.table.XlsxFile;
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

/** Who fits which role, and where a team is short. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class MatchTest {

    private static final String PEOPLE = "/api/v1/matches/roles/ml-engineer/people";

    @Inject
    Publisher publisher;

    final String team = Told.newId();
    final String manager = Told.newId();
    final String best = Told.newId();
    final String second = Told.newId();
    final String unknown = Told.newId();

    @BeforeEach
    void tellOfATeam() {
        publisher.publishSample();
        Topics.send(Told.team(team, 1, manager));
        tell(best, "python", 4);
        tell(second, "python", 2);
        Topics.send(Told.person(unknown, 1, Map.of("teams", teams(), "assertions", "[]")));
        await().untilAsserted(() -> ask(hr(), PEOPLE + "?team=" + team).body("people", hasSize(3)));
    }

    private String teams() {
        return "['" + team + "']";
    }

    private void tell(String person, String skill, int level) {
        Topics.send(Told.person(person, 1, Map.of("teams", teams(), "assertions", Told.holding(skill, level))));
    }

    @Test
    void ranksPeopleWithWhatEachLacks() {
        ask(hr(), PEOPLE + "?team=" + team)
                .statusCode(200)
                .body("people.person", equalTo(List.of(best, second, unknown)))
                .body("people.rank", equalTo(List.of(1, 2, 3)))
                .body("people[0].fit.met", equalTo(1))
                .body("people[0].fit.shortOf", equalTo(0))
                .body("people[0].fit.unknown", equalTo(3))
                .body("people[1].fit.shortOf", equalTo(1))
                .body("people[1].fit.missing.skill", hasItem("python"))
                .body("people[2].fit.readiness.low", equalTo(0f));
    }

    @Test
    void whatIsShownOfAMatchIsTheGap() {
        var match = JsonPath.from(ask(hr(), PEOPLE + "?team=" + team).extract().asString());
        var gap = JsonPath.from(ask(hr(), "/api/v1/gaps/" + best + "?role=ml-engineer")
                .extract()
                .asString());

        assertEquals(gap.<Object>get("readiness"), match.<Object>get("people[0].fit.readiness"));
        assertEquals(gap.<Object>get("blockers"), match.<Object>get("people[0].fit.blockers"));
        assertEquals(gap.<Object>get("confidence"), match.<Object>get("people[0].fit.confidence"));
    }

    @Test
    void isATableToo() {
        var asked = "?mustHave=python:1&team=" + team;
        var fit = Golden.parse(ask(hr(), PEOPLE + asked).extract().asString()).at("/people/0/fit");

        var lines = ask(hr(), PEOPLE + ".csv" + asked)
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();

        assertEquals(3, lines.size(), lines.toString());
        assertEquals(
                "1,%s,%s,%s,0.0,%s,1,0,3,%s,"
                        .formatted(
                                best,
                                fit.at("/readiness/low").asText(),
                                fit.at("/readiness/high").asText(),
                                fit.at("/confidence").asText(),
                                fit.at("/blockers/0").asText() + "; "
                                        + fit.at("/blockers/1").asText()),
                lines.get(1).substring(0, lines.get(1).lastIndexOf(',') + 1));
        assertTrue(lines.get(2).contains("Python 2.0 of 4"), lines.get(2));
        ask(hr(), PEOPLE + ".xlsx").statusCode(200).contentType(startsWith(XlsxFile.MEDIA_TYPE));
        ask(person("employee", best), PEOPLE + ".csv").statusCode(403);
        ask(hr(), "/api/v1/heatmaps/teams/%s.csv?role=ml-engineer".formatted(team))
                .statusCode(409)
                .body("detail", containsString("5"));
    }

    @Test
    void showsOnlyWhoHoldsTheMustHaves() {
        ask(hr(), PEOPLE + "?mustHave=python:3&team=" + team).body("people.person", equalTo(List.of(best)));
        ask(hr(), PEOPLE + "?mustHave=python:2&mustHave=git:1&team=" + team).body("people", hasSize(0));
        ask(hr(), PEOPLE + "?mustHave=python")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("mustHave"))
                .body("errors[0].detail", containsString("python:3"));
    }

    @Test
    void managersSeeTheirOwnTeamsOnlyAndEmployeesNobody() {
        ask(person("manager", manager), PEOPLE).body("people.person", equalTo(List.of(best, second, unknown)));
        ask(person("manager", Told.newId()), PEOPLE).body("people", hasSize(0));
        ask(person("manager", Told.newId()), PEOPLE + "?team=" + team).statusCode(404);
        ask(person("employee", best), PEOPLE).statusCode(403);
    }

    @Test
    void whoIsErasedIsRankedNoMore() {
        Topics.send(Told.erased(best));

        await().untilAsserted(() -> ask(hr(), PEOPLE + "?team=" + team).body("people.person", not(hasItem(best))));
    }

    @Test
    void ranksRolesForAPerson() {
        ask(person("employee", best), "/api/v1/matches/people/" + best + "/roles")
                .statusCode(200)
                .body("roles[0].rank", equalTo(1))
                .body("roles.role", hasItem("ml-engineer"))
                .body("personVersion", equalTo(1));
        ask(person("employee", second), "/api/v1/matches/people/" + best + "/roles")
                .statusCode(404);
    }

    @Test
    void comparesPeopleSideBySide() {
        ask(hr(), "/api/v1/matches/roles/ml-engineer/comparison?person=%s&person=%s".formatted(second, best))
                .statusCode(200)
                .body("people.person", equalTo(List.of(second, best)))
                .body("requirements[0].skill", equalTo("python"))
                .body("requirements[0].people.held", equalTo(List.of(2, 4)))
                .body("requirements[0].people.coverage", equalTo(List.of(0.5f, 1.0f)));
        ask(hr(), "/api/v1/matches/roles/ml-engineer/comparison")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("person"));
        ask(person("manager", manager), "/api/v1/matches/roles/ml-engineer/comparison?person=" + Told.newId())
                .statusCode(404);
    }

    @Test
    void withholdsTheFiguresOfASmallTeam() {
        ask(hr(), "/api/v1/heatmaps/teams/%s?role=ml-engineer".formatted(team))
                .statusCode(200)
                .body("withheld", containsString("fewer than 5 people"))
                .body("size", nullValue())
                .body("skills", hasSize(0));
    }

    @Test
    void countsATeamAgainstARole() {
        for (int i = 0; i < 4; i++) {
            tell(Told.newId(), "git", 3);
        }
        var map = "/api/v1/heatmaps/teams/%s?role=ml-engineer".formatted(team);

        await().untilAsserted(() -> ask(hr(), map).body("size", equalTo(7)));

        ask(person("manager", manager), map)
                .body("withheld", nullValue())
                .body("skills.find { it.skill == 'python' }.met", equalTo(1))
                .body("skills.find { it.skill == 'python' }.shortOf", equalTo(1))
                .body("skills.find { it.skill == 'python' }.unknown", equalTo(5))
                .body("skills.find { it.skill == 'python' }.singlePointOfFailure", equalTo(true))
                .body("skills.find { it.skill == 'git' }.met", equalTo(4))
                .body("skills.find { it.skill == 'git' }.atLevel", equalTo(List.of(0, 0, 0, 4, 0, 0)))
                .body("skills[0].skill", equalTo("python"));
        var table = ask(person("manager", manager), map.replace("?", ".csv?"))
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(
                table.lines().anyMatch(line -> line.startsWith("git,Git,") && line.contains(",0,0,0,4,0,0,")), table);
        assertTrue(table.lines().anyMatch(line -> line.startsWith("python,Python,") && line.contains(",yes,")), table);
        ask(hr(), map.replace("?", ".xlsx?")).statusCode(200).contentType(startsWith(XlsxFile.MEDIA_TYPE));
        ask(person("manager", Told.newId()), map.replace("?", ".csv?")).statusCode(404);
        ask(hr(), "/api/v1/heatmaps/organisation?role=ml-engineer")
                .statusCode(200)
                .body("teams.team", hasItem(team));
        ask(person("manager", Told.newId()), map).statusCode(404);
        ask(person("manager", manager), "/api/v1/heatmaps/organisation?role=ml-engineer")
                .statusCode(403);
        ask(hr(), "/api/v1/heatmaps/teams/%s".formatted(team))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("role"));
    }

    private static String hr() {
        return StackTestResource.signingKey().token("hr", null, 5);
    }

    private static String person(String role, String id) {
        return StackTestResource.signingKey().token(role, id, 5);
    }

    private static ValidatableResponse ask(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}
