package dev.skillsgap.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How topics are read. */
@ConfigMapping(prefix = "inbox")
interface InboxConfig {

    /** Consumer group: its instances share the partitions. */
    @WithDefault("${quarkus.application.name}")
    String group();

    /** Records at most in one transaction. */
    @WithDefault("500")
    int batch();
}
