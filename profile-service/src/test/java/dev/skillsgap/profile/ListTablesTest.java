package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.Api.team;
import static dev.skillsgap.profile.Imports.ended;
import static dev.skillsgap.profile.Imports.form;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.XlsxFile;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Any list as a table. */
@QuarkusTest
class ListTablesTest extends ServiceTest {

    private static final String ASSERTIONS = "/api/v1/people/{id}/assertions";

    /** More than two pages of them. */
    private static String personWithAssertions(int count) {
        var person = person();
        IntStream.range(0, count)
                .forEach(i -> hr().body(Map.of("skill", "python", "level", i % 6, "source", "manager"))
                        .post(ASSERTIONS, person)
                        .then()
                        .statusCode(201));
        return person;
    }

    @Test
    void hasAllPagesWhateverTheLimit() throws IOException {
        var person = personWithAssertions(450);

        var csv = hr().get(ASSERTIONS + "?format=csv&limit=3", person)
                .then()
                .statusCode(200)
                .contentType(CsvFile.MEDIA_TYPE + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"assertions.csv\"")
                .header("Link", equalTo(null))
                .extract()
                .asString();
        var xlsx = hr().get(ASSERTIONS + "?format=xlsx", person)
                .then()
                .contentType(startsWith(XlsxFile.MEDIA_TYPE))
                .header("Content-Disposition", "attachment; filename=\"assertions.xlsx\"")
                .extract()
                .asByteArray();

        assertEquals(csv, hr().get(ASSERTIONS + "/?format=csv", person).asString());
        assertEquals(451, csv.lines().count());
        assertEquals(450, csv.lines().skip(1).distinct().count());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var sheet = workbook.getSheet("Assertions");
            assertEquals(450, sheet.getLastRowNum());
            assertEquals(
                    csv.lines().findFirst().orElseThrow(),
                    "\uFEFF"
                            + String.join(
                                    ",",
                                    IntStream.range(0, sheet.getRow(0).getLastCellNum())
                                            .mapToObj(i ->
                                                    sheet.getRow(0).getCell(i).getStringCellValue())
                                            .toList()));
        }
    }

    @Test
    void goesOnFromACursor() {
        var person = personWithAssertions(7);
        var next = hr().get(ASSERTIONS + "?limit=3", person).path("next").toString();

        var csv =
                hr().get(ASSERTIONS + "?format=csv&cursor={next}", person, next).asString();

        assertEquals(1 + 4, csv.lines().count());
    }

    @Test
    void hasARowForEachEntryAndAColumnForEachField() {
        var tag = id();
        as("admin", null)
                .body(Map.of("name", "-" + tag, "scopes", List.of("integration.read", "admin.read"), "days", 7))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201);

        var csv = as("admin", null).get("/api/v1/api-keys?format=csv").asString();

        assertTrue(csv.startsWith("\uFEFFid,name,scopes,"), csv);
        assertTrue(csv.contains(",'-" + tag + ",integration.read; admin.read,"), csv);
    }

    @Test
    void isGivenToWhoAcceptsNothingElse() {
        var person = personWithAssertions(2);

        hr().accept(CsvFile.MEDIA_TYPE)
                .get(ASSERTIONS, person)
                .then()
                .statusCode(200)
                .contentType(startsWith(CsvFile.MEDIA_TYPE));
        hr().accept(XlsxFile.MEDIA_TYPE)
                .get(ASSERTIONS, person)
                .then()
                .statusCode(200)
                .contentType(startsWith(XlsxFile.MEDIA_TYPE));
        hr().accept("application/json, text/csv").get(ASSERTIONS, person).then().contentType(ContentType.JSON);
        hr().accept("image/png")
                .get(ASSERTIONS, person)
                .then()
                .statusCode(406)
                .body("detail", startsWith("Accept application/json"));
        hr().accept(CsvFile.MEDIA_TYPE)
                .get("/api/v1/people.csv")
                .then()
                .statusCode(200)
                .body(startsWith("\uFEFFid,name,email,employeeNumber,"));
    }

    @Test
    void refusesAsAPageDoes() {
        var person = person();

        hr().get(ASSERTIONS + "?format=pdf", person)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("format"));
        hr().get(ASSERTIONS + "?format=csv&cursor=!", person)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("cursor"));
        as("employee", person())
                .get(ASSERTIONS + "?format=csv", person)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        as("employee", person).get("/api/v1/api-keys?format=csv").then().statusCode(403);
    }

    @Test
    void showsEachCallerTheirPeopleAloneAndSaysSoInTheAccessLog() {
        var manager = person();
        var member = person();
        team(manager, member);
        var stranger = person();

        var csv = as("manager", manager).get("/api/v1/people?format=csv").asString();

        assertTrue(csv.contains("\n" + member + ","), csv);
        assertTrue(!csv.contains(stranger), csv);
        await().untilAsserted(() -> hr().get("/api/v1/access-log?person={id}", member)
                .then()
                .body(
                        "items.findAll { it.reader == '%s' }.operation".formatted(manager),
                        hasItem("GET /api/v1/people")));
        assertTrue(hr().get("/api/v1/access-log?person={id}&format=csv", member)
                .then()
                .body(containsString("," + member + ","))
                .extract()
                .asString()
                .contains(manager));
    }

    @Test
    void saysOfEachOnWhicheverPageWhoGotToSeeThem() {
        var tag = id();
        var people = "id,name\n"
                + IntStream.range(0, 450)
                        .mapToObj(i -> "%s-%03d,%s\n".formatted(tag, i, tag))
                        .collect(Collectors.joining());
        ended(form(hr(), people, Map.of()).statusCode(202).extract().header("Location"));

        var csv = as("integration", null)
                .get("/api/v1/people?format=csv&q=" + tag)
                .asString();

        assertEquals(451, csv.lines().count());
        for (var one : List.of(tag + "-000", tag + "-449")) {
            await().untilAsserted(() -> hr().get("/api/v1/access-log?person={id}", one)
                    .then()
                    .body("items.find { it.right == 'integration' }.operation", equalTo("GET /api/v1/people")));
        }
    }
}
