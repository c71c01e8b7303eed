package dev.skillsgap.recommendation.path.exact;

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

    /** Makes the expression as small as can be, in so many seconds at most, and so many deterministic seconds. */
    static Pass minimizing(LinearExpr expression, Model model, double seconds, double work) {
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(SEED)
                .setLinearizationLevel(ALL_OF_IT)
                .setMaxDeterministicTime(work)
                .setMaxTimeInSeconds(seconds);
        model.solver().clearObjective();
        model.solver().minimize(expression);
        var status = solver.solve(model.solver());
        if (status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException(model.solver().validate());
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
