package dev.skillsgap.profile.skillmapping;

import static dev.skillsgap.profile.skillmapping.MappingTables.AT_A_TIME;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.TableFile;
import dev.skillsgap.api.table.XlsxFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Names that wait for a mapping as a table that can be changed and imported. */
@Path("/api/v1/skill-mappings")
@RolesAllowed({Role.ADMIN, Role.HR, Role.INTEGRATION})
@Tag(name = "Skill mappings")
class UnmappedTable {

    private final Unmapped unmapped;

    UnmappedTable(Unmapped unmapped) {
        this.unmapped = unmapped;
    }

    @GET
    @Path("unmapped.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(
            summary = "Names that are not mapped, each with what it most likely means, as a table in CSV",
            description = "Import it with `confirmed` in place of `suggested` where that is right.")
    public StreamingOutput unmapped(@QueryParam("system") @Nullable String system) {
        return out -> write(new CsvFile(out, ','), system);
    }

    @GET
    @Path("unmapped.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook")
    public StreamingOutput workbook(@QueryParam("system") @Nullable String system) {
        return out -> write(new XlsxFile(out, "Unmapped"), system);
    }

    private void write(TableFile table, @Nullable String system) throws IOException {
        MappingTables.write(
                table,
                Unmapped.Position.FIRST,
                after -> unmapped.after(after, system, AT_A_TIME),
                Unmapped.Position::of,
                MappingRow::of);
    }
}
