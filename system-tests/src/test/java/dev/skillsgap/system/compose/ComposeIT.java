package dev.skillsgap.system.compose;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.skillsgap.system.Arithmetic;
import dev.skillsgap.system.Json;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main journey over the composition, and what its file promises about each container. */
class ComposeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GAP = "/api/v1/gaps/compose-ada?role=ml-engineer";

    @BeforeAll
    static void addSomebody() {
        Composition.as("hr", Composition.PROFILE)
                .body(Map.of("id", "compose-ada", "name", "Ada Example", "targetRole", "ml-engineer"))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        assertSkill(3);
    }

    @Test
    void raisingASkillGivesARecommendationOverRestAndOnTheTopic() throws Exception {
        var before = gapOfVersion(2);
        Arithmetic.assertAddsUp(before);

        assertSkill(5);
        var after = gapOfVersion(3);
        Arithmetic.assertAddsUp(after);
        assertNotEquals(before.getDouble("readiness.low"), after.getDouble("readiness.low"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(3, newestRecommendation().getInt("personVersion")));
        var kept = newestRecommendation();
        assertEquals(after.getDouble("readiness.low"), kept.getDouble("readiness.low"));
        var onTopic = recommendationOnTopic(3);
        assertEquals(kept.getString("id"), onTopic.getString("id"));
        assertEquals(kept.getDouble("readiness.low"), onTopic.getDouble("readiness.low"));
    }

    private static void assertSkill(int level) {
        Composition.as("hr", Composition.PROFILE)
                .body(Map.of("skill", "python", "level", level, "source", "credential"))
                .post("/api/v1/people/compose-ada/assertions")
                .then()
                .statusCode(201);
    }

    private static JsonPath gapOfVersion(int version) {
        return await().atMost(PATIENCE)
                .until(
                        () -> Json.of(Composition.as("hr", Composition.RECOMMENDATION)
                                .get(GAP)
                                .asString()),
                        gap -> gap.get("personVersion") != null && gap.getInt("personVersion") == version);
    }

    private static JsonPath newestRecommendation() {
        var page = Composition.as("hr", Composition.RECOMMENDATION)
                .get("/api/v1/recommendations?person=compose-ada&limit=1")
                .asString();
        return Json.of(page).setRootPath("items[0]");
    }

    /** The broker is not published: its own console reads the topic. */
    private static JsonPath recommendationOnTopic(int version) throws Exception {
        var records = Composition.run("""
                compose exec -T kafka /opt/kafka/bin/kafka-console-consumer.sh --bootstrap-server localhost:9092 \
                  --topic recommendations.recommendation.v1 --from-beginning --timeout-ms 10000 2>/dev/null || true
                """);
        return records.lines()
                .filter(line -> line.startsWith("{"))
                .map(Json::of)
                .filter(one -> "compose-ada".equals(one.getString("person")) && one.getInt("personVersion") == version)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not on the topic:\n" + records));
    }

    @ParameterizedTest
    @CsvSource({
        "profile-service, /api/v1/people",
        "skills-service, /q/openapi",
        "recommendation-service, /api/v1/recommendations?person=compose-ada"
    })
    void nobodyIsAnsweredWithoutAToken(String service, String path) {
        assertEquals(401, Composition.anonymous(service).get(path).statusCode());
        assertEquals(200, Composition.as("hr", service).get(path).statusCode(), "the control: with a token it answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka", "profile-service", "skills-service", "recommendation-service"})
    void containersCanDoNothingButTheirWork(String service) throws Exception {
        Walls.holdOf(service);
    }

    @Test
    void onlyTheServicesArePublishedAndOnlyOnLoopback() throws Exception {
        for (var service : Composition.SERVICES) {
            assertEquals("127.0.0.1", Walls.publishedOn(service), service);
        }
        for (var server : List.of("postgres", "kafka")) {
            assertEquals("", Walls.publishedOn(server), server);
        }
    }
}
