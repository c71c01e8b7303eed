package dev.skillsgap.recommendation.gap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * How far a person is from a role, with all its terms.
 *
 * @param readiness exactly 1 when everything is met; {@code low} is what the contributions add up to
 * @param confidence weighted mean over the lines that count, 0 to 1
 * @param blockers skills of the essential lines that count and are not met, in the order of the lines
 * @param totalWeight what the weights are divided by; 0 for a role that requires nothing
 * @param lines one a requirement: essential before optional, then by falling weight, then by skill id
 * @param groups the alternatives among them, by name
 */
public record Gap(
        Readiness readiness,
        double confidence,
        List<String> blockers,
        double totalWeight,
        List<Line> lines,
        List<Alternatives> groups) {

    /**
     * A group of alternatives, which counts once.
     *
     * @param weight the largest of its members
     * @param coverage the largest of its members
     * @param carriedBy skill id of the member whose line carries the contribution
     */
    public record Alternatives(String anyOf, double weight, double coverage, String carriedBy) {

        private static Alternatives of(Group group) {
            var carrier = group.carrier();
            return new Alternatives(
                    String.valueOf(carrier.requirement().anyOf()),
                    group.weight(),
                    carrier.coverage(),
                    carrier.skill().id());
        }
    }

    /** Computes the gap; see the package for what the answer depends on. */
    public static Gap of(Role role, Standing standing, Policy policy) {
        return of(Reading.of(role, standing, policy));
    }

    /** The gap that was read. */
    public static Gap of(Reading reading) {
        var lines = reading.lines();
        return new Gap(
                new Readiness(reading.low(), reading.high()),
                reading.confidence(),
                blockers(lines),
                reading.totalWeight(),
                lines,
                alternatives(reading));
    }

    private static List<Alternatives> alternatives(Reading reading) {
        var alternatives = new ArrayList<Alternatives>();
        for (var group : reading.alternatives()) {
            alternatives.add(Alternatives.of(group));
        }
        alternatives.sort(Comparator.comparing(Alternatives::anyOf));
        return Collections.unmodifiableList(alternatives);
    }

    private static List<String> blockers(List<Line> lines) {
        var blockers = new ArrayList<String>();
        for (var line : lines) {
            if (line.blocks()) {
                blockers.add(line.skill().id());
            }
        }
        return Collections.unmodifiableList(blockers);
    }
}
