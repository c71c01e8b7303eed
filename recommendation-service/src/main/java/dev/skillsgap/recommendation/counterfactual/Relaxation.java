package dev.skillsgap.recommendation.counterfactual;

import static dev.skillsgap.recommendation.counterfactual.Problem.sum;

import java.util.Arrays;

/**
 * A lower bound of the cost, by Lagrangian relaxation. With a price μ on missing readiness, a price ν on each raise beyond
 * those allowed, and of each unit a part π that is paid for once, the candidates no longer have to do with one another:
 *
 * <p>cost ≥ μ·deficit − Σ π − ν·atMost + Σ over candidates of the least, over its choices, of cost + ν·[raised] − Σ over
 * its units of max(0, μ·gain − π),
 *
 * <p>for what a unit gains is the largest of the gains, which is at most π/μ + Σ max(0, gain − π/μ). Any μ, ν, π ≥ 0 give
 * a bound; good ones are looked for by subgradient steps. See M. L. Fisher, The Lagrangian Relaxation Method for Solving
 * Integer Programming Problems, Management Science 27 (1981).
 */
final class Relaxation {

    private static final int BEGINNING = 60;
    private static final int THOROUGHLY_EACH = 20;
    private static final int MU_STEPS = 10;
    private static final int ROUNDS = 2;
    private static final double FIRST_NU = 0.5;

    private final Problem problem;

    /** Of each candidate the choice at which its least is taken, and that least; of the last evaluation. */
    final int[] chosen;

    final double[] least;

    /** How often each unit is paid for, beyond once; of the last evaluation. */
    private final double[] surplus;

    private double missing;

    Relaxation(Problem problem) {
        this.problem = problem;
        this.chosen = new int[problem.size()];
        this.least = new double[problem.size()];
        this.surplus = new double[problem.units()];
    }

    /** The bound at the node's prices. */
    double evaluate(Node node) {
        double bound = node.fixedCost() + node.mu * node.missing() - sum(node.pi) - node.nu * problem.atMost();
        for (int s = 0; s < chosen.length; s++) {
            least[s] = Double.POSITIVE_INFINITY;
            for (int c = node.lo[s]; c <= node.hi[s]; c++) {
                double reduced = reduced(node, s, c);
                if (reduced < least[s]) {
                    least[s] = reduced;
                    chosen[s] = c;
                }
            }
            bound += least[s];
        }
        return bound;
    }

    /** What a choice costs, less what it earns at the node's prices. */
    double reduced(Node node, int s, int c) {
        var candidate = problem.candidates().get(s);
        var gain = candidate.gain[c];
        double reduced = candidate.cost[c] - candidate.cost[node.lo[s]] + (c > 0 ? node.nu : 0);
        for (int k = 0; k < gain.length; k++) {
            int unit = candidate.units[k];
            double earned = node.mu * Math.max(0, gain[k] - node.base[unit]) - node.pi[unit];
            if (earned > 0) {
                reduced -= earned;
            }
        }
        return reduced;
    }

    /** Looks for good prices from nowhere; afterwards the node has them, and they were evaluated last. */
    double begin(Node root, double upper) {
        double best = Double.NEGATIVE_INFINITY;
        var prices = root.prices();
        double boldness = 1;
        for (int round = 0; round <= BEGINNING && best < upper; round++) {
            double bound = round % THOROUGHLY_EACH == 0 ? improveNu(root) : improveMu(root, MU_STEPS);
            if (bound > best) {
                best = bound;
                prices = root.prices();
            } else {
                boldness *= 0.8;
            }
            step(root, boldness, upper);
        }
        root.price(prices);
        return evaluate(root);
    }

    /** Improves the prices that a node has from the one above; afterwards they were evaluated last. */
    double improve(Node node, double upper) {
        double best = improveMu(node, MU_STEPS);
        var prices = node.prices();
        double boldness = 1;
        for (int round = 0; round < ROUNDS && best < upper; round++) {
            step(node, boldness, upper);
            double bound = improveMu(node, MU_STEPS);
            if (bound > best) {
                best = bound;
                prices = node.prices();
            }
            boldness *= 0.5;
        }
        node.price(prices);
        return evaluate(node);
    }

    /** Moves π and ν along the subgradient, as far as Polyak's rule says. */
    private void step(Node node, double boldness, double upper) {
        double bound = evaluate(node);
        measure(node);
        double over = Problem.raised(chosen) - problem.atMost();
        double square = over > 0 || node.nu > 0 ? over * over : 0;
        for (int u = 0; u < surplus.length; u++) {
            square += surplus[u] > 0 || node.pi[u] > 0 ? surplus[u] * surplus[u] : 0;
        }
        if (square > 0) {
            double length = boldness * (upper - bound) / square;
            for (int u = 0; u < surplus.length; u++) {
                node.pi[u] = Math.max(0, node.pi[u] + length * surplus[u]);
            }
            node.nu = Math.max(0, node.nu + length * over);
        }
    }

    /** Takes stock of what the choices earn together. */
    private void measure(Node node) {
        Arrays.fill(surplus, -1);
        missing = node.missing();
        for (int s = 0; s < chosen.length; s++) {
            var candidate = problem.candidates().get(s);
            var gain = candidate.gain[chosen[s]];
            for (int k = 0; k < gain.length; k++) {
                int unit = candidate.units[k];
                double more = gain[k] - node.base[unit];
                if (more > 0 && node.mu * more > node.pi[unit]) {
                    missing -= more;
                    surplus[unit]++;
                }
            }
        }
    }

    /** The best μ while the others stay: the bound is concave in it, and rises as long as readiness is missing. */
    private double improveMu(Node node, int steps) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double best = Double.NEGATIVE_INFINITY;
        double at = node.mu;
        for (int i = 0; i < steps; i++) {
            double bound = evaluate(node);
            measure(node);
            if (bound > best) {
                best = bound;
                at = node.mu;
            }
            if (missing > 0) {
                low = node.mu;
            } else {
                high = node.mu;
            }
            node.mu = next(low, high, node.mu, i);
        }
        node.mu = at;
        return best;
    }

    /** The best ν with the best μ for it: it rises as long as too many are raised. */
    private double improveNu(Node node) {
        double best = improveMu(node, MU_STEPS);
        if (problem.atMost() == problem.size()) {
            return best;
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        var prices = node.prices();
        node.nu = Math.max(node.nu, FIRST_NU);
        for (int i = 0; i < MU_STEPS; i++) {
            double bound = improveMu(node, MU_STEPS);
            if (bound > best) {
                best = bound;
                prices = node.prices();
            }
            evaluate(node);
            if (Problem.raised(chosen) > problem.atMost()) {
                low = node.nu;
            } else {
                high = node.nu;
            }
            node.nu = next(low, high, node.nu, i + 4);
        }
        node.price(prices);
        return best;
    }

    /** Close by at first, for the node above had nearly the same; then ever bolder, then halving. */
    private static double next(double low, double high, double price, int step) {
        double factor = 1 + 0.02 * (1 << Math.min(step, 8));
        if (high == Double.POSITIVE_INFINITY) {
            return price * factor;
        }
        return low == 0 ? price / factor : (low + high) / 2;
    }
}
