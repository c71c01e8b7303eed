package dev.skillsgap.recommendation.gap;

import java.util.List;
import java.util.Optional;

/**
 * A role and what it requires: at most one requirement a skill.
 *
 * @param industries in which something is required besides
 */
public record Role(String id, String title, List<Requirement> requirements, List<Industry> industries) {

    public Role {
        requirements = List.copyOf(requirements);
        industries = List.copyOf(industries);
        var skills =
                requirements.stream().map(requirement -> requirement.skill().id());
        if (skills.distinct().count() < requirements.size()) {
            throw new IllegalArgumentException("Role " + id + " requires a skill twice");
        }
    }

    /** A role that is the same in every industry. */
    public Role(String id, String title, List<Requirement> requirements) {
        this(id, title, requirements, List.of());
    }

    /** The role with what the industry of that id adds; empty when the role knows no such industry. */
    public Optional<Role> in(String industry) {
        return industries.stream()
                .filter(known -> known.id().equals(industry))
                .findFirst()
                .map(known -> new Role(id, title, known.joinedTo(requirements), industries));
    }
}
