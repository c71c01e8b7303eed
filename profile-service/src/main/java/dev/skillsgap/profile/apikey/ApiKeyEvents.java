package dev.skillsgap.profile.apikey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.skillsgap.apikey.Scope;
import dev.skillsgap.outbox.Event;
import dev.skillsgap.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells all services of a key, and of its end; the secret itself is told to nobody. */
@ApplicationScoped
class ApiKeyEvents {

    private static final String TOPIC = "profiles.api-key.v1";
    private static final String UPDATED = "dev.skillsgap.api-key.updated.v1";
    private static final String ENDED = "dev.skillsgap.api-key.ended.v1";

    private final Outbox outbox;

    ApiKeyEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ApiKeyUpdated(
            UUID id,
            long version,
            String label,
            List<Scope> scopes,
            String digest,
            @Nullable String previous,
            @Nullable Instant previousUntil,
            @Nullable Instant expiresAt) {}

    void changed(ApiKey key, Instant now) {
        var state = new ApiKeyUpdated(
                key.id,
                key.version,
                key.name,
                key.scopes(),
                key.digest,
                key.previous,
                key.previousUntil,
                key.expiresAt);
        outbox.append(new Event(TOPIC, key.id.toString(), key.id + "/" + key.version, UPDATED, now, state));
    }

    void ended(UUID id, Instant now) {
        outbox.append(new Event(TOPIC, id.toString(), id + "/ended", ENDED, now, null));
    }
}
