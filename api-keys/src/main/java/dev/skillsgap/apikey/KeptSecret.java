package dev.skillsgap.apikey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a secret.
 *
 * @param digest {@link Secret#digest} of it
 * @param previous that of the secret before, which opens until {@code previousUntil}
 * @param expiresAt null: never
 */
public record KeptSecret(
        String digest,
        @Nullable String previous,
        @Nullable Instant previousUntil,
        @Nullable Instant expiresAt) {

    /** Whether the secret of that digest opens at that moment. */
    public boolean opens(String ofSecret, Instant now) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return false;
        }
        return digest.equals(ofSecret)
                || (ofSecret.equals(previous) && previousUntil != null && previousUntil.isAfter(now));
    }
}
