package dev.skillsgap.skills.imports;

import static dev.skillsgap.api.caller.Role.ADMIN;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.framework.Framework;
import dev.skillsgap.skills.taxonomy.Identifier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Asking for imports. */
@Path("/api/v1/frameworks/{framework}/imports")
@Produces(APPLICATION_JSON)
@RolesAllowed(ADMIN)
@Tag(name = "Imports")
class NewImportsApi {

    private static final String SUMMARY = "Imports a framework into the draft; ask for the import to see how far it is";
    private static final String DESCRIPTION =
            "JSON names a folder with the files, below the one that the operator keeps for imports. A form sends them: one"
                    + " or several parts `file`, packed with zip or gzip or not.";

    private final ImportJobs jobs;
    private final ImportFolder folder;
    private final SentFiles sent;
    private final ImportWorker worker;
    private final Caller caller;
    private final ObjectMapper json;

    NewImportsApi(
            ImportJobs jobs,
            ImportFolder folder,
            SentFiles sent,
            ImportWorker worker,
            Caller caller,
            ObjectMapper json) {
        this.jobs = jobs;
        this.folder = folder;
        this.sent = sent;
        this.worker = worker;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @Consumes(APPLICATION_JSON)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ImportView.class)))
    public Response fromFolder(
            @Valid @Identifier @PathParam("framework") String framework,
            @NotNull(message = "Send a JSON object with format and path.") @Valid NewImport request) {
        requireThatItIsNotBuiltIn(framework);
        folder.of(request.path());
        var missing = request.missing() == null ? Missing.KEEP : request.missing();
        var job = ImportJob.of(framework, request.format(), request.dryRun(), missing, caller.name());
        job.path = request.path();
        return begin(job, List.of());
    }

    @POST
    @Consumes(MULTIPART_FORM_DATA)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ImportView.class)))
    public Response fromFiles(
            @Valid @Identifier @PathParam("framework") String framework,
            @RestForm @Schema(implementation = Format.class) @Nullable String format,
            @RestForm @Nullable String dryRun,
            @RestForm @Schema(implementation = Missing.class) @Nullable String missing,
            @RestForm("file") @Schema(maxItems = SentNames.MAX_FILES) List<FileUpload> files) {
        requireThatItIsNotBuiltIn(framework);
        var names = SentNames.of(files.stream().map(FileUpload::fileName).toList());
        var job = ImportJob.of(
                framework,
                FormWord.of("/format", format, Format.values(), null),
                FormWord.of("/dryRun", dryRun, new Boolean[] {false, true}, false),
                FormWord.of("/missing", missing, Missing.values(), Missing.KEEP),
                caller.name());
        job.files = names;
        return begin(job, files.stream().map(FileUpload::uploadedFile).toList());
    }

    private static void requireThatItIsNotBuiltIn(String framework) {
        if (Framework.BUILT_IN.contains(framework)) {
            throw Refusal.conflict("The framework %s is built in: import into another one.".formatted(framework));
        }
    }

    private Response begin(ImportJob job, List<java.nio.file.Path> files) {
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.persistAndFlush(job);
            try {
                sent.keep(job.id, files);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        worker.wake();
        return Response.accepted(ImportView.of(job, null, json))
                .location(URI.create("/api/v1/imports/" + job.id))
                .build();
    }
}
