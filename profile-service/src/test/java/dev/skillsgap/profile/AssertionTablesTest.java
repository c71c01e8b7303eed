package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.Api.team;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Assertions in and out as a table with a row each. */
@QuarkusTest
class AssertionTablesTest extends ServiceTest {

    private static final String COLUMNS = "person,name,skill,label,level,source,assertedAt,expiresAt,evidence";

    @Test
    void takesARowForEachClaimOfPeopleCalledByAnyOfTheirNames() {
        var ada = called("Zoë");
        var bob = called("Bob");
        var table =
                "Worker;Skill name;level;assertedAt;source\n%1$s;PYTHON;4;2026-01-31;manager\n%1$s;pytorch;2;2026-01-31;\n"
                                .formatted(ada)
                        + "E-%1$s;python;3;2026-02-01T10:00:00Z;Assessment\n%1$s@EXAMPLE.org;linear-algebra;1;2026-02-01;self\n"
                                .formatted(bob);
        var columns = Map.of("person", "Worker", "skill", "Skill name");

        sent(table.getBytes(Charset.forName("windows-1252")), columns)
                .statusCode(200)
                .body("rows", equalTo(4))
                .body("added", equalTo(4))
                .body("people", equalTo(2))
                .body("faults", empty())
                .body("rejected", nullValue());

        assertEquals(Map.of("python", 4, "pytorch", 2), Imports.levels(ada));
        assertEquals(Map.of("python", 3, "linear-algebra", 1), Imports.levels(bob));
        sent(table.getBytes(UTF_8), columns)
                .statusCode(200)
                .body("added", equalTo(0))
                .body("unchanged", equalTo(4));
    }

