package dev.skillsgap.recommendation.answer.webhook;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.repeat.Repeatable;
import dev.skillsgap.api.version.VersionTag;
import dev.skillsgap.recommendation.webhook.Secret;
import dev.skillsgap.recommendation.webhook.Webhook;
import dev.skillsgap.recommendation.webhook.WebhookConfig;
import dev.skillsgap.recommendation.webhook.Webhooks;
import dev.skillsgap.recommendation.webhook.delivery.Deliveries;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is told what. Names are resolved before a transaction begins: name servers may take their time. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@RolesAllowed(Role.ADMIN)
public class WebhookResource {

    private static final String WHAT = "webhook";
    private static final String BY_AN_ADMIN = "An administrator disabled it.";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Choices choices;
    private final WebhookConfig config;

    WebhookResource(Webhooks webhooks, Deliveries deliveries, Choices choices, WebhookConfig config) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.choices = choices;
        this.config = config;
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "WebhookPage")
    record WebhookPage(List<WebhookView> items, @Nullable String next) {}

    @GET
    @AsTable
    @Transactional
    @Operation(summary = "The webhooks, oldest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = webhooks.after(Lookup.place(page, 0), page.limit() + 1);
        return Page.of(found, page.limit(), webhook -> String.valueOf(webhook.seq()), WebhookView::from)
                .toResponse(uri);
    }

    @POST
    @Repeatable
    @Parameter(ref = "IdempotencyKey")
    @Operation(
            summary = "Makes a webhook",
            description =
                    "Its secret is shown in this answer, and never again. Nothing is told of what was emitted before.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    public Response add(@Valid @NotNull WebhookInput input) {
        choices.check(input);
        var webhook = Webhook.of(input.url(), input.descriptionOrNone(), input.interest(), Secret.random());
        if (Boolean.FALSE.equals(input.enabled())) {
            webhook.disable(BY_AN_ADMIN);
        }
        QuarkusTransaction.joiningExisting().run(() -> persist(webhook));
        return answer(
                Response.created(URI.create("/api/v1/webhooks/" + webhook.id())),
                webhook,
                WebhookView.withSecret(webhook));
    }

    private void persist(Webhook webhook) {
        if (webhooks.count() >= config.atMost()) {
            throw Refusal.conflict("There are %d webhooks, as many as there may be; delete one that is not needed."
                    .formatted(config.atMost()));
        }
        webhooks.persist(webhook);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One webhook")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    public Response get(String id) {
        var webhook = Lookup.find(WHAT, id, webhooks::findByIdOptional);
        return answer(Response.ok(), webhook, WebhookView.from(webhook));
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Changes a webhook, or enables it again",
            description = "Once it is enabled, what waited for it is told.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    public Response change(
            String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull WebhookInput input) {
        choices.check(input);
        return QuarkusTransaction.requiringNew().call(() -> {
            var webhook = Lookup.find(WHAT, id, webhooks::lock);
            VersionTag.require(ifMatch, webhook.version());
            webhook.describe(input.url(), input.descriptionOrNone(), input.interest());
            enable(webhook, input.enabled());
            return answer(Response.ok(), webhook, WebhookView.from(webhook));
        });
    }

    private void enable(Webhook webhook, @Nullable Boolean enabled) {
        if (Boolean.TRUE.equals(enabled)) {
            webhook.enable();
        } else if (Boolean.FALSE.equals(enabled)) {
            webhook.disable(BY_AN_ADMIN);
            deliveries.forgetErased(webhook.id());
        }
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Removes a webhook, and the log of what it was told")
    @APIResponse(responseCode = "204")
    public void remove(String id) {
        var webhook = Lookup.find(WHAT, id, webhooks::lock);
        deliveries.removeAllOf(webhook.id());
        webhooks.delete(webhook);
    }

    @POST
    @Path("{id}/secret")
    @Transactional
    @Operation(
            summary = "Makes another secret",
            description =
                    "It is shown in this answer, and never again. Until `previousSecretUntil` each message has two"
                            + " signatures, of both secrets.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    public Response rotate(String id) {
        var webhook = Lookup.find(WHAT, id, webhooks::lock);
        webhook.rotate(Secret.random(), config.rotation());
        return answer(Response.ok(), webhook, WebhookView.withSecret(webhook));
    }

    private static Response answer(Response.ResponseBuilder response, Webhook webhook, WebhookView view) {
        return response.tag(String.valueOf(webhook.version())).entity(view).build();
    }
}
