package dev.skillsgap.recommendation.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How others are told. */
@ConfigMapping(prefix = "skillsgap.webhooks")
public interface WebhookConfig {

    /** Hosts that may be inside the own network, and be told without TLS. */
    Optional<Set<String>> allowedHosts();

    /** Webhooks at most: each may hold {@link #atOnce} threads. */
    @WithDefault("50")
    int atMost();

    /** What one webhook is told at a time, by each instance of the service. */
    @WithDefault("4")
    int atOnce();

    /** From connecting to the head of the answer. */
    @WithDefault("15s")
    Duration timeout();

    /** A webhook for which everything has failed for so long is disabled: about as long as one delivery is tried. */
    @WithDefault("3d")
    Duration disableAfter();

    /** How long what is sent is also signed with the secret before. */
    @WithDefault("24h")
    Duration rotation();

    /** How long deliveries are kept. */
    @WithDefault("30d")
    Duration keep();
}
