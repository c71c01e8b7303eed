package dev.skillsgap.recommendation.answer.match;

import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.taxonomy.Release;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an answer rests on. */
@Schema(name = "Basis")
public record Basis(
        int release,
        String policy,
        LocalDate asOf,

        @Schema(description = "Whether the broker or the database is away: there may be news that is not in here")
        boolean stale,

        @Nullable Instant staleSince) {

    /** Of an answer of this moment. */
    public static Basis of(Release release, String policy, LocalDate asOf, Staleness.State state) {
        return new Basis(release.number(), policy, asOf, state.stale(), state.since());
    }
}
