package dev.skillsgap.bench.path;

import dev.skillsgap.recommendation.path.network.Network;
import dev.skillsgap.recommendation.path.problem.Objective;
import dev.skillsgap.recommendation.path.problem.Problem;
import dev.skillsgap.recommendation.path.problem.Selection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Settings;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;

/**
 * The same problem for Choco, reason for reason: what the service's {@code exact} package says, in another solver's words.
 * Only what the objective counts is made small; ties are not settled.
 */
final class ChocoOptimum {

    private static final BoolVar[] NONE = {};

    private final Problem problem;
    private final Network network;
    private final Model model;
    private final BoolVar[] taken;
    private final BoolVar[] effective;
    private final BoolVar[] reached;
    private final Turns turns;

    private ChocoOptimum(Problem problem, boolean learning) {
        this.problem = problem;
        this.network = problem.network();
        this.model = new Model(Settings.init().setLCG(learning).setWarnUser(false));
        this.taken = model.boolVarArray(network.resources().size());
        this.effective = model.boolVarArray(network.lessons().size());
        this.reached = model.boolVarArray(network.levels().size());
        this.turns = new Turns(network, model);
    }

    /** Solves it within the limit, beginning with a selection that is known. */
    static Claim solve(Problem problem, Selection known, boolean learning, Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        var optimum = new ChocoOptimum(problem, learning);
        optimum.state();
        return optimum.search(known, end - System.nanoTime());
    }

    private void state() {
        for (int level = 0; level < reached.length; level++) {
            clause(supporters(level), reached[level]);
        }
        for (int resource = 0; resource < taken.length; resource++) {
            clause(of(effective, network.lessonsOf(resource)), taken[resource]);
            for (int level : network.requires(resource)) {
                before(taken[resource], level, resource);
            }
            for (int lesson : network.lessonsOf(resource)) {
                clause(List.of(taken[resource]), effective[lesson]);
                lesson(lesson, resource);
            }
        }
        problem.goals().forEach(goal -> clause(of(reached, goal.levels())));
        atMost(problem::hours, problem.hoursAtMost());
        atMost(problem::cost, problem.costAtMost());
    }

    /** Any of the first, unless one of the others is false. */
    private void clause(List<BoolVar> any, BoolVar... unless) {
        if (any.isEmpty() && unless.length == 1) {
            model.arithm(unless[0], "=", 0).post();
        } else if (any.size() == 1 && unless.length == 0) {
            model.arithm(any.getFirst(), "=", 1).post();
        } else {
            model.addClauses(any.toArray(NONE), unless);
        }
    }

    private static List<BoolVar> of(BoolVar[] variables, List<Integer> places) {
        return places.stream().map(place -> variables[place]).toList();
    }

    private List<BoolVar> supporters(int level) {
        var reasons = new ArrayList<BoolVar>();
        for (int lesson : network.supporters(level)) {
            int resource = network.lessons().get(lesson).resource();
            if (turns.isCircular(level, resource)) {
                var inTime = model.boolVar();
                clause(List.of(effective[lesson]), inTime);
                notAfter(turns.ofResource(resource), 0, turns.ofLevel(level), inTime);
                reasons.add(inTime);
            } else {
                reasons.add(effective[lesson]);
            }
        }
        return reasons;
    }

    /** Where the condition holds, one turn and a gap are at most the other turn; as one sum, which propagates fastest. */
    private void notAfter(IntVar one, int gap, IntVar other, BoolVar condition) {
        int most = one.getUB() + gap;
        model.scalar(new IntVar[] {one, other, condition}, new int[] {1, -1, most}, "<=", most - gap)
                .post();
    }

