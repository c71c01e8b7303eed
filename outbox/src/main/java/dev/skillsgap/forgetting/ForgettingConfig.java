package dev.skillsgap.forgetting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;
import java.util.Optional;

/** When deleted rows leave the database's files. */
@ConfigMapping(prefix = "skillsgap.forgetting")
interface ForgettingConfig {

    /** UTC, when few ask: each table is locked while it is written anew. Empty: never, PostgreSQL takes its own time. */
    @WithDefault("03:00")
    Optional<LocalTime> at();
}
