package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.recommendation.Topics.Message;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Both sides of the contracts: what is emitted obeys the schema, what others promise to send is taken. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class ContractTest {

    @Inject
    Publisher publisher;

    @Inject
    MeterRegistry metrics;

    @Test
    void emitsRecommendationsThatObeyTheirSchema() {
        publisher.publishSample();
        var person = Told.newId();
        Topics.send(Told.person(person, 1), Told.person(person, 2, Map.of("assertions", "[]")));

        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        getClass().getResourceAsStream("/contracts/events/" + Topics.RECOMMENDATION + ".schema.json"));
        var last = Topics.read(
                Topics.RECOMMENDATION,
                record -> person.equals(record.key())
                        && Told.data(record).at("/personVersion").asInt() == 2,
                1);

        assertEquals(Set.of(), schema.validate(Told.data(last.getFirst())));
    }

    @Test
    void emitsTheVeryFieldsOfTheGoldenExample() {
        publisher.publishSample();
        var person = Told.newId();
        Topics.send(Told.person(person, 1));

        var data = Told.data(Topics.recommendationsOf(person, 1).getFirst());

        var golden = Golden.example(Topics.RECOMMENDATION);
        for (var path : List.of("", "/readiness", "/gaps/0", "/nextSteps/0", "/nextSteps/0/lifts/0")) {
            assertEquals(names(golden.at(path)), names(data.at(path)));
        }
    }

    @Test
    void takesTheGoldenExamplesOfOthers() {
        var sent = new ArrayList<Message>();
        for (var kind : List.of("skill", "role", "resource")) {
            var data = Golden.example("skills." + kind + ".v1");
            sent.add(Message.of(
                    "skills." + kind + ".v1",
                    data.at("/id").asText(),
                    "dev.skillsgap." + kind + ".published.v1",
                    data));
        }
        sent.add(Message.of(
                "skills.release.v1", "1", "dev.skillsgap.release.published.v1", Golden.example("skills.release.v1")));
        sent.add(Message.of(Topics.TEAM, "demo-vision", "dev.skillsgap.team.updated.v1", Golden.example(Topics.TEAM)));
        sent.add(Message.of(Topics.PERSON, "demo-01", Told.UPDATED, Golden.example(Topics.PERSON)));

        var before = deadLetters();
        Topics.send(sent);
        sent.stream().map(Message::topic).distinct().forEach(publisher::awaitAllOf);

        assertEquals(before, deadLetters());
    }

    @Test
    void knowsTheKeyOfTheGoldenExample() {
        var key = Golden.example(Topics.API_KEY);
        Topics.send(
                List.of(Message.of(Topics.API_KEY, key.at("/id").asText(), "dev.skillsgap.api-key.updated.v1", key)));

        await().untilAsserted(() -> given().auth()
                .oauth2(StackTestResource.signingKey().token("admin", null, 5))
                .get("/api/v1/api-key-uses")
                .then()
                .body(
                        "items.find { it.id == '%s' }.name"
                                .formatted(key.at("/id").asText()),
                        equalTo("BI export")));
    }

    private double deadLetters() {
        return metrics.counter("inbox.dead.letters").count();
    }

    private static Set<String> names(JsonNode data) {
        var names = new TreeSet<String>();
        data.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
