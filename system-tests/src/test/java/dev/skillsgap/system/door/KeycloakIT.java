package dev.skillsgap.system.door;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.SharedSuite;
import dev.skillsgap.system.Suite;
import dev.skillsgap.system.door.DoorTable.Row;
import dev.skillsgap.system.door.Http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** People log in at a real Keycloak, and get at every door what doors.md says; other tokens get nothing. */
@ExtendWith({SharedSuite.class, Keycloak.Extension.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {

    private static final String PEOPLE = "skillsgap-people";

    /** By how much clocks may differ; a minute where it is not said. */
    private static final int SKEW_S = 10;

    private static Suite suite;
    private static Http http;
    private static DoorTable table;
    private static DoorPeople people;
    private static Keycloak keycloak;
    private static String brief;
    private static String ofNewKey;
    private static String forAnother;
    private static final Map<Part, Suite.Instance> INSTANCES = new EnumMap<>(Part.class);
    private static final Map<Caller, String> TOKENS = new EnumMap<>(Caller.class);

    @BeforeAll
    static void logIn(Suite shared, Keycloak started) throws Exception {
        suite = shared;
        keycloak = started;
        http = Http.client();
        table = DoorTable.read();
        people = new DoorPeople(suite, Keycloak.PREFIX);
        people.make();
        var options = List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dmp.jwt.verify.issuer=" + keycloak.issuer(),
                "-Dmp.jwt.verify.clock.skew=" + SKEW_S,
                "-Dmp.jwt.verify.publickey.location=" + keycloak.keys());
        for (var service : Part.SERVICES) {
            INSTANCES.put(service, suite.another(service, options));
        }
        keycloak.awaitReady();
        keycloak.limitTokens(1);
        brief = keycloak.login(PEOPLE, "hr");
        assertEquals(200, status(brief));
        keycloak.limitTokens(300);
        for (var caller : Caller.values()) {
            if (caller == Caller.INTEGRATION) {
                TOKENS.put(caller, keycloak.integration());
            } else if (caller.role != null) {
                TOKENS.put(caller, keycloak.login(PEOPLE, caller.role));
            }
        }
        forAnother = keycloak.login("admin-cli", "hr");
        rotateKey();
    }

    /** Behind a made-up token, for which the service has just asked for the keys: it does not do so again at once. */
    private static void rotateKey() {
        assertEquals(401, status(suite.key().token("hr", null, 5)));
        keycloak.rotateKey();
        ofNewKey = keycloak.login(PEOPLE, "hr");
        assertEquals(401, status(ofNewKey), "the control: its key is not known yet");
    }

    @AfterAll
    static void stop() {
        INSTANCES.values().forEach(Suite.Instance::stop);
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> doorsOpenAsTheTableSays() {
        return table.rows().stream()
                .map(row -> dynamicTest(row.service().label() + " " + row.operation(), () -> knock(row)));
    }

    private static void knock(Row row) {
        var wrong = new ArrayList<String>();
        TOKENS.forEach((caller, token) -> row.expected(caller).ifPresent(expected -> {
            var sent = table.sent(row);
            var url = INSTANCES.get(row.service()).url() + people.fill(sent.address(), caller);
            var answer = http.send(Request.of(row.method(), url, token).body(people.fill(sent.body(), caller)));
            if (answer.statusCode() != expected) {
                wrong.add(
                        "%s got %d instead of %d: %s".formatted(caller, answer.statusCode(), expected, answer.body()));
            }
        }));
        assertEquals(List.of(), wrong, row.operation());
    }

    @Test
    @Order(1)
    void otherTokensGetNothing() {
        var good = TOKENS.get(Caller.HR);
        assertEquals(200, status(good));
        assertEquals(401, status(forAnother), "a token for another audience");
        assertEquals(401, status(suite.key().token("hr", null, 5)), "signed by a foreign key");
        assertEquals(401, status(unsigned(good)), "alg none");
        assertEquals(401, status(changed(TOKENS.get(Caller.EMPLOYEE), good)), "claims of another token");
    }

    @Test
    @Order(2)
    void aTokenOfANewKeyIsBelievedWithinAMinute() {
        await().atMost(Duration.ofSeconds(75))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> status(ofNewKey) == 200);
    }

    /** Its second has gone by long ago, and so has what clocks may differ by. */
    @Test
    @Order(2)
    void aTokenOpensNothingAnyMoreOnceItHasExpired() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> status(brief) == 401);
    }

    private static int status(String token) {
        var url = INSTANCES.get(Part.PROFILE).url() + "/api/v1/people?limit=1";
        return http.send(Request.of("GET", url, token)).statusCode();
    }

    private static String unsigned(String token) {
        var header = "{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header) + "." + token.split("\\.", -1)[1] + ".";
    }

    private static String changed(String token, String other) {
        var parts = token.split("\\.", -1);
        return parts[0] + "." + other.split("\\.", -1)[1] + "." + parts[2];
    }
}
