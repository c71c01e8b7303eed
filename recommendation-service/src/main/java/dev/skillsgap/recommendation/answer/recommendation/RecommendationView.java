package dev.skillsgap.recommendation.answer.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.skillsgap.recommendation.gap.Readiness;
import dev.skillsgap.recommendation.kept.Recommendation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recommendation as it was emitted, and beside it what was said against it. */
@Schema(name = "Recommendation")
record RecommendationView(
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
        List<Recommendation.Missing> gaps,
        List<Recommendation.Step> nextSteps,

        @Schema(description = "Absent: none, and what was emitted is all there is")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<ObjectionView> objections) {

    static RecommendationView of(Recommendation told, List<ObjectionView> objections) {
        return new RecommendationView(
                told.id(),
                told.person(),
                told.role(),
                told.personVersion(),
                told.release(),
                told.policy(),
                told.asOf(),
                told.readiness(),
                told.confidence(),
                told.blockers(),
                told.gaps(),
                told.nextSteps(),
                objections);
    }
}
