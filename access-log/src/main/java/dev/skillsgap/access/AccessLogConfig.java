package dev.skillsgap.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long entries are kept, and how many wait in memory. */
@ConfigMapping(prefix = "skillsgap.access-log")
interface AccessLogConfig {

    /** A year: long enough to be asked about, and no longer than usual for logs of this kind. */
    @WithDefault("365d")
    Duration keep();

    /** Some 20 MB when full; a second's worth at 8,000 requests a second about people of whom none is asked for twice fits six times. */
    @WithDefault("50000")
    int most();
}
