package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.Api.team;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Teams in by a table. */
@QuarkusTest
class TeamImportTest extends ServiceTest {

    @Test
    void addsAndChangesTeamsAndLeavesWhatIsBlankAsItIs() {
        var ada = person();
        var there = team(ada);
        var fresh = "t-" + UUID.randomUUID();
        var named = "Küche " + UUID.randomUUID();
        var table = "Kennung;name;manager\r\n%s;Renamed;\r\n%s;Forecasts;%s\r\n;%s;\r\n"
                .formatted(there, fresh, ada, named);

        var bytes = table.getBytes(Charset.forName("windows-1252"));
        sent(bytes, Map.of("id", "Kennung"))
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("added", equalTo(2))
                .body("changed", equalTo(1))
                .body("faults", empty())
                .body("rejected", nullValue());

        look(there).body("name", equalTo("Renamed")).body("manager", equalTo(ada));
        look(fresh).body("name", equalTo("Forecasts")).body("manager", equalTo(ada));
        sent(bytes, Map.of("id", "Kennung")).statusCode(200).body("unchanged", equalTo(3));
    }

    @Test
    void findsATeamByItsNameAndAManagerByAnAddress() {
        var named = "Vision " + UUID.randomUUID();
        var address = id() + "@example.org";
        hr().body(Map.of("id", id(), "name", "Ada Example", "email", address))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        sent("name\n%s\n".formatted(named)).statusCode(200).body("added", equalTo(1));

        sent("Name,MANAGER\n%s,%s\n".formatted(named.toUpperCase(Locale.ROOT), address.toUpperCase(Locale.ROOT)))
                .statusCode(200)
                .body("changed", equalTo(1));
        sent("name\n%s\n".formatted(named)).statusCode(200).body("unchanged", equalTo(1));
    }

    @Test
    void givesBackTheRowsThatCannotBeTakenAndTakesThemMended() {
        var good = "t-" + UUID.randomUUID();
        var unled = "t-" + UUID.randomUUID();
        var dissolved = team(person());
        hr().delete("/api/v1/teams/{id}", dissolved).then().statusCode(204);
        var rejected = sent("""
                        id,name,manager
                        %1$s,Good,
                        %1$s,Again,
                        %2$s,Unled,nobody-%2$s
                        Not An Id,Bad,
                        t-%3$s,,
                        ,,
                        %1$s-x,Short
                        %4$s,Gone,
                        """.formatted(good, unled, UUID.randomUUID(), dissolved))
                .statusCode(200)
                .body("rows", equalTo(8))
                .body("added", equalTo(1))
                .body("faults.row", contains(3, 4, 5, 6, 7, 8, 9))
                .body("faults.column", contains("", "manager", "id", "name", "name", "", ""))
                .body(
                        "faults.code",
                        contains(
                                "repeated",
                                "unknown-manager",
                                "breaks-a-rule",
                                "missing-value",
                                "missing-value",
                                "wrong-number-of-cells",
                                "refused"))
                .extract()
                .<String>path("rejected");

        var mended = rejected.replace("nobody-" + unled, "");
        // Alone, the second row about a team is no repetition.
        sent(mended).statusCode(200).body("added", equalTo(1)).body("changed", equalTo(1));
        look(unled).body("name", equalTo("Unled"));
        look(good).body("name", equalTo("Again"));
    }

    @Test
    void suggestsWhoMayBeMeantAsManager() {
        var ada = id();
        var domain = "@%s.example".formatted(ada);
        hr().body(Map.of("id", ada, "name", "Ada Example", "email", "lovelace" + domain))
                .post("/api/v1/people")
                .then()
                .statusCode(201);

        var answer = sent("name,manager\nNear,lovelaec%1$s\nFar,somebody.else%1$s\n".formatted(domain))
                .statusCode(200)
                .body("faults.code", contains("unknown-manager", "unknown-manager"))
                .body("faults.suggestion", contains(ada, null));

        var rejected = answer.extract().<String>path("rejected");
        assertTrue(rejected.startsWith("\uFEFFrow,column,code,message,suggestion,name,manager\r\n"), rejected);
        assertTrue(rejected.contains(",%s,Near,lovelaec%s\r\n".formatted(ada, domain)), rejected);
        sent(rejected.replace("lovelaec@", "lovelace@")).statusCode(200).body("added", equalTo(1));
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        var fresh = "t-" + UUID.randomUUID();
        var table = "id,name\n%s,Dry\n".formatted(fresh).getBytes(UTF_8);

        sent(table, Map.of("dryRun", "true")).statusCode(200).body("added", equalTo(1));

        hr().get("/api/v1/teams/{id}", fresh).then().statusCode(404);
        sent(table, Map.of("dryRun", "false")).statusCode(200).body("added", equalTo(1));
    }

    @Test
    void whatWasGivenOutChangesNothing() {
        team(person());
        for (var form : new String[] {"csv", "xlsx"}) {
            var given = hr().get("/api/v1/teams." + form)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            var rows = sent(given, Map.of()).statusCode(200).extract();
            assertEquals(rows.<Integer>path("rows"), rows.<Integer>path("unchanged"), form);
        }
    }

    @Test
    void refusesATableThatIsNone() {
        sent("id,boss\nt-1,Ada\n").statusCode(422).body("errors[0].detail", containsString("'boss'"));
        sent("manager\np-1\n").statusCode(422);
        sent("").statusCode(422);
        sent("id,name\n" + "t-1,Many\n".repeat(2_001)).statusCode(413);
    }

    private static ValidatableResponse look(String team) {
        return hr().get("/api/v1/teams/{id}", team).then().statusCode(200);
    }

    private static ValidatableResponse sent(String table) {
        return sent(table.getBytes(UTF_8), Map.of());
    }

    private static ValidatableResponse sent(byte[] table, Map<String, String> fields) {
        var form = hr().contentType(ContentType.MULTIPART).multiPart("file", "teams.csv", table, "text/csv");
        fields.forEach(form::multiPart);
        return form.post("/api/v1/team-imports").then();
    }
}
