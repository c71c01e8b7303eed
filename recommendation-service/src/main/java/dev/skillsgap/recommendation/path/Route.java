package dev.skillsgap.recommendation.path;

import dev.skillsgap.recommendation.gap.Reading;
import dev.skillsgap.recommendation.path.network.Network;
import dev.skillsgap.recommendation.path.problem.Selection;
import dev.skillsgap.recommendation.step.Outcome;
import dev.skillsgap.recommendation.step.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a selection in order: next is always, of the resources that can be begun and then do what they are selected for,
 * the one that gains most readiness for an hour, then the one with the smaller id. Each step is what {@code step.Outcome}
 * says of it; readiness is read with the gap's own arithmetic.
 */
final class Route {

    private static final Comparator<Step> BEST_FIRST = Comparator.comparingDouble(Step::gainPerHour)
            .reversed()
            .thenComparing(step -> step.resource().id());

    private final Reading start;
    private final Map<Resource, Map<String, Integer>> waiting;
    private final Map<String, Integer> levels = new HashMap<>();
    private double readiness;

    private Route(Reading start, Map<Resource, Map<String, Integer>> waiting) {
        this.start = start;
        this.waiting = waiting;
        this.readiness = start.low();
    }

    /** The steps of the selection, from the beginning. */
    static List<Step> of(Reading start, Network network, Selection selection) {
        var route = new Route(start, promises(network, selection));
        var steps = new ArrayList<Step>();
        while (!route.waiting.isEmpty()) {
            steps.add(route.next());
        }
        return steps;
    }

    /** Of each resource the levels it is selected for. */
    private static Map<Resource, Map<String, Integer>> promises(Network network, Selection selection) {
        var promises = new LinkedHashMap<Resource, Map<String, Integer>>();
        selection.resources().forEach(place -> promises.put(network.resources().get(place), new HashMap<>()));
        for (int place : selection.lessons()) {
            var lesson = network.lessons().get(place);
            promises.getOrDefault(network.resources().get(lesson.resource()), new HashMap<>())
                    .merge(lesson.skill(), lesson.to(), Math::max);
        }
        return promises;
    }

    private Step next() {
        var standing = start.standing().raisedTo(levels);
        var candidates = new ArrayList<Step>();
        waiting.forEach((resource, promise) -> {
            var reached = Outcome.of(resource, standing);
            if (keeps(promise, with(reached))) {
                candidates.add(step(resource, reached));
            }
        });
        var next = candidates.stream()
                .min(BEST_FIRST)
                .orElseThrow(() -> new IllegalStateException("None of the resources selected can be done next"));
        waiting.remove(next.resource());
        next.lifts().forEach(lift -> levels.merge(lift.skill(), lift.to(), Math::max));
        readiness = next.readiness();
        return next;
    }

    private Map<String, Integer> with(Map<String, Integer> reached) {
        var all = new HashMap<>(levels);
        reached.forEach((skill, level) -> all.merge(skill, level, Math::max));
        return all;
    }

    private boolean keeps(Map<String, Integer> promise, Map<String, Integer> after) {
        return promise.entrySet().stream()
                .allMatch(
                        kept -> Math.max(after.getOrDefault(kept.getKey(), 0), held(kept.getKey())) >= kept.getValue());
    }

    private int held(String skill) {
        return Math.max(start.standing().levelOf(skill), levels.getOrDefault(skill, 0));
    }

    private Step step(Resource resource, Map<String, Integer> reached) {
        var after = start.lowAfter(with(reached));
        var lifts = resource.teaches().stream()
                .filter(teaching -> reached.getOrDefault(teaching.skill(), 0) == teaching.to())
                .map(teaching ->
                        new Step.Lift(teaching.skill(), teaching.label(), held(teaching.skill()), teaching.to()))
                .toList();
        return new Step(resource, after - readiness, after, lifts);
    }
}
