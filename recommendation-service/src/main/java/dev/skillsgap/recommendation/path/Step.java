package dev.skillsgap.recommendation.path;

import dev.skillsgap.recommendation.step.Resource;
import java.util.List;

/**
 * A resource of a path, at its place in it.
 *
 * @param gain readiness (its low end) afterwards, less readiness before it, both on the path
 * @param readiness afterwards, 0 to 1
 * @param lifts the levels it raises
 */
public record Step(Resource resource, double gain, double readiness, List<Lift> lifts) {

    /**
     * A level that is raised.
     *
     * @param from own level before, 0 to 5
     * @param to own level afterwards, 1 to 5
     */
    public record Lift(String skill, String label, int from, int to) {}

    public Step {
        lifts = List.copyOf(lifts);
    }

    /** Readiness gained with an hour, on average over the resource. */
    public double gainPerHour() {
        return gain / resource.hours();
    }
}
