package dev.skillsgap.skills.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.Edits;
import dev.skillsgap.skills.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** What becomes of what a later edition of a framework lacks. */
@QuarkusTest
class EditionsTest extends ServiceTest {

    private static final String FIRST = """
            label,kind,description,broader
            Dough,knowledge,What it is.,
            Kneading,practice,By hand.,
            Rolling,practice,With a pin.,
            Folding,practice,Over itself.,Rolling
            Proving,practice,By waiting.,Dough
            """;

    private static final String SECOND = """
            label,kind,description,broader
            Dough,knowledge,What it is.,
            Kneading,practice,By hand.,
            """;

    private static final Map<String, String> FIRST_EDITION = Map.of(
            "skills.csv", FIRST,
            "roles.csv", "title,description\nBaker,Bakes.\n",
            "requirements.csv", "role,skill,level,importance,necessity\nBaker,Proving,3,1,essential\n");
    private static final Map<String, String> SECOND_EDITION = Map.of("skills.csv", SECOND);

    private static void publishFirstEditionOf(String framework) {
        imported(framework, FIRST_EDITION).body("outcome.missing", equalTo(0)).body("outcome.changed", equalTo(6));
        Edits.publish("first edition");
    }

    private static void need(String framework, String type, String skill) {
        var pastry = Edits.skill("Pastry of " + framework);
        pastry.put("relations", List.of(Map.of("type", type, "target", framework + ":" + skill)));
        Edits.put("skills/pastry-" + framework, pastry);
    }

    private static void faults(ValidatableResponse done, Matcher<?> values) {
        var id = done.extract().path("id");
        Api.admin()
                .get("/api/v1/imports/" + id + "/faults")
                .then()
                .body("items.findAll { it.kind == 'missing-concept' }.value", values);
    }

    private static List<String> draft() {
        return Api.admin().get("/api/v1/draft").then().extract().<List<Map<String, String>>>path("items").stream()
                .map(change -> "%s %s %s".formatted(change.get("id"), change.get("change"), change.get("hash")))
                .toList();
    }

    @Test
    void keepsWhatALaterEditionLacksAndListsIt() {
        publishFirstEditionOf("keeping");

        var done = imported("keeping", SECOND_EDITION)
                .body("missing", equalTo("keep"))
                .body("outcome.missing", equalTo(4))
                .body("outcome.retired", equalTo(0))
                .body("outcome.changed", equalTo(0))
                .body("outcome.faults.missing-concept", equalTo(4));

        faults(
                done,
                contains(
                        "skill keeping:folding",
                        "skill keeping:proving",
                        "skill keeping:rolling",
                        "role keeping:baker"));
        Api.admin().get("/api/v1/draft").then().body("items", hasSize(0));
    }

    @Test
    void retiresWhatALaterEditionLacks() {
        publishFirstEditionOf("retiring");
        imported("retiring", SECOND_EDITION, "missing", "retire", "dryRun", "true")
                .body("outcome.missing", equalTo(4))
                .body("outcome.retired", equalTo(4));
        Api.admin().get("/api/v1/draft").then().body("items", hasSize(0));
        imported("retiring", SECOND_EDITION, "missing", "retire")
                .body("missing", equalTo("retire"))
                .body("outcome.missing", equalTo(4))
                .body("outcome.retired", equalTo(4));
        Edits.publish("second edition");

        Api.employee().get("/api/v1/skills/retiring:proving").then().statusCode(404);
        Api.employee().get("/api/v1/roles/retiring:baker").then().statusCode(404);
        Api.employee().get("/api/v1/skills/retiring:dough").then().statusCode(200);
    }

