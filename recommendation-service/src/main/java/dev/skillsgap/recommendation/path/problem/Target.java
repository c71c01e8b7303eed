package dev.skillsgap.recommendation.path.problem;

import java.util.List;

/**
 * A goal in a network.
 *
 * @param levels places of the levels of which any one meets it
 * @param whole whether that meets the requirement; else it brings it as near as resources reach
 */
public record Target(List<Integer> levels, boolean whole) {

    public Target {
        levels = List.copyOf(levels);
    }
}
