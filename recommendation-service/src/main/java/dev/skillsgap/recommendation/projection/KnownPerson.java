package dev.skillsgap.recommendation.projection;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.step.Learning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as last told.
 *
 * @param version grows with every change; a version that is not newer tells nothing new
 * @param hoursPerWeek for learning, 0 to 80; null: not told yet
 * @param learning how far they are with what teaches
 */
public record KnownPerson(
        String id,
        long version,
        @Nullable String targetRole,
        @Nullable Double hoursPerWeek,
        List<String> teams,
        Learning learning,
        List<Assertion> assertions) {

    /** The same with other assertions. */
    KnownPerson with(List<Assertion> others) {
        return new KnownPerson(id, version, targetRole, hoursPerWeek, teams, learning, others);
    }
}
