package dev.skillsgap.recommendation.path.problem;

import dev.skillsgap.recommendation.path.network.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * The path that is found without a solver. It again and again takes the cheapest chain of resources: to the goal that is
 * cheapest to reach from what is held by then, or, for readiness, to the level whose chain gains most for an hour and
 * stays within the budget. Then it leaves out, the dearest first, what turned out not to be needed.
 */
public final class Greedy {

    private final Problem problem;
    private final List<Integer> done = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private Progress progress;

    private Greedy(Problem problem) {
        this.problem = problem;
        this.progress = Progress.none(problem.network());
    }

    /** The greedy answer to a problem; goals that it does not reach are missed. */
    public static Selection of(Problem problem) {
        return new Greedy(problem).completed().again().selection();
    }

    /**
     * A path made of a selection in which resources wait for one another in a circle: each is done when all of its
     * lessons that are wanted take effect, and where none can be, the cheapest chain of others is done that lets one.
     */
    public static Selection repaired(Problem problem, Selection circular) {
        var greedy = new Greedy(problem);
        greedy.unlock(circular);
        return greedy.completed().again().selection();
    }

    /** Each time with what was taken the time before, in a better order, as long as that is of use. */
    private Greedy again() {
        var best = this;
        var next = new Greedy(problem).beginningWith(done);
        while (next.score().compareTo(best.score()) < 0) {
            best = next;
            next = new Greedy(problem).beginningWith(best.done);
        }
        return best;
    }

    private Greedy beginningWith(List<Integer> first) {
        var waiting = new ArrayList<>(first);
        while (takeOne(waiting, lesson -> true, Integer.MAX_VALUE)) {
            // As long as one can be begun.
        }
        return completed();
    }

    private void unlock(Selection circular) {
        var waiting = new ArrayList<>(circular.resources());
        while (takeOne(waiting, circular.lessons()::contains, 0)
                || takeKey(waiting, circular)
                || takeOne(waiting, circular.lessons()::contains, Integer.MAX_VALUE)) {
            // As long as one can be begun, with or without another before it.
        }
    }

    /** What opens something to those that wait. */
    private boolean takeKey(List<Integer> waiting, Selection circular) {
        var chains = Chains.summed(
                problem.network(),
                progress,
                resource -> !used.contains(resource) && !waiting.contains(resource),
                this::priceThenHours);
        var key = waiting.stream()
                .flatMap(resource -> Stream.concat(
                        problem.network().requires(resource).stream(),
                        problem.network().lessonsOf(resource).stream()
                                .filter(circular.lessons()::contains)
                                .flatMap(lesson -> problem.network().needsOf(lesson).stream())))
                .filter(level -> !progress.holds(level) && chains.cost(level) < Chains.NEVER)
                .min(Comparator.comparingLong(chains::cost).thenComparing(Comparator.naturalOrder()))
                .map(chains::resources)
                .filter(this::fitsTheBudget);
        key.ifPresent(chain -> chain.forEach(this::take));
        return key.isPresent();
    }

    private Greedy completed() {
        var next = nextChain();
        while (next.isPresent()) {
            next.get().forEach(this::take);
            next = nextChain();
        }
        leaveOutWhatIsNotNeeded();
        return this;
    }

    private Score score() {
        return problem.score(done, progress);
    }

    /**
     * What no answer can be better than that meets as much, found without a solver: the price of the dearest goal, each
     * taken by itself. Nothing is known where goals are missed, as they may exclude one another, nor of readiness.
     *
     * @param score of the answer
     * @return in the unit of {@link Score#value}
     */
    public static long bound(Problem problem, Score score) {
        if (problem.objective() == Objective.MOST_READINESS || score.missed() > 0) {
            return 0;
        }
        var chains = Chains.bound(problem.network(), problem::price);
        return problem.goals().stream()
                .mapToLong(goal ->
                        goal.levels().stream().mapToLong(chains::cost).min().orElse(0))
                .filter(cost -> cost < Chains.NEVER)
                .max()
                .orElse(0);
    }

