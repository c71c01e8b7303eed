package dev.skillsgap.recommendation.webhook.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was told, or is to be.
 *
 * @param id of the event, by which the receiver knows it again
 * @param seq place in the order in which they were written down
 * @param dueAt when it is tried next; null when nothing is left to do
 * @param attempts the last ones, oldest first
 */
public record Delivery(
        UUID id,
        long seq,
        String type,
        Instant happenedAt,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant deliveredAt,
        List<Attempt> attempts) {

    /** How far one is. */
    public enum State {
        /** It is tried now or later. */
        WAITING("due_at is not null"),

        /** It was told. */
        DELIVERED("due_at is null and delivered_at is not null"),

        /** It was given up. */
        FAILED("due_at is null and delivered_at is null");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    public State state() {
        if (dueAt != null) {
            return State.WAITING;
        }
        return deliveredAt != null ? State.DELIVERED : State.FAILED;
    }
}
