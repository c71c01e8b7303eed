package dev.skillsgap.profile.badge.issue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Badges that are issued here. */
@ConfigMapping(prefix = "skillsgap.badges")
interface BadgeConfig {

    /** What the organisation is called in them. */
    @WithDefault("Skills gap suite")
    String issuerName();

    /** How long one is valid at most: it cannot be revoked, and is had again as long as what it says holds. */
    @WithDefault("P365D")
    Duration validFor();
}
