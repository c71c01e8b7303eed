package dev.skillsgap.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What dashboards and alerts ask for is what the services tell; and each alert has its line for whoever it wakes. */
@ExtendWith(DemoSuite.Extension.class)
class DashboardsIT {

    private static final Path PROJECT = Path.of(System.getProperty("skillsgap.project"));
    private static final Path DASHBOARDS = PROJECT.resolve("compose/observability/grafana/dashboards");
    private static final Path ALERTS = PROJECT.resolve("compose/observability/prometheus/alerts.yml");
    private static final Pattern EXPRESSION =
            Pattern.compile("expr:(?: >-)?\\s+(.*?)\\n\\s+(?:for|labels):", Pattern.DOTALL);

    /** Label matchers, ranges, what is grouped by: none of them names a metric. */
    private static final Pattern NO_METRIC = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\bby \\([^)]*\\)|\\d+[smhd]?");

    private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][\\w:]*\\b(?!\\s*\\()");

    private final DemoSuite suite;

    DashboardsIT(DemoSuite suite) {
        this.suite = suite;
    }

    @Test
    void dashboardsShowOnlyWhatThereIs() throws IOException {
        var expressions = new ArrayList<String>();
        try (var files = Files.list(DASHBOARDS)) {
            for (var file : files.toList()) {
                expressions.addAll(JsonPath.from(file.toFile()).getList("panels.targets.flatten().expr"));
            }
        }

        assertTrue(expressions.size() > 20, expressions.toString());
        assertEquals(Set.of(), missing(expressions));
    }

    @Test
    void alertsWatchOnlyWhatThereIs() throws IOException {
        var expressions = EXPRESSION
                .matcher(Files.readString(ALERTS))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertEquals(alerts().size(), expressions.size());
        assertEquals(Set.of(), missing(expressions));
    }

    /** The control: a metric that no service has is seen to be missing. */
    @Test
    void aMetricThatNobodyTellsIsSeen() {
        var expression = "sum by (job) (rate(outbox_rows_lost{job=~\"profile.*\"}[5m])) / outbox_rows_waiting > 0.01";

        assertEquals(Set.of("outbox_rows_lost"), missing(List.of(expression)));
    }

    @Test
    void everyAlertSaysWhatToDo() throws IOException {
        var manual = Files.readString(PROJECT.resolve("docs/operate.md"));

        assertEquals(
                List.of(),
                alerts().stream()
                        .filter(alert -> !manual.contains("| " + alert + " |"))
                        .toList());
    }

    private static List<String> alerts() throws IOException {
        return Pattern.compile("- alert: (\\w+)")
                .matcher(Files.readString(ALERTS))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private Set<String> missing(List<String> expressions) {
        var asked = new TreeSet<String>();
        for (var expression : expressions) {
            METRIC.matcher(NO_METRIC.matcher(expression).replaceAll(" "))
                    .results()
                    .forEach(match -> asked.add(match.group()));
        }
        asked.remove("up"); // Prometheus itself says it.
        asked.removeAll(told());
        return asked;
    }

    private Set<String> told() {
        var told = new TreeSet<String>();
        Stream.of(8080, 8081, 8082)
                .map(port -> suite.as("admin")
                        .get("http://localhost:" + port + "/q/metrics")
                        .asString())
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> told.add(line.replaceFirst("[{ ].*", "")));
        return told;
    }
}
