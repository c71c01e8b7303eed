package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.Imports.levels;
import static dev.skillsgap.profile.OutsideSystem.MAPPINGS;
import static dev.skillsgap.profile.OutsideSystem.awaitLevels;
import static dev.skillsgap.profile.OutsideSystem.awaitSettled;
import static dev.skillsgap.profile.OutsideSystem.claim;
import static dev.skillsgap.profile.OutsideSystem.decide;
import static dev.skillsgap.profile.OutsideSystem.post;
import static dev.skillsgap.profile.OutsideSystem.version;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What other systems' names of skills mean here, and what comes of it for what was said under them. */
@QuarkusTest
class SkillMappingsTest extends ServiceTest {

    private final OutsideSystem outside = new OutsideSystem();

    @Test
    void whatWasSetAsideIsAppliedOnceItsNameIsConfirmedAndTakenBackOnceItIsNot() {
        var ada = person();
        outside.say(ada, null, "Torch (deep learning)", 3, "Course of 2020");
        var before = version(ada);

        var mapping = outside.map("name", "torch  (Deep Learning)", "pytorch", "confirmed")
                .path("id");
        awaitLevels(ada, Map.of("pytorch", 3));
        var assertion = hr().get("/api/v1/people/{id}/assertions", ada).then();
        assertion
                .body("items[0].evidence", equalTo("Course of 2020"))
                .body("items[0].assertedAt", equalTo("2020-05-02T00:00:00Z"))
                .body("items[0].source", equalTo("self"));
        assertEquals(before + 1, version(ada));
        assertTrue(Topic.read("profiles.person.v1", ada, before + 1)
                .getLast()
                .value()
                .contains("pytorch"));

        decide(mapping, "python", "confirmed");
        awaitLevels(ada, Map.of("python", 3));
        decide(mapping, "python", "rejected");
        awaitLevels(ada, Map.of());
        decide(mapping, "python", "confirmed");
        awaitLevels(ada, Map.of("python", 3));
        hr().delete(MAPPINGS + "/" + mapping).then().statusCode(204);
        awaitLevels(ada, Map.of());
        outside.queue().body("items", hasSize(1));
    }

    @Test
    void whatIsSaidUnderANameThatIsMappedIsAssertedSoon() {
        var ada = person();
        outside.map("id", "S-17", "python", "confirmed");

        outside.say(ada, "S-17", "Snakes", 4, null);

        awaitLevels(ada, Map.of("python", 4));
        outside.queue().body("items", empty());
    }

    @Test
    void anIdGoesBeforeANameAndSystemsDoNotMix() {
        var ada = person();
        outside.map("id", "S-1", "python", "confirmed");
        outside.map("name", "snakes", "pytorch", "confirmed");
        post(ada, claim("other-" + outside.name, "S-1", null, 1, null)).statusCode(201);
        outside.say(ada, "S-1", "Snakes", 2, null);
        outside.say(ada, "S-2", "Snakes", 3, null);

        awaitLevels(ada, Map.of("python", 2, "pytorch", 3));
    }

    @Test
    void aSuggestionChangesNobody() {
        var ada = person();
        outside.say(ada, null, "Snakes", 4, null);
        outside.map("name", "snakes", "python", "suggested");
        outside.map("name", "snakes", "pytorch", "rejected");

        outside.queue()
                .body("items.suggestions[0].skill", contains("python"))
                .body("items.suggestions[0].by", contains("mapping"));
        outside.map("name", "marker", "pytorch", "confirmed");
        outside.say(ada, null, "marker", 1, null);
        awaitLevels(ada, Map.of("pytorch", 1));
    }

    @Test
    void takesBackNothingThatWasThereAlreadyOrThatAnotherNameGaveToo() {
        var ada = person();
        var direct = new HashMap<>(Map.of("skill", "python", "level", 3, "source", "self", "assertedAt", "2020-05-02"));
        hr().body(direct).post("/api/v1/people/{id}/assertions", ada).then().statusCode(201);
        outside.say(ada, null, "Snakes", 3, null);
        outside.say(ada, null, "Torch", 3, null);
        outside.say(ada, null, "Torchlight", 3, null);
        var snakes = outside.map("name", "snakes", "python", "confirmed").path("id");
        var torch = outside.map("name", "torch", "pytorch", "confirmed").path("id");
        outside.map("name", "torchlight", "pytorch", "confirmed");
        awaitLevels(ada, Map.of("python", 3, "pytorch", 3));
        awaitSettled(ada, 3);
        assertEquals(2, (int) hr().get("/api/v1/people/{id}/assertions", ada).path("items.size()"));

        decide(snakes, "python", "rejected");
        decide(torch, "pytorch", "rejected");
        awaitSettled(ada, 1);

        assertEquals(Map.of("python", 3, "pytorch", 3), levels(ada));
    }

    @Test
    void doesNotGiveAgainWhatThePersonHasWithdrawn() {
        var ada = person();
        outside.say(ada, null, "Snakes", 4, null);
        var mapping = outside.map("name", "snakes", "python", "confirmed").path("id");
        awaitLevels(ada, Map.of("python", 4));
        String given = hr().get("/api/v1/people/{id}/assertions", ada).path("items[0].id");
        Api.as("employee", ada)
                .delete("/api/v1/people/{id}/assertions/{a}", ada, given)
                .then()
                .statusCode(204);

        decide(mapping, "python", "rejected");
        awaitSettled(ada, 0);
        decide(mapping, "python", "confirmed");
        awaitSettled(ada, 1);

        assertEquals(Map.of(), levels(ada));
    }

    @Test
    void refusesWhatCannotBe() {
        outside.map("name", "snakes", "python", "confirmed");
        post(outside.mapping("name", "Snakes", "pytorch", "confirmed")).statusCode(409);
        post(outside.mapping("name", "Snakes", "pithon", "suggested"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/skill"));
        post(outside.mapping("name", " ", "python", "suggested")).statusCode(422);
        post(outside.mapping("name", "Snakes", null, "suggested")).statusCode(422);
        hr().get(MAPPINGS + "?status=perhaps").then().statusCode(422);
        hr().get(MAPPINGS + "/4711").then().statusCode(404);
        String id = hr().get(MAPPINGS + "?system=" + outside.name).path("items[0].id");
        hr().header("If-Match", "\"7\"")
                .body(Map.of("skill", "python"))
                .put(MAPPINGS + "/" + id)
                .then()
                .statusCode(412);
    }
}
