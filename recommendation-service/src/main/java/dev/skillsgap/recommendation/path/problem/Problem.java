package dev.skillsgap.recommendation.path.problem;

import dev.skillsgap.recommendation.path.network.Network;
import dev.skillsgap.recommendation.path.network.Progress;
import dev.skillsgap.recommendation.step.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked: of the resources of a network, those that reach every goal for the least hours or money, or those that
 * gain the most readiness within a budget.
 *
 * @param goals none where readiness is asked for
 * @param worths all readiness that can be gained; none where goals are to be reached
 * @param hoursAtMost budget in hundredths of hours; {@link #UNLIMITED}: none
 * @param costAtMost budget in hundredths of money; {@link #UNLIMITED}: none
 */
public record Problem(
        Network network,
        Objective objective,
        List<Target> goals,
        List<Worth> worths,
        long hoursAtMost,
        long costAtMost) {

    public static final long UNLIMITED = Long.MAX_VALUE;

    /** Of an hour, or of a unit of money. */
    private static final int PARTS = 100;

    /** Less than this above a whole number of hundredths is the rounding of a sum or a product. */
    private static final double ROUNDING = 1e-6;

    public Problem {
        goals = List.copyOf(goals);
        worths = List.copyOf(worths);
    }

    /** What is spent, in hundredths, rounded up. */
    public static long hundredths(double amount) {
        return (long) Math.ceil(amount * PARTS - ROUNDING);
    }

    /** What may be spent, in hundredths, rounded down. */
    public static long hundredthsAtMost(double budget) {
        return (long) Math.floor(budget * PARTS + ROUNDING);
    }

    public static double ofHundredths(long hundredths) {
        return (double) hundredths / PARTS;
    }

    /** In hundredths of an hour, at least one. */
    public long hours(int resource) {
        return Math.max(1, hundredths(resource(resource).hours()));
    }

    /** In hundredths of money. */
    public long cost(int resource) {
        return hundredths(resource(resource).cost());
    }

    private Resource resource(int place) {
        return network.resources().get(place);
    }

    /** What the objective counts of a resource: hundredths of money where money is to be spared, else of hours. */
    public long price(int resource) {
        return objective == Objective.LEAST_COST ? cost(resource) : hours(resource);
    }

    /** All that could be gained without a budget, in {@link Gain#ONE}ths of readiness. */
    public long totalWorth() {
        return worths.stream().mapToLong(Worth::readiness).sum();
    }

    /**
     * Values of the objective that differ by no more are taken as equal: readiness is put together from parts, each of
     * them rounded.
     */
    public long tolerance() {
        return worths.size();
    }

    long worth(Progress progress) {
        long sum = 0;
        for (var worth : worths) {
            sum += worth.isGained(progress) ? worth.readiness() : 0;
        }
        return sum;
    }

    /** The goals that are not met. */
    List<Target> missed(Progress progress) {
        return goals.stream()
                .filter(goal -> goal.levels().stream().noneMatch(progress::holds))
                .toList();
    }

    /** How much it counts to meet a goal: one whole goal more than all that are not. */
    public int weight(Target goal) {
        return goal.whole() ? goals.size() + 1 : 1;
    }

    /** All goals together. */
    public int totalWeight() {
        return goals.stream().mapToInt(this::weight).sum();
    }

    /** The selection's resources in an order in which every lesson takes effect that has to. */
    public List<Integer> order(Selection selection) {
        var progress = Progress.none(network);
        var waiting = new ArrayList<>(selection.resources());
        var order = new ArrayList<Integer>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(resource -> keepsItsPromise(resource, selection, progress))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nothing of " + waiting + " can be done next"));
            progress.begin(next);
            waiting.removeIf(next::equals);
            order.add(next);
        }
        return order;
    }

    private boolean keepsItsPromise(int resource, Selection selection, Progress progress) {
        var after = progress.copy();
        after.begin(resource);
        return network.lessonsOf(resource).stream()
                .filter(selection.lessons()::contains)
                .allMatch(lesson -> network.supported(lesson).stream().allMatch(after::holds));
    }

    /** How good a selection is. */
    public Score score(Selection selection) {
        return score(selection.resources(), after(selection));
    }

    /** What is held for certain after the selection; what its order reaches besides, by the way, is not counted. */
    public Progress after(Selection selection) {
        return Progress.after(network, selection.lessons());
    }

    Score score(List<Integer> resources, Progress progress) {
        var hours = resources.stream().mapToLong(this::hours).sum();
        var value = switch (objective) {
            case LEAST_HOURS -> hours;
            case LEAST_COST -> resources.stream().mapToLong(this::cost).sum();
            case MOST_READINESS -> totalWorth() - worth(progress);
        };
        return new Score(missed(progress).stream().mapToInt(this::weight).sum(), value, hours, resources.size());
    }
}
