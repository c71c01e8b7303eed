package dev.skillsgap.recommendation.gap;

import java.util.List;

/** A role and what it requires: at most one requirement a skill. */
public record Role(String id, String title, List<Requirement> requirements) {

    public Role {
        requirements = List.copyOf(requirements);
        var skills =
                requirements.stream().map(requirement -> requirement.skill().id());
        if (skills.distinct().count() < requirements.size()) {
            throw new IllegalArgumentException("Role " + id + " requires a skill twice");
        }
    }
}
