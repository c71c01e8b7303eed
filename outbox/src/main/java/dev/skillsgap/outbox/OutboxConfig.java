package dev.skillsgap.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How the outbox sends. */
@ConfigMapping(prefix = "outbox")
interface OutboxConfig {

    /** CloudEvents source of everything this service sends, such as {@code /profile-service}. */
    String source();

    /** The compacted topics this service owns, each with its number of partitions; made when missing. */
    Map<String, Integer> topics();

    /** Where records go that this service cannot process; not compacted, kept 30 days. */
    Optional<String> deadLetterTopic();

    /** Replicas of a topic that is made; 3 where there are three brokers. */
    @WithDefault("1")
    short replicas();

    /** Rows sent before their acknowledgements are awaited together. */
    @WithDefault("500")
    int batch();

    /** Waiting rows above which changes are refused: about 2 GB at 2 kB a row. */
    @WithDefault("1000000")
    long maxWaiting();

    /** Pause before looking again for rows that another instance committed; own rows wake the relay at once. */
    @WithDefault("250ms")
    Duration idle();

    /** Pause after a failure of the broker or the database. */
    @WithDefault("1s")
    Duration backoff();
}
