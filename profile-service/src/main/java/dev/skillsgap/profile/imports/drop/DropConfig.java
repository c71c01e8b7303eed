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

    /** Whether files stay that were imported to their end; by default only their reports do, for files are about people. */
    @WithDefault("false")
    boolean keepDone();

    /** How long reports stay, and files that were refused or not imported to their end: until the next erasure at most. */
    @WithDefault("P7D")
    Duration keepFor();
}
