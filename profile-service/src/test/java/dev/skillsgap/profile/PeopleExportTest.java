package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.Api.team;
import static dev.skillsgap.profile.Imports.ended;
import static dev.skillsgap.profile.Imports.form;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleExportTest extends ServiceTest {

    private static final String COLUMNS = "id,name,email,employeeNumber,targetRole,hoursPerWeek,team";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void givesOutWhatCanBeImportedAgainAndChangesNothingThen() {
        var tag = id();
        var vacant = "- \"A, B\" is vacant -";
        hr().body(Map.of("id", tag + "-a", "name", vacant, "employeeNumber", "-1" + tag, "hoursPerWeek", 4.5))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        hr().body(Map.of(
                        "id",
                        tag + "-b",
                        "name",
                        "\t@Bob \u0001",
                        "email",
                        tag + "@example.org",
                        "targetRole",
                        "ml-engineer"))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        var team = team(tag + "-a", tag + "-b", tag + "-a");
        var other = team(tag + "-a", tag + "-a");

        var csv = hr().get("/api/v1/people.csv?team={team}", team)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        var teams = List.of(team, other).stream().sorted().collect(Collectors.joining("; "));
        assertEquals(
                "\uFEFF%s\r\n%s-a,\"'- \"\"A, B\"\" is vacant -\",,'-1%s,,4.5,%s\r\n%s-b,\"'\t@Bob \u0001\",%s@example.org,,ml-engineer,4,%s\r\n"
                        .formatted(COLUMNS, tag, tag, teams, tag, tag, team),
                csv);
        ended(form(hr(), csv, Map.of()).statusCode(202).extract().header("Location"))
                .body("outcome.faults", anEmptyMap())
                .body("outcome.changed", equalTo(0))
                .body("outcome.added", equalTo(0));
    }

    @Test
    void givesOutAWorkbookThatCanBeImportedAgain() throws IOException {
        var ada = id();
        hr().body(Map.of("id", ada, "name", "+1 Ada \u0001 Zoë", "hoursPerWeek", 4.5))
                .post("/api/v1/people");

        var bytes = hr().get("/api/v1/people.xlsx?q={q}", "+1 ada")
                .then()
                .statusCode(200)
                .contentType(startsWith(XLSX))
                .extract()
                .asByteArray();

        var rows = rows(bytes);
        assertEquals(COLUMNS, rows.getFirst());
        assertEquals(
                1, rows.stream().filter(row -> row.startsWith(ada + ",'+1 Ada")).count(), rows.toString());
        var location = hr().contentType(ContentType.MULTIPART)
                .multiPart("file", "people.xlsx", bytes, XLSX)
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .body("readAs", equalTo("XLSX, sheet People"))
                .extract()
                .header("Location");
        ended(location).body("outcome.leftOut", equalTo(0)).body("outcome.added", equalTo(0));
    }

    @Test
    void isNoPageButAllOfThem() throws IOException {
        var tag = id();
        var table = "id,name\n"
                + IntStream.range(0, 1_200)
                        .mapToObj(i -> "%s-%04d,%s\n".formatted(tag, i, tag))
                        .collect(Collectors.joining());
        ended(form(hr(), table, Map.of()).statusCode(202).extract().header("Location"))
                .body("outcome.added", equalTo(1_200));

        assertEquals(
                1_201,
                hr().get("/api/v1/people.csv?q=" + tag).asString().lines().count());
        var workbook = rows(hr().get("/api/v1/people.xlsx?q=" + tag).asByteArray());
        assertEquals(1_201, workbook.size());
        assertEquals(tag + "-1199," + tag + ",,,,4,", workbook.getLast());
    }

    @Test
    void showsEachCallerTheirPeopleAlone() {
        var manager = person();
        var member = person();
        team(manager, member);
        person();

        assertEquals(List.of(member), ids("employee", member));
        assertEquals(List.of(manager, member).stream().sorted().toList(), ids("manager", manager));
        as("admin", null).get("/api/v1/people.csv").then().statusCode(403);
        as("admin", null).get("/api/v1/people.xlsx").then().statusCode(403);
        hr().get("/api/v1/people?limit=1").then().statusCode(200).contentType(ContentType.JSON);
    }

    private static List<String> ids(String role, String person) {
        var csv = as(role, person)
                .get("/api/v1/people.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return csv.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static List<String> rows(byte[] bytes) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var format = new DataFormatter(Locale.ROOT);
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .map(row -> IntStream.range(0, 7)
                            .mapToObj(column -> format.formatCellValue(row.getCell(column)))
                            .collect(Collectors.joining(",")))
                    .toList();
        }
    }

    @Test
    void givesOutTeamsThatOneMaySee() {
        var ada = person();
        var team = team(ada, ada);
        var other = team(person());

        var seen = as("employee", ada)
                .get("/api/v1/teams.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertEquals("\uFEFFid,name,manager\r\n%s,Vision,%s\r\n".formatted(team, ada), seen);
        assertTrue(hr().get("/api/v1/teams.csv").asString().contains(other));
        hr().get("/api/v1/teams.xlsx").then().statusCode(200).contentType(XLSX);
    }
}
