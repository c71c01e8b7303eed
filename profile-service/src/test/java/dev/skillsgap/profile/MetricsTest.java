package dev.skillsgap.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators ask, and where the answer stands: docs/operate.md has the questions. */
@QuarkusTest
class MetricsTest extends ServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outbox_rows_waiting",
                "outbox_oldest_age_seconds",
                "inbox_lag_records{reader=\"shared\",subscription=\"taxonomy\"}",
                "inbox_behind_seconds{reader=\"shared\",subscription=\"taxonomy\"}",
                "inbox_dead_letters_open",
                "inbox_dead_letters_total",
                "agroal_active_count{datasource=\"default\"}",
                "jvm_threads_live_threads",
            })
    void isThereFromTheBeginning(String metric) {
        assertTrue(value(metric) >= 0, metric);
    }

    @Test
    void saysWhichReleaseIsKnownWhichBuildAnswersAndThatAllThreadsRun() {
        assertEquals(1, value("taxonomy_release"));
        assertEquals(1, value("build_info"));
        assertEquals(0, value("duties_dead"));
    }

    @Test
    void timesRequestsByTemplateNotById() {
        var id = Api.person();
        Api.hr().get("/api/v1/people/{id}", id).then().statusCode(200);

        var metrics = metrics();

        assertThat(
                metrics,
                containsString("http_server_requests_seconds_bucket{method=\"GET\",outcome=\"SUCCESS\",status=\"200\","
                        + "uri=\"/api/v1/people/{id}\",le=\"0.25\"}"));
        assertThat(metrics, not(containsString(id)));
    }

    @Test
    void healthSaysWhichThreadsRunAndWhetherDatabaseAndBrokerAnswer() {
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'threads' }.data.'outbox-relay'", equalTo("runs"))
                .body("checks.find { it.name == 'threads' }.data.'inbox-taxonomy'", equalTo("runs"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'database' }.data.database", equalTo("answers"))
                .body("checks.find { it.name == 'broker' }.data.broker", equalTo("answers"))
                .body("checks.find { it.name == 'taxonomy' }.data.release", equalTo(1));
    }

    private static String metrics() {
        return Api.as("admin", null)
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
