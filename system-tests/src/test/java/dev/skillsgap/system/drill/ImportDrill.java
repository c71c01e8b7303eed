package dev.skillsgap.system.drill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** skills-service is killed in the middle of importing a framework. */
@ExtendWith(DrillSuite.class)
class ImportDrill {

    private static final int SKILLS = 6_000;
    private static final int OCCUPATIONS = 1_500;
    private static final int NEEDED = 40;
    private static final String ESCO = "http://data.europa.eu/esco/";

    private final Suite suite;
    private final Http admin;
    private final Path folder;

    ImportDrill(Suite suite) {
        this.suite = suite;
        this.admin = new Http(suite.key().token("admin", null, 60));
        this.folder = suite.directory().resolve("imports/drill");
    }

    @AfterEach
    void leaveTheDraftAsItWas() throws SQLException {
        Sql.run(suite, Part.SKILLS, "delete from draft_change where concept_id like 'drill:%'");
    }

    @Test
    void anImportThatWasKilledEndsAsOneThatNothingDisturbed() throws Exception {
        write("");
        killInTheMiddleOf(begin());
    }

    @Test
    void filesThatWereSentAreThereAfterTheKill() throws Exception {
        write("");
        killInTheMiddleOf(send());
        assertEquals(0, Sql.count(suite, Part.SKILLS, "import_file"));
    }

    private void killInTheMiddleOf(String job) throws Exception {
        var begun = System.nanoTime();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> isInTheMiddle(job));
        suite.kill(Part.SKILLS);
        assertEquals(0, Sql.count(suite, Part.SKILLS, "draft_change where concept_id like 'drill:%'"));
        suite.start(Part.SKILLS);
        var killed = outcome(job);
        var seconds = Figures.secondsSince(begun);
        var afterKill = draft();

        leaveTheDraftAsItWas();
        var undisturbed = outcome(begin());
        assertEquals(undisturbed, killed);
        assertEquals(draft(), afterKill);

        // The control: the draft of another import is another one.
        write("!");
        leaveTheDraftAsItWas();
        outcome(begin());
        assertNotEquals(draft(), afterKill);
        Figures.note(
                "import killed",
                "%d skills and %d roles, skills-service killed while it read them: the draft is that of an undisturbed import; %.0f s with the restart"
                        .formatted(SKILLS, OCCUPATIONS, seconds));
    }

    private String begin() {
        var answer = admin.post(
                        suite.url(Part.SKILLS) + "/api/v1/frameworks/drill/imports",
                        "{\"format\": \"esco-csv\", \"path\": \"drill\"}")
                .orElseThrow();
        assertEquals(202, answer.statusCode(), answer.body());
        return Http.parse(answer.body()).path("id").asText();
    }

    private String send() {
        return suite.as("admin", Part.SKILLS)
                .contentType("multipart/form-data")
                .multiPart("format", "esco-csv")
                .multiPart("file", folder.resolve("skills_en.csv").toFile())
                .multiPart("file", folder.resolve("occupations_en.csv").toFile())
                .multiPart(
                        "file", folder.resolve("occupationSkillRelations.csv").toFile())
                .post("/api/v1/frameworks/drill/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private JsonNode look(String job) {
        return admin.json(suite.url(Part.SKILLS) + "/api/v1/imports/" + job);
    }

    private boolean isInTheMiddle(String job) {
        var now = look(job);
        assertTrue(now.path("endedAt").isNull(), "It was done before it could be killed: give it more to do");
        return now.path("progress").path("rowsRead").asLong() > 0;
    }

    private JsonNode outcome(String job) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !look(job).path("endedAt").isNull());
        var ended = look(job);
        assertEquals("done", ended.path("state").asText(), ended.toString());
        assertEquals(SKILLS, ended.path("outcome").path("counts").path("skills").asInt());
        return ended.path("outcome");
    }

    private String draft() throws SQLException {
        return Sql.rows(
                        suite,
                        Part.SKILLS,
                        "select md5(string_agg(kind || concept_id || hash, ' ' order by kind, concept_id))"
                                + " from draft_change where concept_id like 'drill:%'")
                .getFirst();
    }

    /** A framework in the shape of ESCO. */
    private void write(String difference) throws IOException {
        Files.createDirectories(folder);
        var random = new Random(11);
        try (var skills = file("skills_en.csv");
                var occupations = file("occupations_en.csv");
                var needed = file("occupationSkillRelations.csv")) {
            skills.println("conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description");
            for (int skill = 0; skill < SKILLS; skill++) {
                skills.printf(
                        "%sskill/%d,knowledge,cross-sector,field %d%s,\"subject %d%nmatter %d\",What field %d is about.%n",
                        ESCO, skill, skill, difference, skill, skill, skill);
            }
            occupations.println("conceptUri,preferredLabel,altLabels,description");
            needed.println("occupationUri,relationType,skillType,skillUri");
            for (int occupation = 0; occupation < OCCUPATIONS; occupation++) {
                occupations.printf(
                        "%soccupation/o%d,job %d,,What job %d is.%n", ESCO, occupation, occupation, occupation);
                for (int skill : random.ints(0, SKILLS).distinct().limit(NEEDED).toArray()) {
                    needed.printf("%soccupation/o%d,essential,knowledge,%sskill/%d%n", ESCO, occupation, ESCO, skill);
                }
            }
        }
    }

    private PrintWriter file(String name) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(folder.resolve(name)));
    }
}
