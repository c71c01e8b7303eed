package dev.skillsgap.profile.imports.claims;

import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Assertions as a table with a row each, in the form in which they are given out. */
@Path("/api/v1/assertion-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.HR, Role.INTEGRATION})
@Tag(name = "Assertions")
class ClaimImportsApi {

    private final ClaimImport claims;
    private final Caller caller;

    ClaimImportsApi(ClaimImport claims, Caller caller) {
        this.claims = claims;
        this.caller = caller;
    }

    @POST
    @Consumes(MULTIPART_FORM_DATA)
    @Transactional
    @Operation(
            summary = "Takes a table with a row for each claim, CSV or XLSX, in the form in which they are given out",
            description =
                    "Columns person, skill, level, source, assertedAt, expiresAt and evidence; fields of these names say what they"
                            + " are called, where it is something else. People have to be there. What was claimed before is not claimed"
                            + " again. What can be taken is, and each other row is told with why, and given back as a table; `dryRun`"
                            + " says what would come of it.")
    public ClaimImport.Outcome take(
            @RestForm @Nullable FileUpload file,
            @RestForm boolean dryRun,
            @RestForm @Nullable String person,
            @RestForm @Nullable String skill,
            @RestForm @Nullable String level,
            @RestForm @Nullable String source,
            @RestForm @Nullable String assertedAt,
            @RestForm @Nullable String expiresAt,
            @RestForm @Nullable String evidence) {
        if (file == null) {
            throw Refusal.invalid("/file", "Send the table in multipart/form-data, as 'file'.");
        }
        var called = new HashMap<String, String>();
        put("person", person, called);
        put("skill", skill, called);
        put("level", level, called);
        put("source", source, called);
        put("assertedAt", assertedAt, called);
        put("expiresAt", expiresAt, called);
        put("evidence", evidence, called);
        return claims.take(file.uploadedFile(), called, caller.name(), dryRun);
    }

    private static void put(String field, @Nullable String column, Map<String, String> into) {
        if (column != null && !column.isBlank()) {
            into.put(field, column);
        }
    }
}
