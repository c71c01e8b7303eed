package dev.skillsgap.recommendation.answer.path;

import dev.skillsgap.recommendation.answer.Question;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.path.LearningPath;
import dev.skillsgap.recommendation.path.Schedule;
import dev.skillsgap.recommendation.path.Wishes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A path with what it rests on, how good it is and why nothing is better, and its weeks. */
@Schema(name = "Path")
public record PathAnswer(
        String person,
        long personVersion,
        String role,
        String roleTitle,

        @Schema(description = "Industry whose added requirements are in it; null: the role as it is everywhere")
        @Nullable
        String industry,

        int release,

        @Schema(description = "Version of the policy: trust, half-lives, weight of the optional, cap of transfer")
        String policy,

        @Schema(description = "Date that expiry is judged at")
        LocalDate asOf,

        @Schema(description = "Whether the broker or the database is away: there may be news that is not in here")
        boolean stale,

        @Schema(description = "When all was last known; null when not stale, or not known since the service started")
        @Nullable
        Instant staleSince,

        String objective,

        @Schema(description = "Budget in hours; null: none") @Nullable
        Double hoursAtMost,

        @Schema(description = "Budget in money of that currency; null: none") @Nullable
        Double moneyAtMost,

        @Schema(description = "The only currency in which something may cost; null: costs do not matter") @Nullable
        String currency,

        @Schema(description = "Whether no path is better in what the objective counts: proven")
        boolean optimal,

        @Schema(description = "What the objective counts: hours, money, or readiness")
        double value,

        @Schema(description = "No path has a better value than this one")
        double bound,

        @Schema(description = "By how much of the value another path could be better at most, 0 to 1")
        double distance,

        @Schema(description = "solver, or greedy where the solver found nothing better in time, or cannot run here")
        String foundBy,

        double hours,

        @Schema(description = "By currency; none where all is free")
        Map<String, Double> costs,

        @Schema(description = "Its low end, now") double readinessBefore,

        @Schema(description = "Its low end, when all steps are done")
        double readinessAfter,

        List<StepAnswer> steps,
        double hoursPerWeek,

        @Schema(description = "asked, person, or default") String hoursPerWeekBy,

        @Schema(description = "Weeks that it takes; null where there are no hours a week") @Nullable
        Integer weeks,

        @Schema(description = "One step after the other, each week filled up")
        List<SpellAnswer> schedule,

        @Schema(description = "What is essential and not reached, and why")
        List<UnreachableAnswer> unreachable,

        @Schema(description = "Resources that need one another in a circle, as far as they matter here")
        List<CycleAnswer> cycles,

        @Schema(description = "How many resources may not be used, by reason: done, skipped, kind, language, currency")
        Map<String, Long> leftOut,

        @Schema(description = "What is noted of the person, or was said in the request, and so left out; by id")
        List<PassedOverAnswer> doneOrSkipped) {

    /** Weeks in which the same is done. */
    @Schema(name = "PathSpell")
    public record SpellAnswer(
            @Schema(description = "From 1") int firstWeek,
            int lastWeek,
            String resource,

            @Schema(description = "Spent on it in each of the weeks")
            double hoursAWeek) {

        private static SpellAnswer of(Schedule.Spell spell) {
            return new SpellAnswer(spell.firstWeek(), spell.lastWeek(), spell.resource(), spell.hoursAWeek());
        }
    }

    /** What a path was looked for. */
    record Asked(Question question, String policy, Wishes wishes, Week week) {}

    static PathAnswer of(Asked asked, LearningPath path, Staleness.State state) {
        var question = asked.question;
        var wishes = asked.wishes;
        var quality = path.quality();
        var schedule = asked.week.hours() == 0 ? null : Schedule.of(path.steps(), asked.week.hours());
        var leftOut = new TreeMap<String, Long>();
        path.leftOut().forEach((reason, count) -> leftOut.put(reason.word(), count));
        return new PathAnswer(
                question.person().id(),
                question.person().version(),
                question.role().id(),
                question.role().title(),
                question.industry(),
                question.release().number(),
                asked.policy,
                question.asOf(),
                state.stale(),
                state.since(),
                wishes.objective().word(),
                wishes.budget().hours(),
                wishes.budget().money(),
                wishes.moneyCounts() ? wishes.currency() : null,
                quality.optimal(),
                quality.value(),
                quality.bound(),
                quality.distance(),
                quality.by().name().toLowerCase(Locale.ROOT),
                path.hours(),
                path.costs(),
                path.readinessBefore(),
                path.readinessAfter(),
                IntStream.range(0, path.steps().size())
                        .mapToObj(i -> StepAnswer.of(i + 1, path.steps().get(i), wishes.learning()))
                        .toList(),
                asked.week.hours(),
                asked.week.by().word(),
                schedule == null ? null : schedule.weeks(),
                schedule == null
                        ? List.of()
                        : schedule.spells().stream().map(SpellAnswer::of).toList(),
                path.unreachable().stream().map(UnreachableAnswer::of).toList(),
                path.cycles().stream().map(CycleAnswer::of).toList(),
                leftOut,
                PassedOverAnswer.of(question.release().resources(), wishes));
    }
}
