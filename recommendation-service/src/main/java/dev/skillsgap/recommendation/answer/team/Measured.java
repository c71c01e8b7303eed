package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.match.HeatMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The people of a group who are measured against a role.
 *
 * @param map counts those who are measured
 * @param everyone counts all people of the group, for whoever holds a skill can stand in
 * @param place of the group in both
 */
record Measured(Role role, HeatMap map, HeatMap everyone, int place) {

    private static final int LEVELS = 6;

    /**
     * A requirement with the people who are measured against it.
     *
     * @param holders people of the group who hold the required level, measured or not
     * @param atLevel people measured, by level from 0
     * @param weight of the requirement
     */
    record Cell(String role, Requirement requirement, int people, int holders, List<Integer> atLevel, double weight) {

        int known() {
            return atLevel.stream().mapToInt(Integer::intValue).sum();
        }

        int met() {
            return atLevel.stream()
                    .skip(requirement.level())
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        /** Sum of the people's coverage by their own levels; unknown is 0. */
        double covered() {
            double covered = 0;
            for (int level = 0; level < LEVELS; level++) {
                covered += atLevel.get(level) * Math.min(1, (double) level / requirement.level());
            }
            return covered;
        }
    }

    int people() {
        return map.size(place);
    }

    /** Sum of the people's readiness.low. */
    double readiness() {
        return map.score(place) / 1e9;
    }

    Stream<Cell> cells(Policy policy) {
        var requirements = role.requirements();
        return IntStream.range(0, requirements.size()).mapToObj(i -> cell(requirements.get(i), i, policy));
    }

    private Cell cell(Requirement requirement, int skill, Policy policy) {
        return new Cell(
                role.id(),
                requirement,
                people(),
                IntStream.range(requirement.level(), LEVELS)
                        .map(level -> everyone.count(place, skill, level))
                        .sum(),
                IntStream.range(0, LEVELS)
                        .mapToObj(level -> map.count(place, skill, level))
                        .toList(),
                requirement.weight(policy));
    }
}
