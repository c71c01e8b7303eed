package dev.skillsgap.system.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** People who aim at a role, and changes of what they hold. Remembers every change that was accepted. */
final class Staff {

    private static final List<String> SKILLS =
            List.of("python", "sql", "statistics", "linear-algebra", "pytorch", "docker", "git", "deep-learning");
    private static final Duration RETRY_AFTER = Duration.ofMillis(50);
    private static final int TRIES = 1_000;

    private final Suite suite;
    private final Http http;
    private final List<String> people;
    private final Random random = new Random(20_261_124);
    private final ConcurrentLinkedQueue<Accepted> accepted = new ConcurrentLinkedQueue<>();

    /** A change that was answered with success. */
    record Accepted(String person, String assertion) {}

    private Staff(Suite suite, List<String> people) {
        this.suite = suite;
        this.people = people;
        this.http = new Http(suite.key().token("integration", null, 120));
    }

    /** Adds so many people, and waits until each has a recommendation. */
    static Staff hire(Suite suite, String prefix, int count) {
        var people = IntStream.range(0, count).mapToObj(i -> prefix + "-" + i).toList();
        var staff = new Staff(suite, people);
        for (var person : people) {
            var answer = staff.http.post(
                    suite.url(Part.PROFILE) + "/api/v1/people",
                    "{\"id\": \"%s\", \"name\": \"Somebody\", \"targetRole\": \"ml-engineer\"}".formatted(person));
            assertEquals(201, answer.orElseThrow().statusCode(), answer.get().body());
        }
        Rest.await(suite);
        return staff;
    }

    List<String> people() {
        return people;
    }

    List<Accepted> accepted() {
        return new ArrayList<>(accepted);
    }

    /** One change of somebody, tried at an instance of profile-service until it is accepted. */
    void change(String url) {
        var person = anybody();
        var claim = claim();
        for (int i = 0; i < TRIES; i++) {
            if (accepts(tryToChange(url, person, claim), person)) {
                return;
            }
            LockSupport.parkNanos(RETRY_AFTER.toNanos());
        }
        throw new AssertionError("A change of " + person + " was never accepted");
    }

    /** One change of somebody, tried once; what was answered, if anything. */
    Optional<HttpResponse<String>> tryToChange() {
        var person = anybody();
        var answer = tryToChange(suite.url(Part.PROFILE), person, claim());
        accepts(answer, person);
        return answer;
    }

    private Optional<HttpResponse<String>> tryToChange(String url, String person, String claim) {
        return http.post("%s/api/v1/people/%s/assertions".formatted(url, person), claim);
    }

    private boolean accepts(Optional<HttpResponse<String>> answer, String person) {
        var success = answer.filter(a -> a.statusCode() / 100 == 2);
        success.ifPresent(a -> accepted.add(
                new Accepted(person, Http.parse(a.body()).path("id").asText())));
        return success.isPresent();
    }

    private synchronized String anybody() {
        return people.get(random.nextInt(people.size()));
    }

    /** Never the same twice, and the same however often it is sent. */
    private synchronized String claim() {
        return "{\"skill\": \"%s\", \"level\": %d, \"source\": \"assessment\", \"assertedAt\": \"%s\", \"evidence\": \"%s\"}"
                .formatted(
                        SKILLS.get(random.nextInt(SKILLS.size())),
                        1 + random.nextInt(5),
                        Instant.now().minusSeconds(random.nextInt(10_000_000)),
                        UUID.randomUUID());
    }
}
