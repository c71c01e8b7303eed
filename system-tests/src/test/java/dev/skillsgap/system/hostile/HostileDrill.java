package dev.skillsgap.system.hostile;

import static dev.skillsgap.localstack.suite.Part.PROFILE;
import static dev.skillsgap.localstack.suite.Part.RECOMMENDATION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import dev.skillsgap.system.drill.DrillSuite;
import dev.skillsgap.system.drill.Figures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever means harm is refused at once; memory stays flat, and whoever asks meanwhile is answered as ever. */
@EnabledOnOs(OS.LINUX) // Memory is read where Linux tells of it.
@ExtendWith(DrillSuite.class)
class HostileDrill {

    private static final long FLAT_BYTES = 128L << 20;
    private static final String GOOD = "/api/v1/people?limit=1";

    /** What somebody harmless asks of each service. */
    private static final Map<Part, String> HARMLESS = Map.of(
            PROFILE,
            GOOD,
            Part.SKILLS,
            "/api/v1/skills?limit=1",
            RECOMMENDATION,
            "/api/v1/matches/roles/ml-engineer/people?limit=1");

    private final Suite suite;

    HostileDrill(Suite suite) {
        this.suite = suite;
    }

    @Test
    void isRefusedAtOnceAndNobodyElseNotices() throws IOException, SQLException {
        try (var listener = new Listener()) {
            var attacks = new Attacks(suite, listener.url()).all();
            var people = people();
            attacks.forEach(this::send); // What is loaded and compiled once is no part of what an attack costs.
            var before = new EnumMap<Part, Long>(Part.class);
            for (var service : Part.SERVICES) {
                before.put(service, Watch.residentBytes(suite.pid(service)));
                Watch.forgetPeak(suite.pid(service));
            }
            var neighbours = neighbours();
            var seen = attacks.stream().map(this::send).toList();

            var faults = new ArrayList<>(seen.stream()
                    .map(Watch.Seen::fault)
                    .filter(fault -> !fault.isEmpty())
                    .toList());
            neighbours.forEach(neighbour -> faults.addAll(neighbour.faults(Watch.AT_ONCE)));
            before.forEach((service, bytes) -> faults.addAll(grown(service.label(), bytes, suite.pid(service))));
            assertEquals(List.of(), faults);
            assertEquals(0, listener.asked(), "somebody followed a reference");
            assertEquals(people, people());
            note(seen, neighbours, before);
        }
    }

    /** The controls: what each of the checks is there for is seen by it. */
    @Test
    void seesWhatIsNotRefusedOrSlowOrLarge() throws Exception {
        var hr = suite.key().token("hr", null, 60);
        assertTrue(send(Attack.json("nothing bad", PROFILE, "GET " + GOOD, hr, ""))
                .fault()
                .contains("answered 200"));
        assertTrue(send(Attack.slow(PROFILE, "POST /api/v1/people", hr, Duration.ofMillis(1_500)))
                .fault()
                .contains("took"));
        assertFalse(whileStopped(PROFILE).isEmpty());
        assertFalse(whenGreedy().isEmpty());
        try (var listener = new Listener()) {
            var outwards = Harm.outwards(listener.url(), "<x>&out;</x>").getBytes(UTF_8);
            var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            assertThrows(IOException.class, () -> parser.parse(new ByteArrayInputStream(outwards)));
            assertTrue(listener.asked() > 0);
            // Where the operator allows it, a webhook may lead into the own network.
            var allowed = "{\"url\": \"%s\"}".formatted(listener.url());
            var taken = send(Attack.json(
                    "an address that is allowed",
                    RECOMMENDATION,
                    "POST /api/v1/webhooks",
                    suite.key().token("admin", null, 60),
                    allowed));
            assertEquals(201, taken.status());
            removeWebhooks();
        }
        try (var database = suite.database(PROFILE);
                var query = database.createStatement()) {
            var begun = System.nanoTime();
            query.execute("select id from person where id = '" + Attacks.SQL.get(3) + "'");
            assertTrue(System.nanoTime() - begun > Watch.AT_ONCE.toNanos());
        }
    }

    /** Nobody is there any more to be told: whoever waits until all are would wait for days. */
    private void removeWebhooks() {
        suite.as("admin", RECOMMENDATION)
                .get("/api/v1/webhooks")
                .jsonPath()
                .<String>getList("items.id")
                .forEach(id -> suite.as("admin", RECOMMENDATION)
                        .delete("/api/v1/webhooks/" + id)
                        .then()
                        .statusCode(204));
    }

