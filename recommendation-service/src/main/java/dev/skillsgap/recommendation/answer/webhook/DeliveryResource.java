package dev.skillsgap.recommendation.answer.webhook;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.webhook.Webhook;
import dev.skillsgap.recommendation.webhook.Webhooks;
import dev.skillsgap.recommendation.webhook.delivery.Deliveries;
import dev.skillsgap.recommendation.webhook.delivery.Delivery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a webhook was told, and what is told again. */
@Path("/api/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@RolesAllowed(Role.ADMIN)
public class DeliveryResource {

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    DeliveryResource(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "DeliveryPage")
    record DeliveryPage(List<DeliveryView> items, @Nullable String next) {}

    /** What is told again. */
    @Schema(name = "WebhookReplay")
    record Span(
            @Schema(description = "What was emitted since then") @NotNull @PastOrPresent
            Instant since,

            @Schema(description = "Also what was delivered; true where nothing is said") @Nullable
            Boolean delivered) {

        /** No earlier than what a table can hold. */
        private Instant begin() {
            return since.isBefore(Instant.EPOCH) ? Instant.EPOCH : since;
        }
    }

    /**
     * What is told again.
     *
     * @param deliveries how many
     */
    @Schema(name = "WebhookReplayed")
    record Replayed(int deliveries) {}

    @GET
    @AsTable
    @Path("deliveries")
    @Transactional
    @Operation(summary = "What a webhook was told, newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryPage.class)))
    public Response list(
            String id,
            @Parameter(description = "waiting, delivered or failed") @RestQuery @Nullable String state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var webhook = webhook(id);
        var found = deliveries.before(webhook.id(), Lookup.place(page, Long.MAX_VALUE), state(state), page.limit() + 1);
        return Page.of(found, page.limit(), delivery -> String.valueOf(delivery.seq()), DeliveryView::from)
                .toResponse(uri);
    }

    private static Optional<Delivery.State> state(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        var found = Arrays.stream(Delivery.State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (found.isEmpty()) {
            throw Refusal.invalid("state", "Ask for waiting, delivered or failed.", "waiting", "delivered", "failed");
        }
        return found;
    }

    @GET
    @Path("deliveries/{delivery}")
    @Transactional
    @Operation(summary = "One delivery")
    @APIResponse(responseCode = "200")
    public DeliveryView get(String id, String delivery) {
        return DeliveryView.from(find(webhook(id), delivery));
    }

    @POST
    @Path("deliveries/{delivery}/replay")
    @Transactional
    @Operation(summary = "Tells it once more, under the same `webhook-id`")
    @APIResponse(
            responseCode = "202",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryView.class)))
    public Response replay(String id, String delivery) {
        var webhook = enabled(id);
        var found = find(webhook, delivery);
        deliveries.replay(webhook.id(), found.id());
        return accepted(webhook, found.id());
    }

    @POST
    @Path("replay")
    @Transactional
    @Operation(
            summary = "Tells everything that was emitted since a time, once more",
            description = "Also what was emitted before the webhook was made, as far as it is kept; each under the same"
                    + " `webhook-id` as ever. Filters apply as they are now.")
    @APIResponse(
            responseCode = "202",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Replayed.class)))
    public Response replay(String id, @Valid @NotNull Span span) {
        var delivered = span.delivered() == null || span.delivered();
        var told = deliveries.replaySince(enabled(id).id(), span.begin(), delivered);
        return Response.accepted(new Replayed(told)).build();
    }

    @POST
    @Path("test")
    @Transactional
    @Operation(
            summary = "Tells a webhook that it is tested",
            description = "Its type is `dev.skillsgap.webhook.tested.v1`, whatever the filters; how it went is said by"
                    + " the delivery that is answered with.")
    @APIResponse(
            responseCode = "202",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryView.class)))
    public Response test(String id) {
        var webhook = enabled(id);
        return accepted(webhook, deliveries.test(webhook.id()));
    }

    private Response accepted(Webhook webhook, UUID delivery) {
        var view = DeliveryView.from(deliveries.find(webhook.id(), delivery).orElseThrow());
        return Response.accepted(view).build();
    }

    private Delivery find(Webhook webhook, String id) {
        return Lookup.find("delivery", id, delivery -> deliveries.find(webhook.id(), delivery));
    }

    private Webhook webhook(String id) {
        return Lookup.find("webhook", id, webhooks::findByIdOptional);
    }

    /** Nothing is told to one that is not, and nobody should wait for it. */
    private Webhook enabled(String id) {
        var webhook = webhook(id);
        if (!webhook.isEnabled()) {
            throw Refusal.conflict("The webhook is disabled; enable it first.");
        }
        return webhook;
    }
}
