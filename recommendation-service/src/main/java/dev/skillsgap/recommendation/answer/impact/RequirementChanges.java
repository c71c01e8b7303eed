package dev.skillsgap.recommendation.answer.impact;

import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What two versions of a role require differently, in plain sentences. */
final class RequirementChanges {

    private RequirementChanges() {}

    static List<String> between(Role now, Role then) {
        var before = bySkill(now);
        var after = bySkill(then);
        var skills = new TreeSet<>(before.keySet());
        skills.addAll(after.keySet());
        return skills.stream()
                .map(skill -> change(before.get(skill), after.get(skill)))
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, Requirement> bySkill(Role role) {
        return role.requirements().stream()
                .collect(Collectors.toMap(requirement -> requirement.skill().id(), Function.identity()));
    }

    private static List<String> change(@Nullable Requirement now, @Nullable Requirement then) {
        if (now == null || then == null) {
            return now == null && then != null
                    ? List.of("%s is required, at level %d.".formatted(label(then), then.level()))
                    : now == null ? List.of() : List.of("%s is required no more.".formatted(label(now)));
        }
        var changes = new ArrayList<String>();
        add(changes, now.level(), then.level(), label(then), "required level");
        add(changes, now.importance(), then.importance(), label(then), "importance");
        add(changes, now.necessity().word(), then.necessity().word(), label(then), "necessity");
        add(changes, now.anyOf(), then.anyOf(), label(then), "group of alternatives");
        if (!now.transfers().equals(then.transfers())) {
            changes.add(label(then) + ": other skills transfer to it, or with other credit.");
        }
        return changes;
    }

    private static void add(
            List<String> changes, @Nullable Object now, @Nullable Object then, String label, String what) {
        if (!Objects.equals(now, then)) {
            changes.add("%s: its %s is %s instead of %s.".formatted(label, what, shown(then), shown(now)));
        }
    }

    private static Object shown(@Nullable Object value) {
        return value == null ? "none" : value;
    }

    private static String label(Requirement requirement) {
        return requirement.skill().label();
    }
}
