package dev.skillsgap.skills.imports;

import static dev.skillsgap.api.caller.Role.ADMIN;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.framework.Framework;
import dev.skillsgap.skills.taxonomy.Identifier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking for imports. */
@Path("/api/v1/frameworks/{framework}/imports")
@RolesAllowed(ADMIN)
@Tag(name = "Imports")
class NewImportsApi {

    private final ImportJobs jobs;
    private final ImportFolder folder;
    private final ImportWorker worker;
    private final Caller caller;
    private final ObjectMapper json;

    NewImportsApi(ImportJobs jobs, ImportFolder folder, ImportWorker worker, Caller caller, ObjectMapper json) {
        this.jobs = jobs;
        this.folder = folder;
        this.worker = worker;
        this.caller = caller;
        this.json = json;
    }

    /**
     * What to import.
     *
     * @param path of a folder with the files, below the one that the operator keeps for imports
     * @param dryRun whether only to say what would come of it
     */
    @Schema(name = "NewImport")
    record NewImport(
            @NotNull(message = "Name the format, such as csv or esco-csv.")
            Format format,

            @NotBlank(message = "Name the folder with the files, below the one that is for imports.")
            String path,

            boolean dryRun) {}

    @POST
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Imports a framework into the draft; ask for the import to see how far it is")
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ImportView.class)))
    public Response begin(
            @Valid @Identifier @PathParam("framework") String framework,
            @NotNull(message = "Send a JSON object with format and path.") @Valid NewImport request) {
        if (Framework.BUILT_IN.contains(framework)) {
            throw Refusal.conflict("The framework %s is built in: import into another one.".formatted(framework));
        }
        folder.of(request.path());
        var job = ImportJob.of(framework, request.format(), request.path(), request.dryRun(), caller.name());
        QuarkusTransaction.requiringNew().run(() -> jobs.persist(job));
        worker.wake();
        return Response.accepted(ImportView.of(job, null, json))
                .location(URI.create("/api/v1/imports/" + job.id))
                .build();
    }
}
