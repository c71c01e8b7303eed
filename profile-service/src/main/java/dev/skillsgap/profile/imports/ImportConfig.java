package dev.skillsgap.profile.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Imports from files. How large a file may be is the door's to say: skillsgap.door.uploads. */
@ConfigMapping(prefix = "skillsgap.people-imports")
interface ImportConfig {

    /** Folder for files until their import has ended; all instances have to see the same. */
    @WithDefault("${java.io.tmpdir}/skillsgap-people-imports")
    Path directory();

    /** Of one table, unpacked: an archive may hold a thousand times what it weighs. */
    @WithDefault("1073741824")
    long maxUnpackedBytes();

    /** How long rows that were left out can be had after the end of their import. */
    @WithDefault("P7D")
    Duration keepRejectedFor();

    /** Rows of a transaction: enough to be fast, few enough that a person is not locked for long. */
    @WithDefault("1000")
    int batchRows();
}
