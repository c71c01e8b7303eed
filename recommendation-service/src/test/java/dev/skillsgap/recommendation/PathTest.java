package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths, as they are asked for and told; what they are is tested where they are found. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class PathTest {

    private static final RestAssuredConfig DOUBLES =
            RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));

    @Inject
    Publisher publisher;

    final String person = Told.newId();

    @BeforeEach
    void tellOfAPerson() {
        publisher.publishSample();
        Topics.send(Told.person(person, 1));
        Topics.recommendationsOf(person, 1);
    }

    @Test
    void answersTheShortestWayWithItsProofAndItsWeeks() {
        ask("").statusCode(200)
                .body("role", equalTo("ml-engineer"))
                .body("personVersion", equalTo(1))
                .body("objective", equalTo("leastHours"))
                .body("optimal", equalTo(true))
                .body("value", closeTo(110, 1e-9))
                .body("bound", closeTo(110, 1e-9))
                .body("distance", closeTo(0, 1e-9))
                .body("foundBy", equalTo("solver"))
                .body("steps.resource", equalTo(List.of("pytorch-book", "algebra-course")))
                .body("steps.position", equalTo(List.of(1, 2)))
                .body("steps[0].lifts[0]", equalTo(Map.of("skill", "pytorch", "label", "PyTorch", "from", 2, "to", 3)))
                .body("hoursPerWeek", closeTo(6, 1e-9))
                .body("hoursPerWeekBy", equalTo("person"))
                .body("weeks", equalTo(19))
                .body(
                        "schedule[0]",
                        equalTo(Map.of("firstWeek", 1, "lastWeek", 3, "resource", "pytorch-book", "hoursAWeek", 6.0)))
                .body("schedule[-1].lastWeek", equalTo(19));
    }

    @Test
    void saysWhatNothingTeachesAndDoesTheRest() {
        ask("").body("unreachable.skill", equalTo(List.of("python")))
                .body("unreachable[0].required", equalTo(4))
                .body("unreachable[0].reachable", equalTo(3))
                .body("unreachable[0].text", equalTo("Nothing that may be used teaches Python beyond level 3."));
    }

    @Test
    void addsUpToTheReadinessOfTheGapAfterwards() {
        var path = Golden.parse(ask("").extract().asString());

        double sum = path.at("/readinessBefore").asDouble();
        for (var step : path.at("/steps")) {
            sum += step.at("/gain").asDouble();
        }
        assertEquals(path.at("/readinessAfter").asDouble(), sum, 1e-12);
        assertEquals((0.97 * 3 / 4 + 0.5 + 0.62) / 2.29, sum, 1e-12);
    }

    @Test
    void gainsWhatItCanWithinABudget() {
        ask("&objective=mostReadiness&weeks=5&hoursPerWeek=4")
                .body("hoursAtMost", closeTo(20, 1e-9))
                .body("steps.resource", equalTo(List.of("pytorch-book")))
                .body("optimal", equalTo(true))
                .body("hoursPerWeekBy", equalTo("asked"))
                .body("weeks", equalTo(5));
        ask("&objective=mostReadiness&hours=5").body("steps", hasSize(0)).body("optimal", equalTo(true));
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        ask("&done=pytorch-book")
                .body("steps.resource", equalTo(List.of("algebra-course")))
                .body("leftOut.done", equalTo(1));
        ask("&language=de").body("steps", hasSize(0)).body("leftOut.language", equalTo(3));
        ask("&without=reading").body("steps", hasSize(0)).body("leftOut.kind", equalTo(3));
        ask("&kinds=reading,book").body("steps", hasSize(2));
    }

    @Test
    void namesTheCurrencyWhereMoneyCounts() {
        ask("&objective=leastCost")
                .body("currency", equalTo("USD"))
                .body("value", closeTo(0, 1e-9))
                .body("costs", equalTo(Map.of()));
        ask("").body("currency", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "role=astronaut, role, no role",
        "objective=fastest, objective, mostReadiness",
        "objective=mostReadiness, hours, what may be spent",
        "hours=10, hours, goes with",
        "weeks=10, weeks, goes with",
        "objective=mostReadiness&hours=-1, hours, no number",
        "objective=mostReadiness&hours=NaN, hours, no number",
        "objective=mostReadiness&money=much, money, no number",
        "kinds=course&kinds=lecture, kinds, no kind",
        "without=lecture, without, no kind",
        "language=english, language, two letters",
        "currency=dollar, currency, no currency",
        "hoursPerWeek=0, hoursPerWeek, more than 0",
        "hoursPerWeek=100, hoursPerWeek, no number",
    })
    void namesTheParameterThatCannotBeTaken(String query, String parameter, String detail) {
        ask("&" + query)
                .statusCode(422)
                .body("errors[0].pointer", equalTo(parameter))
                .body("detail", containsString(detail));
    }

    @Test
    void namesADateThatIsNone() {
        get("asOf=tomorrow").statusCode(422).body("errors[0].pointer", equalTo("asOf"));
    }

    @Test
    void schedulesNothingForWhomHasNoHours() {
        Topics.send(Told.person(person, 2, Map.of("hoursPerWeek", "0")));
        Topics.recommendationsOf(person, 2);

        ask("").body("weeks", nullValue()).body("schedule", hasSize(0)).body("steps", hasSize(2));
        ask("&objective=mostReadiness&weeks=2").statusCode(422).body("errors[0].pointer", equalTo("hoursPerWeek"));
    }

    @Test
    void isTheSameEachTime() {
        assertEquals(ask("").extract().asString(), ask("").extract().asString());
    }

    private ValidatableResponse ask(String query) {
        return get("asOf=2026-05-02" + query);
    }

    private ValidatableResponse get(String query) {
        return given().config(DOUBLES)
                .auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get("/api/v1/paths/" + person + "?" + query)
                .then();
    }
}
