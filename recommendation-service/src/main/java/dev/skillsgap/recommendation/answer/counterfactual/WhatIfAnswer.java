package dev.skillsgap.recommendation.answer.counterfactual;

import dev.skillsgap.recommendation.answer.GapAnswer.LineAnswer;
import dev.skillsgap.recommendation.answer.Question;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.counterfactual.WhatIf;
import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Readiness;
import dev.skillsgap.recommendation.gap.Skill;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A gap before and after the levels that were supposed; nothing of it is kept. */
@Schema(name = "WhatIf")
public record WhatIfAnswer(
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

        @Schema(description = "The levels that the answer supposes, in the order in which they were sent")
        List<Supposed> supposed,

        State before,
        State after,

        @Schema(description = "after.readiness.low less before.readiness.low; below 0 where levels were lowered")
        double gain,

        @Schema(description = "The lines that differ, in the order of the gap's lines")
        List<ChangedLine> lines) {

    /** A level that is supposed; {@code held} is the one known now. */
    @Schema(name = "Supposed")
    record Supposed(
            String skill,
            String label,

            @Schema(description = "Own level that counts now, 0 to 5; null: unknown") @Nullable
            Integer held,

            int level) {

        private static Supposed of(Skill skill, @Nullable Assertion known, int level) {
            return new Supposed(skill.id(), skill.label(), known == null ? null : known.level(), level);
        }
    }

    /** How ready the person is, and what stands in the way. Confidence is left out: a supposition deserves none. */
    @Schema(name = "WhatIfState")
    record State(Readiness readiness, List<String> blockers) {

        private static State of(Gap gap) {
            return new State(gap.readiness(), gap.blockers());
        }
    }

    /** A requirement as it is, and as it were. */
    @Schema(name = "ChangedLine")
    record ChangedLine(
            LineAnswer before,

            @Schema(
                    description =
                            "What rests on a supposed level has `source` `supposed`, no `assertedAt` and confidence 0,"
                                    + " and its text says so")
            LineAnswer after) {}

    static WhatIfAnswer of(
            Question question, Map<Skill, Integer> levels, WhatIf whatIf, Policy policy, Staleness.State state) {
        var supposed = levels.keySet().stream().map(Skill::id).toList();
        var standing = question.standing();
        return new WhatIfAnswer(
                question.person().id(),
                question.person().version(),
                question.role().id(),
                question.role().title(),
                question.industry(),
                question.release().number(),
                policy.version(),
                question.asOf(),
                state.stale(),
                state.since(),
                levels.entrySet().stream()
                        .map(level -> Supposed.of(
                                level.getKey(), standing.best(level.getKey().id()), level.getValue()))
                        .toList(),
                State.of(whatIf.before()),
                State.of(whatIf.after()),
                whatIf.after().readiness().low() - whatIf.before().readiness().low(),
                lines(whatIf, Set.copyOf(supposed)));
    }

    private static List<ChangedLine> lines(WhatIf whatIf, Set<String> supposed) {
        return whatIf.changes().stream()
                .map(change -> new ChangedLine(
                        LineAnswer.from(change.before(), Set.of()), LineAnswer.from(change.after(), supposed)))
                .toList();
    }
}
