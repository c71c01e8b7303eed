package dev.skillsgap.recommendation.answer;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Reading;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import dev.skillsgap.recommendation.kept.Recommendation;
import dev.skillsgap.recommendation.step.Learning;
import dev.skillsgap.recommendation.step.NextStep;
import dev.skillsgap.recommendation.taxonomy.Release;
import java.time.LocalDate;
import java.util.List;

/** Everything that a recommendation is a function of. */
public record Inputs(
        String person,
        long personVersion,
        List<Assertion> assertions,
        Learning learning,
        Role role,
        Release release,
        Policy policy,
        LocalDate asOf) {

    /** The recommendation: from the same inputs the same, bit for bit. */
    public Recommendation recommend() {
        var reading = Reading.of(role, Standing.of(assertions, asOf, release.names()), policy);
        var steps = NextStep.best(learning.leftOf(release.resources()), reading);
        var subject = new Recommendation.Subject(person, role.id(), personVersion, release.number());
        return Recommendation.of(subject, policy.version(), asOf, Gap.of(reading), steps);
    }
}
