package dev.skillsgap.skills.draft;

import static dev.skillsgap.skills.Edits.skill;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadInputTest extends ServiceTest {

    @AfterEach
    void nothingWasStored() {
        Api.admin().get("/api/v1/draft").then().body("items", hasSize(0));
    }

    @Test
    void refusesWhatIsNoJson() {
        put("{\"label\": ").statusCode(400).body("type", containsString("malformed-request"));
    }

    @Test
    void refusesWhatIsNoObject() {
        put("[]").statusCode(422);
        put("").statusCode(422);
        put("null").statusCode(422);
    }

    @Test
    void refusesAnUnknownField() {
        var skill = skill("X");
        skill.put("colour", "red");

        put(skill).statusCode(422).body("errors[0].pointer", equalTo("/colour"));
    }

    @Test
    void refusesAWrongLevelAndPointsAtIt() {
        var skill = skill("X");
        skill.put("relations", List.of(Map.of("type", "prerequisite", "target", "python", "level", 6)));

        put(skill)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/relations/0/level"))
                .body("errors[0].detail", equalTo("Give a level from 1 to 5."));
    }

    @Test
    void refusesValuesOfAnotherTypeAndPointsAtThem() {
        refusesLevel("4");
        refusesLevel(2.5);
        refusesLevel(List.of());

        var skill = skill("X");
        skill.put("kind", "craft");
        put(skill).statusCode(422).body("errors[0].pointer", equalTo("/kind"));
        skill.put("kind", 1);
        put(skill).statusCode(422).body("errors[0].pointer", equalTo("/kind"));
        skill.put("kind", "tool");
        skill.put("label", 42);
        put(skill).statusCode(422).body("errors[0].pointer", equalTo("/label"));
    }

    private static void refusesLevel(Object level) {
        var skill = skill("X");
        skill.put("relations", List.of(Map.of("type", "prerequisite", "target", "python", "level", level)));
        put(skill).statusCode(422).body("errors[0].pointer", equalTo("/relations/0/level"));
    }

    @Test
    void namesEveryFieldAtFaultAtOnce() {
        put(Map.of()).statusCode(422).body("errors.pointer", hasItems("/kind", "/group", "/label", "/description"));
    }

    @Test
    void refusesANumberTooLargeToHold() {
        var body =
                "{\"title\": \"T\", \"kind\": \"course\", \"stage\": 1, \"provider\": \"P\", \"url\": \"https://example.org\","
                        + " \"language\": \"en\", \"hours\": 1e400, \"hoursBasis\": \"stated\", \"cost\": 1e999999999, \"currency\": \"USD\","
                        + " \"teaches\": [{\"skill\": \"python\", \"from\": 0, \"to\": 1}]}";

        Api.admin()
                .body(body)
                .put("/api/v1/draft/resources/x")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/cost", "/hours"));
    }

    @Test
    void refusesDeepNesting() {
        put("{\"relations\": " + "[".repeat(33) + "]".repeat(33) + "}").statusCode(400);
        put("{\"relations\": " + "[".repeat(30) + "]".repeat(30) + "}").statusCode(422);
    }

    @Test
    void refusesAHugeBody() {
        put("{\"description\": \"" + "x".repeat(300_000) + "\"}").statusCode(413);
    }

    @Test
    void refusesAnotherIdThanTheAddressHas() {
        var skill = skill("X");
        skill.put("id", "y");

        put(skill).statusCode(422).body("errors[0].pointer", equalTo("/id"));
    }

    @Test
    void refusesAnIdOfOtherCharacters() {
        Api.admin()
                .body(skill("X"))
                .put("/api/v1/draft/skills/Not an id")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/id"));
    }

    @Test
    void refusesControlCharacters() {
        put(skill("a\u0000b")).statusCode(422).body("errors[0].pointer", equalTo("/label"));
    }

    @Test
    void refusesParametersThatCannotBeUsed() {
        refusesParameter("/api/v1/skills?kind=craft", "kind");
        refusesParameter("/api/v1/skills?limit=0", "limit");
        refusesParameter("/api/v1/skills?cursor=%21", "cursor");
        refusesParameter("/api/v1/skills?cursor=eA", "cursor");
        refusesParameter("/api/v1/roles/ml-engineer?industry=farming", "industry");
        Api.employee().get("/api/v1/skills?release=99999").then().statusCode(404);
    }

    private static void refusesParameter(String path, String name) {
        Api.employee().get(path).then().statusCode(422).body("errors[0].pointer", equalTo(name));
    }

    private static ValidatableResponse put(Object body) {
        return Api.admin().body(body).put("/api/v1/draft/skills/x").then();
    }
}
