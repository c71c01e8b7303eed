package dev.skillsgap.profile.apikey;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.repeat.Repeatable;
import dev.skillsgap.apikey.Scope;
import dev.skillsgap.apikey.Secret;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Keys of other systems, for all three services. */
@Path("/api/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API keys")
@RolesAllowed(Role.ADMIN)
class ApiKeysApi {

    private static final int MOST_DAYS = 3_650;
    private static final int MOST_HOURS = 720;

    private final ApiKeys keys;
    private final ApiKeyEvents events;
    private final Caller caller;

    ApiKeysApi(ApiKeys keys, ApiKeyEvents events, Caller caller) {
        this.keys = keys;
        this.events = events;
        this.caller = caller;
    }

    /**
     * What a key is to be.
     *
     * @param days until it expires; never when absent
     */
    @Schema(name = "ApiKeyInput")
    record Input(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty @Size(max = 4) List<@NotNull Scope> scopes,
            @Min(1) @Max(MOST_DAYS) @Nullable Integer days) {}

    /**
     * A key.
     *
     * @param secret in the answer that makes it, and never again
     * @param previousUntil until when the secret before the last rotation still opens
     */
    @Schema(name = "ApiKey")
    record View(
            UUID id,
            String name,
            List<Scope> scopes,
            @Nullable String secret,
            Instant createdAt,
            @Nullable Instant rotatedAt,
            @Nullable Instant previousUntil,
            @Nullable Instant expiresAt) {

        private static View of(ApiKey key, @Nullable String secret) {
            return new View(
                    key.id,
                    key.name,
                    key.scopes(),
                    secret,
                    key.createdAt,
                    key.rotatedAt,
                    key.previousUntil,
                    key.expiresAt);
        }
    }

    @Schema(name = "ApiKeys")
    record Views(List<View> items) {}

    @GET
    @AsTable
    @Transactional
    @Operation(
            summary = "All API keys, the newest first, without their secrets",
            description = "When each was used last each service says of itself: `GET /api/v1/api-key-uses`.")
    public Views list() {
        return new Views(
                keys.newestFirst().stream().map(key -> View.of(key, null)).toList());
    }

    @POST
    @Transactional
    @Repeatable(withheld = "secret")
    @Parameter(ref = "IdempotencyKey")
    @Operation(
            summary = "Makes an API key for all three services; its secret is shown this once",
            description =
                    "A scope opens the doors of a role, `….read` those of them that are GET. A key makes no keys.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    public Response add(@Valid @NotNull Input input) {
        requireNoKey();
        var now = now();
        var secret = Secret.make(Secret.PREFIX);
        var expiresAt = input.days() == null ? null : now.plus(Duration.ofDays(input.days()));
        var key = new ApiKey(input.name(), input.scopes(), secret, now, expiresAt);
        keys.persist(key);
        events.changed(key, now);
        return Response.created(URI.create("/api/v1/api-keys/" + key.id))
                .entity(View.of(key, secret))
                .build();
    }

    @POST
    @Path("{id}/rotate")
    @Transactional
    @Operation(
            summary = "Gives a key a new secret, shown this once",
            description = "The one before opens for so many hours more, 24 where nothing is said; 0: it does at once no"
                    + " longer.")
    public View rotate(UUID id, @QueryParam("hours") @Min(0) @Max(MOST_HOURS) @Nullable Integer hours) {
        requireNoKey();
        var key = keys.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("API key", id.toString()));
        var now = now();
        var secret = Secret.make(Secret.PREFIX);
        key.rotate(secret, Duration.ofHours(hours == null ? 24 : hours), now);
        events.changed(key, now);
        return View.of(key, secret);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Ends a key; each service knows once the event has travelled, mostly within a second")
    @APIResponse(responseCode = "204")
    public void end(UUID id) {
        requireNoKey();
        var key = keys.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("API key", id.toString()));
        keys.delete(key);
        events.ended(id, now());
    }

    /** Who steals a key shall not outlast it. */
    private void requireNoKey() {
        if (caller.isKey()) {
            throw Refusal.forbidden("A key makes, rotates and ends no keys: log in.");
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
