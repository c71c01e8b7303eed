package dev.skillsgap.recommendation.kept;

import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.Readiness;
import dev.skillsgap.recommendation.step.NextStep;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a person should know about a target role: the data of {@code recommendations.recommendation.v1}, field for field.
 *
 * @param id a function of person, role, person version and release
 * @param policy version of the policy
 * @param asOf date that expiry and age were judged at
 * @param confidence 0 to 1
 * @param blockers skills of essential requirements that are not met
 * @param gaps largest first, at most ten
 * @param nextSteps most readiness per hour first, at most five
 */
public record Recommendation(
        UUID id,
        String person,
        String role,
        long personVersion,
        int release,
        String policy,
        LocalDate asOf,
        Readiness readiness,
        double confidence,
        List<String> blockers,
        List<Missing> gaps,
        List<Step> nextSteps) {

    private static final int LARGEST_GAPS = 10;

    /**
     * A requirement that is not met.
     *
     * @param effective level that counts now, 0 to 5
     * @param loss readiness missing for it, 0 to 1
     */
    public record Missing(
            String skill,
            String label,
            String necessity,
            int required,
            double effective,
            boolean unknown,
            double loss) {

        private static Missing from(Line line) {
            return new Missing(
                    line.skill().id(),
                    line.skill().label(),
                    line.requirement().necessity().word(),
                    line.requirement().level(),
                    line.effective(),
                    line.unknown(),
                    line.loss());
        }
    }

    /**
     * A resource to begin with.
     *
     * @param gain readiness gained, 0 to 1
     */
    public record Step(
            String resource,
            String title,
            String kind,
            int stage,
            String url,
            double hours,
            double cost,
            String currency,
            double gain,
            double gainPerHour,
            List<Lift> lifts,
            String text) {

        private static Step from(NextStep step) {
            var resource = step.resource();
            return new Step(
                    resource.id(),
                    resource.title(),
                    resource.kind(),
                    resource.stage(),
                    resource.url(),
                    resource.hours(),
                    resource.cost(),
                    resource.currency(),
                    step.gain(),
                    step.gainPerHour(),
                    step.lifts().stream()
                            .map(lift -> new Lift(lift.skill(), lift.from(), lift.to()))
                            .toList(),
                    step.text());
        }
    }

    /**
     * A level that is raised.
     *
     * @param from effective level now, 0 to 5
     * @param to own level afterwards, 1 to 5
     */
    public record Lift(String skill, double from, int to) {}

    /** What it was computed for; the id is a function of it. */
    public record Subject(String person, String role, long personVersion, int release) {

        UUID id() {
            return Ids.of(person, role, personVersion, release);
        }
    }

    /** States a gap and the next steps out of it. */
    public static Recommendation of(Subject subject, String policy, LocalDate asOf, Gap gap, List<NextStep> steps) {
        return new Recommendation(
                subject.id(),
                subject.person(),
                subject.role(),
                subject.personVersion(),
                subject.release(),
                policy,
                asOf,
                gap.readiness(),
                gap.confidence(),
                gap.blockers(),
                gap.lines().stream()
                        .filter(line -> line.loss() > 0)
                        .sorted(Comparator.comparingDouble(Line::loss).reversed())
                        .limit(LARGEST_GAPS)
                        .map(Missing::from)
                        .toList(),
                steps.stream().map(Step::from).toList());
    }
}
