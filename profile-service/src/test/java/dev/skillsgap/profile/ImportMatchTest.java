package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.Imports.ended;
import static dev.skillsgap.profile.Imports.form;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whom a row is about, which team it names, and who manages that. */
@QuarkusTest
class ImportMatchTest extends ServiceTest {

    private static final String BY_NUMBER = """
            match: employeeNumber
            person: {employeeNumber: {column: number}, name: {column: name}, email: {column: mail}}
            """;

    @Inject
    DataSource database;

    @ConfigProperty(name = "skillsgap.people-imports.directory")
    Path directory;

    @Test
    void findsPeopleByTheKeyOfTheMapping() {
        var ada = id();
        imported("id,name,email,employeeNumber\n%1$s,Ada Example,%1$s@old.example,N-%1$s\n".formatted(ada), null);

        var rows = "number,name,mail\nN-%1$s,Ada Example,%1$s@new.example\nM-%1$s,Bob Example,\n".formatted(ada);
        imported(rows, BY_NUMBER).body("outcome.changed", equalTo(1)).body("outcome.added", equalTo(1));
        imported(rows, BY_NUMBER).body("outcome.unchanged", equalTo(2));

        hr().get("/api/v1/people/{id}", ada).then().body("email", equalTo(ada + "@new.example"));
        assertEquals(List.of(ada), ids(ada + "@"));
        assertEquals(4, UUID.fromString(idOf("M-" + ada)).version());
    }

    /** By an e-mail address that whoever has the number is given. */
    private static String idOf(String number) {
        var mail = id() + "@example.org";
        imported("number,name,mail\n%s,Bob Example,%s\n".formatted(number, mail), BY_NUMBER)
                .body("outcome.changed", equalTo(1));
        return ids(mail).getFirst();
    }

    @Test
    void keepsTheIdOfWhoIsFoundWhateverTheRowSays() {
        var ada = id();
        var bob = id();
        var mapping = """
                match: email
                person: {id: {column: id}, name: {column: name}, email: {column: mail}}
                """;
        imported("id,name,mail\n%1$s,Ada,%1$s@example.org\n".formatted(ada), mapping)
                .body("outcome.added", equalTo(1));

        imported("id,name,mail\n%2$s,Ada King,%1$s@EXAMPLE.org\n".formatted(ada, bob), mapping)
                .body("outcome.changed", equalTo(1));
        hr().get("/api/v1/people/{id}", ada).then().body("name", equalTo("Ada King"));
        hr().get("/api/v1/people/{id}", bob).then().statusCode(404);

        imported("id,name,mail\n%1$s,Eve,%2$s@example.org\n%3$s,No Mail,\n".formatted(ada, bob, id()), mapping)
                .body("outcome.leftOut", equalTo(2))
                .body("outcome.faults", equalTo(Map.of("already-taken", 1, "missing-value", 1)));
    }

    @Test
    void makesTeamsAndTheirManagersWhereverTheirRowsAre() {
        var tag = id();
        var rows = """
                id,name,email,employeeNumber,team,manager
                %1$s-bob,Bob,,,%1$s Vision,%1$s-eve
                %1$s-cid,Cid,,,%1$s Vision; %1$s Text,%1$s@example.org
                %1$s-eve,Eve,%1$s@example.org,E-%1$s,%1$s vision,%1$s-boss
                %1$s-dan,Dan,,,%1$s Text,E-%1$s
                """.formatted(tag);
        imported(rows, null, true).body("outcome.added", equalTo(4)).body("outcome.faults", anEmptyMap());
        assertEquals(List.of(), teams(tag));

        imported(rows, null).body("outcome.added", equalTo(4)).body("outcome.faults", anEmptyMap());

        assertEquals(2, teams(tag).size());
        teams(tag).forEach(team -> assertEquals(tag + "-eve", team.get("manager")));
        assertEquals(3, members(tag + " Vision").size());
        assertEquals(List.of(tag + "-cid", tag + "-dan"), members(tag + " Text"));
        assertTold(tag + "-cid", (String) teams(tag).getFirst().get("id"));

        imported(rows, null).body("outcome.unchanged", equalTo(4));
        assertEquals(2, teams(tag).size());
        teams(tag).forEach(team -> assertEquals(2, team.get("version")));
    }

