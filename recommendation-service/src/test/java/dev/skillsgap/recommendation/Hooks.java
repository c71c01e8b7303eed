package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.localstack.StackTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** An admin's view of webhooks. */
final class Hooks {

    static final String PATH = "/api/v1/webhooks";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Hooks() {}

    static RequestSpecification admin() {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("admin", null, 5))
                .contentType(ContentType.JSON);
    }

    /** Makes one; further fields as in {@link Golden}. */
    static Response post(String url, String fields) {
        return admin().body(input(url, fields).toString()).post(PATH);
    }

    static JsonNode add(Receiver receiver, String fields) {
        return json(
                post(receiver.url(), fields).then().statusCode(201).extract().response());
    }

    static JsonNode add(Receiver receiver) {
        return add(receiver, "{}");
    }

    static ObjectNode input(String url, String fields) {
        var input = (ObjectNode) Golden.parse(fields.replace('\'', '"'));
        return input.put("url", url);
    }

    static JsonNode get(String path) {
        return json(admin().get(PATH + path).then().statusCode(200).extract().response());
    }

    static JsonNode post(String path) {
        return json(admin().post(PATH + path).then().extract().response());
    }

    /** The deliveries of a webhook, newest first. */
    static List<JsonNode> deliveries(String webhook) {
        return get("/" + webhook + "/deliveries?limit=200")
                .at("/items")
                .valueStream()
                .toList();
    }

    /** Its newest delivery, once it is as wanted. */
    static JsonNode awaitDelivery(String webhook, Predicate<JsonNode> wanted) {
        await().atMost(PATIENCE)
                .until(() ->
                        deliveries(webhook).stream().findFirst().filter(wanted).isPresent());
        return deliveries(webhook).getFirst();
    }

    static JsonNode awaitState(String webhook, String state) {
        return awaitDelivery(webhook, delivery -> delivery.at("/state").asText().equals(state));
    }

    /** Removes what tests made, so that nobody goes on telling receivers that are gone. */
    static void removeAll() {
        get("?limit=200")
                .at("/items")
                .forEach(
                        webhook -> admin().delete(PATH + "/" + webhook.at("/id").asText())
                                .then()
                                .statusCode(204));
    }

    static JsonNode json(Response response) {
        return Golden.parse(response.asString());
    }
}
