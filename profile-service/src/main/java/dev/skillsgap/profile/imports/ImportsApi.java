package dev.skillsgap.profile.imports;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.XlsxFile;
import dev.skillsgap.profile.imports.ImportJobs.Fault;
import dev.skillsgap.profile.imports.mapping.Template;
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
import jakarta.ws.rs.core.StreamingOutput;
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
@Produces(APPLICATION_JSON)
@RolesAllowed({Role.ADMIN, Role.HR, Role.INTEGRATION})
@Tag(name = "Imports")
class ImportsApi {

    private final ImportJobs jobs;
    private final Beginning beginning;
    private final Caller caller;
    private final ObjectMapper json;

    ImportsApi(ImportJobs jobs, Beginning beginning, Caller caller, ObjectMapper json) {
        this.jobs = jobs;
        this.beginning = beginning;
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
                    "`file` is a workbook in XLSX, a table in CSV, or a zip with one; `mapping` is a file in YAML or JSON. Without one it is that which"
                            + " the `source` had before, and else that of the template. The same file again changes nothing.")
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ImportView.class)))
    public Response begin(
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable FileUpload mapping,
            @RestForm @Nullable String source,
            @RestForm boolean dryRun) {
        if (file == null) {
            throw Refusal.invalid("/file", "Send the table in multipart/form-data, as 'file'.");
        }
        var job = beginning.job(new Beginning.Asked(
                UUID.randomUUID(),
                file.uploadedFile(),
                file.fileName(),
                mapping == null ? null : mapping.uploadedFile(),
                source,
                dryRun,
                caller.name()));
        return Response.accepted(ImportView.of(job, json))
                .location(URI.create("/api/v1/imports/" + job.id))
                .build();
    }

    @GET
    @Path("template.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(
            summary = "A table that needs no mapping, with an example row",
            description =
                    "`id` is a pseudonym, `targetRole` the id of a role; a column `skill:` followed by the id of a skill holds its level, 0 to 5, as of `skillsAsOf`, a date. Only `id` and `name` are necessary.")
    public StreamingOutput template() {
        return out -> Template.write(new CsvFile(out, ','));
    }

    @GET
    @Path("template.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook")
    public StreamingOutput templateWorkbook() {
        return out -> Template.write(new XlsxFile(out, "People"));
    }

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
        return ImportView.of(jobs.require(id), json);
    }

    @GET
    @AsTable
    @Path("{id}/faults")
    @Transactional
    @Operation(summary = "What was wrong about rows, and what was done about it, in the order in which it was found")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = FaultPage.class)))
    public Response faults(String id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = jobs.faultsAfter(jobs.require(id).id, (int) number(page, 0), page.limit() + 1);
        return Page.of(found, page.limit(), fault -> String.valueOf(fault.number()), this::shown)
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
        return FaultTable.of(jobs.faultsAfter(jobs.require(id).id, 0, Integer.MAX_VALUE).stream()
                .map(this::shown)
                .toList());
    }

    private Fault shown(Fault fault) {
        return caller.seesEveryone() ? fault : fault.aboutNobody();
    }

    private static long number(PageRequest page, long none) {
        try {
            return page.cursor() == null ? none : Long.parseLong(page.after());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "Send the 'next' of the page before, or leave it out.");
        }
    }
}
