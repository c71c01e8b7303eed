package dev.skillsgap.recommendation.path;

import dev.skillsgap.recommendation.path.network.Levels;
import dev.skillsgap.recommendation.path.problem.Goal;
import dev.skillsgap.recommendation.step.Resource;
import dev.skillsgap.recommendation.step.Resource.Level;
import dev.skillsgap.recommendation.step.Resource.Teaching;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something essential that no path reaches, whatever it may cost; the path goes as far as can be.
 *
 * @param anyOf group of alternatives of which none can be reached; the one that comes nearest is named. Null: no group
 * @param required level, 1 to 5
 * @param reachable highest level that can be reached, below {@code required}
 * @param missing what is needed first and nothing teaches; empty where the skill itself is not taught so far, or what
 *     teaches it is needed for itself
 * @param text why, in one sentence
 */
public record Unreachable(
        String skill,
        String label,
        @Nullable String anyOf,
        int required,
        int reachable,
        List<Level> missing,
        String text) {

    private static final Comparator<Level> BY_SKILL =
            Comparator.comparing(Level::skill).thenComparingInt(Level::level);

    public Unreachable {
        missing = List.copyOf(missing);
    }

    /** Why the goal, which nothing within reach meets, is not reached. */
    static Unreachable of(Goal goal, Levels reach, Collection<Resource> usable) {
        var nearest = goal.nearest(reach);
        var reachable = reach.applyAsInt(nearest.level().skill());
        var missing = new Roots(reach, usable).of(nearest.level());
        var untaught = missing.remove(nearest.level());
        return new Unreachable(
                nearest.level().skill(),
                nearest.label(),
                goal.anyOf(),
                nearest.level().level(),
                reachable,
                List.copyOf(missing),
                untaught ? untaught(nearest, reachable) : needing(nearest, missing));
    }

    /** A goal that can be reached, but not together with the others, since a resource is done once. */
    static Unreachable together(Goal goal, Levels held) {
        var nearest = goal.nearest(held);
        return new Unreachable(
                nearest.level().skill(),
                nearest.label(),
                goal.anyOf(),
                nearest.level().level(),
                held.applyAsInt(nearest.level().skill()),
                List.of(),
                "%s cannot be reached together with the other skills, as no resource is done twice."
                        .formatted(nearest.label()));
    }

    private static String untaught(Goal.Alternative goal, int reachable) {
        return "Nothing that may be used teaches %s%s."
                .formatted(goal.label(), reachable == 0 ? "" : " beyond level " + reachable);
    }

    private static String needing(Goal.Alternative goal, Set<Level> missing) {
        var what = "What teaches %s to level %d"
                .formatted(goal.label(), goal.level().level());
        return missing.isEmpty()
                ? what + " needs in a circle what it leads to."
                : what
                        + missing.stream()
                                .map(level -> level.skill() + " at level " + level.level())
                                .collect(Collectors.joining(
                                        ", ", " needs ", " first, which nothing that may be used teaches."));
    }

    /** The level, or levels, beyond reach that a goal fails for in the end: those that nothing teaches. */
    private record Roots(Levels reach, Collection<Resource> usable) {

        Set<Level> of(Level goal) {
            var roots = new TreeSet<>(BY_SKILL);
            collect(goal, roots, new TreeSet<>(BY_SKILL));
            return roots;
        }

        private void collect(Level level, Set<Level> roots, Set<Level> visited) {
            if (!visited.add(level)) {
                return;
            }
            var needs = usable.stream()
                    .flatMap(resource -> resource.teaches().stream()
                            .filter(teaching -> reaches(teaching, level))
                            .map(teaching -> beyondReach(resource, teaching)))
                    .toList();
            if (needs.isEmpty()) {
                roots.add(level);
            }
            needs.stream().flatMap(List::stream).forEach(need -> collect(need, roots, visited));
        }

        /** From below; what begins at the level or above it does not lead to it. */
        private static boolean reaches(Teaching teaching, Level level) {
            return teaching.skill().equals(level.skill())
                    && teaching.from() < level.level()
                    && level.level() <= teaching.to();
        }

        private List<Level> beyondReach(Resource resource, Teaching teaching) {
            return Stream.of(
                            resource.requires().stream(),
                            Stream.of(new Level(teaching.skill(), teaching.from())),
                            teaching.prerequisites().stream())
                    .flatMap(needs -> needs)
                    .filter(need -> need.level() > reach.applyAsInt(need.skill()))
                    .toList();
        }
    }
}
