package dev.skillsgap.profile.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as it is shown. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        String fileName,
        boolean dryRun,

        @Schema(
                description = "In which form the file is read: encoding and separator, as they were found out",
                examples = "CSV in UTF-8, separator ;")
        @Nullable
        String readAs,

        @Schema(enumeration = {"waiting", "running", "done", "failed"})
        String state,

        @Nullable String requestedBy,
        Instant requestedAt,
        @Nullable Instant endedAt,

        @Schema(description = "Null while it waits") @Nullable
        Progress progress,

        @Schema(description = "Null until it is done") @Nullable
        ImportOutcome outcome,

        @Schema(description = "Why it ended before its end, and what to do; what was taken before stays") @Nullable
        String failure) {

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "ImportPage")
    record ImportPage(List<ImportView> items, @Nullable String next) {}

    /** How far it is. */
    @Schema(name = "ImportProgress")
    record Progress(
            @Schema(description = "Share of the table that was taken, 0 to 1")
            double share,

            long rowsRead,

            @Schema(description = "Since it began") long rowsPerSecond,

            @Schema(description = "As it went until now; null at the very beginning and at the end") @Nullable
            Long secondsLeft) {

        private static Progress of(ImportJob job, Instant beganAt) {
            var until = job.endedAt == null ? Instant.now() : job.endedAt;
            double seconds = Math.max(1, Duration.between(beganAt, until).toMillis()) / 1000.0;
            double share = job.bytes == 0 ? 0 : Math.min(1, (double) job.bytesRead / job.bytes);
            return new Progress(
                    share,
                    job.rowsRead,
                    Math.round(job.rowsRead / seconds),
                    share > 0 && job.endedAt == null ? Math.round(seconds * (1 - share) / share) : null);
        }
    }

    static ImportView of(ImportJob job, ObjectMapper json) {
        return new ImportView(
                job.id,
                job.fileName,
                job.dryRun,
                job.readAs,
                state(job),
                job.requestedBy,
                job.requestedAt,
                job.endedAt,
                job.beganAt == null ? null : Progress.of(job, job.beganAt),
                outcome(job, json),
                job.failure);
    }

    private static String state(ImportJob job) {
        if (job.endedAt == null) {
            return job.beganAt == null ? "waiting" : "running";
        }
        return job.failure == null ? "done" : "failed";
    }

    private static @Nullable ImportOutcome outcome(ImportJob job, ObjectMapper json) {
        try {
            return job.outcome == null ? null : json.readValue(job.outcome, ImportOutcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
