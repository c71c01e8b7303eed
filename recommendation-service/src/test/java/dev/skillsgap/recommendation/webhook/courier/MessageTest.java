package dev.skillsgap.recommendation.webhook.courier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.kept.Recommendations;
import dev.skillsgap.recommendation.webhook.Secret;
import dev.skillsgap.recommendation.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECOMMENDATION = """
            {"id": "1", "person": "ada", "role": "ml-engineer", "readiness": {"low": 0.1, "high": 1.0},
             "blockers": ["python"], "gaps": [{"skill": "python"}], "nextSteps": [{"text": "%s"}]}
            """;

    @Test
    void holdsTypeTimeAndTheWholeRecommendation() {
        var message = read(Message.of(updated("A course", List.of()), JSON).orElseThrow());

        assertEquals(List.of("type", "timestamp", "data"), names(message));
        assertEquals("2026-05-02T09:00:00Z", message.at("/timestamp").asText());
        assertEquals(read(RECOMMENDATION.formatted("A course")), message.at("/data"));
    }

    @Test
    void holdsTheChosenFieldsAndWhatTheyAreAbout() {
        var message =
                read(Message.of(updated("A course", List.of("role")), JSON).orElseThrow());

        assertEquals(List.of("id", "person", "role"), names(message.at("/data")));
    }

    @Test
    void leavesOutWhatMakesItTooLongAndSaysSo() {
        var body = Message.of(updated("ä".repeat(10_000), List.of()), JSON).orElseThrow();

        assertTrue(body.getBytes(UTF_8).length <= 20_000);
        assertEquals(read("[\"nextSteps\"]"), read(body).at("/data/leftOut"));
        assertFalse(read(body).at("/data/gaps").isMissingNode());
    }

    @Test
    void isNotThereWhereTheRecommendationIsNoLongerKept() {
        assertEquals(Optional.empty(), Message.of(due(Recommendations.UPDATED, List.of(), null), JSON));
    }

    @Test
    void namesOnlyThePersonOfAWithdrawal() {
        var message = read(Message.of(due(Recommendations.WITHDRAWN, List.of(), null), JSON)
                .orElseThrow());

        assertEquals(read("{\"person\": \"ada\"}"), message.at("/data"));
    }

    private static Due updated(String text, List<String> fields) {
        return due(Recommendations.UPDATED, fields, RECOMMENDATION.formatted(text));
    }

    private static Due due(String type, List<String> fields, String recommendation) {
        var interest = new Webhook.Interest(List.of(), List.of(), List.of(), fields);
        var webhook = Webhook.of("https://hr.example.com/", "", interest, Secret.random());
        var happened = Instant.parse("2026-05-02T09:00:00Z");
        return new Due(1, webhook, UUID.randomUUID(), type, "ada", happened, 1, recommendation);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(field -> field.getKey()).toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
