package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Imports.HEADER;
import static dev.skillsgap.profile.Imports.MAPPING;
import static dev.skillsgap.profile.Imports.ended;
import static dev.skillsgap.profile.Imports.form;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tables that need no mapping, and mappings that are sent once. */
@QuarkusTest
class ImportTemplateTest extends ServiceTest {

    @Test
    void takesTheTemplateAsItIsGivenOut() {
        var template = hr().get("/api/v1/imports/template.csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        var ada = id();

        imported(template.replace("Vision", ada)
                        .replace("p-0001", ada)
                        .replace("ada@", ada + "@")
                        .replace("E-0001", ada))
                .body("outcome.added", equalTo(1))
                .body("outcome.faults", anEmptyMap());

        hr().get("/api/v1/people/{id}", ada)
                .then()
                .body("name", equalTo("Ada Example"))
                .body("email", equalTo(ada + "@example.org"))
                .body("targetRole", equalTo("ml-engineer"));
        assertEquals(Map.of("python", 3, "pytorch", 2), Imports.levels(ada));
    }

    @Test
    void takesTheWorkbookAsItIsGivenOut() {
        var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        var template = hr().get("/api/v1/imports/template.xlsx")
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .extract()
                .asByteArray();

        ended(hr().contentType(ContentType.MULTIPART)
                        .multiPart("file", "template.xlsx", template, type)
                        .multiPart("dryRun", "true")
                        .post("/api/v1/imports")
                        .then()
                        .statusCode(202)
                        .body("readAs", equalTo("XLSX, sheet People"))
                        .extract()
                        .header("Location"))
                .body("outcome.added", equalTo(1))
                .body("outcome.skills", equalTo(Map.of("python", 1, "pytorch", 1)))
                .body("outcome.leftOut", equalTo(0));
    }

    @Test
    void takesItsColumnsInAnyOrderAndSpellingAndOnlySomeOfThem() {
        var ada = id();
        var bob = id();

        imported(
                        "Name;Hours per week;Skill: python;ID;Skills as of;row;code\nAda;6;4;%s;2026-01-31;7;old\nBob;;;%s;;;\n"
                                .formatted(ada, bob))
                .body("readAs", equalTo("CSV in UTF-8, separator ;"))
                .body("outcome.added", equalTo(2))
                .body("outcome.faults", anEmptyMap());

        hr().get("/api/v1/people/{id}", ada).then().body("hoursPerWeek", equalTo(6.0F));
        assertEquals(Map.of("python", 4), Imports.levels(ada));
        assertEquals(Map.of(), Imports.levels(bob));
    }

    @Test
    void saysWhichColumnIsNoneOfTheTemplates() {
        refused("id,name,hobby\n", "no column 'hobby'");
        refused("name,hobby\n", "no column 'hobby'");
        refused("name,hoursPerWeek\n", "no column id");
        refused("id,name,skill:python\n", "no column skillsAsOf");
        refused("id,name,skillsAsOf,skill:pyton\n", "nearest: python");
    }

    private static void refused(String table, String detail) {
        form(hr(), table, Map.of())
                .statusCode(422)
                .body("errors[0].pointer", startsWith("/file"))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void usesTheMappingThatASourceHadBefore() {
        var source = "s-" + UUID.randomUUID();
        var ada = id();
        var rows = HEADER + "%s,Ada Example,,,,,many,Python\n".formatted(ada);

        form(hr(), rows, Map.of("source", source))
                .statusCode(422)
                .body("errors[0].detail", containsString("no column 'mail'"));
        ended(form(hr(), rows, Map.of("source", source, "mapping", MAPPING))
                        .extract()
                        .header("Location"))
                .body("outcome.added", equalTo(1));
        var again = form(hr(), rows.replace("Ada Example", "Ada Lovelace"), Map.of("source", source));

        ended(again.statusCode(202).extract().header("Location")).body("outcome.changed", equalTo(1));
        assertEquals(Map.of("python", 4), Imports.levels(ada));
    }

    @Test
    void keepsChangesAndForgetsTheMappingOfASource() {
        var path = "/api/v1/import-mappings/s-" + UUID.randomUUID();
        var json = """
                {"person": {"id": {"column": "Nr"}, "name": {"column": "Wer"}}}""";

        hr().get(path).then().statusCode(404);
        hr().contentType("application/yaml")
                .body(MAPPING.getBytes(UTF_8))
                .put(path)
                .then()
                .statusCode(204);
        hr().get(path).then().contentType(startsWith("application/yaml")).body(equalTo(MAPPING));
        as("integration", null).body(json).put(path).then().statusCode(204);
        assertEquals(json, as("admin", null).get(path).asString());
        hr().delete(path).then().statusCode(204);
        hr().delete(path).then().statusCode(204);
        hr().get(path).then().statusCode(404);
    }

    @Test
    void listsTheSourcesOfWhichAMappingIsKept() {
        var first = "0-" + UUID.randomUUID();
        var second = "0-" + UUID.randomUUID();
        for (var source : List.of(first, second)) {
            hr().contentType("application/yaml")
                    .body(MAPPING.getBytes(UTF_8))
                    .put("/api/v1/import-mappings/" + source)
                    .then()
                    .statusCode(204);
        }
        var kept = new ArrayList<Map<String, String>>();
        String cursor = null;
        do {
            var request = as("admin", null).queryParam("limit", 1);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/import-mappings");
            kept.addAll(page.then().statusCode(200).extract().path("items"));
            cursor = page.path("next");
        } while (cursor != null);

        var sources = kept.stream().map(one -> one.get("source")).toList();
        assertEquals(sources.stream().distinct().sorted().toList(), sources);
        assertTrue(sources.containsAll(List.of(first, second)), sources.toString());
        var one = kept.get(sources.indexOf(first));
        assertEquals(MAPPING, one.get("mapping"));
        assertTrue(
                Instant.parse(one.get("changedAt")).isAfter(Instant.now().minus(Duration.ofHours(1))), one.toString());
        as("manager", id()).get("/api/v1/import-mappings").then().statusCode(403);
    }

    @Test
    void refusesAMappingThatCannotBeUsed() {
        var path = "/api/v1/import-mappings/s-" + UUID.randomUUID();

        hr().contentType("application/yaml")
                .body(MAPPING.replace("python", "pyton").getBytes(UTF_8))
                .put(path)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/skills/0/choices/Python"));
        hr().contentType("application/yaml")
                .body("person: 1".getBytes(UTF_8))
                .put(path)
                .then()
                .statusCode(422);
        hr().contentType("application/yaml").put(path).then().statusCode(422);
        hr().body(MAPPING).put("/api/v1/import-mappings/Not a name").then().statusCode(422);
        as("manager", id()).get(path).then().statusCode(403);
    }

    @Test
    void remembersNothingOfADryRun() {
        var source = "s-" + UUID.randomUUID();

        ended(form(hr(), HEADER, Map.of("source", source, "mapping", MAPPING, "dryRun", "true"))
                        .extract()
                        .header("Location"))
                .body("state", equalTo("done"));

        hr().get("/api/v1/import-mappings/" + source).then().statusCode(404);
    }

    private static ValidatableResponse imported(String table) {
        return ended(form(hr(), table, Map.of()).statusCode(202).extract().header("Location"));
    }
}
