package dev.skillsgap.profile.imports;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.profile.imports.mapping.MappingFile;
import dev.skillsgap.profile.imports.rejected.RejectedTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rows that an import left out: they are about people, and so for those alone who see everyone. */
@Path("/api/v1/imports/{id}/rejected.csv")
@RolesAllowed({Role.HR, Role.INTEGRATION})
@Tag(name = "Imports")
class RejectedApi {

    private final ImportJobs jobs;
    private final RejectedTable table;
    private final ImportConfig config;

    RejectedApi(ImportJobs jobs, RejectedTable table, ImportConfig config) {
        this.jobs = jobs;
        this.table = table;
        this.config = config;
    }

    @GET
    @Produces("text/csv")
    @Transactional
    @Operation(
            summary = "The rows that were left out, as they stood, to be mended and sent again",
            description =
                    "Before their cells stand row, column, code, message and suggestion of what was wrong; an import of this table does not look"
                            + " at them. Kept for some days after the end of the import, then 410.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public StreamingOutput get(String id) {
        var job = jobs.require(id);
        if (job.endedAt != null && job.endedAt.isBefore(Instant.now().minus(config.keepRejectedFor()))) {
            throw Refusal.gone("Rows that were left out are kept for %d days. Send the file again."
                    .formatted(config.keepRejectedFor().toDays()));
        }
        var found = job.id;
        var named = MappingFile.read(job.mapping).table().separator();
        char separator = named == null ? ',' : named;
        return out -> table.write(found, new CsvFile(out, separator));
    }
}
