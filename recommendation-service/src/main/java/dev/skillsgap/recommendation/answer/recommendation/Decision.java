package dev.skillsgap.recommendation.answer.recommendation;

import dev.skillsgap.recommendation.gap.Readiness;
import dev.skillsgap.recommendation.kept.Kept;
import dev.skillsgap.recommendation.kept.Recommendation;
import dev.skillsgap.recommendation.objection.Objection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was recommended, from which inputs, and what humans decided on it. */
@Schema(name = "Decision")
record Decision(
        UUID recommendation,
        Instant emittedAt,
        String person,
        String role,
        @Schema(description = "Of the person's data") long personVersion,
        @Schema(description = "Of the taxonomy") int release,
        @Schema(description = "Version of the policy") String policy,

        @Schema(description = "SHA-256 of the policy; null: emitted before it was kept") @Nullable
        String policyHash,

        @Schema(description = "Date that expiry and age were judged at")
        LocalDate asOf,

        Readiness readiness,
        @Schema(description = "Unmet essential skills") List<String> blockers,

        @Schema(description = "Ids of what was recommended to begin with")
        List<String> nextSteps,

        List<ObjectionView> objections) {

    static Decision of(Kept kept, Recommendation told, List<Objection> objections) {
        return new Decision(
                kept.id(),
                kept.emittedAt(),
                kept.person(),
                kept.role(),
                kept.personVersion(),
                kept.release(),
                kept.policy(),
                kept.policyHash(),
                kept.asOf(),
                told.readiness(),
                told.blockers(),
                told.nextSteps().stream().map(Recommendation.Step::resource).toList(),
                objections.stream().map(ObjectionView::of).toList());
    }
}
