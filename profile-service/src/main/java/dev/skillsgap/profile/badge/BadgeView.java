package dev.skillsgap.profile.badge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A badge that was verified.
 *
 * @param issuer as the credential names it
 * @param assertions what is asserted of the person on its evidence
 * @param revokedWhy why it no longer counts, and its assertions are withdrawn; null: it counts
 * @param credential as it was sent; only where one badge is asked for, or everything that is held
 */
@Schema(name = "Badge")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BadgeView(
        UUID id,
        String issuer,
        String name,
        Instant validFrom,
        @Nullable Instant validUntil,
        Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedWhy,
        List<UUID> assertions,
        @Nullable String credential) {

    static BadgeView from(Badge badge) {
        return of(badge, null);
    }

    static BadgeView whole(Badge badge) {
        return of(badge, badge.credential);
    }

    private static BadgeView of(Badge badge, @Nullable String credential) {
        return new BadgeView(
                badge.id,
                badge.issuer,
                badge.name,
                badge.validFrom,
                badge.validUntil,
                badge.receivedAt,
                badge.receivedBy,
                badge.revokedAt,
                badge.revokedWhy,
                badge.assertions.stream().sorted().toList(),
                credential);
    }
}
