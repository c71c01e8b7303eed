package dev.skillsgap.recommendation.counterfactual;

import static dev.skillsgap.recommendation.counterfactual.Problem.sum;

/** A part of the search: of each candidate the choices from one to another, and the prices that bound what they cost. */
final class Node {

    private final Problem problem;

    /** First and last choice that is left to each candidate. */
    final int[] lo;

    final int[] hi;

    /** What each unit gains by the first choices alone. */
    double[] base;

    /** Prices, see {@link Relaxation}. */
    double mu;

    double nu;
    final double[] pi;

    private Node(Problem problem, int[] lo, int[] hi, Prices prices) {
        this.problem = problem;
        this.lo = lo;
        this.hi = hi;
        this.base = problem.gains(lo);
        this.mu = prices.mu;
        this.nu = prices.nu;
        this.pi = prices.pi.clone();
    }

    /** Prices, put aside. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and written by nobody.
    record Prices(double mu, double nu, double[] pi) {}

    /** Every choice, at a price of so much for all the readiness that is missing. */
    static Node root(Problem problem, double price) {
        var hi = problem.candidates().stream().mapToInt(Candidate::last).toArray();
        return new Node(
                problem, new int[hi.length], hi, new Prices(price / problem.deficit(), 0, new double[problem.units()]));
    }

    /** This one with fewer choices of a candidate. */
    Node with(int candidate, int first, int last) {
        var child = new Node(problem, lo.clone(), hi.clone(), prices());
        child.restrict(candidate, first, last);
        return child;
    }

    void restrict(int candidate, int first, int last) {
        boolean raises = first > lo[candidate];
        lo[candidate] = first;
        hi[candidate] = last;
        if (raises) {
            base = problem.gains(lo);
        }
    }

    Prices prices() {
        return new Prices(mu, nu, pi.clone());
    }

    void price(Prices prices) {
        mu = prices.mu;
        nu = prices.nu;
        System.arraycopy(prices.pi, 0, pi, 0, pi.length);
    }

    double fixedCost() {
        return problem.cost(lo);
    }

    double missing() {
        return problem.deficit() - sum(base);
    }

    boolean canBeEnough() {
        return Problem.raised(lo) <= problem.atMost() && problem.isEnough(hi);
    }
}
