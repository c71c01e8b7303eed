package dev.skillsgap.system.drill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many people in one file, of which every hundredth row is faulty; profile-service is killed while it imports them. */
@ExtendWith(RoomySuite.class)
class PeopleImportDrill {

    private static final int ROWS = Scale.NOW.rows();
    private static final int HIGHEST = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Suite suite;
    private final Http admin;

    PeopleImportDrill(Suite suite) {
        this.suite = suite;
        this.admin = new Http(suite.key().token("admin", null, 60));
    }

    @Test
    void anImportThatWasKilledEndsAsOneThatNothingDisturbedAndTheSameFileAgainChangesNothing() throws Exception {
        var file = new PeopleFile("interrupted", ROWS, HIGHEST);
        var begun = System.nanoTime();
        var job = begin(file);
        var taken = killInTheMiddleOf(job);
        var killed = outcome(job);
        var seconds = Figures.secondsSince(begun);

        var other = new PeopleFile("undisturbed", ROWS, HIGHEST);
        var undisturbed = begin(other);
        assertEquals(outcome(undisturbed), killed);
        assertEquals(file.right(), killed.path("added").asInt());
        assertEquals(file.faults(), faults(job));
        assertEquals(file.faults(), faults(undisturbed));
        assertEquals(held("undisturbed"), held("interrupted"));
        assertEquals(
                (long) file.right() * file.skillsEach(),
                Sql.count(suite, Part.PROFILE, "assertion where person_id like 'interrupted-%'"));
        // Told once: a person whom both lives of the service had taken would have a second version.
        assertEquals(0, Sql.count(suite, Part.PROFILE, "person where id like 'interrupted-%' and version <> 1"));
        sentAgain(file);
        eachIsRecommended(file);
        Figures.note(
                "people imported",
                "%d rows with %d faulty ones, profile-service killed behind %d people: ends as an undisturbed import, %.0f s with the restart; sent again nothing changes"
                        .formatted(ROWS, file.faults().size(), taken, seconds));
    }

    /** The control: a killed service cannot clear up, and leaves it lying. */
    @Test
    void whatItWasBeingSentWhenItDiedIsGoneOnceItRunsAgain() throws Exception {
        var file = new PeopleFile("halfway", 100, HIGHEST).text().getBytes(UTF_8);
        var temporary = suite.temporary(Part.PROFILE);
        try (var sender = new Socket(InetAddress.getLoopbackAddress(), suite.port(Part.PROFILE))) {
            sender.getOutputStream()
                    .write("""
                    POST /api/v1/imports HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: multipart/form-data; boundary=half\r
                    Content-Length: 1000000\r
                    \r
                    --half\r
                    Content-Disposition: form-data; name="file"; filename="people.csv"\r
                    \r
                    """.formatted(suite.key().token("admin", null, 5)).getBytes(UTF_8));
            sender.getOutputStream().write(file);
            await().atMost(Duration.ofSeconds(10)).until(() -> hold("halfway", temporary));
            suite.kill(Part.PROFILE);
        }
        assertTrue(hold("halfway", temporary));

        suite.start(Part.PROFILE);

        assertFalse(hold("halfway", temporary));
    }