    private void before(BoolVar condition, int level, int resource) {
        if (turns.isCircular(level, resource)) {
            clause(List.of(reached[level]), condition);
            notAfter(turns.ofLevel(level), 1, turns.ofResource(resource), condition);
        } else if (network.supporters(level, resource).isEmpty()) {
            clause(List.of(reached[level]), condition);
        } else {
            var others = network.supporters(level).stream()
                    .filter(lesson -> network.lessons().get(lesson).resource() != resource)
                    .toList();
            clause(of(effective, others), condition);
        }
    }

    private void lesson(int place, int resource) {
        var lesson = network.lessons().get(place);
        lesson.before().forEach(level -> before(effective[place], level, resource));
        for (int level : lesson.alongside()) {
            var helpers = network.supporters(level, resource).stream()
                    .filter(other -> other != place && !needsBack(other, place))
                    .toList();
            if (helpers.isEmpty()) {
                before(effective[place], level, resource);
            } else {
                var before = model.boolVar();
                before(before, level, resource);
                var either = new ArrayList<>(of(effective, helpers));
                either.add(before);
                clause(either, effective[place]);
            }
        }
    }

    private boolean needsBack(int helper, int place) {
        return network.lessons().get(helper).alongside().stream().anyMatch(network.supported(place)::contains);
    }

    private void atMost(IntToLongFunction amount, long budget) {
        if (budget != Problem.UNLIMITED) {
            model.scalar(taken, weights(amount), "<=", Math.toIntExact(budget)).post();
        }
    }

    private int[] weights(IntToLongFunction amount) {
        return IntStream.range(0, taken.length)
                .map(resource -> Math.toIntExact(amount.applyAsLong(resource)))
                .toArray();
    }

    private Claim search(Selection known, long limitNs) {
        var best = known;
        var value = objective(problem.score(known).value());
        var solver = model.getSolver();
        solver.limitTime(Math.max(1, limitNs / 1_000_000));
        if (!model.getSettings().isLCG()) {
            solver.setSearch(
                    Search.domOverWDegRefSearch(decisions()),
                    Search.inputOrderUBSearch(model.retrieveBoolVars()),
                    Search.inputOrderLBSearch(model.retrieveIntVars(false)));
            solver.setRestartOnSolutions();
        }
        for (int resource = 0; resource < taken.length; resource++) {
            solver.addHint(taken[resource], known.resources().contains(resource) ? 1 : 0);
        }
        model.setObjective(Model.MINIMIZE, value);
        while (solver.solve()) {
            best = new Selection(where(taken), where(effective));
        }
        var found = problem.score(best).value();
        var optimal = !solver.isStopCriterionMet();
        return new Claim(best, found, optimal ? found : 0, optimal);
    }

    private static List<Integer> where(BoolVar[] variables) {
        return IntStream.range(0, variables.length)
                .filter(i -> variables[i].getValue() == 1)
                .boxed()
                .toList();
    }

    private BoolVar[] decisions() {
        return Stream.of(taken, effective, reached).flatMap(Stream::of).toArray(BoolVar[]::new);
    }

    /** What is to be as small as can be, and is below what is known. */
    private IntVar objective(long known) {
        if (problem.objective() != Objective.MOST_READINESS) {
            var spent = model.intVar("spent", 0, Math.toIntExact(known), true);
            model.scalar(taken, weights(problem::price), "=", spent).post();
            return spent;
        }
        var gained = problem.worths().stream()
                .map(worth -> {
                    var gain = model.boolVar();
                    clause(of(reached, worth.levels()), gain);
                    return gain;
                })
                .toArray(BoolVar[]::new);
        var missing = model.intVar("missing", 0, Math.toIntExact(problem.totalWorth()), true);
        var all = Stream.concat(Stream.of(gained), Stream.of(missing)).toArray(IntVar[]::new);
        var weights = IntStream.concat(
                        problem.worths().stream().mapToInt(worth -> Math.toIntExact(worth.readiness())),
                        IntStream.of(1))
                .toArray();
        model.scalar(all, weights, "=", Math.toIntExact(problem.totalWorth())).post();
        return missing;
    }
}
