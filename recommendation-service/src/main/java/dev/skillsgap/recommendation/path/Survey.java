package dev.skillsgap.recommendation.path;

import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import dev.skillsgap.recommendation.path.network.Cycle;
import dev.skillsgap.recommendation.path.network.Levels;
import dev.skillsgap.recommendation.path.network.Network;
import dev.skillsgap.recommendation.path.network.Reach;
import dev.skillsgap.recommendation.path.problem.Gain;
import dev.skillsgap.recommendation.path.problem.Goal;
import dev.skillsgap.recommendation.path.problem.Objective;
import dev.skillsgap.recommendation.path.problem.Problem;
import dev.skillsgap.recommendation.path.problem.Target;
import dev.skillsgap.recommendation.path.problem.Worth;
import dev.skillsgap.recommendation.step.Resource;
import dev.skillsgap.recommendation.step.Resource.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ground before a path is laid: what is missing, how far the resources reach, and the problem that is left.
 *
 * @param aims what is missing and can be reached or neared; one for each goal of the problem, where it has goals
 * @param unreachable the goals that no path reaches
 */
public record Survey(Problem problem, List<Aim> aims, List<Unreachable> unreachable, List<Cycle> cycles) {

    /** A goal, and the levels of which one is enough: those that meet it, or the nearest to them within reach. */
    public record Aim(Goal goal, List<Level> levels, boolean whole) {

        static Aim of(Goal goal, Levels held, Reach reach) {
            var within = goal.within(reach);
            return new Aim(goal, within.isEmpty() ? nearest(goal, held, reach) : within, !within.isEmpty());
        }

        private static List<Level> nearest(Goal goal, Levels held, Reach reach) {
            var skill = goal.nearest(reach).level().skill();
            var level = reach.applyAsInt(skill);
            return level > held.applyAsInt(skill) ? List.of(new Level(skill, level)) : List.of();
        }
    }

    public static Survey of(Role role, Standing standing, Policy policy, Collection<Resource> usable, Wishes wishes) {
        Levels held = standing::levelOf;
        var reach = Reach.of(held, usable);
        var goals = Goal.of(role).stream().filter(goal -> !goal.isMet(held)).toList();
        var aims = goals.stream()
                .map(goal -> Aim.of(goal, held, reach))
                .filter(aim -> !aim.levels.isEmpty())
                .toList();
        var readiness = wishes.objective() == Objective.MOST_READINESS;
        var gains = readiness ? Gain.of(role, standing, policy, reach) : List.<Gain>of();
        var wanted = readiness
                ? gains.stream().flatMap(gain -> gain.levels().stream()).toList()
                : aims.stream().flatMap(aim -> aim.levels.stream()).toList();
        var all = Stream.concat(wanted.stream(), goals.stream().flatMap(goal -> goal.within(Levels.UNLIMITED).stream()))
                .toList();
        return new Survey(
                problem(Network.of(held, reach, usable, wanted), readiness ? List.of() : aims, gains, wishes),
                aims,
                goals.stream()
                        .filter(goal -> !goal.isMet(reach))
                        .map(goal -> Unreachable.of(goal, reach, usable))
                        .toList(),
                Cycle.in(Network.of(held, Levels.UNLIMITED, usable, all), reach));
    }

    private static Problem problem(Network network, List<Aim> aims, List<Gain> gains, Wishes wishes) {
        var places = new HashMap<Level, Integer>();
        network.levels().forEach(level -> places.put(level, places.size()));
        return new Problem(
                network,
                wishes.objective(),
                aims.stream()
                        .map(aim -> new Target(places(aim.levels, places), aim.whole))
                        .toList(),
                gains.stream()
                        .map(gain -> new Worth(gain.readiness(), places(gain.levels(), places)))
                        .toList(),
                atMost(wishes.budget().hours()),
                atMost(wishes.budget().money()));
    }

    private static List<Integer> places(List<Level> levels, Map<Level, Integer> places) {
        return levels.stream()
                .map(level -> Objects.requireNonNull(places.get(level)))
                .toList();
    }

    private static long atMost(@Nullable Double budget) {
        return budget == null ? Problem.UNLIMITED : Problem.hundredthsAtMost(budget);
    }
}
