package dev.skillsgap.recommendation.answer.webhook;

import dev.skillsgap.recommendation.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as it is shown. */
@Schema(name = "Webhook")
record WebhookView(
        UUID id,
        long version,
        String url,
        String description,
        List<String> types,
        List<String> roles,
        List<String> teams,
        List<String> fields,
        boolean enabled,
        @Nullable Instant disabledAt,
        @Nullable String disabledBecause,

        @Schema(description = "Since when every attempt failed; null when the last one did not") @Nullable
        Instant failingSince,

        @Schema(description = "Until when what is sent is also signed with the secret before; null where it is not")
        @Nullable
        Instant previousSecretUntil,

        Instant createdAt,
        Instant changedAt,

        @Schema(description = "What messages are signed with: shown only in the answer that makes it") @Nullable
        String secret) {

    static WebhookView from(Webhook webhook) {
        return of(webhook, null);
    }

    /** The only time that its secret is shown. */
    static WebhookView withSecret(Webhook webhook) {
        return of(webhook, webhook.secretsAt(Instant.now()).getFirst().text());
    }

    private static WebhookView of(Webhook webhook, @Nullable String secret) {
        var interest = webhook.interest();
        return new WebhookView(
                webhook.id(),
                webhook.version(),
                webhook.url(),
                webhook.description(),
                interest.types(),
                interest.roles(),
                interest.teams(),
                interest.fields(),
                webhook.isEnabled(),
                webhook.disabledAt(),
                webhook.disabledBecause(),
                webhook.failingSince(),
                webhook.previousUntil(Instant.now()),
                webhook.createdAt(),
                webhook.changedAt(),
                secret);
    }
}
