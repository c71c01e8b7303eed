package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many people in one request: each is taken or refused by itself. */
@QuarkusTest
class BulkTest extends ServiceTest {

    private final String first = Api.id();
    private final String second = Api.id();

    @Test
    void thoseThatCanBeTakenAreAndTheOthersSayWhy() {
        var answer = send(List.of(
                Map.of("id", first, "name", "Ada Example"),
                Map.of("id", Api.id(), "name", " "),
                Map.of("name", "Without Id"),
                Map.of("id", second, "name", 7, "unknown", true),
                Map.of("id", Api.id(), "name", "Grace Example", "targetRole", "no-such-role"),
                "no object",
                Map.of("id", second, "name", "Grace Example")));

        assertEquals(200, answer.statusCode());
        assertEquals(List.of(201, 422, 422, 422, 422, 422, 201), answer.path("items.status"), answer.asString());
        assertEquals("/name", answer.path("items[1].problem.errors[0].pointer"));
        assertEquals("/id", answer.path("items[2].problem.errors[0].pointer"));
        assertEquals("/targetRole", answer.path("items[4].problem.errors[0].pointer"));
        assertNull(answer.path("items[0].problem"));
        hr().get("/api/v1/people/" + first).then().statusCode(200);
        hr().get("/api/v1/people/" + second).then().statusCode(200);
    }

    @Test
    void theSameAgainChangesNothingAndOtherDetailsDo() {
        var ada = Map.of("id", first, "name", "Ada Example", "hoursPerWeek", 9);
        send(List.of(ada));

        var again = send(List.of(ada));
        var other = send(List.of(Map.of("id", first, "name", "Ada Other")));

        assertEquals(List.of(200), again.path("items.status"));
        assertEquals(List.of(1), again.path("items.version"));
        assertEquals(List.of(2), other.path("items.version"));
        assertEquals(9f, hr().get("/api/v1/people/" + first).<Float>path("hoursPerWeek"));
    }

    @Test
    void whatIsGivenToOneIsNotGivenToAnother() {
        var email = first + "@example.com";
        send(List.of(Map.of("id", first, "name", "Ada Example", "email", email)));

        var answer = send(List.of(
                Map.of("id", second, "name", "Grace Example", "email", email),
                Map.of("id", Api.id(), "name", "Grace Example", "employeeNumber", second),
                Map.of("id", Api.id(), "name", "Grace Example", "employeeNumber", second),
                Map.of("id", first, "name", "Ada Example"),
                Map.of("id", first, "name", "Ada Other")));

        assertEquals(List.of(409, 201, 422, 200, 422), answer.path("items.status"), answer.asString());
        assertEquals("/employeeNumber", answer.path("items[2].problem.errors[0].pointer"));
        assertEquals("/id", answer.path("items[4].problem.errors[0].pointer"));
    }

    @Test
    void whoWasErasedDoesNotComeBack() {
        var person = Api.person();
        hr().delete("/api/v1/people/" + person).then().statusCode(200);

        assertEquals(
                List.of(410),
                send(List.of(Map.of("id", person, "name", "Ada Example"))).path("items.status"));
    }

    @Test
    void withAKeyTheSameRequestGetsTheSameAnswerAndAnErasureTakesItAway() {
        var key = UUID.randomUUID().toString();
        var people = List.of(Map.of("id", first, "name", "Ada Example"));

        var before = send(people, key);
        var again = send(people, key);

        assertEquals(before.asString(), again.asString());
        assertEquals(List.of(201), again.path("items.status"));
        hr().delete("/api/v1/people/" + first).then().statusCode(200);
        assertEquals(List.of(410), send(people, key).path("items.status"));
    }

    /** Those that were cut off or refused because another adds the same at that moment are sent again, as clients do. */
    @Test
    void manyWhoSendTheSamePeopleInAnotherOrderMakeThemOnce() {
        var people = IntStream.range(0, 200)
                .mapToObj(n -> Map.of("id", first + "-" + n, "name", "Person " + n))
                .collect(Collectors.toCollection(ArrayList::new));
        var turned = people.reversed();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8)
                    .mapToObj(call ->
                            CompletableFuture.supplyAsync(() -> untilTaken(call % 2 == 0 ? people : turned), threads))
                    .toList();
            var added = calls.stream()
                    .map(CompletableFuture::join)
                    .mapToLong(statuses ->
                            statuses.stream().filter(status -> status == 201).count())
                    .sum();
            assertEquals(200, added);
        }
        assertEquals(1, hr().get("/api/v1/people/" + first + "-199").<Integer>path("version"));
    }

    private static List<Integer> untilTaken(List<?> people) {
        for (int attempt = 0; attempt < 8; attempt++) {
            var answer = send(people);
            if (answer.statusCode() == 200) {
                return answer.path("items.status");
            }
            assertEquals(409, answer.statusCode(), answer.asString());
        }
        throw new AssertionError("refused each time");
    }

    @Test
    void moreThanAThousandAreRefused() {
        var answer = send(Collections.nCopies(1_001, Map.of("id", first, "name", "A")));

        assertEquals(422, answer.statusCode());
        hr().get("/api/v1/people/" + first).then().statusCode(404);
    }

    private static Response send(List<?> items, String key) {
        return hr().header("Idempotency-Key", key).body(Map.of("items", items)).post("/api/v1/people.bulk");
    }

    private static Response send(List<?> items) {
        return hr().body(Map.of("items", items)).post("/api/v1/people.bulk");
    }
}
