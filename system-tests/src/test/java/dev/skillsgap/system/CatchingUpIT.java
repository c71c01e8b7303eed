package dev.skillsgap.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.skillsgap.localstack.suite.Part;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is changed while a part is away is recommended on once it is back: once for each person, of the latest version. */
@ExtendWith(DemoSuite.Extension.class)
class CatchingUpIT {

    private static final String PEOPLE = "http://localhost:8081/api/v1/people/";
    private static final List<String> TEN =
            IntStream.range(0, 10).mapToObj(i -> "catching-up-" + i).toList();

    private final DemoSuite suite;

    CatchingUpIT(DemoSuite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void tenPeopleWhoWereRecommendedTo() {
        try (var recommendations = new Recommendations("localhost:19092")) {
            if (suite.as("hr").get(PEOPLE + TEN.getFirst()).statusCode() == 404) {
                TEN.forEach(this::add);
                recommendations.awaitThat(
                        received -> TEN.size() == people(received).size());
            }
        }
    }

    @Test
    void afterRecommendationServiceWasKilled() {
        changeTenWhileAway(Part.RECOMMENDATION, "python");
    }

    @Test
    void afterTheBrokerWasKilled() {
        changeTenWhileAway(Part.KAFKA, "sql");
    }

    private void changeTenWhileAway(Part part, String skill) {
        try (var recommendations = new Recommendations("localhost:19092")) {
            suite.kill(part);
            TEN.forEach(person -> raise(person, skill));
            assertFalse(suite.listens(part), "the control: it is really away");

            recommendations.awaitThat(received -> TEN.size() == people(received).size());
            var received = recommendations.within(Duration.ofSeconds(2));

            assertEquals(TEN.size(), received.size(), "one recommendation each");
            var versions = new TreeMap<String, Integer>();
            received.forEach(one -> versions.put(one.getString("person"), one.getInt("personVersion")));
            TEN.forEach(person -> assertEquals(version(person), versions.get(person), person));
        }
    }

    private static List<String> people(List<JsonPath> received) {
        return received.stream().map(one -> one.getString("person")).distinct().toList();
    }

    private void add(String person) {
        suite.as("hr")
                .body(Map.of("id", person, "name", "Somebody", "targetRole", "ml-engineer"))
                .post(PEOPLE)
                .then()
                .statusCode(201);
    }

    private void raise(String person, String skill) {
        suite.as("hr")
                .body(Map.of("skill", skill, "level", 4, "source", "assessment"))
                .post(PEOPLE + person + "/assertions")
                .then()
                .statusCode(201);
    }

    private int version(String person) {
        return suite.as("hr").get(PEOPLE + person).path("version");
    }
}
