package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Imports.HEADER;
import static dev.skillsgap.profile.Imports.MAPPING;
import static dev.skillsgap.profile.Imports.ask;
import static dev.skillsgap.profile.Imports.ended;
import static dev.skillsgap.profile.Imports.imported;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is refused of imports, as a whole and row by row. */
@QuarkusTest
class ImportFaultsTest extends ServiceTest {

    @Test
    void saysAtWhichRowWhatWasWrong() {
        var taken = id();
        var erased = id();
        imported(
                "%s,Ada Example,%s@example.org,N%s,,,,\n%s,Eve Example,,,,,,\n".formatted(taken, taken, taken, erased));
        hr().delete("/api/v1/people/{id}", erased).then().statusCode(200);
        var fine = id();

        var ended = imported("""
                %1$s,Fine Example,,,,,meny,Python;Pyton;Cobol
                %1$s,Again Example,,,,,,
                ,Nobody Example,,,,,,
                %2$s-x,No Mail,no mail,,,,,
                UPPER,No Id,,,,,,
                %2$s-y,No Role,,,ML-Enginer,,,
                %2$s,Erased Example,,,,,,
                %2$s-z,Same Mail,%3$s@Example.org,,,,,
                %2$s-w,Same Number,,N%3$s,,,,
                short,row
                %2$s-v,Many Hours,,,,100,,
                %2$s-u,=1+1,,,,,,
                """.formatted(fine, erased, taken))
                .body("outcome.rows", equalTo(12))
                .body("outcome.leftOut", equalTo(11));

        String job = ended.extract().path("id");
        List<String> faults = hr().get("/api/v1/imports/{id}/faults?limit=100", job)
                .path(
                        "items.collect { "
                                + "it.row + ' ' + it.column + ' ' + it.kind + ' ' + it.value + ' ' + it.times + ' ' + it.advice + ' ' + it.suggestion }");
        assertEquals(
                List.of(
                        "3 id repeated  1 Left out: a row before it has the same id. null",
                        "4 id missing-value  1 Left out: it has no id. null",
                        "5 mail breaks-a-rule  1 Left out: email: It must be a well-formed email address. null",
                        "6 id breaks-a-rule  1 Left out: id: It must be 1 to 64 of a-z, 0-9 and -, not beginning with -. null",
                        "7 aim unknown-role  1 Left out: targetRole: There is no such role. ml-engineer",
                        "8 id erased-person  1 Left out: id: The person of this id was erased. null",
                        "9 mail already-taken  1 Left out: email: Another person has this e-mail address. null",
                        "10 number already-taken  1 Left out: employeeNumber: Another person has this number. null",
                        "11  wrong-number-of-cells  1 Left out: it has 2 cells, and there are 8 columns. null",
                        "12 hours breaks-a-rule  1 Left out: hoursPerWeek: It must be less than or equal to 80. null",
                        "13 name breaks-a-rule  1 Left out: name: It must not be a formula of a spreadsheet: leave out the sign it begins with. null",
                        "2 knows unknown-value Pyton 1 Taken without it. Add it to the mapping, with nothing behind it if it means nothing. Python",
                        "2 knows unknown-value Cobol 1 Taken without it. Add it to the mapping, with nothing behind it if it means nothing. null",
                        "2 years unknown-value meny 1 Taken without it. Add it to the mapping, with nothing behind it if it means nothing. many"),
                faults.stream().sorted(ImportFaultsTest::byRow).toList());
        assertEquals(Map.of("python", 1), Imports.levels(fine));
        hr().get("/api/v1/imports/{id}/faults.csv", job)
                .then()
                .contentType(startsWith("text/csv"))
                .body(startsWith("row,column,kind,value,times,advice,suggestion\r\n3,id,repeated,,1,Left out"));
        // Admins may not see people.
        assertEquals(
                List.of("Python", "many"),
                as("admin", null)
                        .get("/api/v1/imports/{id}/faults?limit=100", job)
                        .path("items.suggestion.findAll { it != null }"));
        as("admin", null)
                .get("/api/v1/imports/{id}/faults.csv", job)
                .then()
                .statusCode(200)
                .body(not(containsString("ml-engineer")), containsString(",Python"));
        hr().get("/api/v1/imports/{id}/faults?limit=1", job).then().body("items", hasSize(1));
    }

    /** Those of rows that were left out come first, by row; batches find them in two ways. */
    private static int byRow(String one, String other) {
        return Integer.compare(place(one), place(other));
    }

    private static int place(String fault) {
        var row = Integer.parseInt(fault.substring(0, fault.indexOf(' ')));
        return fault.contains("unknown-value") ? 1000 + row : row;
    }

    @Test
    void saysWhereTheMappingOrTheFileIsWrong() {
        refused(MAPPING.replace("python", "pyton"), HEADER, "/mapping/skills/0/choices/Python", "nearest: python");
        refused(MAPPING.replace("column: mail", "column: post"), HEADER, "/mapping/person/email/column", "post");
        refused(MAPPING.replace("aim}", "aim, otherwise: pilot}"), HEADER, "/mapping/person/targetRole/otherwise", "");
        refused(MAPPING.replace("level: years", "level: 9"), HEADER, "/mapping/skills/0/level", "0 to 5");
        refused(MAPPING, "", "/file", "empty");
        refused(MAPPING, "PK\u0003\u0004 no archive", "/file", "archive");
        hr().contentType(ContentType.MULTIPART)
                .multiPart("mapping", "people.yaml", MAPPING.getBytes(UTF_8), "application/yaml")
                .post("/api/v1/imports")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/file"));
        hr().body("{}").post("/api/v1/imports").then().statusCode(415);
    }

    @Test
    void refusesAFormWhosePartsNothingDivides() throws Exception {
        for (var boundary : List.of("", "; boundary=", "; boundary=\"\"; charset=UTF-8")) {
            var request = HttpRequest.newBuilder(
                            URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/imports"))
                    .header(
                            "Authorization",
                            "Bearer " + StackTestResource.signingKey().token("hr", null, 5))
                    .header("Content-Type", "multipart/form-data" + boundary)
                    .POST(BodyPublishers.ofString("--door--"))
                    .build();

            var status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .statusCode();
            assertTrue(status >= 400 && status < 500, boundary + ": " + status);
        }
    }

    private static void refused(String mapping, String table, String pointer, String detail) {
        ask(hr(), table, mapping, false)
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void saysWhyAnImportEndedBeforeItsEnd() {
        var ada = id();

        imported("%s,Ada Example,,,,,,\n%s,\"Bob\n".formatted(ada, id()))
                .body("state", equalTo("failed"))
                .body("failure", containsString("no such table"));
    }

    @Test
    void endsAnImportWhoseMappingDoesNotFitAtAll() {
        imported("x\n".repeat(100_001))
                .body("state", equalTo("failed"))
                .body("failure", containsString("does not fit"))
                .body("progress.rowsRead", equalTo(100_000));
    }

    @Test
    void isForThoseWhoProvideData() {
        for (var role : List.of("admin", "integration")) {
            ask(as(role, null), HEADER, MAPPING, true).statusCode(202);
        }
        ask(as("employee", id()), HEADER, MAPPING, true).statusCode(403);
        ask(as("manager", id()), HEADER, MAPPING, true).statusCode(403);
        hr().get("/api/v1/imports/unknown").then().statusCode(404);
        hr().get("/api/v1/imports?limit=1").then().body("items", hasSize(1));
    }
}
