package dev.skillsgap.bench.path;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.SkillKind;
import dev.skillsgap.recommendation.gap.Source;
import dev.skillsgap.recommendation.gap.Standing;
import dev.skillsgap.recommendation.path.Survey;
import dev.skillsgap.recommendation.path.Wishes;
import dev.skillsgap.recommendation.path.Wishes.Budget;
import dev.skillsgap.recommendation.path.problem.Objective;
import dev.skillsgap.recommendation.path.problem.Problem;
import dev.skillsgap.recommendation.step.Learning;
import dev.skillsgap.recommendation.step.Resource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Somebody on the way to a role, with what there is to learn from. */
record Instance(String name, Role role, Standing standing, List<Resource> resources) {

    static final Policy POLICY = new Policy(
            "bench",
            Map.of(
                    Source.CREDENTIAL, 1.0,
                    Source.ASSESSMENT, 0.9,
                    Source.MANAGER, 0.8,
                    Source.SELF, 0.5,
                    Source.INFERRED, 0.3),
            Map.of(
                    SkillKind.KNOWLEDGE, 1825,
                    SkillKind.TOOL, 730,
                    SkillKind.PRACTICE, 1095,
                    SkillKind.TRANSVERSAL, 3650),
            0.5,
            0.8,
            180,
            5);

    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 2);

    /** Somebody who holds a share of the skills, at random levels; 0: nothing at all. */
    static Standing somebody(Collection<String> skills, double share, long seed) {
        var random = new Random(seed);
        var at = Instant.parse("2026-05-01T00:00:00Z");
        return Standing.of(
                skills.stream()
                        .filter(skill -> random.nextDouble() < share)
                        .map(skill -> new Assertion(skill, 1 + random.nextInt(4), Source.SELF, at, null))
                        .toList(),
                AS_OF);
    }

    /** What is asked of a path; with a budget where readiness is asked for. */
    Problem problem(Objective objective, double hours) {
        var budget = objective == Objective.MOST_READINESS ? new Budget(hours, null) : Budget.NONE;
        var wishes = new Wishes(objective, budget, Set.of(), Set.of(), null, Learning.NONE, "USD");
        var usable = resources.stream()
                .filter(resource -> wishes.leavesOut(resource).isEmpty())
                .toList();
        return Survey.of(role, standing, POLICY, usable, wishes).problem();
    }
}
