package dev.skillsgap.apikey;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key as {@code profiles.api-key.v1} tells of it.
 *
 * @param label what an admin calls it
 * @param digest of its secret
 * @param previous digest of the secret before, which opens until {@code previousUntil}
 * @param expiresAt null: never
 */
record KnownKey(
        @NotNull UUID id,
        @Min(1) long version,
        @NotNull String label,
        @NotNull List<Scope> scopes,
        @NotNull String digest,
        @Nullable String previous,
        @Nullable Instant previousUntil,
        @Nullable Instant expiresAt) {

    /** Whether the secret of that digest opens at that moment. */
    boolean opens(String ofSecret, Instant now) {
        return new KeptSecret(digest, previous, previousUntil, expiresAt).opens(ofSecret, now);
    }

    /** The roles that its caller acts in. */
    Set<String> roles(String method) {
        return scopes.stream()
                .filter(scope -> scope.opensFor(method))
                .map(Scope::role)
                .collect(Collectors.toUnmodifiableSet());
    }
}
