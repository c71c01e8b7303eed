package dev.skillsgap.recommendation.path.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;

/**
 * One run of the solver.
 *
 * @param value of the objective, where something was found
 * @param bound no value is below it
 */
record Pass(CpSolver solver, CpSolverStatus status, long value, long bound) {

    private static final int SEED = 1;

    /** Every constraint goes into the linear relaxation: it is what proves here. */
    private static final int ALL_OF_IT = 2;

    /**
     * Makes the expression as small as can be.
     *
     * @param seconds at most; with none left, or fewer, nothing is found
     * @param work deterministic seconds at most; the same
     */
    static Pass minimizing(LinearExpr expression, CpModel model, double seconds, double work) {
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(SEED)
                .setLinearizationLevel(ALL_OF_IT)
                .setMaxDeterministicTime(Math.max(0, work))
                .setMaxTimeInSeconds(Math.max(0, seconds));
        model.clearObjective();
        model.minimize(expression);
        var status = solver.solve(model);
        if (status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException(model.validate() + solver.response().getSolutionInfo());
        }
        return new Pass(solver, status, Math.round(solver.objectiveValue()), (long)
                Math.ceil(solver.bestObjectiveBound() - 1e-6));
    }

    boolean isInfeasible() {
        return status == CpSolverStatus.INFEASIBLE;
    }

    boolean isOptimal() {
        return status == CpSolverStatus.OPTIMAL;
    }

    boolean found() {
        return isOptimal() || status == CpSolverStatus.FEASIBLE;
    }

    /** Deterministic seconds that it took. */
    double work() {
        return solver.response().getDeterministicTime();
    }
}
