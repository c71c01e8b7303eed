package dev.skillsgap.recommendation.counterfactual;

import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Reading;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A gap as it is, and as it were if somebody held other levels.
 *
 * @param before as it is
 * @param after with the supposed levels; its confidence says nothing
 * @param changes the lines that differ, in the order of the lines
 */
public record WhatIf(Gap before, Gap after, List<Change> changes) {

    /** A requirement before and after. */
    public record Change(Line before, Line after) {

        private boolean isOne() {
            return !Objects.equals(before.held(), after.held())
                    || before.effective() != after.effective()
                    || before.coverage() != after.coverage()
                    || before.contribution() != after.contribution()
                    || before.carries() != after.carries()
                    || !Objects.equals(before.transfer(), after.transfer());
        }
    }

    /**
     * Supposes levels.
     *
     * @param levels 0 to 5 by skill id; each replaces whatever is known of its skill
     */
    public static WhatIf of(Role role, Standing standing, Map<String, Integer> levels, Policy policy) {
        var before = Gap.of(Reading.of(role, standing, policy));
        var after = Gap.of(Reading.of(role, standing.supposing(levels), policy));
        // The order of lines is a matter of the role alone, so they stand side by side.
        var changes = IntStream.range(0, before.lines().size())
                .mapToObj(i -> new Change(before.lines().get(i), after.lines().get(i)))
                .filter(Change::isOne)
                .toList();
        return new WhatIf(before, after, changes);
    }
}
