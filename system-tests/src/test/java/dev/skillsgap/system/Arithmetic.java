package dev.skillsgap.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/** Recomputes a gap from its own lines. */
public final class Arithmetic {

    private Arithmetic() {}

    /** By hand: weight = importance × necessity, coverage = min(1, effective ÷ required), groups count once. */
    public static void assertAddsUp(JsonPath gap) {
        double total = 0;
        double reached = 0;
        double contributions = 0;
        for (Map<String, Object> line : gap.<Map<String, Object>>getList("lines")) {
            var weight = number(line, "importance") * ("essential".equals(line.get("necessity")) ? 1.0 : 0.5);
            assertEquals(weight, number(line, "weight"), 1e-12, line.toString());
            if (line.get("transferFrom") == null) {
                var coverage = Math.min(1, number(line, "effective") / number(line, "required"));
                assertEquals(coverage, number(line, "coverage"), 1e-12, line.toString());
            }
            if (line.get("anyOf") == null) {
                total += weight;
                reached += weight * number(line, "coverage");
            }
            contributions += number(line, "contribution");
        }
        for (Map<String, Object> group : gap.<Map<String, Object>>getList("groups")) {
            total += number(group, "weight");
            reached += number(group, "weight") * number(group, "coverage");
        }
        assertEquals(reached / total, gap.getDouble("readiness.low"), 1e-9);
        assertEquals(gap.getDouble("readiness.low"), contributions, 1e-12);
    }

    private static double number(Map<String, Object> line, String field) {
        return ((Number) line.get(field)).doubleValue();
    }
}
