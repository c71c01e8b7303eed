package dev.skillsgap.skills.authored;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.skills.Edits;
import dev.skillsgap.skills.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What remains of a person who was erased, and had worked on the taxonomy. */
@QuarkusTest
class ErasureTest extends ServiceTest {

    @Inject
    EntityManager entities;

    final String erased = "erased-" + UUID.randomUUID();
    final String stays = "stays-" + UUID.randomUUID();

    @Test
    void namesWhoWasErasedByADigest() throws Exception {
        int first = publish(erased);
        int second = publish(stays);
        edit(erased);
        edit(stays);

        assertEquals(1L, answersThatName(erased));

        send(stays, "told of, and not erased");
        send(erased, null);

        var digest = "sha256:" + digest(erased);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        digest.equals(as(stays).get("/api/v1/releases/" + first).path("publishedBy")));
        export(erased).body("releases", hasSize(0)).body("edits", hasSize(0)).body("decisions", hasSize(0));
        export(digest).body("releases", hasSize(1)).body("edits", hasSize(1));
        export(stays).body("releases", hasSize(1)).body("edits", hasSize(1));
        assertEquals(stays, as(stays).get("/api/v1/releases/" + second).path("publishedBy"));
        assertEquals(0L, answersThatName(erased));
        assertEquals(1L, answersThatName(stays));
    }

    private Number answersThatName(String person) {
        return (Number) entities.createNativeQuery("select count(*) from kept_answer where position(?1 in body) > 0")
                .setParameter(1, person)
                .getSingleResult();
    }

    private static void edit(String person) {
        as(person)
                .body(Edits.skill("Knots of " + UUID.randomUUID()))
                .put("/api/v1/draft/skills/" + UUID.randomUUID())
                .then()
                .statusCode(200);
    }

    private static int publish(String person) {
        edit(person);
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of())
                .post("/api/v1/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static ValidatableResponse export(String id) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 10))
                .get("/api/v1/people/{id}/export", id)
                .then()
                .statusCode(200)
                .body("imports", equalTo(List.of()));
    }

    private static RequestSpecification as(String admin) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("admin", admin, 10))
                .contentType(ContentType.JSON);
    }

    private static void send(String person, String state) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", StackTestResource.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("profiles.person.v1", person, state))
                    .get();
        }
    }

    private static String digest(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
