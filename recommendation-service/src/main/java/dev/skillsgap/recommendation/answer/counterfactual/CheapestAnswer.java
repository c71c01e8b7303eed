package dev.skillsgap.recommendation.answer.counterfactual;

import dev.skillsgap.recommendation.answer.Question;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.counterfactual.Cheapest;
import dev.skillsgap.recommendation.counterfactual.Raise;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.taxonomy.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has to be raised to reach a readiness: as few skills as possible, and in as few hours as possible. */
@Schema(name = "Cheapest")
public record CheapestAnswer(
        String person,
        long personVersion,
        String role,
        String roleTitle,
        @Nullable String industry,
        int release,
        String policy,
        LocalDate asOf,
        boolean stale,
        @Nullable Instant staleSince,
        double target,

        @Schema(description = "Readiness now, its low end") double readiness,

        @Schema(description = "Readiness, its low end, after every raise that the release's resources lead to")
        double attainable,

        Smallest smallest,

        @Schema(description = "null where the release's resources do not lead so far") @Nullable
        Quickest cheapest) {

    /** The fewest skills, and with so many skills the fewest levels; by whatever means they are raised. */
    @Schema(name = "SmallestRaises")
    record Smallest(
            int skills,
            int levels,

            @Schema(description = "Sum of the raises' hours; null where no resources lead to one of them") @Nullable
            Double hours,

            @Schema(description = "Readiness afterwards, its low end")
            double readiness,

            @Schema(description = "Whether it is proven that none is smaller")
            boolean optimal,

            @Schema(description = "Proven: no set of fewer skills reaches the target")
            int skillsAtLeast,

            @Schema(description = "Proven: with so many skills, no set of fewer levels reaches the target")
            int levelsAtLeast,

            List<RaiseAnswer> raises) {

        private static Smallest of(Cheapest.Smallest smallest, Release release) {
            var raises = answers(smallest.set().raises(), release);
            return new Smallest(
                    raises.size(),
                    raises.stream().mapToInt(RaiseAnswer::levels).sum(),
                    smallest.set().hours(),
                    smallest.set().readiness(),
                    smallest.optimal(),
                    smallest.skillsAtLeast(),
                    smallest.levelsAtLeast(),
                    raises);
        }
    }

    /** The least hours. */
    @Schema(name = "CheapestRaises")
    record Quickest(
            double hours,

            @Schema(description = "Readiness afterwards, its low end")
            double readiness,

            @Schema(description = "Whether it is proven that none takes fewer hours")
            boolean optimal,

            @Schema(description = "Proven: no set of fewer hours reaches the target")
            double hoursAtLeast,

            List<RaiseAnswer> raises) {

        private static Quickest of(Cheapest.Quickest quickest, Release release) {
            var hours = quickest.set().hours();
            return new Quickest(
                    hours == null ? 0 : hours,
                    quickest.set().readiness(),
                    quickest.optimal(),
                    quickest.hoursAtLeast(),
                    answers(quickest.set().raises(), release));
        }
    }

    /** One skill raised. */
    @Schema(name = "Raise")
    record RaiseAnswer(
            String skill,
            String label,

            @Schema(description = "Own level now, 0 to 5; null: unknown") @Nullable
            Integer from,

            int to,

            @Schema(
                    description = "Least hours of resources that lift this skill alone from the one level to the other."
                            + " Prerequisites are left out, and a resource that teaches several skills is counted for"
                            + " each of them; null where none lead there")
            @Nullable
            Double hours) {

        private int levels() {
            return to - (from == null ? 0 : from);
        }
    }

    private static List<RaiseAnswer> answers(List<Raise> raises, Release release) {
        return raises.stream()
                .map(raise -> new RaiseAnswer(
                        raise.skill(),
                        release.skill(raise.skill()).map(Skill::label).orElse(raise.skill()),
                        raise.from(),
                        raise.to(),
                        raise.hours()))
                .toList();
    }

    static CheapestAnswer of(Question question, double target, Cheapest found, Policy policy, Staleness.State state) {
        var release = question.release();
        var cheapest = found.cheapest();
        return new CheapestAnswer(
                question.person().id(),
                question.person().version(),
                question.role().id(),
                question.role().title(),
                question.industry(),
                release.number(),
                policy.version(),
                question.asOf(),
                state.stale(),
                state.since(),
                target,
                found.now(),
                found.attainable(),
                Smallest.of(found.smallest(), release),
                cheapest == null ? null : Quickest.of(cheapest, release));
    }
}
