package dev.skillsgap.recommendation.answer.webhook;

import dev.skillsgap.recommendation.webhook.delivery.Attempt;
import dev.skillsgap.recommendation.webhook.delivery.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery as it is shown: to those who see no people, and so without the person. */
@Schema(name = "Delivery")
record DeliveryView(
        @Schema(description = "`webhook-id` of the message, and the event's id on Kafka")
        UUID id,

        String type,

        @Schema(description = "waiting, delivered or failed")
        String state,

        Instant happenedAt,
        Instant createdAt,

        @Schema(description = "When it is tried next; null when nothing is left to do") @Nullable
        Instant nextAttemptAt,

        @Nullable Instant deliveredAt,

        @Schema(description = "The last 20, oldest first") List<AttemptView> attempts) {

    /** One attempt. */
    @Schema(name = "DeliveryAttempt")
    record AttemptView(
            Instant at,
            long tookMs,

            @Schema(description = "Of the answer; null where there was none") @Nullable
            Integer status,

            @Schema(description = "What went wrong; null where nothing did") @Nullable
            String failure) {

        private static AttemptView from(Attempt attempt) {
            return new AttemptView(attempt.at(), attempt.tookMs(), attempt.status(), attempt.failure());
        }
    }

    static DeliveryView from(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.type(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.happenedAt(),
                delivery.createdAt(),
                delivery.dueAt(),
                delivery.deliveredAt(),
                delivery.attempts().stream().map(AttemptView::from).toList());
    }
}
