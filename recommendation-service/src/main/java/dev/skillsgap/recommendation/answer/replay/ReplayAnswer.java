package dev.skillsgap.recommendation.answer.replay;

import dev.skillsgap.recommendation.kept.Kept;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a recommendation comes out as it was emitted, and what it was computed from, then and now. */
@Schema(name = "Replay")
public record ReplayAnswer(
        UUID recommendation,

        @Schema(description = "Whether what is computed now is what was kept, bit for bit", examples = "true")
        boolean equal,

        String person,
        long personVersion,
        String role,
        int release,
        String policy,

        @Schema(description = "SHA-256 of the policy file of that time") @Nullable
        String policyHash,

        LocalDate asOf,

        @Schema(description = "SHA-256 of what was kept") String keptHash,

        @Schema(description = "SHA-256 of what is computed now")
        String recomputedHash,

        @Schema(description = "The first difference; null when equal") @Nullable
        Difference difference) {

    static ReplayAnswer of(Kept kept, String keptHash, String recomputedHash, @Nullable Difference difference) {
        return new ReplayAnswer(
                kept.id(),
                difference == null,
                kept.person(),
                kept.personVersion(),
                kept.role(),
                kept.release(),
                kept.policy(),
                kept.policyHash(),
                kept.asOf(),
                keptHash,
                recomputedHash,
                difference);
    }
}
