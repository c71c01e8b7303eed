package dev.skillsgap.profile.token;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.repeat.Repeatable;
import dev.skillsgap.apikey.Secret;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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

/** Tokens of systems that provision people. */
@Path("/api/v1/provisioning-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Provisioning tokens")
@RolesAllowed(Role.ADMIN)
class TokensApi {

    private static final int MOST_DAYS = 3_650;
    private static final int MOST_HOURS = 720;

    private final Tokens tokens;

    TokensApi(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * What a token is to be.
     *
     * @param days until it expires; never when absent
     */
    @Schema(name = "ProvisioningTokenInput")
    record Input(
            @NotBlank @Size(max = 100) String name,
            @NotNull Scope scope,
            @Min(1) @Max(MOST_DAYS) @Nullable Integer days) {}

    /**
     * A token.
     *
     * @param secret in the answer that makes it, and never again
     * @param previousUntil until when the secret before the last rotation still opens
     * @param lastUsedAt to the minute
     */
    @Schema(name = "ProvisioningToken")
    record View(
            UUID id,
            String name,
            Scope scope,
            @Nullable String secret,
            Instant createdAt,
            @Nullable Instant rotatedAt,
            @Nullable Instant previousUntil,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        private static View of(Token token, @Nullable String secret) {
            return new View(
                    token.id,
                    token.name,
                    token.scope,
                    secret,
                    token.createdAt,
                    token.rotatedAt,
                    token.previousUntil,
                    token.expiresAt,
                    token.lastUsedAt);
        }
    }

    @Schema(name = "ProvisioningTokens")
    record Views(List<View> items) {}

    @GET
    @AsTable
    @Transactional
    @Operation(summary = "All provisioning tokens, the newest first, without their secrets")
    public Views list() {
        return new Views(
                tokens.newestFirst().stream().map(token -> View.of(token, null)).toList());
    }

    @POST
    @Transactional
    @Repeatable(withheld = "secret")
    @Parameter(ref = "IdempotencyKey")
    @Operation(summary = "Makes a provisioning token; its secret is shown this once")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    public Response add(@Valid @NotNull Input input) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var secret = Secret.make(Tokens.PREFIX);
        var expiresAt = input.days() == null ? null : now.plus(Duration.ofDays(input.days()));
        var token = new Token(input.name(), input.scope(), secret, now, expiresAt);
        tokens.persist(token);
        return Response.created(URI.create("/api/v1/provisioning-tokens/" + token.id))
                .entity(View.of(token, secret))
                .build();
    }

    @POST
    @Path("{id}/rotate")
    @Transactional
    @Operation(
            summary = "Gives a token a new secret, shown this once",
            description = "The one before opens for so many hours more, 24 where nothing is said; 0: it does at once no"
                    + " longer.")
    public View rotate(UUID id, @QueryParam("hours") @Min(0) @Max(MOST_HOURS) @Nullable Integer hours) {
        var token = tokens.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("provisioning token", id.toString()));
        var secret = Secret.make(Tokens.PREFIX);
        var grace = Duration.ofHours(hours == null ? 24 : hours);
        token.rotate(secret, grace, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        return View.of(token, secret);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Ends a token at once")
    @APIResponse(responseCode = "204")
    public void end(UUID id) {
        if (!tokens.deleteById(id)) {
            throw Refusal.notFound("provisioning token", id.toString());
        }
    }
}