    @Test
    void keepsWhatOtherFrameworksNeedAndWhatThatNeedsInTurn() {
        publishFirstEditionOf("needed");
        need("needed", "related", "folding");
        Edits.publish("pastry");

        var done = imported("needed", SECOND_EDITION, "missing", "retire")
                .body("outcome.missing", equalTo(4))
                .body("outcome.retired", equalTo(2));

        var id = done.extract().path("id");
        Api.admin()
                .get("/api/v1/imports/" + id + "/faults")
                .then()
                .body("items.find { it.value == 'skill needed:folding' }.advice", containsString("skill pastry-needed"))
                .body(
                        "items.find { it.value == 'skill needed:rolling' }.advice",
                        containsString("skill needed:folding"))
                .body("items.find { it.value == 'skill needed:proving' }.advice", containsString("Retired"));
        Edits.publish("second edition beside pastry");
        Api.employee().get("/api/v1/skills/needed:rolling").then().statusCode(200);
        Api.employee().get("/api/v1/skills/needed:proving").then().statusCode(404);
    }

    @Test
    void keepsWhatIsTheSameAsASkillElsewhere() {
        publishFirstEditionOf("same");
        need("same", "sameAs", "proving");
        Edits.publish("one of our own");

        imported("same", SECOND_EDITION, "missing", "retire").body("outcome.retired", equalTo(3));

        Api.admin().get("/api/v1/draft/skills/same:proving").then().statusCode(200);
    }

    @Test
    void changesNothingTheSecondTime() {
        publishFirstEditionOf("twice");

        imported("twice", SECOND_EDITION, "missing", "retire").body("outcome.retired", equalTo(4));
        var draft = draft();
        imported("twice", SECOND_EDITION, "missing", "retire")
                .body("outcome.missing", equalTo(4))
                .body("outcome.retired", equalTo(4));
        assertEquals(draft, draft());
        Edits.publish("second edition");

        imported("twice", SECOND_EDITION, "missing", "retire")
                .body("outcome.missing", equalTo(0))
                .body("outcome.changed", equalTo(0));
        Api.admin().get("/api/v1/draft").then().body("items", hasSize(0));
    }

    @Test
    void retiresNothingThatStemsFromElsewhere() {
        publishFirstEditionOf("ours");
        var added = Edits.skill("Added by hand");
        added.put("framework", "ours");
        Edits.put("skills/added-by-hand", added);
        Edits.publish("added by hand");

        imported("ours", SECOND_EDITION, "missing", "retire").body("outcome.retired", equalTo(4));

        Api.admin().get("/api/v1/draft/skills/added-by-hand").then().statusCode(200);
        Api.admin().get("/api/v1/draft/skills/python").then().statusCode(200);
    }

    @Test
    void forgetsWhatAnEarlierEditionAddedToTheDraftAlone() {
        imported("unpublished", FIRST_EDITION);

        imported("unpublished", SECOND_EDITION, "missing", "retire")
                .body("outcome.missing", equalTo(4))
                .body("outcome.retired", equalTo(4));

        Api.admin()
                .get("/api/v1/draft")
                .then()
                .body("items.id", containsInAnyOrder("unpublished:dough", "unpublished:kneading"));
    }

    @Test
    void takesTheWordInJsonTooAndNoOther() {
        Api.admin()
                .body(Map.of("format", "csv", "path", "csv", "missing", "burn"))
                .post("/api/v1/frameworks/words/imports")
                .then()
                .statusCode(422);
        Api.admin()
                .body(Map.of("format", "csv", "path", "csv", "missing", "retire", "dryRun", true))
                .post("/api/v1/frameworks/words/imports")
                .then()
                .statusCode(202)
                .body("missing", equalTo("retire"));
    }

    private static ValidatableResponse imported(String framework, Map<String, String> tables, String... fields) {
        var form = Api.admin().contentType(ContentType.MULTIPART).multiPart("format", "csv");
        tables.forEach((name, table) -> form.multiPart("file", name, table.getBytes(UTF_8)));
        for (int i = 0; i < fields.length; i += 2) {
            form.multiPart(fields[i], fields[i + 1]);
        }
        var location = form.post("/api/v1/frameworks/" + framework + "/imports").header("Location");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.admin().get(location).path("endedAt") != null);
        return Api.admin().get(location).then().body("state", equalTo("done"));
    }
}