    @Test
    void suggestsTheTeamThatIsNearest() {
        var ada = Api.person();
        var team = Api.team(ada);

        var job = imported("id,name,team\n%1$s,Ada,%2$ss\n%1$s-b,Bob,nothing like it\n".formatted(ada, team), """
                person: {id: {column: id}, name: {column: name}, team: {column: team}}
                """)
                .extract()
                .<String>path("id");

        hr().get("/api/v1/imports/{id}/faults", job)
                .then()
                .body("items.kind", contains("unknown-team", "unknown-team"))
                .body("items.suggestion", contains(team, null));
    }

    @Test
    void makesNoTeamUnlessTheMappingSaysSo() {
        var ada = id();
        var mapping = """
                person: {id: {column: id}, name: {column: name}, team: {column: team}}
                """;

        imported("id,name,team\n%1$s,Ada,%1$s Team\n".formatted(ada), mapping)
                .body("outcome.added", equalTo(1))
                .body("outcome.leftOut", equalTo(0))
                .body("outcome.faults", equalTo(Map.of("unknown-team", 1)));

        hr().get("/api/v1/people/{id}", ada).then().body("teams", empty());
        var team = Api.team(ada);
        imported("id,name,team\n%s,Ada,%s\n".formatted(ada, team), mapping)
                .body("outcome.changed", equalTo(1))
                .body("outcome.faults", anEmptyMap());
        hr().get("/api/v1/people/{id}", ada).then().body("teams", hasSize(1));
    }

    @Test
    void saysHowManyRowsNameAnotherManagerThanTheTeamGets() {
        var tag = id();

        imported("""
                id,name,team,manager
                %1$s-a,A,%1$s,%1$s-x
                %1$s-b,B,%1$s,%1$s-y
                %1$s-c,C,%1$s,%1$s-y
                %1$s-x,X,,
                %1$s-y,Y,,
                %1$s-z,Z,Other %1$s,nobody
                """.formatted(tag), null)
                .body("outcome.leftOut", equalTo(0))
                .body("outcome.faults", equalTo(Map.of("another-manager", 1, "unknown-manager", 1)));

        assertEquals(tag + "-y", teams(tag).getFirst().get("manager"));
    }

    @Test
    void findsTheManagersOfRowsThatWereTakenBeforeItWasKilled() throws IOException, SQLException {
        var tag = id();
        var mapping = """
                person: {id: {column: id}, name: {column: name}, team: {column: team}, manager: {column: manager}}
                """;
        var team = Api.team(person());
        var job = Imports.killed(database, directory, """
                id,name,team,manager
                %1$s-a,A,%2$s,%1$s-c
                %1$s-b,B,%2$s,%1$s-c
                %1$s-c,C,,
                %1$s-d,D,%2$s,%1$s-d
                """.formatted(tag, team), mapping, 2);

        ended("/api/v1/imports/" + job).body("outcome.rows", equalTo(4)).body("outcome.leftOut", equalTo(0));
        hr().get("/api/v1/teams/{id}", team).then().body("manager", equalTo(tag + "-c"));
    }

    private static void assertTold(String person, String team) {
        var told = Topic.read("profiles.person.v1", person, 1).getFirst().value();
        assertTrue(told.contains(team), told);
    }

    private static List<String> ids(String text) {
        return hr().get("/api/v1/people?q={text}", text).path("items.id");
    }

    private static List<Map<String, Object>> teams(String tag) {
        List<Map<String, Object>> all = hr().get("/api/v1/teams?limit=200").path("items");
        return all.stream()
                .filter(team -> ((String) team.get("name")).startsWith(tag))
                .toList();
    }

    private static List<String> members(String name) {
        var id = teams(name).getFirst().get("id");
        return hr().get("/api/v1/teams/{id}/members", id).path("items");
    }

    private static ValidatableResponse imported(String table, String mapping) {
        return imported(table, mapping, false);
    }

    private static ValidatableResponse imported(String table, String mapping, boolean dryRun) {
        var fields = mapping == null
                ? Map.of("dryRun", String.valueOf(dryRun))
                : Map.of("dryRun", String.valueOf(dryRun), "mapping", mapping);
        return ended(form(hr(), table, fields).statusCode(202).extract().header("Location"));
    }
}
