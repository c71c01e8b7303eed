package dev.skillsgap.profile.badge.trust;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.badge.proof.Ed25519;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Issuers whose badges are believed. */
@Path("/api/v1/badge-issuers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Badges")
@RolesAllowed(Role.ADMIN)
class IssuersApi {

    /** Names that a credential may give its issuer: not such as {@code javascript:}, which somebody may click. */
    private static final Pattern NAME = Pattern.compile("(did:[a-z0-9]+:|https://)[\\x21-\\x7e]+");

    private static final int MOST_KEYS = 20;
    private static final int DEFAULT_LEVEL = 3;

    private final Issuers issuers;
    private final StatusLists lists;
    private final Event<Distrusted> distrusted;

    IssuersApi(Issuers issuers, StatusLists lists, Event<Distrusted> distrusted) {
        this.issuers = issuers;
        this.lists = lists;
        this.distrusted = distrusted;
    }

    /**
     * An issuer to believe.
     *
     * @param issuer as its credentials name it: {@code did:key:…}, {@code did:web:…}, {@code https://…}
     * @param level 1 to 5: that of a badge which states none; 3 when absent
     * @param keys of its own; none of a {@code did:key}, which is its key
     */
    @Schema(name = "BadgeIssuerInput")
    record Input(
            @NotBlank @Size(max = 500) String issuer,
            @NotBlank @Size(max = 200) String name,
            @Min(1) @Max(5) @Nullable Integer level,
            @Size(max = MOST_KEYS) @Nullable List<@Valid IssuerKey> keys) {}

    /** An issuer, the names of its keys, and its status lists that were sent. */
    @Schema(name = "BadgeIssuer")
    record View(
            UUID id,
            String issuer,
            String name,
            int level,
            Set<String> keys,
            Instant addedAt,
            List<HeldList> statusLists) {}

    @Schema(name = "BadgeStatusList")
    record HeldList(String id, Instant validFrom, @Nullable Instant validUntil, Instant receivedAt) {

        static HeldList of(StatusList list) {
            return new HeldList(list.id, list.validFrom, list.validUntil, list.receivedAt);
        }
    }

    @Schema(name = "BadgeIssuers")
    record Views(List<View> items) {}

    @GET
    @AsTable
    @Transactional
    @Operation(summary = "All issuers whose badges are believed, by name")
    public Views list() {
        return new Views(issuers.byName().stream().map(this::view).toList());
    }

    @POST
    @Transactional
    @Operation(
            summary = "Believes an issuer",
            description = "One that is believed already gets this name, level and these keys in place of those before:"
                    + " badges that were taken stay as they are.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was believed already",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    public Response add(@Valid @NotNull Input input) {
        requireName(input.issuer());
        var keys = IssuerKey.read(input.issuer(), input.keys() == null ? List.of() : input.keys());
        var known = issuers.named(input.issuer());
        int level = input.level() == null ? DEFAULT_LEVEL : input.level();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var issuer = known.orElseGet(() -> new Issuer(input.issuer(), input.name(), level, now));
        issuer.describe(input.name(), level, keys);
        issuers.persist(issuer);
        var response =
                known.isPresent() ? Response.ok() : Response.created(URI.create("/api/v1/badge-issuers/" + issuer.id));
        return response.entity(view(issuer)).build();
    }

    private static void requireName(String issuer) {
        if (!NAME.matcher(issuer).matches()) {
            throw Refusal.invalid("/issuer", "Send it as its credentials name it: did:key:…, did:web:… or https://….");
        }
        if (Ed25519.isDid(issuer) && Ed25519.ofDid(issuer).isEmpty()) {
            throw Refusal.invalid(
                    "/issuer",
                    "Of did:key those of Ed25519 are read: z6Mk…; of others send did:web or https with keys.");
        }
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(
            summary = "No longer believes an issuer",
            description = "Its badges that were taken before no longer count, and its status lists are forgotten.")
    @APIResponse(responseCode = "204")
    public void end(UUID id) {
        var issuer = issuers.findByIdOptional(id).orElseThrow(() -> Refusal.notFound("badge issuer", id.toString()));
        issuers.delete(issuer);
        lists.delete("issuer", issuer.issuer);
        distrusted.fire(new Distrusted(issuer.issuer));
    }

    private View view(Issuer issuer) {
        return new View(
                issuer.id,
                issuer.issuer,
                issuer.name,
                issuer.level,
                Set.copyOf(issuer.keys.keySet()),
                issuer.addedAt,
                lists.of(issuer.issuer).stream().map(HeldList::of).toList());
    }
}
