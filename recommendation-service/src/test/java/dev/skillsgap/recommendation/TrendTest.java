package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a team moved, from what was kept of its people. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class TrendTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Inject
    Publisher publisher;

    final String team = Told.newId();
    final String manager = Told.newId();
    final List<String> members = Stream.generate(Told::newId).limit(6).toList();

    /** Six members, all of whom were answered seventy days ago. */
    @BeforeEach
    void tellOfATeam() {
        publisher.publishSample();
        Topics.send(Told.team(team, 1, manager));
        members.forEach(member -> answer(member, 1, 1, 70));
    }

    /** Makes of the person's version with that level of Python a recommendation of so many days ago. */
    private void answer(String person, int version, int level, int daysAgo) {
        Topics.send(Told.person(
                person, version, Map.of("teams", "['" + team + "']", "assertions", Told.holding("python", level))));
        Topics.recommendationsOf(person, version);
        publisher.update(
                "update recommendation set emitted_at = now() - cast(?3 as integer) * interval '1 day'"
                        + " where person = ?1 and person_version = ?2",
                person,
                version,
                daysAgo);
    }

    private JsonPath weeks() {
        return JsonPath.from(ask("hr", null, "/teams/%s/trend?every=week&from=%s".formatted(team, today.minusDays(90)))
                .statusCode(200)
                .body("team", equalTo(team))
                .body("role", equalTo("own"))
                .body("size", equalTo(6))
                .body("withheld", nullValue())
                .extract()
                .asString());
    }

    @Test
    void followsTheAnswersOfTheMembersBack() {
        var trend = weeks();

        assertEquals(
                DayOfWeek.SUNDAY,
                LocalDate.parse(trend.getString("points[-1].day")).getDayOfWeek());
        var first = "points.find { !it.withheld }.";
        assertEquals(6, trend.getInt(first + "people"));
        assertEquals(1.0, trend.getDouble(first + "coverage"), 1e-9);
        var one = JsonPath.from(given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get("/api/v1/recommendations?person=" + members.getFirst())
                .asString());
        assertEquals(one.getDouble("items[0].readiness.low"), trend.getDouble(first + "readiness.low"), 1e-6);
        assertEquals(one.getDouble("items[0].readiness.high"), trend.getDouble(first + "readiness.high"), 1e-6);
        assertEquals(List.of(one.getInt("items[0].release")), trend.getList(first + "releases"));
        assertEquals(0.0, trend.getDouble(first + "ready"), 1e-9);
    }

    @Test
    void repeatsTheEarlierPointUntilEnoughAnswersHaveChanged() {
        var before = weeks().getDouble("points[-1].readiness.low");

        answer(members.getFirst(), 2, 4, 30);

        var alone = weeks();
        assertEquals(true, alone.get("points[-1].repeated"));
        assertEquals(before, alone.getDouble("points[-1].readiness.low"), 1e-9);

        members.subList(1, 5).forEach(member -> answer(member, 2, 3, 30));

        var together = weeks();
        assertEquals(
                true, LocalDate.parse(together.getString("points[-1].since")).isAfter(today.minusDays(31)));
        assertNotEquals(before, together.getDouble("points[-1].readiness.low"), 1e-3);
        // A look that begins later shows the same points.
        var later =
                JsonPath.from(ask("hr", null, "/teams/%s/trend?every=week&from=%s".formatted(team, today.minusDays(14)))
                        .extract()
                        .asString());
        assertEquals(together.<Object>get("points[-1]"), later.<Object>get("points[-1]"));
    }

    @Test
    void readsWhatWasKeptBeforeItsFiguresStoodBeside() {
        var trend = weeks();
        members.forEach(member -> publisher.update(
                "update recommendation set readiness_low = null, readiness_high = null, blockers = null where person = ?1",
                member));

        assertEquals(trend.<Object>get("points"), weeks().<Object>get("points"));
    }

    @Test
    void withholdsTheTrendOfASmallTeam() {
        var small = Told.newId();
        Topics.send(Told.team(small, 1, manager));
        publisher.awaitAllOf(Topics.TEAM);

        ask("manager", manager, "/teams/%s/trend".formatted(small))
                .statusCode(200)
                .body("withheld", containsString("fewer than 5 people"))
                .body("size", nullValue())
                .body("points", hasSize(0));
    }

    @Test
    void tellsOfTheRoleThatWasAskedFor() {
        ask("hr", null, "/teams/%s/trend?every=week&role=ml-engineer".formatted(team))
                .body("role", equalTo("ml-engineer"))
                .body("points.people", hasItem(6));
    }

    @Test
    void showsOwnTeamsToManagersAndEveryoneToHr() {
        ask("manager", manager, "/teams/%s/trend".formatted(team)).statusCode(200);
        ask("manager", Told.newId(), "/teams/%s/trend".formatted(team)).statusCode(404);
        ask("employee", members.getFirst(), "/teams/%s/trend".formatted(team)).statusCode(403);
        ask("manager", manager, "/organisation/trend").statusCode(403);
        ask("hr", null, "/organisation/trend?every=release")
                .statusCode(200)
                .body("team", nullValue())
                .body("every", equalTo("release"));
    }

    @ParameterizedTest
    @CsvSource({
        "?every=day, every",
        "?from=2026-05-02&to=2026-05-01, from",
        "?to=soon, to",
        "?to=-999999999-01-01, to",
        "?role=astronaut, role",
    })
    void namesWhatCannotBeTaken(String query, String pointer) {
        ask("hr", null, "/organisation/trend" + query).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse ask(String role, String caller, String path) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token(role, caller, 5))
                .get("/api/v1/heatmaps" + path)
                .then();
    }
}
