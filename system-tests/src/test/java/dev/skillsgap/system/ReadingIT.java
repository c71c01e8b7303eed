package dev.skillsgap.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.localstack.suite.Part;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real résumés and a real job posting, read through the public API until there is a gap. */
@ExtendWith(SharedSuite.class)
class ReadingIT {

    private static final Path DATA = Path.of(System.getProperty("data.real", "../../shared/data"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final String reader = "reader-" + UUID.randomUUID();

    ReadingIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void addSomebody() {
        suite.as("hr", Part.PROFILE)
                .body(Map.of("id", reader, "name", TestPeople.NAME))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void erase() {
        suite.as("hr", Part.PROFILE).delete("/api/v1/people/" + reader).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-grad", "career-changer", "senior-engineer", "sample"})
    void whatAResumeClaimsCountsInTheGap(String name) throws IOException {
        var resume =
                JSON.readTree(present("jsonresume/" + name + ".resume.json").toFile());
        var claims = extraction(Map.of("resume", resume, "mode", "resume", "frameworks", List.of("ml")))
                .<Map<String, Object>>getList("claims");

        assertClaims(claims);

        var lines = gap("ml-engineer").<Map<String, Object>>getList("lines");
        var required = lines.stream().collect(Collectors.toMap(line -> line.get("skill"), line -> line));
        for (var claim : claims) {
            if (required.containsKey(claim.get("skill"))) {
                assertEquals(
                        claim.get("level"), required.get(claim.get("skill")).get("held"), claim.toString());
            }
        }
    }

    /** A PDF of the fewest objects, without the table that says where they are. */
    @Test
    void aPdfSaysWhatItsWordsSay() {
        var pdf = """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
                4 0 obj <</Length 80>> stream
                BT /F1 11 Tf 72 720 Td (Expert in Python.) Tj 0 -40 Td (Basic SQL) Tj ET
                endstream endobj
                5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """;
        var asText = extraction(
                Map.of("text", "Expert in Python.\nBasic SQL\n", "mode", "resume", "frameworks", List.of("ml")));

        var asFile = suite.as("hr", Part.SKILLS)
                .contentType("multipart/form-data")
                .multiPart("file", "resume.pdf", pdf.getBytes(StandardCharsets.US_ASCII))
                .multiPart("mode", "resume")
                .multiPart("frameworks", "ml")
                .post("/api/v1/extractions")
                .jsonPath();

        assertEquals(asText.getMap(""), asFile.getMap(""));
        assertClaims(asFile.getList("claims"));
        assertEquals(5, gap("ml-engineer").<Integer>get("lines.find { it.skill == 'python' }.held"));
    }

    /** A résumé that is written here is read here as it was meant. */
    @Test
    void aResumeSaysTheSameWhenItComesBack() {
        var held = Map.of("python", 5, "sql", 4, "statistics", 3, "docker", 2, "git", 1);
        assertClaims(held.entrySet().stream()
                .map(one -> Map.<String, Object>of("skill", one.getKey(), "level", one.getValue(), "source", "manager"))
                .toList());
        var resume = suite.as("hr", Part.PROFILE)
                .get("/api/v1/people/" + reader + "/resume")
                .as(Map.class);

        var claims = extraction(Map.of("resume", resume, "mode", "resume", "frameworks", List.of("ml")))
                .<Map<String, Object>>getList("claims");

        assertEquals(held, claims.stream().collect(Collectors.toMap(one -> one.get("skill"), one -> one.get("level"))));
    }

    /** What is asserted by them arrives. */
    private void assertClaims(List<Map<String, Object>> claims) {
        for (var claim : claims) {
            suite.as("hr", Part.PROFILE)
                    .body(claim)
                    .post("/api/v1/people/" + reader + "/assertions")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void aPostingBecomesARoleThatSomebodyFallsShortOf() throws IOException {
        var text = posting();
        var role = extraction(
                        Map.of("text", text, "mode", "posting", "framework", "posted", "frameworks", List.of("ml")))
                .<String, Object>getMap("role");
        var required = JsonPath.from(JSON.writeValueAsString(role)).getList("requirements.skill");
        assertTrue(required.size() >= 2, "the posting names but " + required + ":\n" + text);

        publish(role);
        try {
            var gap = gap(role.get("id").toString());
            Arithmetic.assertAddsUp(gap);
            assertEquals(required.size(), gap.getList("lines").size());
        } finally {
            suite.as("admin", Part.SKILLS)
                    .delete("/api/v1/draft/roles/" + role.get("id"))
                    .then()
                    .statusCode(204);
            suite.as("admin", Part.SKILLS)
                    .body(Map.of("note", "the posting is filled"))
                    .post("/api/v1/releases")
                    .then()
                    .statusCode(201);
        }
    }

    private void publish(Map<String, Object> role) {
        suite.as("admin", Part.SKILLS)
                .body(role)
                .put("/api/v1/draft/roles/" + role.get("id"))
                .then()
                .statusCode(200);
        suite.as("admin", Part.SKILLS)
                .body(Map.of("note", "a posting"))
                .post("/api/v1/releases")
                .then()
                .statusCode(201);
    }

    private JsonPath extraction(Map<String, Object> request) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> suite.as("hr", Part.SKILLS)
                                .body(request)
                                .post("/api/v1/extractions")
                                .statusCode()
                        == 200);
        return suite.as("hr", Part.SKILLS)
                .body(request)
                .post("/api/v1/extractions")
                .jsonPath();
    }

    /** Once recommendation-service knows the person as they are, and the role. */
    private JsonPath gap(String role) {
        int version =
                suite.as("hr", Part.PROFILE).get("/api/v1/people/" + reader).path("version");
        var address = "/api/v1/gaps/" + reader + "?role=" + role;
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var answer = suite.as("hr", Part.RECOMMENDATION).get(address);
            return answer.statusCode() == 200 && answer.<Integer>path("personVersion") == version;
        });
        return Json.of(suite.as("hr", Part.RECOMMENDATION).get(address).asString());
    }

    private static Path present(String name) {
        var file = DATA.resolve(name);
        assumeTrue(
                Files.exists(file),
                () -> "Skipped: put %s there, or name another folder in -Ddata.real.".formatted(file));
        return file;
    }

    /** The one of SkillSpan's postings about technology with most lines that name Python. */
    private static String posting() throws IOException {
        var lines = Files.readAllLines(present("skillspan/train.json"));
        var postings = lines.stream()
                .map(ReadingIT::row)
                .filter(row -> row.path("source").asText().equals("tech"))
                .collect(Collectors.groupingBy(
                        row -> row.path("idx").asInt(),
                        Collectors.mapping(ReadingIT::sentence, Collectors.joining("\n"))));
        return postings.values().stream()
                .max((one, other) -> Long.compare(named(one), named(other)))
                .orElseThrow();
    }

    private static long named(String posting) {
        return posting.lines().filter(line -> line.contains("Python")).count() * 1_000 - posting.length() / 1_000;
    }

    private static JsonNode row(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sentence(JsonNode row) {
        return StreamSupport.stream(row.path("tokens").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }
}