    @Test
    void givesBackTheRowsThatCannotBeTakenAndTakesThemMended() {
        var ada = called("Ada");
        var rejected = sent("""
                        person,skill,level,source,assertedAt,expiresAt
                        %1$s,python,3,self,2026-01-31,
                        %1$s,Pyton,3,self,2026-01-31,
                        %1$s,python,expert,self,2026-01-31,
                        %1$s,python,3,mangaer,2026-01-31,
                        %1$s,python,3,self,31.1.2026,
                        %1$s,python,3,self,2999-01-01,
                        %1$s,python,3,self,2026-01-31,2025-01-01
                        %1$s,python,3,self,,
                        nobody-%1$s,python,3,self,2026-01-31,
                        ,python,3,self,2026-01-31,
                        %1$s,,3,self,2026-01-31,
                        %1$s,python
                        """.formatted(ada))
                .statusCode(200)
                .body("rows", equalTo(12))
                .body("added", equalTo(1))
                .body("faults.row", contains(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13))
                .body(
                        "faults.column",
                        contains(
                                "skill",
                                "level",
                                "source",
                                "assertedAt",
                                "assertedAt",
                                "expiresAt",
                                "assertedAt",
                                "person",
                                "person",
                                "skill",
                                ""))
                .body(
                        "faults.code",
                        contains(
                                "unknown-skill",
                                "breaks-a-rule",
                                "breaks-a-rule",
                                "breaks-a-rule",
                                "breaks-a-rule",
                                "breaks-a-rule",
                                "missing-value",
                                "unknown-person",
                                "missing-value",
                                "missing-value",
                                "wrong-number-of-cells"))
                .body(
                        "faults.suggestion",
                        contains("python", "5", "manager", "2026-01-31", null, null, null, null, null, null, null))
                .extract()
                .<String>path("rejected");

        assertTrue(rejected.startsWith("\uFEFFrow,column,code,message,suggestion,person,skill,"), rejected);
        sent(rejected.replace("Pyton", "pytorch").replace("nobody-", ""))
                .statusCode(200)
                .body("added", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("faults.size()", equalTo(9));
        assertEquals(Map.of("python", 3, "pytorch", 3), Imports.levels(ada));
    }

    @Test
    void whatWasGivenOutChangesNothing() {
        var ada = called("Ada");
        sent("person,skill,level,source,assertedAt,evidence\n%1$s,python,3,manager,2026-01-31,\"=1, \"\"so\"\"\"\n%1$s,pytorch,2,self,2026-02-01,\n"
                        .formatted(ada))
                .statusCode(200)
                .body("added", equalTo(2));

        var csv = text("assertions.csv?q=" + ada);
        assertEquals(
                "\uFEFF%1$s\r\n%2$s,Ada,python,python,3,manager,2026-01-31T00:00:00Z,,\"'=1, \"\"so\"\"\"\r\n"
                                .formatted(COLUMNS, ada)
                        + "%s,Ada,pytorch,pytorch,2,self,2026-02-01T00:00:00Z,,\r\n".formatted(ada),
                csv);
        assertEquals(2, text("assertions.csv?skill=pytorch&q=" + ada).lines().count());
        var workbook = hr().get("/api/v1/assertions.xlsx?q=" + ada).asByteArray();
        for (var given : List.of(csv.getBytes(UTF_8), workbook)) {
            sent(given, Map.of())
                    .statusCode(200)
                    .body("rows", equalTo(2))
                    .body("added", equalTo(0))
                    .body("unchanged", equalTo(2));
        }
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        var ada = called("Ada");
        var table = "person,skill,level,assertedAt\n%s,python,3,2026-01-31\n"
                .formatted(ada)
                .getBytes(UTF_8);

        sent(table, Map.of("dryRun", "true")).statusCode(200).body("added", equalTo(1));

        assertEquals(Map.of(), Imports.levels(ada));
        sent(table, Map.of("dryRun", "false")).statusCode(200).body("added", equalTo(1));
    }

    @Test
    void aClaimThatWasWithdrawnIsNotMadeAgain() {
        var ada = called("Ada");
        var table = "person,skill,level,assertedAt\n%s,python,3,2026-01-31\n".formatted(ada);
        sent(table).statusCode(200).body("added", equalTo(1));
        String made = hr().get("/api/v1/people/{id}/assertions", ada).path("items[0].id");
        hr().delete("/api/v1/people/{id}/assertions/{made}", ada, made).then().statusCode(204);

        sent(table).statusCode(200).body("added", equalTo(0)).body("unchanged", equalTo(1));

        assertEquals(1, text("assertions.csv?q=" + ada).lines().count());
    }

    @Test
    void showsEachCallerTheirPeopleAlone() {
        var manager = person();
        var member = person();
        team(manager, member);
        var other = person();
        sent("person,skill,level,assertedAt\n%s,python,3,2026-01-31\n%s,python,3,2026-01-31\n".formatted(member, other))
                .statusCode(200)
                .body("added", equalTo(2));

        var seen = as("manager", manager).get("/api/v1/assertions.csv").asString();
        assertTrue(seen.contains(member), seen);
        assertFalse(seen.contains(other), seen);
        for (var path : List.of("assertions.csv", "assertions.xlsx")) {
            as("admin", null).get("/api/v1/" + path).then().statusCode(403);
        }
    }

    @Test
    void refusesATableThatDoesNotSayWhoOrWhen() {
        sent("person,skill,level\n")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/file"))
                .body(
                        "errors[0].detail",
                        equalTo(
                                "The table has no column assertedAt. Add it, or say what it is called, as in assertedAt=Name of the column."));
        sent("person,skill,level,assertedAt,shoe size\n").statusCode(422);
    }

    @Test
    void saysWhatToDoAboutATableThatUnpacksToTooMuch() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("assertions.csv"));
            zip.write("person,skill,level,assertedAt\n".getBytes(UTF_8));
            var line = ("x".repeat(1 << 16) + ",python,3,2026-01-31\n").getBytes(UTF_8);
            for (int i = 0; i < 520; i++) {
                zip.write(line);
            }
        }

        sent(packed.toByteArray(), Map.of())
                .statusCode(422)
                .body("errors[0].detail", equalTo("The table has more than 33,554,432 bytes. Divide it."));
    }

    /** Somebody with an employee number and an e-mail address made of the id. */
    private static String called(String name) {
        var person = id();
        hr().body(Map.of("id", person, "name", name, "email", person + "@example.org", "employeeNumber", "E-" + person))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        return person;
    }

    private static String text(String path) {
        return hr().get("/api/v1/" + path).then().statusCode(200).extract().asString();
    }

    private static ValidatableResponse sent(String table) {
        return sent(table.getBytes(UTF_8), Map.of());
    }

    private static ValidatableResponse sent(byte[] table, Map<String, String> fields) {
        var form = hr().contentType(ContentType.MULTIPART).multiPart("file", "assertions.csv", table, "text/csv");
        new HashMap<>(fields).forEach(form::multiPart);
        return form.post("/api/v1/assertion-imports").then();
    }
}
