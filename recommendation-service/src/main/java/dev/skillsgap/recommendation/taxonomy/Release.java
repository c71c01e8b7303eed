package dev.skillsgap.recommendation.taxonomy;

import dev.skillsgap.recommendation.gap.Names;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.step.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A complete release as answers need it; immutable.
 *
 * @param categories of skills, by skill id
 * @param frameworks of roles, by role id
 * @param names under which skills are known besides; all else here goes by the ids of what they mean
 */
public record Release(
        int number,
        Instant publishedAt,
        Map<String, String> categories,
        Map<String, Role> roles,
        Map<String, String> frameworks,
        List<Resource> resources,
        Map<String, Skill> skills,
        Names names) {

    public Release {
        categories = Map.copyOf(categories);
        skills = Map.copyOf(skills);
        roles = Map.copyOf(roles);
        frameworks = Map.copyOf(frameworks);
        resources = List.copyOf(resources);
    }

    /** The role of that id; empty when the release has none. */
    public Optional<Role> role(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    /** The skill of that id, or of that other name; empty when the release has none. */
    public Optional<Skill> skill(String id) {
        return Optional.ofNullable(skills.get(names.skill(id)));
    }
}
