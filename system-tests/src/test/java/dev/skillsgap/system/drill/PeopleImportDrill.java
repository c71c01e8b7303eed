package dev.skillsgap.system.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** profile-service is killed in the middle of importing people. */
@ExtendWith(DrillSuite.class)
class PeopleImportDrill {

    private static final int PEOPLE = 6_000;

    /** Each hundredth row has no id. */
    private static final int LEFT_OUT = PEOPLE / 100;

    private static final String MAPPING = """
            person: {id: {column: id}, name: {column: name}}
            assertedAt: {text: "2024-05-02"}
            levels: {years: {column: years, values: {0: 1, 1: 2, 2: 3, 3: 4, 4: 5}}}
            skills:
              - {columns: [knows], separator: ";", choices: {Python: python, SQL: sql, Git: git, AWS: aws}, level: years}
            """;

    private final Suite suite;
    private final Http admin;

    PeopleImportDrill(Suite suite) {
        this.suite = suite;
        this.admin = new Http(suite.key().token("admin", null, 60));
    }

    @Test
    void anImportThatWasKilledEndsAsOneThatNothingDisturbed() throws Exception {
        var begun = System.nanoTime();
        var job = begin("imported-killed", 5);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> isInTheMiddle(job));
        suite.kill(Part.PROFILE);
        var taken = Sql.count(suite, Part.PROFILE, "person where id like 'imported-killed-%'");
        assertTrue(taken > 0 && taken < PEOPLE - LEFT_OUT, "It was to be killed in the middle, and had " + taken);
        suite.start(Part.PROFILE);
        var killed = outcome(job);
        var seconds = Figures.secondsSince(begun);

        var undisturbed = outcome(begin("imported-undisturbed", 5));

        assertEquals(undisturbed, killed);
        assertEquals(PEOPLE - LEFT_OUT, killed.path("added").asInt());
        assertEquals(LEFT_OUT, killed.path("faults").path("missing-value").asInt());
        assertEquals(people("imported-undisturbed"), people("imported-killed"));
        // Told once: a person whom both lives of the service had taken would have a second version.
        assertEquals(0, Sql.count(suite, Part.PROFILE, "person where id like 'imported-killed-%' and version <> 1"));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Sql.count(suite, Part.RECOMMENDATION, "person where id like 'imported-killed-%'")
                        == PEOPLE - LEFT_OUT);

        // The control: people of whom something else is said are others.
        outcome(begin("imported-other", 4));
        assertNotEquals(people("imported-undisturbed"), people("imported-other"));
        Figures.note(
                "import of people killed",
                "%d rows, profile-service killed behind %d people: it ends as an undisturbed one; %.0f s with the restart"
                        .formatted(PEOPLE, taken, seconds));
    }

    private String begin(String prefix, int levels) {
        return suite.as("admin", Part.PROFILE)
                .contentType("multipart/form-data")
                .multiPart("file", "people.csv", table(prefix, levels).getBytes(UTF_8), "text/csv")
                .multiPart("mapping", "people.yaml", MAPPING.getBytes(UTF_8), "application/yaml")
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String table(String prefix, int levels) {
        var table = new StringBuilder("id,name,years,knows\n");
        for (int i = 0; i < PEOPLE; i++) {
            table.append(i % 100 == 0 ? "" : prefix + "-" + i)
                    .append(",Drilled Example,")
                    .append(i % levels)
                    .append(i % 3 == 0 ? ",Python;SQL;Git\n" : ",AWS;Python\n");
        }
        return table.toString();
    }

    private JsonNode look(String job) {
        return admin.json(suite.url(Part.PROFILE) + "/api/v1/imports/" + job);
    }

    private boolean isInTheMiddle(String job) {
        var now = look(job);
        assertTrue(now.path("endedAt").isNull(), "It was done before it could be killed: give it more to do");
        return now.path("progress").path("rowsRead").asLong() > 0;
    }

    private JsonNode outcome(String job) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !look(job).path("endedAt").isNull());
        var ended = look(job);
        assertEquals("done", ended.path("state").asText(), ended.toString());
        return ended.path("outcome");
    }

    /** What is held of the people whose ids begin so, without that beginning. */
    private String people(String prefix) throws SQLException {
        return Sql.rows(suite, Part.PROFILE, """
                        select count(*) || md5(string_agg(told, ' ' order by told)) from (
                            select substr(p.id, length('%1$s') + 1) || p.name
                                   || coalesce(string_agg(a.skill || a.level || a.source || a.asserted_at, ',' order by a.skill), '')
                                   as told
                            from person p left join assertion a on a.person_id = p.id
                            where p.id like '%1$s-%%' group by p.id) as one""".formatted(prefix)).getFirst();
    }
}