    /** Whether a file there has the text in it. */
    private static boolean hold(String text, Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), ISO_8859_1).contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** How many people were there when it died. */
    private long killInTheMiddleOf(String job) throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> isInTheMiddle(job));
        suite.kill(Part.PROFILE);
        var taken = Sql.count(suite, Part.PROFILE, "person where id like 'interrupted-%'");
        assertTrue(taken > 0 && taken < ROWS * 99L / 100, "It was to be killed in the middle, and had " + taken);
        suite.start(Part.PROFILE);
        return taken;
    }

    private void sentAgain(PeopleFile file) throws SQLException {
        var before = written();
        var again = outcome(begin(file));
        assertEquals(0, again.path("added").asInt() + again.path("changed").asInt());
        assertEquals(file.right(), again.path("unchanged").asInt());
        assertEquals(before, written());

        // The control: where one says something else, it is seen.
        var one = outcome(begin(new PeopleFile(file.prefix(), 1, HIGHEST - 1)));
        assertEquals(1, one.path("changed").asInt());
        assertNotEquals(before, written());
    }

    private void eachIsRecommended(PeopleFile file) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Sql.count(
                                suite,
                                Part.RECOMMENDATION,
                                "(select distinct person from recommendation where person like 'interrupted-%') as told")
                        == file.right());
    }

    private String begin(PeopleFile file) {
        return suite.as("admin", Part.PROFILE)
                .contentType("multipart/form-data")
                .multiPart("file", "people.csv", file.text().getBytes(UTF_8), "text/csv")
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private JsonNode look(String job) {
        return admin.json(suite.url(Part.PROFILE) + "/api/v1/imports/" + job);
    }

    private boolean isInTheMiddle(String job) {
        var now = look(job);
        assertTrue(now.path("endedAt").isNull(), "It was done before it could be killed: give it more to do");
        return now.path("progress").path("rowsRead").asLong() > ROWS / 10;
    }

    private JsonNode outcome(String job) {
        await().atMost(PATIENCE).until(() -> !look(job).path("endedAt").isNull());
        var ended = look(job);
        assertEquals("done", ended.path("state").asText(), ended.toString());
        return ended.path("outcome");
    }

    /** As the service reports them, page by page; each with words that say what is wrong. */
    private List<PeopleFile.Fault> faults(String job) {
        var faults = new ArrayList<PeopleFile.Fault>();
        for (var cursor = ""; ; ) {
            var page = admin.json(suite.url(Part.PROFILE) + "/api/v1/imports/" + job + "/faults?limit=100" + cursor);
            for (var fault : page.path("items")) {
                assertTrue(fault.path("advice").asText().length() > 10, fault.toString());
                faults.add(new PeopleFile.Fault(
                        fault.path("row").asLong(),
                        fault.path("column").asText(),
                        fault.path("kind").asText()));
            }
            if (!page.hasNonNull("next")) {
                faults.sort((one, two) -> Long.compare(one.number(), two.number()));
                return faults;
            }
            cursor = "&cursor=" + page.path("next").asText();
        }
    }

    /** What is held of the people whose ids begin so, without that beginning. */
    private String held(String prefix) throws SQLException {
        return Sql.rows(suite, Part.PROFILE, """
                        select count(*) || md5(string_agg(told, ' ' order by told)) from (
                            select substr(p.id, length('%1$s') + 1) || p.name || p.version || p.target_role || p.hours_per_week
                                   || substr((select min(t.name) from person_team m join team t on t.id = m.team_id
                                               where m.person_id = p.id), length('%1$s') + 1)
                                   || coalesce(string_agg(a.skill || a.level || a.source || a.asserted_at, ',' order by a.skill), '')
                                   as told
                            from person p left join assertion a on a.person_id = p.id
                            where p.id like '%1$s-%%' group by p.id) as one""".formatted(prefix)).getFirst();
    }

    /** Changes with each row of anybody that is written, even with what it says already, and with each event. */
    private String written() throws SQLException {
        var rows = new StringBuilder();
        for (var table : List.of("person", "assertion", "person_team", "team")) {
            rows.append(Sql.rows(
                            suite,
                            Part.PROFILE,
                            "select count(*) || ' ' || coalesce(sum(hashtextextended(xmin::text || t::text, 0)), 0) from %s t"
                                    .formatted(table))
                    .getFirst());
        }
        return rows
                + Sql.rows(
                                suite,
                                Part.PROFILE,
                                "select last_value::text from pg_sequences"
                                        + " where sequencename = 'outbox_event_id_seq'")
                        .getFirst();
    }
}
