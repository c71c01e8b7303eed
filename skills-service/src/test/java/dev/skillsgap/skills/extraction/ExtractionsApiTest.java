package dev.skillsgap.skills.extraction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.Edits;
import dev.skillsgap.skills.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExtractionsApiTest extends ServiceTest {

    private static final String POSTING = """
            Machine Learning Engineer
            We build what learns.
            Requirements:
            5+ years of experience with Python and SQL
            Strong knowledge of PyTorch
            Docker
            Nice to have:
            Kubernetes, Spark
            """;

    private static ValidatableResponse read(Map<String, Object> request) {
        return Api.employee().body(request).post("/api/v1/extractions").then();
    }

    @BeforeEach
    void awaitTheLexicon() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> read(Map.of("text", "x")).extract().statusCode() == 200);
    }

    @Test
    void tellsWhichSkillsATextNamesAndWhere() {
        read(Map.of("text", "We train neural networks in Python."))
                .statusCode(200)
                .body("skills.skill", contains("neural-networks", "python"))
                .body("skills[1].places", hasSize(1))
                .body("skills[1].places[0].start", equalTo(28))
                .body("skills[1].places[0].end", equalTo(34))
                .body("skills[1].places[0].words", equalTo("Python"))
                .body("skills[1].places[0].why", startsWith("its label"))
                .body("release", notNullValue())
                .body("role", nullValue())
                .body("claims", nullValue());
    }

    /** TensorFlow is no computer vision, ML the language no machine learning, and R, Go and Spark are words too. */
    @Test
    void claimsNothingOfWordsThatOnlyLookLikeSkills() {
        read(Map.of(
                        "text",
                        "Let us go. Plan r was a spark in the dark, and they keep going.",
                        "frameworks",
                        List.of("ml")))
                .body("skills", empty());
        read(Map.of("text", "TensorFlow", "frameworks", List.of("ml"))).body("skills.skill", contains("tensorflow"));
    }

    @Test
    void makesARoleOfAPosting() {
        var role = read(Map.of("text", POSTING, "mode", "posting", "framework", "acme"))
                .statusCode(200)
                .body("role.id", equalTo("acme:machine-learning-engineer"))
                .body("role.title", equalTo("Machine Learning Engineer"))
                .body("role.requirements.find { it.skill == 'python' }.level", equalTo(4))
                .body("role.requirements.find { it.skill == 'python' }.necessity", equalTo("essential"))
                .body("role.requirements.find { it.skill == 'python' }.basis", containsString("5+ years"))
                .body("role.requirements.find { it.skill == 'pytorch' }.level", equalTo(4))
                .body("role.requirements.find { it.skill == 'docker' }.level", equalTo(3))
                .body("role.requirements.find { it.skill == 'docker' }.importance", equalTo(1.0F))
                .body("role.requirements.find { it.skill == 'kubernetes' }.necessity", equalTo("optional"))
                .body("role.requirements.find { it.skill == 'kubernetes' }.importance", equalTo(0.3F))
                .extract()
                .path("role");

        Edits.put("roles/acme:machine-learning-engineer", role);
    }

    @Test
    void makesNoRoleOfAPostingThatNamesNoSkill() {
        read(Map.of("text", "A nice day.", "mode", "posting")).statusCode(200).body("role", nullValue());
    }

    @Test
    void makesClaimsOfAResume() {
        read(Map.of("text", "I have basic knowledge of Docker. Expert in Python. SQL.", "mode", "resume"))
                .body("claims.find { it.skill == 'docker' }.level", equalTo(2))
                .body("claims.find { it.skill == 'python' }.level", equalTo(5))
                .body("claims.find { it.skill == 'sql' }.level", equalTo(2))
                .body("claims.source", everyItem(equalTo("inferred")))
                .body("claims.find { it.skill == 'python' }.evidence", equalTo("Expert in Python."));
    }

    @Test
    void readsAJsonResume() {
        var resume = Map.of(
                "basics", Map.of("name", "Python Docker", "summary", "Builds pipelines."),
                "skills",
                        List.of(Map.of("name", "Programming", "level", "Master", "keywords", List.of("Python", "SQL"))),
                "work", List.of(Map.of("name", "Kubernetes Inc", "highlights", List.of("Moved everything to Docker"))));

        read(Map.of("resume", resume, "mode", "resume"))
                .body("claims.skill", hasItems("python", "sql", "docker"))
                .body("claims.skill", not(hasItem("kubernetes")))
                .body("claims.find { it.skill == 'python' }.level", equalTo(5))
                .body("claims.find { it.skill == 'docker' }.level", equalTo(2));
    }

    @Test
    void suggestsWhatATextIsAboutWithoutNamingIt() {
        var request = Map.<String, Object>of(
                "text", "Deployment of trained models, monitored well.", "frameworks", List.of("ml"), "suggest", true);
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> read(request).extract().statusCode() == 200);

        read(request)
                .body("suggestions.skill", hasItems("model-deployment"))
                .body("suggestions[0].why", startsWith("means alike by"))
                .body("suggestions.words", everyItem(not(equalTo(""))));
        read(Map.of("text", "Lunch is at noon on Fridays.", "suggest", true)).body("suggestions", empty());
        read(Map.of("text", "x ".repeat(20_000), "suggest", true)).statusCode(413);
        read(Map.of("text", "x\n".repeat(301), "suggest", true)).statusCode(413);
    }

    /** Each would take minutes where the time grows with the square of the length; the limit is no measurement. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "sql ", "sql\n", "sql. ", "experience with ", ", ", "c++", "a.\n"})
    @Timeout(60)
    void readsATextOfNothingButTheSame(String part) {
        var text = part.repeat(65_000 / part.length());

        for (var mode : List.of("posting", "resume")) {
            read(Map.of("text", text, "mode", mode, "frameworks", List.of("ml")))
                    .statusCode(200);
        }
    }

    @Test
    void readsANewReleaseWithoutARestart() {
        Edits.put("skills/acme:flumbing", Edits.skill("Flumbing"));
        Edits.publish("flumbing");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> read(Map.of("text", "Flumbing all day"))
                        .extract()
                        .path("skills.skill")
                        .equals(List.of("acme:flumbing")));
    }

    @Test
    void saysWhatIsWrongAboutARequest() {
        read(Map.of()).statusCode(422).body("errors[0].detail", equalTo("Send either text or resume."));
        read(Map.of("text", "a", "resume", Map.of())).statusCode(422);
        read(Map.of("text", "a", "frameworks", List.of("nowhere")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/frameworks"));
        read(Map.of("text", "a", "mode", "posting", "framework", "ml")).statusCode(422);
        read(Map.of("text", "a", "mode", "poem")).statusCode(422);
        Api.employee().post("/api/v1/extractions").then().statusCode(422);
    }
}
