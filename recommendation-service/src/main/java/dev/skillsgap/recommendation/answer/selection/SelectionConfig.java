package dev.skillsgap.recommendation.answer.selection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether selection rates are computed: who supplies attributes of people must be allowed to. */
@ConfigMapping(prefix = "skillsgap.selection-rates")
interface SelectionConfig {

    @WithDefault("false")
    boolean enabled();
}
