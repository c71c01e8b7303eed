package dev.skillsgap.apikey;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The keys that this service knows, and when each was used here last. */
@Path("/api/v1/api-key-uses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API keys")
@RolesAllowed(Role.ADMIN)
public class KeyUseResource {

    private final KnownKeys keys;
    private final KeyUses uses;

    KeyUseResource(KnownKeys keys, KeyUses uses) {
        this.keys = keys;
        this.uses = uses;
    }

    /**
     * A key.
     *
     * @param lastUsedAt in this service, to the minute; null: never
     */
    @Schema(name = "ApiKeyUse")
    record Use(
            UUID id,
            String name,
            List<Scope> scopes,
            @Nullable Instant lastUsedAt) {}

    @Schema(name = "ApiKeyUses")
    record Uses(List<Use> items) {}

    @GET
    @AsTable
    @Transactional
    @Operation(summary = "The API keys that this service knows, and when each was used here last")
    public Uses list() {
        var used = uses.all();
        return new Uses(keys.all().stream()
                .sorted(Comparator.comparing(KnownKey::label).thenComparing(KnownKey::id))
                .map(key -> new Use(key.id(), key.label(), key.scopes(), used.get(key.id())))
                .toList());
    }
}
