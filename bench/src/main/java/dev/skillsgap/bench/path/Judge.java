package dev.skillsgap.bench.path;

import dev.skillsgap.recommendation.path.problem.Objective;
import dev.skillsgap.recommendation.path.problem.Problem;
import dev.skillsgap.recommendation.step.Outcome;
import java.util.HashMap;
import java.util.Map;

/** Compares what contenders say of one problem, and follows each path with what {@code step.Outcome} says. */
final class Judge {

    private final Instance instance;
    private final Problem problem;

    Judge(Instance instance, Problem problem) {
        this.instance = instance;
        this.problem = problem;
    }

    /** A claim that cannot be true. */
    static final class Disagreement extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Disagreement(String message) {
            super(message);
        }
    }

    /** Throws a {@link Disagreement} where one of the claims is wrong, by itself or beside the others. */
    void check(Map<Contender, Claim> claims) {
        claims.forEach(this::checkAlone);
        claims.forEach((one, claim) -> claims.forEach((other, beside) -> {
            if (beside.value() < claim.bound() - problem.tolerance()) {
                throw wrong(one, claim, "but %s found %d".formatted(other.title(), beside.value()));
            }
        }));
        var greedy = claims.get(Contender.GREEDY);
        var chosen = claims.get(Contender.CP_SAT);
        if (greedy != null && chosen != null && chosen.value() > greedy.value() + problem.tolerance()) {
            throw wrong(Contender.CP_SAT, chosen, "which is worse than greedy");
        }
    }

    private void checkAlone(Contender contender, Claim claim) {
        if (claim.optimal() && claim.bound() < claim.value() - problem.tolerance()) {
            throw wrong(contender, claim, "whose bound is another");
        }
        var score = problem.score(claim.selection());
        if (score.value() != claim.value()) {
            throw wrong(contender, claim, "which counts " + score.value());
        }
        var levels = follow(claim);
        for (var goal : problem.goals()) {
            var met = goal.levels().stream()
                    .map(problem.network().levels()::get)
                    .anyMatch(level -> levels.getOrDefault(level.skill(), 0) >= level.level());
            if (!met && score.missed() == 0) {
                throw wrong(contender, claim, "which does not meet " + goal);
            }
        }
    }

    private Map<String, Integer> follow(Claim claim) {
        var levels = new HashMap<String, Integer>();
        for (int resource : problem.order(claim.selection())) {
            var standing = instance.standing().raisedTo(levels);
            levels.putAll(Outcome.of(problem.network().resources().get(resource), standing));
        }
        return levels;
    }

    /** The controls: lies must be seen, or no result counts. */
    void requireThatLiesAreSeen(Map<Contender, Claim> claims) {
        var honest = claims.get(Contender.CP_SAT);
        if (honest == null || problem.objective() != Objective.LEAST_HOURS) {
            throw new IllegalArgumentException("Hours by CP-SAT are needed to lie about");
        }
        requireSeen(claims, new Claim(honest.selection(), honest.value() - 1, honest.value() - 1, true));
        requireSeen(claims, new Claim(honest.selection(), honest.value(), honest.value() + 1, false));
        var greedy = claims.get(Contender.GREEDY);
        if (greedy != null && greedy.value() > honest.value()) {
            requireSeen(claims, new Claim(greedy.selection(), greedy.value(), greedy.value(), true));
        }
    }

    private void requireSeen(Map<Contender, Claim> claims, Claim lie) {
        var lied = new HashMap<>(claims);
        lied.put(Contender.CHOCO, lie);
        try {
            check(lied);
        } catch (Disagreement seen) {
            return;
        }
        throw new IllegalStateException("Nobody saw that this is wrong: " + lie);
    }

    private Disagreement wrong(Contender contender, Claim claim, String why) {
        return new Disagreement("%s, %s: %s claims %d with the bound %d, %s"
                .formatted(
                        instance.name(),
                        problem.objective().word(),
                        contender.title(),
                        claim.value(),
                        claim.bound(),
                        why));
    }
}
