package dev.skillsgap.recommendation.counterfactual;

import org.jspecify.annotations.Nullable;

/**
 * The cheapest choices, by branch and bound: depth first, each part bounded by a {@link Relaxation}, what cannot be part
 * of anything cheaper left out. It counts its steps, not the time, so that the same question has the same answer.
 */
final class Search {

    private final Problem problem;
    private final int nodeLimit;
    private final Relaxation relaxation;
    private final Repair repair;
    private final Forced forced;
    private final double grain;
    private final double rounding;

    private int @Nullable [] best;
    private double upper = Double.POSITIVE_INFINITY;
    private double open = Double.POSITIVE_INFINITY;
    private int nodes;

    private Search(Problem problem, int nodeLimit, double scale) {
        this.problem = problem;
        this.nodeLimit = nodeLimit;
        this.relaxation = new Relaxation(problem);
        this.repair = new Repair(problem);
        this.forced = new Forced(problem);
        this.grain = problem.grain();
        this.rounding = 1e-9 * Math.max(1, scale);
    }

    /**
     * What was found.
     *
     * @param choices of each candidate
     * @param cost of the choices
     * @param atLeast what any choices that are enough cost; the cost itself where that was proven
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Found(int[] choices, double cost, double atLeast, int nodes) {

        boolean isProven() {
            return atLeast >= cost;
        }
    }

    /**
     * Looks for them.
     *
     * @param known choices that are enough
     * @param nodeLimit parts of the search to be looked at, at most
     */
    static Found run(Problem problem, int[] known, int nodeLimit) {
        var search = new Search(problem, nodeLimit, problem.cost(known));
        search.offer(known);
        search.offer(search.repair.of(known, 0));
        search.explore(Node.root(problem, search.upper), 0);
        var best = search.best == null ? known : search.best;
        double cost = problem.cost(best);
        return new Found(best, cost, Math.min(cost, search.roundedUp(search.open)), search.nodes);
    }

    private void offer(int @Nullable [] choices) {
        if (choices != null && problem.isSolvedBy(choices) && problem.cost(choices) < upper - rounding) {
            best = choices.clone();
            upper = problem.cost(choices);
        }
    }

    private double roundedUp(double bound) {
        return grain == 0 || bound == Double.POSITIVE_INFINITY ? bound : Math.ceil((bound - rounding) / grain) * grain;
    }

    /** Whether nothing that costs at least that is cheaper than the best. */
    private boolean isHopeless(double bound) {
        return roundedUp(bound) >= upper - rounding;
    }

    private void explore(Node node, double inherited) {
        if (!node.canBeEnough()) {
            return;
        }
        if (nodes >= nodeLimit) {
            open = Math.min(open, inherited);
            return;
        }
        forced.apply(node);
        double bound = nodes++ == 0 ? relaxation.begin(node, upper) : relaxation.improve(node, upper);
        offer(repair.of(relaxation.chosen, node.nu));
        if (!isHopeless(bound) && tighten(node, bound)) {
            branch(node, Math.max(bound, inherited));
        }
    }

    /** Leaves out choices that make it hopeless; whether anything is left. */
    private boolean tighten(Node node, double bound) {
        var first = node.lo.clone();
        var last = node.hi.clone();
        for (int s = 0; s < first.length; s++) {
            while (last[s] >= first[s] && isHopeless(with(node, bound, s, last[s]))) {
                last[s]--;
            }
            while (first[s] < last[s] && isHopeless(with(node, bound, s, first[s]))) {
                first[s]++;
            }
            if (last[s] < first[s]) {
                return false;
            }
        }
        for (int s = 0; s < first.length; s++) {
            node.restrict(s, first[s], last[s]);
        }
        return true;
    }

    /** The bound once a candidate's choice is made. */
    private double with(Node node, double bound, int candidate, int choice) {
        return bound - relaxation.least[candidate] + relaxation.reduced(node, candidate, choice);
    }

    /** Parts the choices of the candidate that is least decided. */
    private void branch(Node node, double bound) {
        relaxation.evaluate(node);
        int at = -1;
        int split = 0;
        double closest = Double.POSITIVE_INFINITY;
        for (int s = 0; s < node.lo.length; s++) {
            for (int c = node.lo[s]; c <= node.hi[s]; c++) {
                double apart = relaxation.reduced(node, s, c) - relaxation.least[s];
                if (c != relaxation.chosen[s] && apart < closest) {
                    closest = apart;
                    at = s;
                    split = Math.max(c, relaxation.chosen[s]);
                }
            }
        }
        if (at < 0) {
            offer(node.lo);
            return;
        }
        var below = node.with(at, node.lo[at], split - 1);
        var above = node.with(at, split, node.hi[at]);
        boolean belowFirst = relaxation.chosen[at] < split;
        explore(belowFirst ? below : above, bound);
        explore(belowFirst ? above : below, bound);
    }
}
