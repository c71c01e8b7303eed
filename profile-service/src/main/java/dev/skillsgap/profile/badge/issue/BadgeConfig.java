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

    /**
     * Where others reach this service, without a slash at the end. Badges name it for ever: it is where verifiers ask
     * whether one was revoked.
     */
    @WithDefault("http://localhost:8081")
    String publicUrl();

    /** How long one is valid at most; it is had again as long as what it says holds. */
    @WithDefault("P365D")
    Duration validFor();
}
