package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.Api.team;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsTest extends ServiceTest {

    @Test
    void sendsTheStateOfAPersonAsTheContractSays() throws Exception {
        var id = person();
        var team = team(person(), id);
        hr().body(Map.of("skill", "python", "level", 3, "source", "manager", "evidence", "said Ada Example"))
                .post("/api/v1/people/{id}/assertions", id)
                .then()
                .statusCode(201);

        var last = Topic.read("profiles.person.v1", id, 3).getLast();

        assertValid("profiles.person.v1", last.value());
        var state = JsonPath.from(last.value());
        assertEquals(3, state.getInt("version"));
        assertEquals(List.of(team), state.getList("teams"));
        assertEquals("python", state.getString("assertions[0].skill"));
    }

    @Test
    void sendsHowFarAPersonIsWithoutTheNote() throws Exception {
        var id = person();
        Learned.done(id, "said Ada Example");

        var last = Topic.read("profiles.person.v1", id, 2).getLast();

        assertValid("profiles.person.v1", last.value());
        assertEquals(
                List.of(Map.of("resource", "deep-course", "status", "done")),
                JsonPath.from(last.value()).getList("learning"));
        assertFalse(last.value().contains("Ada Example"), last.value());
    }

    @Test
    void sendsNoNameNoEmailAndNoFreeText() {
        var id = Api.id();
        hr().body(Map.of(
                        "id",
                        id,
                        "name",
                        "Zuzana Uniquename",
                        "email",
                        "zu@unique.example",
                        "employeeNumber",
                        "E-" + id))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        hr().body(Map.of("skill", "python", "level", 3, "source", "self", "evidence", "Zuzana Uniquename says so"))
                .post("/api/v1/people/{id}/assertions", id);

        var sent = Topic.read("profiles.person.v1", id, 2).toString();

        assertFalse(sent.contains("Uniquename") || sent.contains("unique.example") || sent.contains("E-" + id), sent);
    }

    @Test
    void sendsTheManagerOfATeamAsTheContractSays() throws Exception {
        var manager = person();
        var id = team(manager);

        var sent = Topic.read("profiles.team.v1", id, 1).getLast();

        assertValid("profiles.team.v1", sent.value());
        assertEquals(manager, JsonPath.from(sent.value()).getString("manager"));
    }

    @Test
    void tellsMembersAndReadersWhenATeamIsDissolved() {
        var member = person();
        var id = team(person(), member);

        hr().delete("/api/v1/teams/{id}", id).then().statusCode(204);
        hr().body(Map.of("id", id, "name", "Again"))
                .post("/api/v1/teams")
                .then()
                .statusCode(410);

        assertNull(Topic.read("profiles.team.v1", id, 2).getLast().value());
        var last = Topic.read("profiles.person.v1", member, 3).getLast();
        assertEquals(List.of(), JsonPath.from(last.value()).getList("teams"));
    }

    @Test
    void numbersConcurrentChangesWithoutGapAndSendsThemInOrder() throws Exception {
        var id = person();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var posts = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<Integer>) () -> statusOfPost(id, i))
                    .toList();
            for (var status : threads.invokeAll(posts)) {
                assertEquals(201, status.get());
            }
        }

        var versions = Topic.read("profiles.person.v1", id, 41).stream()
                .map(sent -> JsonPath.from(sent.value()).getLong("version"))
                .toList();

        assertEquals(LongStream.rangeClosed(1, 41).boxed().toList(), versions);
    }

    @Test
    void leavesOutWhatANewerAssertionCovers() {
        var id = person();
        post(id, "{'skill':'python','level':2,'source':'self','assertedAt':'2024-01-01'}");
        post(id, "{'skill':'python','level':5,'source':'self','assertedAt':'2023-01-01','expiresAt':'2099-01-01'}");
        post(id, "{'skill':'python','level':3,'source':'self','assertedAt':'2025-01-01','expiresAt':'2026-01-01'}");

        var last =
                JsonPath.from(Topic.read("profiles.person.v1", id, 4).getLast().value());

        assertEquals(List.of(2, 3), last.getList("assertions.level"));
    }

    private static int statusOfPost(String person, int i) {
        return hr().body(Map.of("skill", "python", "level", i % 6, "source", "self", "evidence", "#" + i))
                .post("/api/v1/people/{id}/assertions", person)
                .statusCode();
    }

    private static void post(String person, String claim) {
        hr().body(claim.replace('\'', '"'))
                .post("/api/v1/people/{id}/assertions", person)
                .then()
                .statusCode(201);
    }

    static void assertValid(String topic, String json) throws Exception {
        try (var file = EventsTest.class.getResourceAsStream("/contracts/events/" + topic + ".schema.json")) {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file);
            assertEquals(Set.of(), schema.validate(json, InputFormat.JSON));
        }
    }
}
