package dev.skillsgap.skills;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure that the customer gave of the role can be read back, with its source. */
@QuarkusTest
class MlEngineerOutlookTest extends ServiceTest {

    private static final String CUSTOMER = "Role description supplied by the customer";

    private static ValidatableResponse role() {
        return Api.employee().get("/api/v1/roles/ml-engineer").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "pay, United States, typical, 120000, 150000, USD per year",
        "pay, United States, hubs, 200000, , USD per year",
        "pay, India, entry, 900000, 1200000, INR per year",
        "pay, India, professional, 2000000, 2500000, INR per year",
        "demand, , , 344, 344, percent change in job posts",
        "rank, , , 1, 1, rank among jobs",
        "demand, , , 0, , percent change in job posts"
    })
    void showsTheFigureWithItsSource(
            String measure, String region, String level, Double low, Double high, String unit) {
        List<Map<String, Object>> figures = role().extract().path("outlook.figures");

        assertTrue(
                figures.stream()
                        .anyMatch(figure -> measure.equals(figure.get("measure"))
                                && Objects.equals(region, figure.get("region"))
                                && Objects.equals(level, figure.get("level"))
                                && equal(low, figure.get("low"))
                                && equal(high, figure.get("high"))
                                && unit.equals(figure.get("unit"))
                                && CUSTOMER.equals(figure.get("source"))),
                figures.toString());
    }

    private static boolean equal(Double expected, Object shown) {
        return expected == null ? shown == null : shown instanceof Number number && number.doubleValue() == expected;
    }

    @Test
    void showsWhereTheHubsAreAndWhenDemandWasMeasured() {
        role().body(
                        "outlook.figures.find { it.level == 'hubs' }.note",
                        containsString("San Francisco, Seattle, New York"))
                .body("outlook.figures.find { it.low == 344 }.period", equalTo("2015-2018"))
                .body("outlook.figures.find { it.measure == 'rank' }.year", equalTo(2019))
                .body("outlook.figures.source", everyItem(notNullValue()))
                .body("outlook.figures.recorded", everyItem(notNullValue()));
    }

    @Test
    void saysWhatPayDependsOnAndWhatMattersBesides() {
        role().body("outlook.factors", contains("location", "experience", "industry"))
                .body("outlook.beyondPay", contains("company culture", "projects and technologies", "prospects"));
    }
}
