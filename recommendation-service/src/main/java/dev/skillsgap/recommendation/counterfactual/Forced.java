package dev.skillsgap.recommendation.counterfactual;

/** What a part of the search leaves no choice about. */
final class Forced {

    /** Sums in another order may differ by so much. */
    private static final double ROUNDING = 1e-12;

    private final Problem problem;

    /** Of each unit the most that it can gain, the candidate that gives it, and the most that any other can give. */
    private final double[] most;

    private final int[] giver;
    private final double[] next;

    Forced(Problem problem) {
        this.problem = problem;
        this.most = new double[problem.units()];
        this.giver = new int[problem.units()];
        this.next = new double[problem.units()];
    }

    /** Leaves out choices with which it would not be enough whatever the others, and raises beyond those allowed. */
    void apply(Node node) {
        double spare = measure(node) - problem.deficit() + ROUNDING;
        for (int s = 0; s < node.lo.length; s++) {
            int first = node.lo[s];
            while (first < node.hi[s] && loss(s, first) > spare) {
                first++;
            }
            if (first > node.lo[s]) {
                node.restrict(s, first, node.hi[s]);
            }
        }
        if (Problem.raised(node.lo) >= problem.atMost()) {
            for (int s = 0; s < node.lo.length; s++) {
                if (node.lo[s] == 0 && node.hi[s] > 0) {
                    node.restrict(s, 0, 0);
                }
            }
        }
    }

    private double measure(Node node) {
        for (int u = 0; u < most.length; u++) {
            most[u] = 0;
            next[u] = 0;
            giver[u] = -1;
        }
        for (int s = 0; s < node.hi.length; s++) {
            var candidate = problem.candidates().get(s);
            var gain = candidate.gain[node.hi[s]];
            for (int k = 0; k < gain.length; k++) {
                int unit = candidate.units[k];
                if (gain[k] > most[unit]) {
                    next[unit] = most[unit];
                    most[unit] = gain[k];
                    giver[unit] = s;
                } else {
                    next[unit] = Math.max(next[unit], gain[k]);
                }
            }
        }
        return Problem.sum(most);
    }

    /** What is lost of the most if the candidate makes that choice. */
    private double loss(int s, int choice) {
        var candidate = problem.candidates().get(s);
        double loss = 0;
        for (int k = 0; k < candidate.units.length; k++) {
            int unit = candidate.units[k];
            loss += giver[unit] == s ? most[unit] - Math.max(next[unit], candidate.gain[choice][k]) : 0;
        }
        return loss;
    }
}
