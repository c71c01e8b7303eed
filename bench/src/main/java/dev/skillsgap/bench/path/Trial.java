package dev.skillsgap.bench.path;

import dev.skillsgap.recommendation.path.problem.Gain;
import dev.skillsgap.recommendation.path.problem.Greedy;
import dev.skillsgap.recommendation.path.problem.Objective;
import dev.skillsgap.recommendation.path.problem.Problem;
import dev.skillsgap.recommendation.path.problem.Selection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One problem, and what the contenders need for it in several rounds. */
final class Trial {

    private final String title;
    private final Problem problem;
    private final Judge judge;
    private final Selection greedy;
    private final Map<Contender, List<Double>> times = new EnumMap<>(Contender.class);
    private final Map<Contender, Claim> claims = new EnumMap<>(Contender.class);

    Trial(Instance instance, Objective objective, double hours) {
        this.title = instance.name();
        this.problem = instance.problem(objective, hours);
        this.judge = new Judge(instance, problem);
        this.greedy = Greedy.of(problem);
    }

    /** Lets each contender solve it once, beginning with another one each round, and checks what they say. */
    void round(int round) {
        var contenders = Contender.values();
        for (int i = 0; i < contenders.length; i++) {
            run(contenders[(i + round) % contenders.length]);
        }
        judge.check(claims);
    }

    private void run(Contender contender) {
        var begun = System.nanoTime();
        var claim = contender.solve(problem, greedy);
        times.computeIfAbsent(contender, none -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
        claims.put(contender, claim);
    }

    Judge judge() {
        return judge;
    }

    Map<Contender, Claim> claims() {
        return claims;
    }

    /** Whether what was chosen is optimal, or proven to be at most so far from it. */
    boolean isWithin(double distance) {
        var claim = claims.get(Contender.CP_SAT);
        return claim != null && claim.distance() <= distance;
    }

    /** One line a contender, in Markdown. */
    String lines() {
        var text = new StringBuilder();
        claims.forEach((contender, claim) -> text.append("| %s | %s | %d + %d | %s | %.0f | %s | %s |%n"
                .formatted(
                        title,
                        problem.objective().word(),
                        problem.goals().isEmpty()
                                ? problem.worths().size()
                                : problem.goals().size(),
                        problem.network().resources().size(),
                        contender.title(),
                        median(contender),
                        shown(claim.value()),
                        claim.optimal()
                                ? "optimal"
                                : String.format(
                                        Locale.ROOT, "%s (%.1f %%)", shown(claim.bound()), 100 * claim.distance()))));
        return text.toString();
    }

    /** Hours and money as they are, readiness as what is still missing of what can be gained. */
    private String shown(long value) {
        return problem.objective() == Objective.MOST_READINESS
                ? String.format(Locale.ROOT, "%.4f", (double) value / Gain.ONE)
                : String.format(Locale.ROOT, "%.0f", Problem.ofHundredths(value));
    }

    private double median(Contender contender) {
        var sorted = times.getOrDefault(contender, List.of()).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
