package dev.skillsgap.recommendation.taxonomy;

import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.step.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A complete release as answers need it; immutable.
 *
 * @param categories of skills, by skill id
 */
public record Release(
        int number,
        Instant publishedAt,
        Map<String, String> categories,
        Map<String, Role> roles,
        List<Resource> resources) {

    public Release {
        categories = Map.copyOf(categories);
        roles = Map.copyOf(roles);
        resources = List.copyOf(resources);
    }

    /** The role of that id; empty when the release has none. */
    public Optional<Role> role(String id) {
        return Optional.ofNullable(roles.get(id));
    }
}
