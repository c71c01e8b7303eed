package dev.skillsgap.recommendation.path.problem;

import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The requirements of a role in the sets that count once: alternatives, and those that stand alone. */
final class Units {

    private Units() {}

    /** By group or skill id; members by skill id. */
    static List<List<Requirement>> of(Role role) {
        var units = new TreeMap<String, List<Requirement>>();
        role.requirements().stream()
                .sorted(Comparator.comparing(requirement -> requirement.skill().id()))
                .forEach(requirement -> units.computeIfAbsent(key(requirement), none -> new ArrayList<>())
                        .add(requirement));
        return List.copyOf(units.values());
    }

    private static String key(Requirement requirement) {
        var anyOf = requirement.anyOf();
        return anyOf == null ? "skill " + requirement.skill().id() : "any of " + anyOf;
    }
}
