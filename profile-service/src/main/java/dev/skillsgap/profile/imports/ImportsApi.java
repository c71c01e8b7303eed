package dev.skillsgap.profile.imports;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.imports.ImportJobs.Fault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Importing people from tables. */
@Path("/api/v1/imports")
@RolesAllowed({Role.ADMIN, Role.HR, Role.INTEGRATION})
@Tag(name = "Imports")
class ImportsApi {

    private final ImportJobs jobs;
    private final Upload upload;
    private final ImportWorker worker;
    private final Caller caller;
    private final ObjectMapper json;

    ImportsApi(ImportJobs jobs, Upload upload, ImportWorker worker, Caller caller, ObjectMapper json) {
        this.jobs = jobs;
        this.upload = upload;
        this.worker = worker;
        this.caller = caller;
        this.json = json;
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "ImportFaultPage")
    record FaultPage(List<Fault> items, @Nullable String next) {}

    @POST
    @Consumes(MULTIPART_FORM_DATA)
    @Operation(
            summary = "Imports people from a table, as a mapping says; ask for the import to see how far it is",
            description =
                    "`file` is a table in CSV, or a zip with one; `mapping` is a file in YAML or JSON. The same file"
                            + " again changes nothing.")
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ImportView.class)))
    public Response begin(
            @RestForm @Nullable FileUpload file, @RestForm @Nullable FileUpload mapping, @RestForm boolean dryRun) {
        if (file == null || mapping == null) {
            throw Refusal.invalid(
                    file == null ? "/file" : "/mapping",
                    "Send two files in multipart/form-data: 'file', the table, and 'mapping'.");
        }
        var checked = upload.checked(file.uploadedFile(), mapping.uploadedFile());
        var job = ImportJob.of(Upload.name(file.fileName()), checked, dryRun, caller.name());
        upload.keep(job.id, file.uploadedFile());
        QuarkusTransaction.requiringNew().run(() -> jobs.persist(job));
        worker.wake();
        return Response.accepted(ImportView.of(job, json))
                .location(URI.create("/api/v1/imports/" + job.id))
                .build();
    }

    @GET
    @Transactional
    @Operation(summary = "Imports, newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.ImportPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = jobs.before(number(page, Long.MAX_VALUE), page.limit() + 1);
        return Page.of(found, page.limit(), job -> String.valueOf(job.seq), job -> ImportView.of(job, json))
                .toResponse(uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "How far an import is, and what came of it")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ImportView.class)))
    public ImportView get(String id) {
        return ImportView.of(find(id), json);
    }

    @GET
    @Path("{id}/faults")
    @Transactional
    @Operation(summary = "What was wrong about rows, and what was done about it, in the order in which it was found")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = FaultPage.class)))
    public Response faults(String id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = jobs.faultsAfter(find(id).id, (int) number(page, 0), page.limit() + 1);
        return Page.of(found, page.limit(), fault -> String.valueOf(fault.number()), fault -> fault)
                .toResponse(uri);
    }

    @GET
    @Path("{id}/faults.csv")
    @Produces("text/csv")
    @Transactional
    @Operation(summary = "The same as a table for spreadsheets, all of it")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public String faultTable(String id) {
        return FaultTable.of(jobs.faultsAfter(find(id).id, 0, Integer.MAX_VALUE));
    }

    private ImportJob find(String id) {
        try {
            return jobs.findByIdOptional(UUID.fromString(id)).orElseThrow(() -> Refusal.notFound("import", id));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("import", id);
        }
    }

    private static long number(PageRequest page, long none) {
        try {
            return page.cursor() == null ? none : Long.parseLong(page.after());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "Send the 'next' of the page before, or leave it out.");
        }
    }
}
