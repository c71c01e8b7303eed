package dev.skillsgap.recommendation.path.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.Literal;
import dev.skillsgap.recommendation.path.network.Network;
import dev.skillsgap.recommendation.path.network.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Why what is true of a {@link Model} is true. A level is reached for one reason: the lesson that reaches it first. A
 * lesson takes effect with its resource, and when all is reached that it needs.
 *
 * <p>That it is one reason, rather than any, makes the solver's linear relaxation tight: of all the lessons that reach a
 * level and need another, at most one is the reason, and then the other is reached.
 */
final class Reasons {

    private final Model model;
    private final Network network;

    /** Of each level, by the lesson. */
    private final List<NavigableMap<Integer, BoolVar>> reasons = new ArrayList<>();

    Reasons(Model model) {
        this.model = model;
        this.network = model.network();
    }

    void state() {
        for (int level = 0; level < network.levels().size(); level++) {
            state(level);
        }
        for (int level = 0; level < network.levels().size(); level++) {
            excludeEachOther(level);
            passTheOneBelow(level);
        }
        for (int resource = 0; resource < network.resources().size(); resource++) {
            stateResource(resource);
        }
    }

    private void state(int level) {
        var found = new TreeMap<Integer, BoolVar>();
        var oneOf = new ArrayList<Literal>(List.of(model.reached(level).not()));
        for (int lesson : network.supporters(level)) {
            if (!network.needsOf(lesson).contains(level)) {
                var reason = model.variable();
                model.solver().addImplication(reason, model.effective(lesson));
                found.put(lesson, reason);
                oneOf.add(reason);
            }
        }
        model.solver().addExactlyOne(oneOf);
        reasons.add(found);
        needing(level).forEach((need, needing) -> {
            var atMostOne = new ArrayList<Literal>(needing);
            atMostOne.add(model.reached(need).not());
            model.solver().addAtMostOne(atMostOne);
        });
    }

    /** By what they need, the reasons of a level. */
    private NavigableMap<Integer, List<BoolVar>> needing(int level) {
        var needing = new TreeMap<Integer, List<BoolVar>>();
        reasons.get(level)
                .forEach((lesson, reason) -> network.needsOf(lesson)
                        .forEach(need -> needing.computeIfAbsent(need, none -> new ArrayList<>())
                                .add(reason)));
        return needing;
    }

    /** Of two levels, not each is reached by what needs the other: the shortest circles, forbidden beforehand. */
    private void excludeEachOther(int level) {
        needing(level).tailMap(level, false).forEach((other, needing) -> {
            var both = new ArrayList<Literal>(needing);
            both.addAll(needing(other).getOrDefault(level, List.of()));
            if (both.size() > needing.size()) {
                model.solver().addAtMostOne(both);
            }
        });
    }

    /** A level is reached after, or with, the level below it. */
    private void passTheOneBelow(int level) {
        var below = level - 1;
        if (below >= 0
                && network.levels()
                        .get(below)
                        .skill()
                        .equals(network.levels().get(level).skill())) {
            model.solver().addImplication(model.reached(level), model.reached(below));
        }
    }

    private void stateResource(int resource) {
        var taken = model.taken(resource);
        var some = new ArrayList<Literal>(List.of(taken.not()));
        network.requires(resource).forEach(level -> reachedBefore(taken, level, resource));
        for (int place : network.lessonsOf(resource)) {
            var effective = model.effective(place);
            var lesson = network.lessons().get(place);
            some.add(effective);
            model.solver().addImplication(effective, taken);
            lesson.before().forEach(level -> reachedBefore(effective, level, resource));
            lesson.alongside().forEach(level -> model.solver().addImplication(effective, model.reached(level)));
        }
        model.solver().addBoolOr(some);
    }

    /** With the condition the level is reached, and not by the resource itself. */
    private void reachedBefore(BoolVar condition, int level, int resource) {
        model.solver().addImplication(condition, model.reached(level));
        network.supporters(level, resource).stream()
                .map(reasons.get(level)::get)
                .filter(Objects::nonNull)
                .forEach(reason -> model.solver().addImplication(condition, reason.not()));
    }

    /** Of a level the reasons that need none of the others. */
    List<Literal> from(int level, List<Integer> others) {
        var outside = new ArrayList<Literal>();
        reasons.get(level).forEach((lesson, reason) -> {
            if (network.needsOf(lesson).stream().noneMatch(others::contains)) {
                outside.add(reason);
            }
        });
        return outside;
    }

    /** That the level is reached by the lesson. */
    BoolVar of(int level, int lesson) {
        return Objects.requireNonNull(reasons.get(level).get(lesson));
    }

    /** By which lesson each level was reached, of those that were. */
    Map<Integer, Integer> found(CpSolver solver) {
        var found = new TreeMap<Integer, Integer>();
        for (int level = 0; level < reasons.size(); level++) {
            for (var reason : reasons.get(level).entrySet()) {
                if (solver.booleanValue(reason.getValue())) {
                    found.put(level, reason.getKey());
                }
            }
        }
        return found;
    }

    /** Tells the solver of resources to begin with, in an order in which they can be done. */
    void hint(List<Integer> order) {
        var progress = Progress.none(network);
        var by = new HashMap<Integer, Integer>();
        order.stream()
                .flatMap(resource -> progress.begin(resource).stream())
                .forEach(lesson -> network.supported(lesson).forEach(level -> by.putIfAbsent(level, lesson)));
        for (int level = 0; level < reasons.size(); level++) {
            var reachedBy = by.get(level);
            reasons.get(level).forEach((lesson, reason) -> model.solver().addHint(reason, lesson.equals(reachedBy)));
        }
    }
}
