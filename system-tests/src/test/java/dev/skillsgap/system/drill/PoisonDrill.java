package dev.skillsgap.system.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records that cannot be taken stand among those that can. */
@ExtendWith(DrillSuite.class)
class PoisonDrill {

    private static final String LETTERS = "recommendation-service.dead-letters.v1";
    private static final String UPDATED = "dev.skillsgap.person.updated.v1";

    private final Suite suite;
    private final Http admin;

    PoisonDrill(Suite suite) {
        this.suite = suite;
        this.admin = new Http(suite.key().token("admin", null, 60));
    }

    @Test
    void eachBecomesOneDeadLetterAndItsNeighboursAreTaken() throws Exception {
        var staff = Staff.hire(suite, "poisoned", 3);
        var before = lettersTold();
        allow("delete", String.valueOf(8 << 20));
        var poison = new LinkedHashMap<String, String>(); // origin, beginning of the cause
        poison.put(send("poison", UPDATED, "{no JSON".getBytes(UTF_8)), "Not readable as PersonEvent");
        poison.put(
                send("poison", "dev.skillsgap.person.promoted.v9", "{}".getBytes(UTF_8)), "Unknown CloudEvents type");
        poison.put(send(null, UPDATED, "{}".getBytes(UTF_8)), "The record has no key");
        poison.put(send("poison", UPDATED, "x".repeat(5 << 20).getBytes(UTF_8)), "Not readable as PersonEvent");
        allow("compact", "1048588");
        staff.people().forEach(person -> staff.change(suite.url(Part.PROFILE)));
        await().atMost(Duration.ofMinutes(1)).until(() -> waiting().keySet().containsAll(poison.keySet()));
        Rest.await(suite);

        poison.forEach((origin, cause) ->
                assertTrue(waiting().get(origin).startsWith(cause), waiting().get(origin)));
        assertEquals(before + poison.size(), lettersTold(), "one letter each");
        assertEquals(List.of(), Reckoning.faults(suite, staff, staff.accepted()));
        Figures.note(
                "poison",
                "bad JSON, unknown type, no key, 5 MB: one dead letter each with cause, partition and offset; the %d people told of among them were taken"
                        .formatted(staff.people().size()));
    }

    /** The database refuses one person, until that is mended. */
    @Test
    void whatWasMendedIsTakenByAReplay() throws Exception {
        var staff = Staff.hire(suite, "refused", 1);
        Sql.run(
                suite,
                Part.RECOMMENDATION,
                "alter table person add constraint refuses check (id <> 'refused-0') not valid");
        staff.change(suite.url(Part.PROFILE));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> waiting().values().stream().anyMatch(this::isRefusal));
        Rest.await(suite);
        assertEquals(1, Reckoning.faults(suite, staff, staff.accepted()).size(), "the control: it is missing");
        assertEquals(0, replay().path("taken").asInt(), "the control: nothing was mended yet");

        Sql.run(suite, Part.RECOMMENDATION, "alter table person drop constraint refuses");
        var result = replay();
        Rest.await(suite);

        assertEquals(1, result.path("taken").asInt(), result.toString());
        assertTrue(waiting().values().stream().noneMatch(this::isRefusal));
        assertEquals(List.of(), Reckoning.faults(suite, staff, staff.accepted()));
        Figures.note(
                "poison",
                "control: a refused change is missing, and a replay before the cause is mended takes nothing; after it was mended the replay takes it, and it is recommended on");
    }

    private boolean isRefusal(String cause) {
        return cause.contains("refuses");
    }

    private JsonNode replay() {
        var answer = admin.post(suite.url(Part.RECOMMENDATION) + "/api/v1/dead-letters/replay", "{}")
                .orElseThrow();
        assertEquals(200, answer.statusCode(), answer.body());
        return Http.parse(answer.body());
    }

    /** Origin and cause of the letters that wait. */
    private Map<String, String> waiting() {
        var waiting = new LinkedHashMap<String, String>();
        admin.json(suite.url(Part.RECOMMENDATION) + "/api/v1/dead-letters")
                .path("items")
                .forEach(letter -> waiting.put(
                        "%s-%d@%d"
                                .formatted(
                                        letter.path("topic").asText(),
                                        letter.path("partition").asInt(),
                                        letter.path("offset").asLong()),
                        letter.path("cause").asText()));
        return waiting;
    }

    private int lettersTold() {
        return Topic.read(suite.bootstrapServers(), LETTERS).size();
    }

    private String send(String key, String type, byte[] value) throws ExecutionException, InterruptedException {
        var settings =
                Map.<String, Object>of("bootstrap.servers", suite.bootstrapServers(), "max.request.size", 16 << 20);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(Topic.PERSON, 0, key, value);
            record.headers().add("ce_type", type.getBytes(UTF_8));
            return producer.send(record).get().toString();
        }
    }

    /** The broker itself keeps records without a key, and large ones, off such a topic: somebody must have let them. */
    private void allow(String cleanup, String maxBytes) throws ExecutionException, InterruptedException {
        try (var kafka = Admin.create(Map.of("bootstrap.servers", suite.bootstrapServers()))) {
            kafka.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, Topic.PERSON),
                            List.of(
                                    new AlterConfigOp(new ConfigEntry("cleanup.policy", cleanup), OpType.SET),
                                    new AlterConfigOp(new ConfigEntry("max.message.bytes", maxBytes), OpType.SET))))
                    .all()
                    .get();
        }
    }
}
