package dev.skillsgap.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.localstack.suite.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Receivers verify what we send with the libraries of others. Needs Node.js, and npm to fetch them. */
@ExtendWith(SharedSuite.class)
class WebhookLibrariesIT {

    private static final String TESTED = "dev.skillsgap.webhook.tested.v1";

    private static NodePackages libraries;
    private static Suite suite;
    private static Receiver receiver;
    private static String webhook;
    private static String secret;

    @BeforeAll
    static void installAndRegister(Suite shared) throws Exception {
        libraries = NodePackages.install("webhooks");
        suite = shared;
        receiver = new Receiver(message -> 204);
        var made = suite.as("admin", Part.RECOMMENDATION)
                .body(Map.of("url", receiver.url()))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        webhook = "/api/v1/webhooks/" + made.getString("id");
        secret = made.getString("secret");
    }

    @AfterAll
    static void remove() {
        if (receiver != null) {
            suite.as("admin", Part.RECOMMENDATION).delete(webhook);
            receiver.close();
        }
    }

    @Test
    void believeWhatWeSendAlsoWhileTheSecretIsReplaced() throws Exception {
        assertEquals(verified(), verdicts(secret, awaitTest(), ""));

        var next = suite.as("admin", Part.RECOMMENDATION)
                .post(webhook + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("secret");
        var message = awaitTest();

        assertEquals(verified(), verdicts(secret, message, ""));
        assertEquals(verified(), verdicts(next, message, ""));
    }

    /** The control: what somebody else wrote is not believed. */
    @Test
    void doNotBelieveWhatWasChangedOnTheWay() throws Exception {
        var verdicts = verdicts(secret, awaitTest(), " ");

        assertEquals(2, verdicts.size(), verdicts.toString());
        assertTrue(verdicts.stream().allMatch(verdict -> verdict.contains("refused: ")), verdicts.toString());
    }

    private static List<String> verified() {
        return List.of("standardwebhooks verified " + TESTED, "svix verified " + TESTED);
    }

    private static Receiver.Message awaitTest() {
        var before = receiver.messages().size();
        suite.as("admin", Part.RECOMMENDATION).post(webhook + "/test").then().statusCode(202);
        await().until(() -> receiver.messages().stream()
                .skip(before)
                .anyMatch(message -> message.body().contains(TESTED)));
        return receiver.messages().stream()
                .skip(before)
                .filter(message -> message.body().contains(TESTED))
                .findFirst()
                .orElseThrow();
    }

    /** One line of each library. */
    private static List<String> verdicts(String secret, Receiver.Message message, String addition) throws Exception {
        var input = new ObjectMapper()
                .writeValueAsString(
                        Map.of("secret", secret, "headers", message.headers(), "body", message.body() + addition));
        return libraries.lines(input, "verify.mjs");
    }
}
