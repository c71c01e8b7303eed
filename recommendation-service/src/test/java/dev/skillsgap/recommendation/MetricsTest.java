package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators ask, and where the answer stands: docs/operate.md has the questions. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class MetricsTest {

    @Inject
    Publisher publisher;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outbox_rows_waiting",
                "outbox_oldest_age_seconds",
                "inbox_lag_records{reader=\"memory\",subscription=\"people\"}",
                "inbox_lag_records{reader=\"shared\",subscription=\"people\"}",
                "inbox_lag_records{reader=\"shared\",subscription=\"taxonomy\"}",
                "inbox_behind_seconds{reader=\"shared\",subscription=\"people\"}",
                "inbox_dead_letters_open",
                "inbox_dead_letters_total",
                "people_waiting",
                "webhooks_failing",
                "webhooks_waiting",
                "webhooks_attempts_total",
                "answers_stale",
                "taxonomy_release",
                "recommendations_emitted_total",
                "recommendations_computation_seconds_count",
                "recommendations_delay_seconds_count",
                "agroal_active_count{datasource=\"default\"}",
                "process_uptime_seconds",
            })
    void isThereFromTheBeginning(String metric) {
        assertTrue(value(metric) >= 0, metric);
    }

    @Test
    void countsWhatWasRecommendedAndHowLongThatTook() {
        var release = publisher.publishSample();
        var emitted = value("recommendations_emitted_total");
        var person = Told.newId();

        Topics.send(Told.person(person, 1));
        Topics.recommendationsOf(person, 1);

        await().untilAsserted(() -> assertEquals(emitted + 1, value("recommendations_emitted_total")));
        assertEquals(release, value("taxonomy_release"));
        assertTrue(value("recommendations_computation_seconds_bucket{le=\"0.25\"}") >= 1);
        await().untilAsserted(() -> assertEquals(0, value("people_waiting")));
    }

    @Test
    void timesRequestsByTemplateNotById() {
        var person = Told.newId();
        given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get("/api/v1/gaps/" + person)
                .then()
                .header("X-Trace-Id", matchesPattern("[0-9a-f]{32}"));

        var metrics = metrics();

        assertThat(metrics, containsString("uri=\"/api/v1/gaps/{personId}\""));
        assertThat(metrics, containsString("le=\"0.25\""));
        assertThat(metrics, not(containsString(person)));
    }

    @Test
    void healthSaysWhy() {
        publisher.publishSample();
        var live = given().get("/q/health/live").then().statusCode(200);
        for (var thread :
                List.of("outbox-relay", "inbox-people", "inbox-taxonomy", "follower-people", "recommendation-worker")) {
            live.body("checks.find { it.name == 'threads' }.data.'" + thread + "'", equalTo("runs"));
        }
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'database' }.data.database", equalTo("answers"))
                .body("checks.find { it.name == 'broker' }.data.broker", equalTo("answers"))
                .body("checks.find { it.name == 'people' }.data.memory", equalTo("is up to date")));
    }

    private static String metrics() {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("integration", null, 5))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Of the first series whose line begins so. */
    private static double value(String series) {
        var line = Pattern.compile("^" + Pattern.quote(series) + "(\\{[^}]*})? (\\S+).*$", Pattern.MULTILINE)
                .matcher(metrics());
        assertTrue(line.find(), series);
        return Double.parseDouble(line.group(2));
    }
}
