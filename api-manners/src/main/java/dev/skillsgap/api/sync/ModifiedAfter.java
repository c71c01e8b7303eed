package dev.skillsgap.api.sync;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * That a list is asked for what is new.
 *
 * @param moment as ISO 8601 writes it; null: it is asked for all
 */
public record ModifiedAfter(
        @Parameter(
                description =
                        "Only what was modified then or later, and what is gone since; `asOf` of the last page is what to"
                                + " send next time. For HR and integrations.",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @QueryParam("modifiedAfter")
        @Nullable
        String moment) {}
