package dev.skillsgap.skills.history;

import dev.skillsgap.skills.release.Counts;
import dev.skillsgap.skills.release.Release;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A release as it is shown.
 *
 * @param counts concepts that are part of it
 * @param changed concepts that it changed or retired
 * @param hash SHA-256 over the sorted lines {@code kind id hash} of its concepts
 */
record ReleaseView(
        int number,
        Instant publishedAt,
        String publishedBy,
        @Nullable String note,
        Counts counts,
        Counts changed,
        String hash) {

    static ReleaseView from(Release release) {
        return new ReleaseView(
                release.number(),
                release.publishedAt(),
                release.publishedBy(),
                release.note(),
                release.counts(),
                release.changed(),
                release.hash());
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "ReleasePage")
    record ReleasePage(List<ReleaseView> items, @Nullable String next) {}
}
