package dev.skillsgap.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.skillsgap.localstack.suite.Part;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is changed while a part is away is recommended on once it is back: once for each person, of the latest version. */
class CatchingUpIT {

    private static final List<String> TEN =
            IntStream.range(0, 10).mapToObj(i -> "person-" + i).toList();

    private static Suite suite;

    @BeforeAll
    static void startSuite() throws IOException {
        suite = Suite.start();
        try (var recommendations = new Recommendations(suite.bootstrapServers())) {
            TEN.forEach(CatchingUpIT::add);
            recommendations.awaitThat(received -> people(received).size() == TEN.size());
        }
    }

    @AfterAll
    static void stopSuite() {
        suite.close();
    }

    @Test
    void afterRecommendationServiceWasKilled() throws IOException {
        try (var recommendations = new Recommendations(suite.bootstrapServers())) {
            suite.kill(Part.RECOMMENDATION);
            TEN.forEach(person -> raise(person, "python"));
            assertEquals(List.of(), recommendations.within(Duration.ofSeconds(2)), "the control: it is really away");

            suite.start(Part.RECOMMENDATION);

            assertOneOfTheLatestVersionEach(recommendations);
        }
    }

    @Test
    void afterTheBrokerWasKilled() throws IOException {
        try (var recommendations = new Recommendations(suite.bootstrapServers())) {
            suite.kill(Part.KAFKA);
            TEN.forEach(person -> raise(person, "sql"));
            assertFalse(suite.listens(Part.KAFKA), "the control: it is really away");

            suite.start(Part.KAFKA);

            assertOneOfTheLatestVersionEach(recommendations);
        }
    }

    private static void assertOneOfTheLatestVersionEach(Recommendations recommendations) {
        recommendations.awaitThat(received -> people(received).size() == TEN.size());
        var received = recommendations.within(Duration.ofSeconds(2));

        assertEquals(TEN.size(), received.size(), "one recommendation each");
        var versions = new TreeMap<String, Integer>();
        received.forEach(one -> versions.put(one.getString("person"), one.getInt("personVersion")));
        TEN.forEach(person -> assertEquals(version(person), versions.get(person), person));
    }

    private static List<String> people(List<JsonPath> received) {
        return received.stream().map(one -> one.getString("person")).distinct().toList();
    }

    private static void add(String person) {
        suite.as("hr", Part.PROFILE)
                .body(Map.of("id", person, "name", "Somebody", "targetRole", "ml-engineer"))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
    }

    private static void raise(String person, String skill) {
        suite.as("hr", Part.PROFILE)
                .body(Map.of("skill", skill, "level", 4, "source", "assessment"))
                .post("/api/v1/people/{person}/assertions", person)
                .then()
                .statusCode(201);
    }

    private static int version(String person) {
        return suite.as("hr", Part.PROFILE)
                .get("/api/v1/people/{person}", person)
                .path("version");
    }
}
