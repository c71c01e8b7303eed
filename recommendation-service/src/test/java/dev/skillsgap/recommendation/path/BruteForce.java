package dev.skillsgap.recommendation.path;

import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.step.Outcome;
import dev.skillsgap.recommendation.step.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Every choice of resources in every order, each resource done once, by what {@code step.Outcome} says. */
record BruteForce(Quest quest, List<Resource> usable) {

    /** Shows each way to go, and the levels it leads to beyond those held. */
    void walk(BiConsumer<List<Resource>, Map<String, Integer>> visitor) {
        walk(List.of(), Map.of(), visitor, new HashSet<>());
    }

    private void walk(
            List<Resource> done,
            Map<String, Integer> levels,
            BiConsumer<List<Resource>, Map<String, Integer>> visitor,
            Set<Object> seen) {
        if (!seen.add(List.of(new HashSet<>(done), levels))) {
            return; // The same resources in another order, to the same end.
        }
        visitor.accept(done, levels);
        for (var resource : usable) {
            if (!done.contains(resource)) {
                var after = new HashMap<>(levels);
                after.putAll(Outcome.of(resource, quest.standing().raisedTo(levels)));
                var more = new ArrayList<>(done);
                more.add(resource);
                walk(more, after, visitor, seen);
            }
        }
    }

    /** How many essential requirements are not met; of alternatives one is enough. */
    long blockers(Map<String, Integer> levels) {
        return quest.role().requirements().stream()
                .filter(requirement -> isCounted(requirement)
                        && alternatives(requirement).stream()
                                .noneMatch(member -> held(member, levels) >= member.level()))
                .count();
    }

    /** Whether something of its group is essential, and it is the first of its group. */
    private boolean isCounted(Requirement requirement) {
        var alternatives = alternatives(requirement);
        return alternatives.getFirst().equals(requirement)
                && alternatives.stream().anyMatch(member -> member.necessity() == Necessity.ESSENTIAL);
    }

    private List<Requirement> alternatives(Requirement requirement) {
        return requirement.anyOf() == null
                ? List.of(requirement)
                : quest.role().requirements().stream()
                        .filter(other -> requirement.anyOf().equals(other.anyOf()))
                        .toList();
    }

    private int held(Requirement requirement, Map<String, Integer> levels) {
        var skill = requirement.skill().id();
        return Math.max(quest.standing().levelOf(skill), levels.getOrDefault(skill, 0));
    }

    double readiness(Map<String, Integer> levels) {
        return quest.reading().lowAfter(levels);
    }
}
