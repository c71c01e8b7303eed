package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.taxonomy.Release;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A group of people with its counts.
 *
 * @param team its id; null: everyone
 * @param roles that they, or some of them, are measured against; at least one
 * @param apart whether no person is measured against two roles
 */
record Counted(@Nullable String team, List<Measured> roles, boolean apart) {

    private static final String NO_CATEGORY = "other";

    /** People of the group. */
    int size() {
        var first = roles.getFirst();
        return first.everyone().size(first.place());
    }

    /** People of the group who are measured. */
    int measured() {
        return apart ? pairs() : size();
    }

    private int pairs() {
        return roles.stream().mapToInt(Measured::people).sum();
    }

    /** Mean of readiness.low, of each person for each role that they are measured against. */
    double readiness() {
        return roles.stream().mapToDouble(Measured::readiness).sum() / pairs();
    }

    /** The skills that are required, the heaviest burden first. */
    List<Heat> heats(Release release, Policy policy) {
        return roles.stream()
                .flatMap(role -> role.cells(policy))
                .collect(Collectors.groupingBy(
                        cell -> cell.requirement().skill().id(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> Heat.of(
                        entry.getValue(), release.categories().getOrDefault(entry.getKey(), NO_CATEGORY), apart))
                .sorted(Comparator.comparingDouble(Heat::burden).reversed().thenComparing(Heat::skill))
                .toList();
    }
}
