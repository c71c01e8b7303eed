package dev.skillsgap.recommendation.answer.recommendation;

import dev.skillsgap.recommendation.objection.Objection;
import dev.skillsgap.recommendation.objection.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was said against a recommendation, and what a human decided. */
@Schema(name = "Objection")
public record ObjectionView(
        UUID id,
        String reason,

        @Schema(description = "Pseudonymous; null: they were erased") @Nullable
        String raisedBy,

        Instant raisedAt,

        @Schema(description = "Null while it is open") @Nullable
        AnswerView answer) {

    /** What a human decided. */
    @Schema(name = "ObjectionAnswer")
    public record AnswerView(
            Verdict verdict,
            String reason,

            @Schema(description = "What holds in place of what was recommended") @Nullable
            String instead,

            @Schema(description = "Pseudonymous; null: they were erased") @Nullable
            String answeredBy,

            Instant answeredAt) {}

    /** What is shown of it. */
    public static ObjectionView of(Objection objection) {
        return new ObjectionView(
                objection.id(),
                objection.reason(),
                objection.raisedBy(),
                objection.raisedAt(),
                objection
                        .answer()
                        .map(answer -> new AnswerView(
                                answer.verdict(),
                                answer.reason(),
                                answer.instead(),
                                answer.answeredBy(),
                                answer.answeredAt()))
                        .orElse(null));
    }
}