    private void take(int resource) {
        done.add(resource);
        used.add(resource);
        progress.begin(resource);
    }

    /** Takes the one of which the fewest lessons, of those that are wanted, come too early; none where more do. */
    private boolean takeOne(List<Integer> waiting, IntPredicate wanted, int tooEarly) {
        var next = waiting.stream()
                .filter(resource -> progress.canBegin(resource) && fitsTheBudget(List.of(resource)))
                .map(resource -> new Early(resource, progress.wasted(resource, wanted)))
                .filter(early -> early.lessons <= tooEarly)
                .min(Comparator.comparingLong(Early::lessons).thenComparingInt(Early::resource));
        next.map(Early::resource).ifPresent(this::take);
        return next.isPresent() && waiting.removeIf(resource -> resource == next.get().resource);
    }

    private record Early(int resource, long lessons) {}

    private Optional<List<Integer>> nextChain() {
        var chains =
                Chains.summed(problem.network(), progress, resource -> !used.contains(resource), this::priceThenHours);
        return problem.objective() == Objective.MOST_READINESS ? mostForAnHour(chains) : cheapest(chains);
    }

    /** What costs nothing is still not for nothing: hours decide then. */
    private long priceThenHours(int resource) {
        var price = problem.price(resource);
        return problem.objective() == Objective.LEAST_COST ? (price << 16) + problem.hours(resource) : price;
    }

    private Optional<List<Integer>> cheapest(Chains chains) {
        return problem.missed(progress).stream()
                .flatMap(goal -> goal.levels().stream())
                .filter(level -> chains.cost(level) < Chains.NEVER)
                .min(Comparator.comparingLong(chains::cost).thenComparing(Comparator.naturalOrder()))
                .map(chains::resources);
    }

    private Optional<List<Integer>> mostForAnHour(Chains chains) {
        var now = problem.worth(progress);
        return problem.worths().stream()
                .flatMap(worth -> worth.levels().stream())
                .distinct()
                .sorted()
                .filter(level -> !progress.holds(level) && chains.cost(level) < Chains.NEVER)
                .map(chains::resources)
                .filter(this::fitsTheBudget)
                .map(chain -> new Rated(chain, gainForAnHour(chain, now)))
                .filter(rated -> rated.gainForAnHour > 0)
                .max(Comparator.comparingDouble(Rated::gainForAnHour))
                .map(Rated::chain);
    }

    private record Rated(List<Integer> chain, double gainForAnHour) {}

    private boolean fitsTheBudget(List<Integer> chain) {
        return hours(done) + hours(chain) <= problem.hoursAtMost() && cost(done) + cost(chain) <= problem.costAtMost();
    }

    private double gainForAnHour(List<Integer> chain, long now) {
        var after = progress.copy();
        chain.forEach(after::begin);
        return (double) (problem.worth(after) - now) / hours(chain);
    }

    private long hours(List<Integer> resources) {
        return resources.stream().mapToLong(problem::hours).sum();
    }

    private long cost(List<Integer> resources) {
        return resources.stream().mapToLong(problem::cost).sum();
    }

    private void leaveOutWhatIsNotNeeded() {
        var dearestFirst = new ArrayList<>(done);
        dearestFirst.sort(Comparator.comparingLong(this::priceThenHours).reversed());
        for (var resource : dearestFirst) {
            var without = new ArrayList<>(done);
            without.removeIf(resource::equals);
            var after = Progress.none(problem.network());
            without.forEach(after::begin);
            if (problem.score(without, after).compareTo(score()) < 0) {
                done.removeIf(resource::equals);
                progress = after;
            }
        }
    }

    private Selection selection() {
        var again = Progress.none(problem.network());
        var effective = new ArrayList<Integer>();
        done.forEach(resource -> effective.addAll(again.begin(resource)));
        return new Selection(done, effective);
    }
}
