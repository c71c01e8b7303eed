package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.api.table.XlsxFile;
import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a person or a team deserves attention. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class AlertTest {

    @Inject
    Publisher publisher;

    final String person = Told.newId();
    final String colleague = Told.newId();
    final String manager = Told.newId();
    final String team = Told.newId();

    /** Both want to be machine learning engineers. */
    @BeforeEach
    void tellOfATeam() {
        publisher.publishSample();
        Topics.send(
                Told.team(team, 1, manager),
                member(
                        person,
                        claim("python", 4, "credential", "'2026-06-01T00:00:00Z'"),
                        claim("python", 2, "self", "null"),
                        claim("git", 3, "manager", "'2026-09-01T00:00:00Z'")),
                member(colleague, claim("python", 3, "manager", "null"), claim("pytorch", 0, "assessment", "null")));
        Topics.recommendationsOf(person, 1);
        Topics.recommendationsOf(colleague, 1);
        publisher.awaitAllOf(Topics.TEAM);
    }

    private String claim(String skill, int level, String source, String expiresAt) {
        return "{'skill':'%s','level':%d,'source':'%s','assertedAt':'2026-01-01T00:00:00Z','expiresAt':%s}"
                .formatted(skill, level, source, expiresAt);
    }

    private Topics.Message member(String id, String... claims) {
        return Told.person(
                id, 1, Map.of("teams", "['" + team + "']", "assertions", "[" + String.join(",", claims) + "]"));
    }

    @Test
    void tellsOfEvidenceAboutToExpireAndOfWhatCountsThen() {
        var answer = Golden.parse(ask("hr", null, "?person=" + person + "&asOf=2026-05-02")
                .statusCode(200)
                .extract()
                .asString());

        assertEquals(
                Golden.json("{'kind':'expiring','person':'" + person + "','skill':'python','label':'Python','level':4,"
                        + "'expiresOn':'2026-06-01','then':2,'neededBy':null,"
                        + "'text':'Python at level 4 by credential expires on 2026-06-01; then level 2 counts.'}"),
                answer.at("/items/0"));
        ask("hr", null, "?person=" + person + "&asOf=2026-05-02&days=20")
                .body("items.kind", equalTo(List.of("unassessed", "unassessed")));
        ask("hr", null, "?person=" + person + "&asOf=2026-05-02&days=180")
                .body("items.skill[1]", equalTo("git"))
                .body("items.text[1]", equalTo("Git at level 3 by manager expires on 2026-09-01; then it is unknown."));
    }

    @Test
    void isATableToo() {
        var table = ask("hr", null, "?format=csv&asOf=2026-05-02&person=" + person)
                .statusCode(200)
                .extract()
                .asString();

        assertTrue(
                table.contains("\r\nexpiring,%s,python,Python,4,2026-06-01,2,,Python at level 4".formatted(person)),
                table);
        ask("hr", null, "?format=xlsx&person=" + person).statusCode(200).contentType(startsWith(XlsxFile.MEDIA_TYPE));
        ask("employee", colleague, "?format=csv&person=" + person).statusCode(404);
    }

    @Test
    void tellsOfEssentialsThatWereNeverAssessedOneOfAGroup() {
        ask("hr", null, "?person=" + person + "&asOf=2026-05-02&days=1")
                .body("items.skill", equalTo(List.of("tensorflow", "linear-algebra")))
                .body(
                        "items.text[1]",
                        equalTo("Linear algebra is essential at level 3 for Machine Learning Engineer, and was never"
                                + " assessed."));
        // Level 0 of PyTorch was assessed, so the group was.
        ask("hr", null, "?person=" + colleague + "&asOf=2026-05-02&days=1")
                .body("items.skill", equalTo(List.of("linear-algebra")));
    }

    @Test
    void tellsOfSkillsThatHangOnOneMember() {
        ask("hr", null, "?team=" + team + "&asOf=2026-05-02")
                .statusCode(200)
                .body("items.findAll { it.kind == 'singleHolder' }.skill", equalTo(List.of("git")))
                .body("items.find { it.kind == 'singleHolder' }.person", equalTo(person))
                .body("items.find { it.kind == 'singleHolder' }.neededBy", equalTo(0));
        // By then Python has expired to 2, and is held by both still; Git by nobody.
        ask("hr", null, "?team=" + team + "&asOf=2026-10-01")
                .body("items.findAll { it.kind == 'singleHolder' }", empty());
    }

    @Test
    void showsATeamToItsManagerAndToThoseWhoSeeEveryone() {
        var about = "?team=" + team;
        ask("manager", manager, about).statusCode(200);
        ask("integration", null, about).statusCode(200);
        ask("manager", person, about).statusCode(404);
        ask("employee", person, about).statusCode(404);
        ask("employee", manager, about).statusCode(404);
        ask("admin", null, about).statusCode(404);
        ask("hr", null, "?team=" + Told.newId()).statusCode(404);
    }

    @Test
    void showsAPersonToThoseWhoMaySeeThem() {
        var about = "?person=" + person;
        ask("employee", person, about).statusCode(200);
        ask("manager", manager, about).statusCode(200);
        ask("employee", colleague, about).statusCode(404);
        ask("admin", null, about).statusCode(404);
    }

    @Test
    void doesNotFindATeamThatWasDissolved() {
        Topics.send(Told.dissolved(team));
        publisher.awaitAllOf(Topics.TEAM);

        ask("hr", null, "?team=" + team).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "?days=30, person",
        "?person=a&team=b, person",
        "?person=a&days=0, days",
        "?person=a&days=731, days",
        "?person=a&asOf=soon, asOf"
    })
    void namesWhatCannotBeTaken(String query, String pointer) {
        ask("hr", null, query).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse ask(String role, String caller, String query) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token(role, caller, 5))
                .get("/api/v1/alerts" + query)
                .then();
    }
}
