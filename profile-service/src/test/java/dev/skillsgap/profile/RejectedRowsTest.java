package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Imports.ended;
import static dev.skillsgap.profile.Imports.form;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.profile.imports.rejected.RejectedRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Rows that were left out are given back, mended and sent again. */
@QuarkusTest
class RejectedRowsTest extends ServiceTest {

    @Inject
    DataSource database;

    @Inject
    RejectedRows rows;

    @Test
    void givesBackTheVeryRowsThatWereLeftOutSoThatTheyCanBeMended() {
        var ada = id();
        var table = """
                id,name,email,hoursPerWeek
                %1$s,Fine,,4
                %1$s-b,"Bob, ""the"" Example",no mail,5
                %1$s-c,,,6
                %1$s-d,- vacant -,,"2,5 h"
                %1$s-e,Too,,many,cells
                """.formatted(ada);

        var job = imported(table).body("outcome.leftOut", equalTo(4)).extract().<String>path("id");

        var rejected = rejected(job, "hr")
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract();
        var expected = """
                \uFEFFrow,column,code,message,suggestion,id,name,email,hoursPerWeek
                3,email,breaks-a-rule,Left out: email: It must be a well-formed email address.,,%1$s-b,"Bob, ""the"" Example",no mail,5
                4,name,missing-value,Left out: it has no name.,,%1$s-c,,,6
                5,hoursPerWeek,breaks-a-rule,Left out: it has no number there.,2.5,%1$s-d,'- vacant -,,"2,5 h"
                6,,wrong-number-of-cells,"Left out: it has 5 cells, and there are 4 columns.",,%1$s-e,Too,,many,cells
                """.formatted(ada).replace("\n", "\r\n");
        assertEquals(expected, rejected.asString());

        var mended = rejected.asString()
                .replace("no mail", "bob@" + ada + ".example")
                .replace("-c,,,6", "-c,Cid,,6")
                .replace("\"2,5 h\"", "2");
        var again = imported(mended)
                .body("outcome.added", equalTo(3))
                .body("outcome.leftOut", equalTo(1))
                .extract()
                .<String>path("id");
        hr().get("/api/v1/people/{id}", ada + "-b").then().body("name", equalTo("Bob, \"the\" Example"));
        hr().get("/api/v1/people/{id}", ada + "-d").then().body("name", equalTo("- vacant -"));
        var twice = rejected(again, "integration").extract().asString();
        assertTrue(twice.startsWith("\uFEFFrow,column,code,message,suggestion,id,name"), twice);
        assertEquals(2, twice.lines().count(), twice);
        imported(twice.replace("many,cells", "4")).body("outcome.faults", anEmptyMap());
        var older = imported("row,column,code,message,id,name\n3,,,,%s,\n".formatted(ada));
        var now = rejected(older.extract().path("id"), "hr").extract().asString();
        assertTrue(now.startsWith("\uFEFFrow,column,code,message,suggestion,id,name\r\n"), now);
    }

    @Test
    void keepsTheRowsAboveTheDataAndTheSeparatorOfTheMapping() {
        var mapping = """
                table: {skipRows: 1, delimiter: ";"}
                person: {id: {column: id}, name: {column: name}}
                """;
        var ada = id();

        var job = ended(form(hr(), "id;name\nWho?;How called?\n%s;\n".formatted(ada), Map.of("mapping", mapping))
                        .extract()
                        .header("Location"))
                .extract()
                .<String>path("id");

        var text = rejected(job, "hr").extract().asString();
        assertEquals(
                "\uFEFFrow;column;code;message;suggestion;id;name\r\n\"\";;;;;Who?;How called?\r\n"
                        + "3;name;missing-value;Left out: it has no name.;;%s;\r\n".formatted(ada),
                text);
        ended(form(hr(), text.replace(ada + ";", ada + ";Ada"), Map.of("mapping", mapping))
                        .extract()
                        .header("Location"))
                .body("outcome.added", equalTo(1));
    }

    @Test
    void showsThemToThoseAloneWhoSeeEveryone() {
        var job = imported("id,name\n%s,\n".formatted(id())).extract().<String>path("id");

        for (var role : new String[] {"admin", "manager", "employee"}) {
            rejected(job, role).statusCode(403);
        }
        rejected(job, "integration").statusCode(200);
        rejected("unknown", "hr").statusCode(404);
    }

    @Test
    void erasesThemWithThePersonTheyAreAbout() {
        var ada = id();
        imported("id,name,email,employeeNumber\n%1$s,Ada,%1$s@example.org,N-%1$s\n".formatted(ada));
        var table = """
                id,name,email,employeeNumber,team,manager
                %1$s-1,,%2$s@EXAMPLE.org,,,
                %1$s-2,,,N-%2$s,,
                %2$s,,,,,
                %1$s-4,,,,T,%2$s
                %1$s-5,%2$s
                %1$s-6,,,,,
                """.formatted(id(), ada);
        var job = imported(table).body("outcome.leftOut", equalTo(6)).extract().<String>path("id");
        assertEquals(7, rejected(job, "hr").extract().asString().lines().count());
        // Not what only mentions them: it is about somebody else.
        hr().get("/api/v1/people/{id}/export", ada).then().body("leftOutOfImports.row", contains(2, 3, 4));

        hr().delete("/api/v1/people/{id}", ada).then().statusCode(200);

        var left = rejected(job, "hr").extract().asString();
        assertEquals(2, left.lines().count(), left);
        assertFalse(left.contains(ada), left);
        var later = imported("id,name,team,manager\n%1$s,Ada,,\n%1$s,,,\n%2$s,,T,%1$s\n%2$s,,,\n".formatted(ada, id()))
                .body("outcome.leftOut", equalTo(4))
                .extract()
                .<String>path("id");
        var rest = rejected(later, "hr").extract().asString();
        assertEquals(2, rest.lines().count(), rest);
        assertFalse(rest.contains(ada), rest);
    }

    @Test
    void keepsThemNoLongerThanIsSaid() throws SQLException {
        var job = imported("id,name\n%s,\n".formatted(id())).extract().<String>path("id");
        rows.deleteBefore(Instant.now().minus(Duration.ofDays(7)));
        assertEquals(2, rejected(job, "hr").extract().asString().lines().count());
        try (var connection = database.getConnection();
                var older = connection.prepareStatement(
                        "update import_job set ended_at = ended_at - interval '8 days' where id = cast(? as uuid)")) {
            older.setString(1, job);
            older.executeUpdate();
        }

        rejected(job, "hr").statusCode(410);
        rows.deleteBefore(Instant.now().minus(Duration.ofDays(7)));
        assertEquals(0, rows.after(UUID.fromString(job), 0, 10).size());
    }

    private static ValidatableResponse rejected(String job, String role) {
        return as(role, role.equals("employee") || role.equals("manager") ? id() : null)
                .get("/api/v1/imports/{id}/rejected.csv", job)
                .then();
    }

    private static ValidatableResponse imported(String table) {
        return ended(form(hr(), table, Map.of()).statusCode(202).extract().header("Location"));
    }
}
