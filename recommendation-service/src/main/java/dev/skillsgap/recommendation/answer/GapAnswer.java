package dev.skillsgap.recommendation.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.LineText;
import dev.skillsgap.recommendation.gap.Names;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Readiness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A gap with all its terms. A contribution is weight (of the group, where the line carries one) times coverage by
 * {@code totalWeight}; they add up to {@code readiness.low}, but for the rounding of the last digit.
 */
@Schema(name = "Gap")
public record GapAnswer(
        String person,
        long personVersion,
        @Nullable String targetRole,
        String role,
        String roleTitle,

        @Schema(description = "Industry whose added requirements are in it; null: the role as it is everywhere")
        @Nullable
        String industry,

        int release,

        @Schema(description = "Version of the policy: trust, half-lives, weight of the optional, cap of transfer")
        String policy,

        @Schema(description = "Date that expiry and age are judged at")
        LocalDate asOf,

        @Schema(description = "Whether the broker or the database is away: there may be news that is not in here")
        boolean stale,

        @Schema(description = "When all was last known; null when not stale, or not known since the service started")
        @Nullable
        Instant staleSince,

        Readiness readiness,
        double confidence,
        List<String> blockers,
        double totalWeight,
        List<Gap.Alternatives> groups,
        List<LineAnswer> lines) {

    /** One requirement; {@code source} and {@code assertedAt} are of the assertion that its coverage rests on. */
    @Schema(name = "GapLine")
    public record LineAnswer(
            String skill,
            String label,
            String kind,
            String necessity,
            double importance,
            double weight,
            int required,

            @Schema(description = "Own level, 0 to 5; null: unknown") @Nullable
            Integer held,

            double effective,
            boolean unknown,
            double coverage,
            double contribution,
            double confidence,
            @Nullable String source,
            @Nullable LocalDate assertedAt,

            @Schema(description = "Skill whose level counts here in part") @Nullable
            String transferFrom,

            @Nullable Double transferCredit,

            @Schema(description = "Group of alternatives, of which only the best contributes") @Nullable
            String anyOf,

            @Schema(description = "Id of the same skill under which the role requires it, where that is another")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String requiredAs,

            @Schema(description = "Id of the same skill under which the level is known, where that is another")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String knownAs,

            String text) {

        /** The same, where the levels of some skills are only supposed: nobody said so, and it says nothing of trust. */
        public static LineAnswer from(Line line, Set<String> supposed) {
            var evidence = line.evidence();
            var transfer = line.transfer();
            var isSupposed = evidence != null && supposed.contains(evidence.skill());
            return new LineAnswer(
                    line.skill().id(),
                    line.skill().label(),
                    line.skill().kind().word(),
                    line.requirement().necessity().word(),
                    line.requirement().importance(),
                    line.weight(),
                    line.requirement().level(),
                    line.held(),
                    line.effective(),
                    line.unknown(),
                    line.coverage(),
                    line.contribution(),
                    isSupposed ? 0 : line.confidence(),
                    evidence == null
                            ? null
                            : isSupposed ? "supposed" : evidence.source().word(),
                    evidence == null || isSupposed ? null : evidence.assertedOn(),
                    transfer == null ? null : transfer.from().id(),
                    transfer == null ? null : transfer.credit(),
                    line.requirement().anyOf(),
                    id(line.requirement().requiredAs()),
                    id(line.knownAs()),
                    LineText.of(line, supposed));
        }
    }

    private static @Nullable String id(Names.@Nullable Name name) {
        return name == null ? null : name.id();
    }

    static GapAnswer of(Question question, Policy policy, Gap gap, List<LineAnswer> lines, Staleness.State state) {
        var person = question.person();
        return new GapAnswer(
                person.id(),
                person.version(),
                person.targetRole(),
                question.role().id(),
                question.role().title(),
                question.industry(),
                question.release().number(),
                policy.version(),
                question.asOf(),
                state.stale(),
                state.since(),
                gap.readiness(),
                gap.confidence(),
                gap.blockers(),
                gap.totalWeight(),
                gap.groups(),
                lines);
    }
}
