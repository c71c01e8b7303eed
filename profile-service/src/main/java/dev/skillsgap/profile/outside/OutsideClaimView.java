package dev.skillsgap.profile.outside;

import dev.skillsgap.profile.person.Source;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim under an outside name as it is shown.
 *
 * @param origin where it came from
 * @param skill as which it counts; null while its name is not mapped
 * @param assertion that was made of it
 */
public record OutsideClaimView(
        String system,
        @Nullable String outsideId,
        @Nullable String outsideName,
        int level,
        Source source,
        @Nullable String evidence,
        @Nullable String assertedBy,
        Instant assertedAt,
        @Nullable Instant expiresAt,
        Instant recordedAt,
        String origin,
        @Nullable String skill,
        @Nullable UUID assertion) {

    public static OutsideClaimView from(OutsideClaim claim) {
        return new OutsideClaimView(
                claim.system,
                claim.outsideId,
                claim.outsideName,
                claim.level,
                claim.source,
                claim.evidence,
                claim.assertedBy,
                claim.assertedAt,
                claim.expiresAt,
                claim.recordedAt,
                claim.origin,
                claim.skill,
                claim.assertion);
    }
}
