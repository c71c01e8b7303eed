package dev.skillsgap.bench.path;

import dev.skillsgap.recommendation.path.exact.Deadline;
import dev.skillsgap.recommendation.path.exact.Optimum;
import dev.skillsgap.recommendation.path.problem.Greedy;
import dev.skillsgap.recommendation.path.problem.Problem;
import dev.skillsgap.recommendation.path.problem.Selection;
import java.time.Duration;

/** Who finds paths. Each solver begins with the greedy path, and has the time that the service gives it. */
enum Contender {
    CP_SAT("CP-SAT") {
        @Override
        Claim solve(Problem problem, Selection greedy) {
            var proof = Optimum.of(problem, greedy, Deadline.in(LIMIT)).orElseThrow();
            var value = problem.score(proof.selection()).value();
            return new Claim(proof.selection(), value, Math.min(value, proof.bound()), proof.optimal());
        }
    },
    CHOCO("Choco") {
        @Override
        Claim solve(Problem problem, Selection greedy) {
            return ChocoOptimum.solve(problem, greedy, false, LIMIT);
        }
    },
    CHOCO_LEARNING("Choco, learning clauses") {
        @Override
        Claim solve(Problem problem, Selection greedy) {
            return ChocoOptimum.solve(problem, greedy, true, LIMIT);
        }
    },
    GREEDY("greedy") {
        @Override
        Claim solve(Problem problem, Selection greedy) {
            var again = Greedy.of(problem);
            var score = problem.score(again);
            return new Claim(again, score.value(), Greedy.bound(problem, score), false);
        }
    };

    private static final Duration LIMIT = Duration.ofMillis(1_700);

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract Claim solve(Problem problem, Selection greedy);
}
