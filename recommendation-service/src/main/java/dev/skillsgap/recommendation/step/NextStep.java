package dev.skillsgap.recommendation.step;

import dev.skillsgap.recommendation.gap.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A resource that can be begun now and makes the person readier.
 *
 * @param gain readiness (its low end) afterwards, less readiness now
 * @param lifts the levels it raises
 */
public record NextStep(Resource resource, double gain, List<Lift> lifts) {

    /** As many as a person can weigh against each other. */
    private static final int AT_MOST = 5;

    /** A gain below this is the rounding of a sum whose terms moved. */
    private static final double NOTHING = 1e-9;

    private static final Comparator<Gain> BEST_FIRST =
            Comparator.comparingDouble(Gain::anHour).reversed().thenComparing(gain -> gain.resource.id());

    /**
     * A level that is raised.
     *
     * @param from effective level now, 0 to 5
     * @param to own level afterwards, 1 to 5
     */
    public record Lift(String skill, String label, double from, int to) {}

    /** The best steps, most readiness per hour first, then by id; at most five, none where nothing is missing. */
    public static List<NextStep> best(Collection<Resource> resources, Reading now) {
        var gains = new ArrayList<Gain>();
        for (var resource : resources) {
            var reached = Outcome.of(resource, now.standing());
            var gain = now.lowAfter(reached) - now.low();
            if (gain > NOTHING) {
                gains.add(new Gain(resource, reached, gain));
            }
        }
        return gains.stream()
                .sorted(BEST_FIRST)
                .limit(AT_MOST)
                .map(gain -> new NextStep(gain.resource, gain.readiness, lifts(gain.resource, gain.reached, now)))
                .toList();
    }

    /** What a resource would give; of most it is known that they are not among the best before anything else is. */
    private record Gain(Resource resource, Map<String, Integer> reached, double readiness) {

        private double anHour() {
            return readiness / resource.hours();
        }
    }

    private static List<Lift> lifts(Resource resource, Map<String, Integer> reached, Reading now) {
        return resource.teaches().stream()
                .filter(teaching -> reached.getOrDefault(teaching.skill(), 0) == teaching.to())
                .map(teaching -> new Lift(
                        teaching.skill(), teaching.label(), now.effectiveLevelOf(teaching.skill()), teaching.to()))
                .toList();
    }

    /** Readiness gained with an hour, on average over the resource. */
    public double gainPerHour() {
        return gain / resource.hours();
    }

    /** The step as one plain sentence. */
    public String text() {
        var levels = lifts.stream()
                .map(lift -> "%s to level %d".formatted(lift.label(), lift.to()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s (%s, %s h) lifts %s and adds %.4f to readiness.",
                resource.title(),
                resource.kind(),
                hours(),
                levels,
                gain);
    }

    private String hours() {
        var hours = resource.hours();
        return String.format(Locale.ROOT, hours == Math.rint(hours) ? "%.0f" : "%.1f", hours);
    }
}
