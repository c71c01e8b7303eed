package dev.skillsgap.skills.imports;

import static dev.skillsgap.api.caller.Role.ADMIN;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.imports.ImportJobs.Fault;
import dev.skillsgap.skills.imports.csv.RejectedTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Seeing how far imports are, and what was wrong about the files. */
@Path("/api/v1/imports")
@Produces(APPLICATION_JSON)
@RolesAllowed(ADMIN)
@Tag(name = "Imports")
class ImportsApi {

    private final ImportJobs jobs;
    private final ObjectMapper json;

    ImportsApi(ImportJobs jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "ImportFaultPage")
    record FaultPage(List<Fault> items, @Nullable String next) {}

    @GET
    @AsTable
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
        return Page.of(found, page.limit(), job -> String.valueOf(job.seq), this::view)
                .toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "How far an import is, and what came of it")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ImportView.class)))
    public ImportView get(@PathParam("id") String id) {
        return view(find(id));
    }

    @GET
    @AsTable
    @Path("/{id}/faults")
    @Transactional
    @Operation(summary = "What was wrong about rows, and what was done about it, in the order in which it was found")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = FaultPage.class)))
    public Response faults(@PathParam("id") String id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = jobs.faultsAfter(find(id).id, (int) number(page, 0), page.limit() + 1);
        return Page.of(found, page.limit(), fault -> String.valueOf(fault.number()), fault -> fault)
                .toResponse(uri);
    }

    @GET
    @Path("/{id}/faults.csv")
    @Produces("text/csv")
    @Transactional
    @Operation(summary = "The same as a table for spreadsheets, all of it")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public String faultTable(@PathParam("id") String id) {
        return FaultTable.of(jobs.faultsAfter(find(id).id, 0, Integer.MAX_VALUE));
    }

    @GET
    @Path("/{id}/rejected.csv")
    @Produces("text/csv")
    @Transactional
    @Operation(
            summary = "The rows that were left out, to be mended and sent again",
            description =
                    "Of the format csv alone. Before their cells stand the table that a row is of, its number, and code and message"
                            + " of what was wrong. An import takes this file like the tables themselves.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public String rejected(@PathParam("id") String id) {
        var job = find(id);
        if (!Format.of(job.format).givesRowsBack()) {
            throw Refusal.conflict("Only rows of the format %s are given back: ask for faults.csv, and mend the files."
                    .formatted(Format.CSV));
        }
        return jobs.rejected(job.id).orElse(RejectedTable.EMPTY);
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(job, jobs.progress(job.id).orElse(null), json);
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
