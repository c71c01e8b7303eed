package dev.skillsgap.profile.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what is kept. */
@ConfigMapping(prefix = "skillsgap.retention")
interface RetentionConfig {

    /** After the end of an import: what became of it, and what was wrong about its rows. */
    @WithDefault("365d")
    Duration importReports();

    /** Receipts of erasures; without one its id may be given to somebody else, and a backup that is older brings them back. */
    @WithDefault("3650d")
    Duration receipts();
}
