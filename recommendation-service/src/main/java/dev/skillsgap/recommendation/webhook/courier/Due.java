package dev.skillsgap.recommendation.webhook.courier;

import dev.skillsgap.recommendation.webhook.Webhook;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told now.
 *
 * @param seq of its row
 * @param person whom it is about; null for a test
 * @param tries attempts of this round, this one included
 * @param recommendation its data, JSON; null where it tells of none, or none is kept any more
 */
record Due(
        long seq,
        Webhook to,
        UUID event,
        String type,
        @Nullable String person,
        Instant happenedAt,
        int tries,
        @Nullable String recommendation) {}
