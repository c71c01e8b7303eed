package dev.skillsgap.skills.suggestion;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names of skills from other systems may mean. */
@QuarkusTest
class SkillSuggestionsTest extends ServiceTest {

    private static ValidatableResponse suggest(Object body) {
        return Api.employee().body(body).post("/api/v1/skill-suggestions").then();
    }

    private static ValidatableResponse suggest(String name) {
        return suggest(Map.of("names", List.of(name))).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "PYTHON, python, label",
        "sklearn, scikit-learn, other-label",
        "Experience with Python and its tools, python, named",
        "learning machine, machine-learning, words",
        "tensorflwo, tensorflow, typo"
    })
    void suggestsByLabelsAndWords(String name, String skill, String by) {
        suggest(name)
                .body("names[0].name", equalTo(name))
                .body("names[0].suggestions.skill", hasItem(skill))
                .body("names[0].suggestions.find { it.skill == '%s' }.by".formatted(skill), equalTo(by));
    }

    @Test
    void suggestsByMeaningWhatSharesNoWord() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> suggest("teaching computers to see pictures")
                        .body("names[0].suggestions.skill", hasItem("computer-vision"))
                        .body("names[0].suggestions.find { it.skill == 'computer-vision' }.by", equalTo("meaning")));
    }

    @Test
    void theSurestComesFirstAndNothingIsSuggestedForWhatMeansNothing() {
        suggest(Map.of("names", List.of("Python", "xqzwv"), "limit", 2))
                .statusCode(200)
                .body("names.name", contains("Python", "xqzwv"))
                .body("names[0].suggestions[0].skill", equalTo("python"))
                .body("names[0].suggestions[0].confidence", equalTo(1.0f))
                .body("names[0].suggestions", hasSize(lessThan(3)))
                .body("names[1].suggestions", empty());
    }

    @Test
    void refusesNoNamesAndTooMany() {
        suggest(Map.of("names", List.of())).statusCode(422);
        suggest(Map.of("names", List.of(" "))).statusCode(422);
        suggest(Map.of("names", Collections.nCopies(21, "Python"))).statusCode(422);
    }
}