    @Test
    void slowClientsHoldNobodyUp() throws IOException, InterruptedException {
        for (var service : Part.SERVICES) {
            assertEquals(List.of(), besideSlowClients(suite.port(service), service), service.label());
        }
        // The control: where one caller may hold all threads, others wait until bodies are cut off.
        var open =
                suite.another(PROFILE, List.of("-Xmx512m", "-XX:+UseSerialGC", "-Dskillsgap.door.bodies-at-once=1000"));
        try {
            assertFalse(besideSlowClients(open.port(), PROFILE).isEmpty());
        } finally {
            open.stop();
        }
    }

    /** What is wrong about answers to others, until those who are slow are cut off. */
    private List<String> besideSlowClients(int port, Part service) throws IOException, InterruptedException {
        try (var slow = new SlowClients(port, lines(service))) {
            var neighbour = neighbour("http://localhost:" + port, service);
            TimeUnit.SECONDS.sleep(2); // They drip; a body is cut off after three.
            slow.awaitEnd();
            return neighbour.faults(Watch.AT_ONCE);
        }
    }

    private List<String> lines(Part service) {
        var line = switch (service) {
            case PROFILE -> "POST /api/v1/people";
            case SKILLS -> "POST /api/v1/extractions";
            default -> "POST /api/v1/gaps/what-if";
        };
        return List.of(line, "Authorization: Bearer " + suite.key().token("hr", null, 60));
    }

    private Watch.Seen send(Attack attack) {
        return Watch.send(attack, suite.port(attack.service()));
    }

    private List<Neighbour> neighbours() {
        return Part.SERVICES.stream().map(this::neighbour).toList();
    }

    private Neighbour neighbour(Part service) {
        return neighbour(suite.url(service), service);
    }

    private Neighbour neighbour(String url, Part service) {
        return new Neighbour(url + HARMLESS.get(service), suite.key().token("hr", null, 60));
    }

    private static List<String> grown(String what, long before, long pid) {
        long grown = Watch.peakBytes(pid) - before;
        return grown > FLAT_BYTES ? List.of("%s took %,d bytes more".formatted(what, grown)) : List.of();
    }

    private List<String> whileStopped(Part service) throws IOException, InterruptedException {
        var neighbour = neighbour(service);
        signal("-STOP", suite.pid(service));
        TimeUnit.MILLISECONDS.sleep(1_300);
        signal("-CONT", suite.pid(service));
        return neighbour.faults(Watch.AT_ONCE);
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", signal, String.valueOf(pid)).start().waitFor());
    }

    /** Of a process that begins to hold 200 MB. */
    private static List<String> whenGreedy() throws IOException, InterruptedException {
        var greedy = new ProcessBuilder(
                        "bash",
                        "-c",
                        "read -r go; held=$(head -c 200000000 /dev/zero | tr '\\0' x); echo ${#held}; read -r end")
                .start();
        try {
            long before = Watch.residentBytes(greedy.pid());
            Watch.forgetPeak(greedy.pid());
            greedy.outputWriter().append("go\n").flush();
            greedy.inputReader().readLine();
            return grown("a greedy process", before, greedy.pid());
        } finally {
            greedy.destroyForcibly().waitFor();
        }
    }

    private long people() throws SQLException {
        try (var database = suite.database(PROFILE);
                var query = database.createStatement();
                var count = query.executeQuery("select count(*) from person")) {
            count.next();
            return count.getLong(1);
        }
    }

    private void note(List<Watch.Seen> seen, List<Neighbour> neighbours, Map<Part, Long> before) {
        Figures.note(
                "hostile input",
                "%d attacks refused, the slowest after %.2f s; %d answers to others meanwhile, the slowest after %.2f s; %d MB more at most"
                        .formatted(
                                seen.size(),
                                seen.stream()
                                        .mapToDouble(Watch.Seen::seconds)
                                        .max()
                                        .orElse(0),
                                neighbours.stream().mapToInt(Neighbour::answers).sum(),
                                neighbours.stream()
                                        .mapToDouble(Neighbour::slowest)
                                        .max()
                                        .orElse(0),
                                Part.SERVICES.stream()
                                                .mapToLong(service ->
                                                        Watch.peakBytes(suite.pid(service)) - before.get(service))
                                                .max()
                                                .orElse(0)
                                        >> 20));
    }
}
