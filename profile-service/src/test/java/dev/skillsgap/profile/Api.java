package dev.skillsgap.profile;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.skillsgap.localstack.StackTestResource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the tests of this service do over and over: call it with real tokens, and publish a small taxonomy. */
final class Api {

    static final String RESOURCE_PUBLISHED = "dev.skillsgap.resource.published.v1";

    static final List<String> SKILLS = List.of("python", "linear-algebra", "pytorch");

    private Api() {}

    static RequestSpecification as(String role, String personId) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token(role, personId, 5))
                .contentType(ContentType.JSON);
    }

    static RequestSpecification hr() {
        return as("hr", null);
    }

    static String id() {
        return "p-" + UUID.randomUUID();
    }

    /** Adds a person who aims at ml-engineer. */
    static String person() {
        var id = id();
        hr().body(Map.of("id", id, "name", "Ada Example", "targetRole", "ml-engineer"))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        return id;
    }

    /** Adds a team with that manager and those members. */
    static String team(String manager, String... members) {
        var id = "t-" + UUID.randomUUID();
        hr().body(Map.of("id", id, "name", "Vision", "manager", manager))
                .post("/api/v1/teams")
                .then()
                .statusCode(201);
        for (var member : members) {
            hr().put("/api/v1/teams/{id}/members/{person}", id, member).then().statusCode(204);
        }
        return id;
    }

    /** Publishes release 1 once for all test classes and waits until the service knows it. */
    static synchronized void publishTaxonomy() {
        if (System.setProperty("profile.test.taxonomy", "published") == null) {
            SKILLS.forEach(id -> send("skills.skill.v1", id, "dev.skillsgap.skill.published.v1", skill(id)));
            send("skills.role.v1", "ml-engineer", "dev.skillsgap.role.published.v1", """
                    {"id":"ml-engineer","release":1,"retired":false,"title":"Machine Learning Engineer","altTitles":[]}""");
            send("skills.resource.v1", "deep-course", RESOURCE_PUBLISHED, resource("deep-course", 1, false, """
                    {"skill":"python","from":0,"to":2},{"skill":"python","from":2,"to":3},{"skill":"pytorch","from":0,"to":2}"""));
            send("skills.release.v1", "1", "dev.skillsgap.release.published.v1", """
                    {"number":1,"counts":{"skills":3,"roles":1,"resources":1}}""");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> releaseKnown() == 1);
    }

    private static int releaseKnown() {
        return given().get("/q/health/ready").path("checks.find { it.name == 'taxonomy' }.data.release");
    }

    private static String skill(String id) {
        return """
                {"id":"%s","release":1,"retired":false,"label":"%s","altLabels":[],"kind":"tool"}""".formatted(id, id.replace('-', ' '));
    }

    /** A resource called after its id. */
    static String resource(String id, int release, boolean retired, String teaches) {
        return """
                {"id":"%s","release":%d,"retired":%s,"title":"The %s","teaches":[%s],"requires":[]}""".formatted(id, release, retired, id, teaches);
    }

    static void send(String topic, String key, String type, String json) {
        var settings = Map.<String, Object>of("bootstrap.servers", StackTestResource.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, key, json == null ? null : json.getBytes(UTF_8));
            record.headers().add("ce_type", type.getBytes(UTF_8));
            assertDoesNotThrow(() -> producer.send(record).get());
        }
    }
}
