package dev.skillsgap.skills.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.ServiceTest;
import dev.skillsgap.skills.document.Written;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class FilesApiTest extends ServiceTest {

    private static final String PATH = "/api/v1/extractions";

    private static RequestSpecification form() {
        return Api.employee().contentType("multipart/form-data");
    }

    private static RequestSpecification file(String name, byte[] bytes) {
        return form().multiPart("file", name, bytes).multiPart("frameworks", "ml");
    }

    private static ValidatableResponse sent(RequestSpecification request) {
        return request.post(PATH).then();
    }

    @BeforeEach
    void awaitTheLexicon() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Api.employee().body(Map.of("text", "x")).post(PATH).statusCode() == 200);
    }

    static Stream<Arguments> resumes() {
        return Stream.of(
                Arguments.of("resume.pdf", Written.pdf(Written.RESUME)),
                Arguments.of("resume.docx", Written.docx()),
                Arguments.of("resume.html", Written.html()),
                Arguments.of("resume.txt", Written.text()),
                Arguments.of("no name", Written.pdf(Written.RESUME)));
    }

    @ParameterizedTest
    @MethodSource("resumes")
    void findsInAFileWhatItFindsInItsText(String name, byte[] bytes) {
        var asText = Api.employee()
                .body(Map.of("text", String.join("\n", Written.RESUME), "mode", "resume", "frameworks", List.of("ml")))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("claims.skill", hasItems("python", "sql", "docker", "kubernetes", "neural-networks", "pytorch"))
                .extract()
                .jsonPath();

        var asFile = sent(file(name, bytes).multiPart("mode", "resume"))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(asText.getList("skills"), asFile.getList("skills"));
        assertEquals(asText.getList("claims"), asFile.getList("claims"));
        var text = asFile.getString("text");
        for (var place : asFile.<Map<String, Object>>getList("skills.places.flatten()")) {
            assertEquals(place.get("words"), text.substring((int) place.get("start"), (int) place.get("end")));
        }
    }

    @Test
    void makesARoleOfAPostingThatIsAFile() {
        sent(file("job.html", Written.html()).multiPart("mode", "posting").multiPart("framework", "acme"))
                .statusCode(200)
                .body("role.id", equalTo("acme:machine-learning-engineer"))
                .body("role.requirements.find { it.skill == 'sql' }.level", equalTo(5));
    }

    @Test
    void readsAJsonResumeThatIsAFile() {
        sent(file("me.json", "{\"skills\": [{\"name\": \"Python\", \"level\": \"Master\"}]}".getBytes(UTF_8))
                        .multiPart("mode", "resume"))
                .statusCode(200)
                .body("text", equalTo("Master: Python\n"))
                .body("claims[0].level", equalTo(5));
        sent(file("me.json", "{\"skills\": [".getBytes(UTF_8)))
                .statusCode(422)
                .body("detail", containsString("none from line 1"));
        sent(file("me.json", ("{\"a\": \"" + " ".repeat(300_000)).getBytes(UTF_8)))
                .statusCode(413)
                .body("detail", containsString("262144 bytes"));
    }

    @Test
    void looksForWhatAFileIsAbout() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> file("a.txt", "Deployment of trained models, monitored well.".getBytes(UTF_8))
                        .multiPart("suggest", "true")
                        .post(PATH)
                        .asString()
                        .contains("model-deployment"));
    }

    @Test
    void saysWhatIsWrongAboutAFileInAProblem() {
        var problem = "application/problem+json";
        sent(file("locked.pdf", Written.lockedPdf()))
                .statusCode(422)
                .contentType(problem)
                .body("errors[0].pointer", equalTo("/file"))
                .body("detail", containsString("password"));
        sent(file("old.doc", new byte[] {1, 2, 3}))
                .statusCode(415)
                .contentType(problem)
                .body("detail", containsString("PDF, DOCX, HTML"));
        sent(file("long.txt", "SQL ".repeat(20_000).getBytes(UTF_8)))
                .statusCode(413)
                .contentType(problem)
                .body("detail", containsString("80000 characters"));
        sent(file("large.pdf", new byte[5 * 1024 * 1024]))
                .statusCode(413)
                .contentType(problem)
                .body("detail", equalTo("Send at most 5242880 bytes at a time."));
        sent(file("a.txt", "SQL".getBytes(UTF_8)).multiPart("mode", "poem"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/mode"))
                .body("errors[0].suggestions", hasItems("resume"));
        sent(form().multiPart("mode", "resume")).statusCode(422).body("errors[0].pointer", equalTo("/file"));
        sent(form().multiPart("file", "a.txt", "SQL".getBytes(UTF_8)).multiPart("frameworks", "nowhere"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/frameworks"));
    }

    /** What is no form is held in memory whole, and stays small here as everywhere. */
    @Test
    void takesNoLargerJsonThanBefore() {
        Api.employee()
                .body(Map.of("text", "x", "frameworks", List.of("y".repeat(300_000))))
                .post(PATH)
                .then()
                .statusCode(413);
        Api.employee()
                .body(Map.of(
                        "resume",
                        Map.of(
                                "work",
                                List.of(Map.of("summary", "x".repeat(60_000)), Map.of("summary", "x".repeat(60_000))))))
                .post(PATH)
                .then()
                .statusCode(413)
                .body("detail", containsString("120002 characters"));
        Api.employee()
                .contentType("application/pdf")
                .body(new byte[] {1})
                .post(PATH)
                .then()
                .statusCode(415);
    }

    /** While it is read a file lies where all that is sent to a Quarkus service does. */
    @Test
    void keepsNoFile() {
        var mine = UUID.randomUUID().toString();
        sent(file("a.txt", mine.getBytes(UTF_8))).statusCode(200);
        sent(file("a.rtf", ("{\\rtf1 " + mine).getBytes(UTF_8))).statusCode(415);

        var folder = Path.of(System.getProperty("java.io.tmpdir"), "uploads");
        assertTrue(Files.isDirectory(folder));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> files(folder).noneMatch(file -> holds(file, mine)));
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            return false; // Of somebody else, and gone or in other letters.
        }
    }
}
