package dev.skillsgap.recommendation.webhook.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to tell.
 *
 * @param tookMs until the head of the answer, or until it failed
 * @param status of the answer; null where there was none
 * @param failure what went wrong; null where nothing did
 */
public record Attempt(
        Instant at,
        long tookMs,
        @Nullable Integer status,
        @Nullable String failure) {

    public boolean succeeded() {
        return failure == null;
    }
}
