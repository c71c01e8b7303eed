package dev.skillsgap.recommendation.path.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import dev.skillsgap.recommendation.path.network.Network;
import dev.skillsgap.recommendation.path.problem.Problem;
import dev.skillsgap.recommendation.path.problem.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * A problem as the solver reads it. A resource may be taken, a lesson may take effect, a level may be reached, each of
 * them for a reason: see {@link Reasons}. Reasons may still run in a circle; {@link Circles} finds and forbids it.
 */
final class Model {

    private final Problem problem;
    private final CpModel solver = new CpModel();
    private final BoolVar[] taken;
    private final BoolVar[] effective;
    private final BoolVar[] reached;
    private final Reasons reasons;
    private final List<BoolVar> met = new ArrayList<>();
    private final List<BoolVar> gained = new ArrayList<>();

    Model(Problem problem) {
        this.problem = problem;
        this.taken = variables(network().resources().size());
        this.effective = variables(network().lessons().size());
        this.reached = variables(network().levels().size());
        this.reasons = new Reasons(this);
        reasons.state();
        problem.goals().forEach(goal -> met.add(onlyWith(goal.levels())));
        problem.worths().forEach(worth -> gained.add(onlyWith(worth.levels())));
        atMost(problem::hours, problem.hoursAtMost());
        atMost(problem::cost, problem.costAtMost());
    }

    private BoolVar[] variables(int count) {
        return IntStream.range(0, count).mapToObj(i -> variable()).toArray(BoolVar[]::new);
    }

    BoolVar variable() {
        return solver.newBoolVar("");
    }

    /** Something that is true only where one of the levels is reached. */
    private BoolVar onlyWith(List<Integer> levels) {
        var variable = variable();
        var all = new ArrayList<Literal>(List.of(variable.not()));
        levels.forEach(level -> all.add(reached[level]));
        solver.addBoolOr(all);
        return variable;
    }

    private void atMost(IntToLongFunction amount, long budget) {
        if (budget != Problem.UNLIMITED) {
            solver.addLessOrEqual(spent(amount), budget);
        }
    }

    /** The sum over what is taken. */
    LinearExpr spent(IntToLongFunction amount) {
        var sum = LinearExpr.newBuilder();
        for (int resource = 0; resource < taken.length; resource++) {
            sum.addTerm(taken[resource], amount.applyAsLong(resource));
        }
        return sum.build();
    }

    /** The goals that are met, by their weight. */
    LinearExpr metGoals() {
        var sum = LinearExpr.newBuilder();
        for (int i = 0; i < met.size(); i++) {
            sum.addTerm(met.get(i), problem.weight(problem.goals().get(i)));
        }
        return sum.build();
    }

    /** Readiness that is gained. */
    LinearExpr worth() {
        var sum = LinearExpr.newBuilder();
        for (int i = 0; i < gained.size(); i++) {
            sum.addTerm(gained.get(i), problem.worths().get(i).readiness());
        }
        return sum.build();
    }

    /** Tells the solver of a selection to begin with. */
    void hint(Selection selection) {
        solver.clearHints();
        var after = problem.after(selection);
        hint(taken, selection.resources()::contains);
        hint(effective, selection.lessons()::contains);
        hint(reached, after::holds);
        reasons.hint(problem.order(selection));
        for (int i = 0; i < met.size(); i++) {
            var levels = problem.goals().get(i).levels();
            solver.addHint(met.get(i), levels.stream().anyMatch(after::holds));
        }
        for (int i = 0; i < gained.size(); i++) {
            var levels = problem.worths().get(i).levels();
            solver.addHint(gained.get(i), levels.stream().anyMatch(after::holds));
        }
    }

    private void hint(BoolVar[] variables, IntPredicate value) {
        for (int i = 0; i < variables.length; i++) {
            solver.addHint(variables[i], value.test(i));
        }
    }

    /** Places of the resources that were taken. */
    List<Integer> taken(CpSolver found) {
        return IntStream.range(0, taken.length)
                .filter(i -> found.booleanValue(taken[i]))
                .boxed()
                .toList();
    }

    Reasons reasons() {
        return reasons;
    }

    Network network() {
        return problem.network();
    }

    CpModel solver() {
        return solver;
    }

    BoolVar taken(int resource) {
        return taken[resource];
    }

    BoolVar effective(int lesson) {
        return effective[lesson];
    }

    BoolVar reached(int level) {
        return reached[level];
    }
}
