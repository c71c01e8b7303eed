package dev.skillsgap.recommendation.gap;

import java.util.List;

/** A role and what it requires: at most one requirement a skill. */
public record Role(String id, String title, List<Requirement> requirements) {

    public Role {
        requirements = List.copyOf(requirements);
    }
}
