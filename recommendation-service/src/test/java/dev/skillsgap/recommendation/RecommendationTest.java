package dev.skillsgap.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a person's event to the recommendation on the topic. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class RecommendationTest {

    @Inject
    Publisher publisher;

    final String person = Told.newId();
    int release;

    @BeforeEach
    void publish() {
        release = publisher.publishSample();
    }

    @Test
    void recommendsWhatCanBeRecomputedByHand() {
        Topics.send(Told.person(person, 7));

        var data = Told.data(Topics.recommendationsOf(person, 1).getFirst());

        // Weights: Python 0.97, framework 0.62, linear algebra 0.5, Git 0.4 x 0.5; in total 2.29.
        assertEquals(
                (0.97 * 3 / 4 + 0.62 * 2 / 3) / 2.29, data.at("/readiness/low").asDouble(), 1e-12);
        assertEquals(
                (0.97 * 3 / 4 + 0.62 + 0.5 + 0.2) / 2.29,
                data.at("/readiness/high").asDouble(),
                1e-12);
        // The release of 2 May is no later than the person's change of that day: nothing has aged yet.
        assertEquals((0.97 * 0.8 + 0.62 * 0.5) / 2.29, data.at("/confidence").asDouble(), 1e-12);
        assertEquals(List.of("python", "pytorch", "linear-algebra"), texts(data.at("/blockers")));
        assertEquals(List.of("linear-algebra", "python", "pytorch", "git"), skills(data.at("/gaps")));
        assertEquals(0.5 / 2.29, data.at("/gaps/0/loss").asDouble(), 1e-12);
        assertEquals(List.of("pytorch-book", "algebra-course"), resources(data));
        assertEquals(0.62 / 3 / 2.29, data.at("/nextSteps/0/gain").asDouble(), 1e-12);
        assertEquals(0.62 / 3 / 2.29 / 20, data.at("/nextSteps/0/gainPerHour").asDouble(), 1e-12);
    }

    @Test
    void namesWhatItWasComputedFromAndHasAnIdThatFollowsFromIt() {
        Topics.send(Told.person(person, 7));

        var record = Topics.recommendationsOf(person, 1).getFirst();

        var data = Told.data(record);
        var id = UUID.nameUUIDFromBytes((person + "|ml-engineer|7|" + release).getBytes(UTF_8))
                .toString();
        assertEquals(id, data.at("/id").asText());
        assertEquals(id, header(record, "ce_id"));
        assertEquals("dev.skillsgap.recommendation.updated.v1", header(record, "ce_type"));
        assertEquals("/recommendation-service", header(record, "ce_source"));
        assertEquals("2026-05-02T09:00:00Z", header(record, "ce_time"));
        assertEquals("2026-05-02", data.at("/asOf").asText());
        assertEquals("2", data.at("/policy").asText());
        assertEquals(7, data.at("/personVersion").asInt());
        assertEquals(release, data.at("/release").asInt());
    }

    @Test
    void ignoresVersionsThatAreOlderOrRepeated() {
        Topics.send(Told.person(person, 7));
        Topics.recommendationsOf(person, 1);

        Topics.send(
                Told.person(person, 6, Map.of("assertions", "[]")), Told.person(person, 7, Map.of("assertions", "[]")));
        Topics.send(Told.person(person, 8));

        var sent = Topics.recommendationsOf(person, 2);
        assertEquals(List.of(7, 8), versions(sent));
        assertEquals(readiness(sent.getFirst()), readiness(sent.getLast()));
    }

    @Test
    void comesToTheSameEndWhateverTheOrderOfEvents() {
        var versions = new ArrayList<>(IntStream.rangeClosed(1, 5)
                .mapToObj(version ->
                        Told.person(person, version, Map.of("assertions", Told.holding("python", version - 1))))
                .toList());
        Collections.shuffle(versions, new Random(4));

        Topics.send(versions);
        Topics.send(versions);

        var last = lastOfVersion(person, 5);
        assertEquals(0.97 / 2.29, last.at("/readiness/low").asDouble(), 1e-12);
    }

    @Test
    void emitsAgainForANewVersionThatChangesNothing() {
        Topics.send(Told.person(person, 1));
        Topics.recommendationsOf(person, 1);

        Topics.send(Told.person(person, 2));

        assertEquals(List.of(1, 2), versions(Topics.recommendationsOf(person, 2)));
    }

    @Test
    void withdrawsWhenThereIsNoTargetRoleAnyMore() {
        Topics.send(Told.person(person, 1));
        Topics.recommendationsOf(person, 1);

        Topics.send(Told.person(person, 2, Map.of("targetRole", "null")));
        var sent = Topics.recommendationsOf(person, 2).getLast();
        Topics.send(Told.person(person, 3, Map.of("targetRole", "'unheard-of'")), Told.person(person, 4));

        assertNull(sent.value());
        assertEquals("dev.skillsgap.recommendation.withdrawn.v1", header(sent, "ce_type"));
        assertEquals(Arrays.asList(1, null, 4), versions(Topics.recommendationsOf(person, 3)));
    }

    @Test
    void judgesExpiryOnTheDayOfTheChange() {
        var expired = "[{'skill':'python','level':4,'source':'credential','assertedAt':'2025-01-01T00:00:00Z',"
                + "'expiresAt':'2026-05-02T00:00:00Z'}]";
        Topics.send(Told.person(person, 1, Map.of("assertions", expired)));

        var before = Told.data(Topics.recommendationsOf(person, 1).getFirst());

        assertEquals(0, before.at("/readiness/low").asDouble());
        assertNotEquals(0, before.at("/readiness/high").asDouble());
    }

    private static JsonNode lastOfVersion(String person, int version) {
        return Told.data(Topics.read(
                        Topics.RECOMMENDATION,
                        record -> person.equals(record.key())
                                && Told.data(record).at("/personVersion").asInt() == version,
                        1)
                .getLast());
    }

    private static List<Integer> versions(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(Told::data)
                .map(data -> data == null ? null : data.at("/personVersion").asInt())
                .toList();
    }

    private static JsonNode readiness(ConsumerRecord<String, String> record) {
        return Told.data(record).at("/readiness");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> skills(JsonNode gaps) {
        return gaps.valueStream().map(gap -> gap.at("/skill").asText()).toList();
    }

    private static List<String> resources(JsonNode data) {
        return data.at("/nextSteps")
                .valueStream()
                .map(step -> step.at("/resource").asText())
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
