package dev.skillsgap.recommendation.path.problem;

import dev.skillsgap.recommendation.path.network.Lesson;
import dev.skillsgap.recommendation.path.network.Network;
import dev.skillsgap.recommendation.path.network.Progress;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.LongBinaryOperator;

/**
 * For each level the cheapest chain of resources that reaches it, as if no two of its needs shared a resource: what is
 * needed together is added up, or, where a bound is wanted that no chain stays below, only the dearest counts.
 */
final class Chains {

    /** More than any chain costs, and far from overflowing. */
    static final long NEVER = 1L << 56;

    private static final int NONE = -1;

    private final Network network;
    private final Progress progress;
    private final IntPredicate usable;
    private final IntToLongFunction price;
    private final LongBinaryOperator together;

    /** Of each level. */
    private final long[] cost;

    /** Of each level the lesson that reaches it on the cheapest chain. */
    private final int[] by;

    /** Of each lesson what it needs, without its resource. */
    private final long[] needed;

    private Chains(
            Network network,
            Progress progress,
            IntPredicate usable,
            IntToLongFunction price,
            LongBinaryOperator together) {
        this.network = network;
        this.progress = progress;
        this.usable = usable;
        this.price = price;
        this.together = together;
        this.cost = new long[network.levels().size()];
        this.by = new int[cost.length];
        this.needed = new long[network.lessons().size()];
        Arrays.setAll(cost, level -> progress.holds(level) ? 0 : NEVER);
        Arrays.fill(by, NONE);
        Arrays.fill(needed, NEVER);
    }

    /** Chains from what is held by now, over resources that are usable. */
    static Chains summed(Network network, Progress progress, IntPredicate usable, IntToLongFunction price) {
        var chains = new Chains(network, progress, usable, price, (a, b) -> a >= NEVER || b >= NEVER ? NEVER : a + b);
        chains.settle();
        return chains;
    }

    /** What no chain stays below, from the beginning, over all resources. */
    static Chains bound(Network network, IntToLongFunction price) {
        var chains = new Chains(network, Progress.none(network), resource -> true, price, Math::max);
        chains.settle();
        return chains;
    }

    private void settle() {
        boolean cheaper;
        do {
            cheaper = false;
            for (int resource = 0; resource < network.resources().size(); resource++) {
                if (usable.test(resource)) {
                    cheaper |= settle(resource);
                }
            }
        } while (cheaper);
    }

    private boolean settle(int resource) {
        boolean cheaper = false;
        var begin = all(network.requires(resource));
        for (int place : network.lessonsOf(resource)) {
            var lesson = network.lessons().get(place);
            var needs = together.applyAsLong(begin, all(lesson.before()));
            for (int level : lesson.alongside()) {
                needs = together.applyAsLong(needs, Math.min(cost[level], neededWithin(lesson, level)));
            }
            if (needs < needed[place]) {
                needed[place] = needs;
                cheaper = true;
            }
            cheaper |= reaches(place, Math.min(NEVER, needs + price.applyAsLong(resource)));
        }
        return cheaper;
    }

    private boolean reaches(int lesson, long total) {
        boolean cheaper = false;
        for (int level : network.supported(lesson)) {
            if (total < cost[level]) {
                cost[level] = total;
                by[level] = lesson;
                cheaper = true;
            }
        }
        return cheaper;
    }

    private long all(List<Integer> levels) {
        long all = 0;
        for (int level : levels) {
            all = together.applyAsLong(all, cost[level]);
        }
        return all;
    }

    /** The level as a lesson's own resource can reach it alongside. */
    private long neededWithin(Lesson lesson, int level) {
        long least = NEVER;
        for (int other : network.supporters(level, lesson.resource())) {
            least = Math.min(least, needed[other]);
        }
        return least;
    }

    /** {@link #NEVER}: no chain reaches it. */
    long cost(int level) {
        return cost[level];
    }

    /** The resources of the cheapest chain to a level that can be reached, each after what it needs. */
    List<Integer> resources(int level) {
        var found = new LinkedHashSet<Integer>();
        collect(level, found, new LinkedHashSet<>());
        return List.copyOf(found);
    }

    private void collect(int level, Set<Integer> found, Set<Integer> visited) {
        if (progress.holds(level) || !visited.add(by[level])) {
            return;
        }
        collectNeeds(by[level], found, visited);
        found.add(network.lessons().get(by[level]).resource());
    }

    private void collectNeeds(int place, Set<Integer> found, Set<Integer> visited) {
        var lesson = network.lessons().get(place);
        network.requires(lesson.resource()).forEach(level -> collect(level, found, visited));
        lesson.before().forEach(level -> collect(level, found, visited));
        for (int level : lesson.alongside()) {
            if (cost[level] <= neededWithin(lesson, level)) {
                collect(level, found, visited);
            } else {
                network.supporters(level, lesson.resource()).stream()
                        .filter(other -> needed[other] == neededWithin(lesson, level))
                        .findFirst()
                        .filter(visited::add)
                        .ifPresent(other -> collectNeeds(other, found, visited));
            }
        }
    }
}
