package dev.skillsgap.recommendation.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what is kept that neither the policy nor a feature of its own says. */
@ConfigMapping(prefix = "skillsgap.retention")
interface RetentionConfig {

    /** Digests of the ids of erased people, by which a late event is recognised. */
    @WithDefault("3650d")
    Duration receipts();
}
