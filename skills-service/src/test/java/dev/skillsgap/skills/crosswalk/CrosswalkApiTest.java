package dev.skillsgap.skills.crosswalk;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.Edits;
import dev.skillsgap.skills.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CrosswalkApiTest extends ServiceTest {

    private static final String PYTHON = "esco:ccd0a1d9-afda-43d9-b901-96344886e14d";
    private static final String CROSSWALK = "/api/v1/crosswalk";

    private static ValidatableResponse imported(String framework) {
        String location = Api.admin()
                .body(Map.of("format", "csv", "path", "crosswalk"))
                .post("/api/v1/frameworks/" + framework + "/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.admin().get(location).path("endedAt") != null);
        return Api.admin().get(location).then().body("state", equalTo("done"));
    }

    private static ValidatableResponse say(String skill, String sameAs) {
        return Api.admin()
                .body(Map.of("skill", skill, "sameAs", sameAs))
                .post(CROSSWALK)
                .then();
    }

    private static ValidatableResponse list(String state) {
        return Api.admin().get(CROSSWALK + "?limit=200&state=" + state).then().statusCode(200);
    }

    private static List<String> sameAs(String skill) {
        return Api.admin()
                .get("/api/v1/draft/skills/" + skill)
                .path("relations.findAll { it.type == 'sameAs' }.target");
    }

    private static ValidatableResponse decide(Object id, String decision) {
        return Api.admin().post(CROSSWALK + "/" + id + "/" + decision).then();
    }

    private static Integer idOf(String skill, String state) {
        return list(state).extract().path("items.find { it.skill == '%s' }.id".formatted(skill));
    }

    /** Other tests count what is live. */
    @AfterEach
    void retire() {
        for (var framework : List.of("esco", "walk")) {
            for (var skill : List.of("ccd0a1d9-afda-43d9-b901-96344886e14d", "deep", "snakes")) {
                Api.admin().delete("/api/v1/draft/skills/" + framework + ":" + skill);
            }
        }
        Api.admin()
                .body(Map.of("note", "What the crosswalk was tried with is gone"))
                .post("/api/v1/releases");
    }

    @Test
    void whatIsInTheCuratedTableIsTheSameUntilSomebodyDecidesOtherwiseAndThatOutlivesTheNextImport() {
        imported("esco").body("outcome.sameAs", equalTo(1));
        Edits.publish("a bit of ESCO");

        Api.employee()
                .get("/api/v1/skills/" + PYTHON)
                .then()
                .body("relations.find { it.type == 'sameAs' }.target", equalTo("python"));
        list("accepted")
                .body("items.find { it.skill == '%s' }.decidedBy".formatted(PYTHON), equalTo("curated table"))
                .body("items.find { it.skill == '%s' }.confidence".formatted(PYTHON), equalTo(1f));

        say("esco:deep", "deep-learning").statusCode(200).body("state", equalTo("accepted"));
        decide(idOf(PYTHON, "accepted"), "refuse").statusCode(200).body("decidedBy", notNullValue());
        Edits.publish("decided");

        imported("esco").body("outcome.changed", equalTo(0)).body("outcome.sameAs", equalTo(1));

        assertEquals(List.of("deep-learning"), sameAs("esco:deep"));
        assertEquals(List.of(), sameAs(PYTHON));
        decide(idOf(PYTHON, "refused"), "accept").statusCode(200);
        assertEquals(List.of("python"), sameAs(PYTHON));
    }

    @Test
    void refusesWhatWouldMakeTwoSkillsOfAFrameworkOne() {
        imported("walk");

        say("walk:deep", "deep-learning").statusCode(200);
        say("walk:deep", "deep-learning").statusCode(409).body("detail", containsString("accepted already"));
        say("walk:deep", "python").statusCode(409).body("detail", containsString("refuse that first"));
        say("walk:snakes", "deep-learning").statusCode(409).body("detail", containsString("the two would become one"));
        say("walk:snakes", "walk:deep").statusCode(422).body("errors[0].pointer", equalTo("/sameAs"));
        say("walk:snakes", "nothing").statusCode(422).body("errors[0].detail", equalTo("There is no skill 'nothing'."));
        decide(idOf("walk:deep", "accepted"), "refuse").statusCode(200);
        decide(0, "accept").statusCode(404);
    }

    @Test
    void proposesWhatMayBeTheSameAndDecidesNothing() {
        imported("walk");
        Edits.publish("walk");
        var request = Map.of("from", "walk", "to", "ml");
        await().atMost(Duration.ofSeconds(90))
                .until(() ->
                        Api.admin().body(request).post(CROSSWALK + "/proposals").statusCode() == 200);

        list("proposed")
                .body("items.find { it.skill == 'walk:deep' }.sameAs", equalTo("deep-learning"))
                .body("items.find { it.skill == 'walk:deep' }.why", startsWith("Both are called 'deep learning'"))
                .body("items.skill", not(hasItem("walk:snakes")));
        assertEquals(List.of(), sameAs("walk:deep"));
        decide(idOf("walk:deep", "proposed"), "refuse").statusCode(200);
        Api.admin().body(request).post(CROSSWALK + "/proposals").then().body("proposed", equalTo(0));
    }

    @Test
    void saysWhichFrameworksItCannotLookInto() {
        for (var request : List.of(Map.of("from", "none", "to", "ml"), Map.of("from", "ml", "to", "ml"))) {
            Api.admin().body(request).post(CROSSWALK + "/proposals").then().statusCode(422);
        }
        Api.admin().get(CROSSWALK + "?state=maybe").then().statusCode(422).body("errors[0].pointer", equalTo("state"));
        Api.admin().get(CROSSWALK + "?cursor=eA").then().statusCode(422).body("errors[0].pointer", equalTo("cursor"));
        Api.employee().get(CROSSWALK).then().statusCode(403);
    }
}
