package dev.skillsgap.skills.history;

import static dev.skillsgap.skills.Edits.publish;
import static dev.skillsgap.skills.Edits.put;
import static dev.skillsgap.skills.Edits.skill;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.Edits;
import dev.skillsgap.skills.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleasesApiTest extends ServiceTest {

    @Test
    void beginsWithTheBuiltInFramework() {
        Api.employee()
                .get("/api/v1/releases/1")
                .then()
                .body("number", equalTo(1))
                .body("publishedBy", equalTo("built-in"))
                .body("note", equalTo("ml 1.0.0"))
                .body("counts.roles", equalTo(5))
                .body("changed.roles", equalTo(5))
                .body("hash", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void numbersReleasesOneByOneAndTellsWhereTheyAre() {
        var before = Edits.newest();
        put("skills/knitting", skill("Knitting"));

        var created = Api.admin().body(Map.of()).post("/api/v1/releases").then().statusCode(201);

        created.body("number", equalTo(before + 1)).header("Location", endsWith("/api/v1/releases/" + (before + 1)));
        created.body("publishedBy", equalTo("local-admin"));
    }

    @Test
    void keepsEveryReleaseAsItWas() {
        put("skills/sewing", skill("Sewing"));
        var first = publish("Sewing");
        var hash = Api.employee().get("/api/v1/releases/" + first).<String>path("hash");
        var edited = skill("Tailoring");
        put("skills/sewing", edited);
        var second = publish("Tailoring");
        Api.admin().delete("/api/v1/draft/skills/sewing").then().statusCode(204);
        var third = publish("Neither");

        label(first).statusCode(200).body("label", equalTo("Sewing")).body("release", equalTo(first));
        label(second).statusCode(200).body("label", equalTo("Tailoring"));
        label(third).statusCode(404);
        Api.employee().get("/api/v1/skills/sewing").then().statusCode(404);
        Api.employee().get("/api/v1/releases/" + first).then().body("hash", equalTo(hash));
        Api.employee()
                .get("/api/v1/skills?q=tailoring&release=" + second)
                .then()
                .body("items[0].id", equalTo("sewing"));
        Api.employee()
                .get("/api/v1/skills?q=tailoring&release=" + first)
                .then()
                .body("items.id", not(hasItem("sewing")));
    }

    private static ValidatableResponse label(int release) {
        return Api.employee().get("/api/v1/skills/sewing?release=" + release).then();
    }

    @Test
    void givesTheSameHashToTheSameContents() {
        var before = hash(Edits.newest());
        put("skills/brewing", skill("Brewing"));
        var with = publish("With");
        Api.admin().delete("/api/v1/draft/skills/brewing").then().statusCode(204);
        var without = publish("Without");
        put("skills/brewing", skill("Brewing"));
        var again = publish("Again");

        assertEquals(before, hash(without));
        assertEquals(hash(with), hash(again));
    }

    private static String hash(int release) {
        return Api.employee().get("/api/v1/releases/" + release).path("hash");
    }

    @Test
    void tellsWhatDiffersBetweenReleases() {
        put("skills/ironing", skill("Ironing"));
        put("skills/mending", skill("Mending"));
        var first = publish("Two");
        var ironing = skill("Ironing");
        ironing.put("altLabels", List.of("pressing"));
        put("skills/ironing", ironing);
        put("skills/darning", skill("Darning"));
        Api.admin().delete("/api/v1/draft/skills/mending").then().statusCode(204);
        var second = publish("One more, one changed, one less");

        Api.employee()
                .get("/api/v1/releases/" + second + "/diff")
                .then()
                .body("items.id", contains("darning", "ironing", "mending"))
                .body("items.change", contains("added", "changed", "retired"))
                .body("items.label", contains("Darning", "Ironing", "Mending"))
                .body("items[1].fields", contains("altLabels"));
        Api.employee()
                .get("/api/v1/releases/%d/diff?from=%d".formatted(second, first - 1))
                .then()
                .body("items.id", contains("darning", "ironing"))
                .body("items.change", contains("added", "added"));
    }

    @Test
    void pagesADiff() {
        var page = Api.employee().get("/api/v1/releases/1/diff?limit=1");
        var next = Api.employee().get("/api/v1/releases/1/diff?limit=1&cursor=" + page.path("next"));

        page.then().body("items.change", contains("added")).body("items.kind", contains("resource"));
        assertNotEquals(page.<String>path("items[0].id"), next.path("items[0].id"));
    }

    @Test
    void listsReleasesNewestFirstPageByPage() {
        put("skills/singing", skill("Singing"));
        var newest = publish("Singing");

        var page = Api.employee().get("/api/v1/releases?limit=1");
        page.then().body("items.number", contains(newest));
        Api.employee()
                .get("/api/v1/releases?limit=1&cursor=" + page.path("next"))
                .then()
                .body("items.number", contains(newest - 1));
    }

    @Test
    void knowsNothingOfReleasesThatAreNotThere() {
        for (var path : List.of("0", "99999", "x", "99999/diff", "1/diff?from=99999")) {
            Api.employee().get("/api/v1/releases/" + path).then().statusCode(404);
        }
    }
}
