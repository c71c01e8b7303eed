package dev.skillsgap.skills.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Imports from files. */
@ConfigMapping(prefix = "skillsgap.imports")
interface ImportConfig {

    /** Folder that the operator puts files into; nothing else is read. Without it nothing can be imported. */
    Optional<Path> directory();

    /** Of one import, unpacked. ESCO in one language has 43 MB. */
    @WithDefault("1073741824")
    long maxBytes();
}
