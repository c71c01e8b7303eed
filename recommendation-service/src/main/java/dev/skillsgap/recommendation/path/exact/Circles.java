package dev.skillsgap.recommendation.path.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.Literal;
import dev.skillsgap.recommendation.path.network.Circuit;
import dev.skillsgap.recommendation.path.network.Components;
import dev.skillsgap.recommendation.path.network.Network;
import dev.skillsgap.recommendation.path.problem.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Circles in the reasons that a solver found: levels that are reached by what needs them, and resources of which each
 * would have to be done before the other. Each is forbidden, for good, with all that is like it.
 */
final class Circles {

    private final Model model;
    private final Network network;
    private final Map<Integer, Integer> reachedBy;
    private final Set<Integer> used;
    private final List<Integer> taken;

    Circles(Model model, CpSolver found) {
        this.model = model;
        this.network = model.network();
        this.reachedBy = model.reasons().found(found);
        this.used = new TreeSet<>(reachedBy.values());
        this.taken = model.taken(found);
    }

    /** Forbids the circles that there are; says whether there were any. */
    boolean forbid() {
        var levels = circular(this::neededFor, network.levels().size());
        levels.forEach(this::forbidLevels);
        var resources = levels.isEmpty()
                ? circular(this::waitedForBy, network.resources().size())
                : List.<List<Integer>>of();
        resources.forEach(this::forbidResources);
        return !levels.isEmpty() || !resources.isEmpty();
    }

    /** Through each node that depends on itself a shortest circle, but each circle once. */
    private static List<List<Integer>> circular(IntFunction<List<Integer>> dependsOn, int nodes) {
        var successors = IntStream.range(0, nodes).mapToObj(dependsOn).toList();
        var circuits = new LinkedHashMap<Set<Integer>, List<Integer>>();
        Components.of(successors).stream()
                .filter(component -> component.size() > 1)
                .flatMap(List::stream)
                .map(node -> Circuit.through(node, successors))
                .forEach(circuit -> circuits.putIfAbsent(Set.copyOf(circuit), circuit));
        return List.copyOf(circuits.values());
    }

    private List<Integer> neededFor(int level) {
        var lesson = reachedBy.get(level);
        return lesson == null ? List.of() : network.needsOf(lesson);
    }

    /** Of levels that are all reached by what needs another of them, one is to be reached by what needs none of them. */
    private void forbidLevels(List<Integer> levels) {
        var outside = levels.stream()
                .flatMap(level -> model.reasons().from(level, levels).stream())
                .toList();
        for (int level : levels) {
            var either = new ArrayList<>(outside);
            either.add(model.reached(level).not());
            model.solver().addBoolOr(either);
        }
    }

    private List<Integer> waitedForBy(int resource) {
        return waits(resource).stream().map(Wait::other).distinct().sorted().toList();
    }

    /** That a resource, where the condition holds, needs before it begins a level that another reaches. */
    private record Wait(BoolVar condition, int level, int lesson, int other) {}

    private List<Wait> waits(int resource) {
        var waits = new ArrayList<Wait>();
        if (taken.contains(resource)) {
            wait(resource, model.taken(resource), network.requires(resource), waits);
        }
        for (int lesson : network.lessonsOf(resource)) {
            if (used.contains(lesson)) {
                wait(resource, model.effective(lesson), network.needsOf(lesson), waits);
            }
        }
        return waits;
    }

    private void wait(int resource, BoolVar condition, List<Integer> needs, List<Wait> waits) {
        for (int level : needs) {
            int lesson = Objects.requireNonNull(reachedBy.get(level));
            int other = network.lessons().get(lesson).resource();
            if (other != resource) {
                waits.add(new Wait(condition, level, lesson, other));
            }
        }
    }

    /** Of resources that wait for one another, one is not to wait. */
    private void forbidResources(List<Integer> circuit) {
        var notAll = new ArrayList<Literal>();
        for (int i = 0; i < circuit.size(); i++) {
            int next = circuit.get((i + 1) % circuit.size());
            var wait = waits(circuit.get(i)).stream()
                    .filter(candidate -> candidate.other == next)
                    .findFirst()
                    .orElseThrow();
            notAll.add(wait.condition.not());
            notAll.add(model.reasons().of(wait.level, wait.lesson).not());
        }
        model.solver().addBoolOr(notAll);
    }

    /** What was found, circles or not: each resource is done for the lessons that levels are reached by. */
    Selection selection() {
        return new Selection(taken, List.copyOf(used));
    }
}
