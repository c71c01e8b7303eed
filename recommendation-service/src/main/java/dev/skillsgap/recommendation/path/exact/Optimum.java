package dev.skillsgap.recommendation.path.exact;

import com.google.ortools.sat.LinearExpr;
import dev.skillsgap.recommendation.path.problem.Greedy;
import dev.skillsgap.recommendation.path.problem.Objective;
import dev.skillsgap.recommendation.path.problem.Problem;
import dev.skillsgap.recommendation.path.problem.Score;
import dev.skillsgap.recommendation.path.problem.Selection;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The best selection, with its proof. First what the objective counts is made as good as can be; then, that kept, the
 * hours, and of equal hours the number of resources. Where goals exclude one another, as many as can be are met.
 *
 * <p>The solver is first asked without regard to circles. What it finds is mostly free of them; else they are forbidden,
 * a path is made of what was found, and it is asked again. Until then its answer is a bound: no path can be better.
 *
 * <p>One worker, one seed, and a limit on rounds and on the solver's own count of work: the same problem gets the same
 * answer. Only where the clock runs out before these do can it be another; it is called optimal only where it is.
 */
public final class Optimum {

    /** In the solver's deterministic seconds, for all passes together: about 1.5 s on the machine of decision 11. */
    private static final double WORK = 1.2;

    /** Times that circles are forbidden and the solver is asked again, times resources: what the clock allows. */
    private static final int ROUNDS_TIMES_RESOURCES = 4_000;

    /** Of the work and the time that is left, for what the objective counts; the rest for the hours. */
    private static final double FIRST_SHARE = 0.85;

    private final Problem problem;
    private final Model model;
    private final Budget budget;
    private Selection best;

    /** Weight of the goals that may be missed. */
    private int missable;

    private Optimum(Problem problem, Selection known, Budget budget) {
        this.problem = problem;
        this.model = new Model(problem);
        this.budget = budget;
        this.best = known;
        this.missable = problem.totalWeight();
    }

    /** What is in the way of the solver on this machine; empty when nothing is. Loads it on the first call. */
    public static Optional<String> obstacle() {
        return Native.load();
    }

    /**
     * Solves the problem, at the latest by the deadline; empty where nothing was proven.
     *
     * @param known a selection to begin with, such as the greedy one
     */
    public static Optional<Proof> of(Problem problem, Selection known, Deadline deadline) {
        var budget = new Budget(deadline, WORK);
        var all = problem.totalWeight();
        var proof = new Optimum(problem, known, budget).meeting(all);
        if (proof.isEmpty() && all > 0) {
            return new Optimum(problem, known, budget)
                    .mostGoals()
                    .flatMap(most -> new Optimum(problem, known, budget).meeting(most));
        }
        return proof;
    }

    /** The goals that can be met together, by their weight. */
    private Optional<Integer> mostGoals() {
        var missed = LinearExpr.newBuilder()
                .add(problem.totalWeight())
                .addTerm(model.metGoals(), -1)
                .build();
        var found = minimize(missed, Score::missed, 1);
        return found.optimal ? Optional.of(problem.totalWeight() - (int) found.bound) : Optional.empty();
    }

    /** Empty where goals of that weight cannot be met together. */
    private Optional<Proof> meeting(int goals) {
        model.solver().addGreaterOrEqual(model.metGoals(), goals);
        missable = problem.totalWeight() - goals;
        return problem.objective() == Objective.LEAST_HOURS ? inOneGo() : inTwo();
    }

    private Optional<Proof> inOneGo() {
        var found = minimize(hoursThenResources(), this::hoursThenResources, 1);
        return proof(found, Math.ceilDiv(found.bound - resources(), resources() + 1));
    }

    private Optional<Proof> inTwo() {
        var value = problem.objective() == Objective.LEAST_COST
                ? model.spent(problem::cost)
                : LinearExpr.newBuilder()
                        .add(problem.totalWorth())
                        .addTerm(model.worth(), -1)
                        .build();
        var found = minimize(value, Score::value, FIRST_SHARE);
        if (!found.infeasible && problem.score(best).missed() <= missable) {
            var kept = problem.score(best).value() + problem.tolerance();
            model.solver().addLessOrEqual(value, kept);
            minimize(
                    hoursThenResources(),
                    score -> score.value() <= kept ? hoursThenResources(score) : Long.MAX_VALUE,
                    1);
        }
        return proof(found, found.bound);
    }

    private Optional<Proof> proof(Found found, long bound) {
        return found.infeasible ? Optional.empty() : Optional.of(new Proof(best, found.optimal, Math.max(0, bound)));
    }

    /**
     * How far a search came.
     *
     * @param bound no selection has a value below it
     */
    private record Found(boolean infeasible, boolean optimal, long bound) {}

    private Found minimize(LinearExpr expression, ToLongFunction<Score> value, double share) {
        var limits = budget.part(share);
        long bound = 0;
        var rounds = ROUNDS_TIMES_RESOURCES / Math.max(1, resources());
        for (int round = 0; round < rounds && limits.isLeft(); round++) {
            model.hint(best);
            var pass = Pass.minimizing(expression, model.solver(), limits.seconds(), limits.work());
            limits.spend(pass.work());
            if (pass.isInfeasible()) {
                return new Found(true, false, bound);
            }
            bound = Math.max(bound, pass.bound());
            if (!pass.found()) {
                break;
            }
            var circles = new Circles(model, pass.solver());
            var circular = circles.forbid();
            take(circular ? Greedy.repaired(problem, circles.selection()) : circles.selection(), value);
            var score = problem.score(best);
            if (score.missed() <= missable && value.applyAsLong(score) <= bound) {
                return new Found(false, true, bound);
            }
        }
        return new Found(false, false, bound);
    }

    private void take(Selection other, ToLongFunction<Score> value) {
        var now = problem.score(best);
        var then = problem.score(other);
        if (then.missed() < now.missed()
                || (then.missed() == now.missed() && value.applyAsLong(then) < value.applyAsLong(now))) {
            best = other;
        }
    }

    /** Hours, and one resource more weighs less than the least of them. */
    private LinearExpr hoursThenResources() {
        return model.spent(resource -> problem.hours(resource) * (resources() + 1) + 1);
    }

    private long hoursThenResources(Score score) {
        return score.hours() * (resources() + 1) + score.resources();
    }

    private long resources() {
        return problem.network().resources().size();
    }
}
