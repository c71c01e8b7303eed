package dev.skillsgap.system.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.system.Arithmetic;
import dev.skillsgap.system.SharedSuite;
import dev.skillsgap.system.Suite;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The walk through one person's numbers is what the running demo company answers, and what they add up to. */
@ExtendWith(SharedSuite.class)
class WalkthroughIT {

    private static final double ROUNDING = 1e-12;

    /** Of a number with four places. */
    private static final double SHOWN = 0.00005 + 1e-9;

    private static final Pattern ROW =
            Pattern.compile("\\| \\S+ \\| \\d \\| (\\S+) \\| [^|]+ \\| (\\S+) \\| (\\S+) \\|");

    private static Asked asked;
    private static JsonPath gap;

    @BeforeAll
    static void ask(Suite suite) {
        asked = new Asked(suite);
        gap = asked.gap();
    }

    @Test
    void theDocumentSaysWhatTheApiAnswers() throws IOException {
        var section = section();
        if (Boolean.getBoolean("walkthrough.update")) {
            Walkthrough.commit(section);
        }

        assertEquals(
                Walkthrough.committed(),
                section,
                "The walk is not the committed one. If that is meant, run this test with -Dwalkthrough.update=true");
    }

    private static String section() {
        var blocker = gap.getString("blockers[0]");
        int required = ((Number) Walkthrough.line(gap, blocker).get("required")).intValue();
        return Walkthrough.write(gap, asked.whatIf(blocker, required), asked.cheapest());
    }

    @Test
    void theApiAnswersWhatIsAddedUpFromTheOtherServices() {
        var byHand = new ByHand(asked);

        Arithmetic.assertAddsUp(gap);
        assertEquals(byHand.totalWeight(), gap.getDouble("totalWeight"), ROUNDING);
        assertEquals(byHand.low(), gap.getDouble("readiness.low"), ROUNDING);
        assertEquals(byHand.high(), gap.getDouble("readiness.high"), ROUNDING);
        assertEquals(byHand.confidence(), gap.getDouble("confidence"), ROUNDING);
        assertEquals(
                byHand.blockers(),
                gap.<String>getList("blockers").stream().sorted().toList());
        for (var term : byHand.terms()) {
            Map<String, Object> line = Walkthrough.line(gap, term.skill());
            assertEquals(term.weight(), ((Number) line.get("weight")).doubleValue(), ROUNDING);
            assertEquals(term.coverage(), ((Number) line.get("coverage")).doubleValue(), ROUNDING);
        }
    }

    /** As a reader would, with the numbers as they are printed. */
    @Test
    void theRowsOfTheDocumentAddUp() throws IOException {
        double total = 0;
        double products = 0;
        int rows = 0;
        var matcher = ROW.matcher(Walkthrough.committed());
        while (matcher.find()) {
            rows++;
            if (!matcher.group(3).equals("–")) {
                var weight = Double.parseDouble(matcher.group(1));
                var product = Double.parseDouble(matcher.group(3));
                assertEquals(weight * Double.parseDouble(matcher.group(2)), product, 2 * SHOWN, matcher.group());
                total += weight;
                products += product;
            }
        }

        assertEquals(gap.getList("lines").size(), rows);
        assertEquals(gap.getDouble("totalWeight"), total, rows * SHOWN);
        assertEquals(gap.getDouble("readiness.low"), products / total, rows * SHOWN);
    }

    @Test
    void whatWasRecommendedReplaysBitForBit() {
        var replay = asked.replay();

        assertTrue(replay.getBoolean("equal"), replay.prettify());
    }

    /** The control: the person is one of whom the walk has something to tell. */
    @Test
    void thePersonHasOfEverything() {
        var lines = gap.<Map<String, Object>>getList("lines");
        assertTrue(lines.stream().anyMatch(line -> line.get("transferFrom") != null));
        assertTrue(lines.stream().anyMatch(line -> line.get("held") != null && line.get("transferFrom") == null));
        assertTrue(
                lines.stream().anyMatch(line -> String.valueOf(line.get("text")).contains("has expired")));
        assertNotEquals(List.of(), gap.getList("groups"));
        assertNotEquals(List.of(), gap.getList("blockers"));
        assertEquals(
                asked.cheapest().getDouble("smallest.skills"), asked.cheapest().getDouble("smallest.skillsAtLeast"));
    }
}
