package dev.skillsgap.profile.imports.drop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The folder for files that appear. */
@ConfigMapping(prefix = "skillsgap.people-drop")
interface DropConfig {

    /** Off where it is not named. Several instances may look into the same one. */
    Optional<Path> directory();

    /** For how long a file has to have been left alone: a transfer that pauses longer is taken for its end. */
    @WithDefault("30s")
    Duration settled();

    /** How often it is looked into. */
    @WithDefault("5s")
    Duration every();

    /** How long files stay that were taken or refused, with their reports: they are about people. */
    @WithDefault("P7D")
    Duration keepFor();
}
