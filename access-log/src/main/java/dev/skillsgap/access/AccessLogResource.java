package dev.skillsgap.access;

import dev.skillsgap.access.AccessRows.Wanted;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who read or changed whose data in this service. */
@Path("/api/v1/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class AccessLogResource {

    private final AccessRows rows;
    private final Touched touched;
    private final Caller caller;

    AccessLogResource(AccessRows rows, Touched touched, Caller caller) {
        this.rows = rows;
        this.touched = touched;
        this.caller = caller;
    }

    @Schema(name = "AccessPage")
    record AccessPage(List<AccessEntry> items, @Nullable String next) {}

    @GET
    @AsTable
    @RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.ADMIN})
    @Transactional
    @Operation(
            summary = "Who read or changed whose data in this service, newest first",
            description = "Employees and managers see what was done with their own data, HR what was done with those of"
                    + " the person named, admins all: they see no other data of people, so they can look at what HR does."
                    + " What is repeated within a minute is counted, not listed.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccessPage.class)))
    @APIResponse(responseCode = "404", description = "Another person than yourself")
    public Response list(
            @Parameter(description = "Whose data; your own when absent, and for admins everyone's") @RestQuery @Nullable
                    String person,
            @Parameter(description = "Only what this one did; for admins") @RestQuery @Nullable String reader,
            @Parameter(description = "Only since then, as in 2026-05-02T00:00:00Z") @RestQuery @Nullable String since,
            @Parameter(description = "false: only what was refused") @RestQuery @Nullable Boolean allowed,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        if (reader != null && !caller.is(Role.ADMIN)) {
            throw Refusal.forbidden("Ask without 'reader': what somebody did with others is for admins.");
        }
        var about = about(person);
        if (about != null) {
            touched.seen(about);
        }
        var found = rows.find(new Wanted(about, reader, moment(since), allowed, page.before()), page.limit() + 1);
        return Page.of(found, page.limit(), entry -> String.valueOf(entry.seq()), entry -> entry)
                .toResponse(uri);
    }

    private @Nullable String about(@Nullable String person) {
        if (caller.is(Role.ADMIN)) {
            return person;
        }
        if (caller.is(Role.HR)) {
            if (person == null) {
                throw Refusal.invalid("person", "Name the person, as in ?person=demo-01.");
            }
            return person;
        }
        var self = caller.personId();
        var asked = person == null ? self : person;
        if (asked == null || !asked.equals(self)) {
            touched.refused(String.valueOf(asked));
            throw Refusal.notFound("person", String.valueOf(asked));
        }
        return asked;
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("since", "Write a moment as in 2026-05-02T00:00:00Z.");
        }
    }
}
