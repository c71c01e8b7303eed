package dev.skillsgap.skills.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.skills.imports.ImportJobs.Progress;
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
        String framework,
        String format,

        @Schema(description = "Of the folder; null where files were sent") @Nullable
        String path,

        @Schema(description = "Names of the files that were sent; none where a folder is named")
        List<String> files,

        boolean dryRun,

        @Schema(description = "What becomes of concepts of the framework that the files lack")
        Missing missing,

        @Schema(enumeration = {"waiting", "running", "done", "failed"})
        String state,

        String requestedBy,
        Instant requestedAt,
        @Nullable Instant endedAt,

        @Schema(description = "Null while it waits") @Nullable
        ProgressView progress,

        @Schema(description = "Null until it is done") @Nullable
        ImportOutcome outcome,

        @Schema(description = "Why nothing came of it, and what to do; nothing was changed") @Nullable
        String failure) {

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "ImportPage")
    record ImportPage(List<ImportView> items, @Nullable String next) {}

    /** How far it is. */
    @Schema(name = "ImportProgress")
    record ProgressView(
            @Schema(description = "Share of the files that was read, 0 to 1")
            double share,

            long rowsRead,

            @Schema(description = "Since it began, or was begun again")
            long rowsPerSecond,

            @Schema(description = "Of reading, as it went until now; null at the very beginning and at the end")
            @Nullable
            Long secondsLeft) {

        private static ProgressView of(Progress progress, @Nullable Instant endedAt) {
            var until = endedAt == null ? Instant.now() : endedAt;
            double seconds =
                    Math.max(1, Duration.between(progress.beganAt(), until).toMillis()) / 1000.0;
            double share = progress.bytes() == 0 ? 0 : Math.min(1, (double) progress.bytesRead() / progress.bytes());
            return new ProgressView(
                    share,
                    progress.rowsRead(),
                    Math.round(progress.rowsRead() / seconds),
                    share > 0 && endedAt == null ? Math.round(seconds * (1 - share) / share) : null);
        }
    }

    static ImportView of(ImportJob job, @Nullable Progress progress, ObjectMapper json) {
        return new ImportView(
                job.id,
                job.framework,
                job.format,
                job.path,
                job.files,
                job.dryRun,
                Missing.of(job.missing),
                state(job, progress),
                job.requestedBy,
                job.requestedAt,
                job.endedAt,
                progress == null ? null : ProgressView.of(progress, job.endedAt),
                outcome(job, json),
                job.failure);
    }

    private static String state(ImportJob job, @Nullable Progress progress) {
        if (job.endedAt == null) {
            return progress == null ? "waiting" : "running";
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
