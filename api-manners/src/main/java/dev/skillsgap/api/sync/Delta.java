package dev.skillsgap.api.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was modified or deleted, in the order of when.
 *
 * @param modified ids
 * @param next cursor of the next page; null on the last one
 * @param asOf everything before was told with this page and those before it: from then on one asks next
 */
public record Delta(
        List<String> modified, List<Gone> gone, @Nullable String next, Instant asOf) {

    /**
     * What was deleted.
     *
     * @param name its id, or a digest of it
     */
    public record Gone(String name, Instant at) {}
}
