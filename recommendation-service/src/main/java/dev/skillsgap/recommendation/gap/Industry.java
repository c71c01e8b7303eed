package dev.skillsgap.recommendation.gap;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a role is filled, and what is required there besides.
 *
 * @param adds requirements that join those of the role
 */
public record Industry(String id, String label, List<Requirement> adds) {

    public Industry {
        adds = List.copyOf(adds);
    }

    /** The requirements with those added; of a skill that both name, the higher demand of either counts. */
    List<Requirement> joinedTo(List<Requirement> requirements) {
        return Requirement.joined(Stream.concat(requirements.stream(), adds.stream()));
    }
}
