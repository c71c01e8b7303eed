package dev.skillsgap.system.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.SharedSuite;
import dev.skillsgap.system.Suite;
import dev.skillsgap.system.TestPeople;
import dev.skillsgap.system.door.Http.Request;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Does what is most likely to be written down; the suite's logs are searched when the class is done. */
@ExtendWith(SharedSuite.class)
class LoggedIT {

    private static final int AT_ONCE = 16;

    private final Suite suite;
    private final Http http = Http.client();
    private final String token;

    LoggedIT(Suite suite) {
        this.suite = suite;
        this.token = suite.key().token("hr", null, 30);
    }

    /** The database refuses all but one, and says which values it refuses. */
    @Test
    void peopleWithTheSameAddressAtOnce() {
        var body = "{\"name\": \"%s\", \"email\": \"same.%s\"}".formatted(TestPeople.NAME, TestPeople.EMAIL);

        var answers = IntStream.range(0, AT_ONCE)
                .parallel()
                .mapToObj(i -> post(body))
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

        assertEquals(1, answers.get(201), answers::toString);
        assertEquals(AT_ONCE - 1, answers.get(409), answers::toString);
    }

    @Test
    void aNameWhereSomethingElseShouldStand() {
        for (var field : List.of("hoursPerWeek", "email", "id", "targetRole", "unheardOf")) {
            var status = post("{\"name\": \"x\", \"%s\": \"%s\"}".formatted(field, TestPeople.NAME));
            assertTrue(status == 422, field + " got " + status);
        }
        assertEquals(400, post("{\"name\": \"" + TestPeople.NAME + "\","));
        assertEquals(422, post("{\"name\": \"" + TestPeople.NAME + "\\u0000\"}"));
    }

    private int post(String body) {
        return http.send(Request.of("POST", suite.url(Part.PROFILE) + "/api/v1/people", token)
                        .body(body))
                .statusCode();
    }
}
