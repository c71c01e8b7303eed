package dev.skillsgap.profile.skillmapping;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.TableFile;
import dev.skillsgap.api.table.XlsxFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Mappings as a table that can be changed and imported again. */
@Path("/api/v1")
@RolesAllowed({Role.ADMIN, Role.HR, Role.INTEGRATION})
@Tag(name = "Skill mappings")
class MappingTables {

    static final int AT_A_TIME = 500;

    private final SkillMappings mappings;

    MappingTables(SkillMappings mappings) {
        this.mappings = mappings;
    }

    @GET
    @Path("skill-mappings.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(summary = "All mappings as a table in CSV")
    public StreamingOutput mappings(@QueryParam("system") @Nullable String system) {
        return out -> write(new CsvFile(out, ','), system);
    }

    @GET
    @Path("skill-mappings.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook")
    public StreamingOutput workbook(@QueryParam("system") @Nullable String system) {
        return out -> write(new XlsxFile(out, "Mappings"), system);
    }

    private void write(TableFile table, @Nullable String system) throws IOException {
        var filter = new SkillMappings.Filter(system, null, null);
        write(table, "", after -> mappings.after(filter, after, AT_A_TIME), SkillMappings::position, MappingRow::of);
    }

    /** Some at a time, each in a transaction of its own: the database is not held for as long as a slow reader reads. */
    static <T, P> void write(
            TableFile table, P first, Function<P, List<T>> after, Function<T, P> position, Function<T, MappingRow> row)
            throws IOException {
        table.add(List.copyOf(MappingRow.COLUMNS));
        for (var some = some(after, first); !some.isEmpty(); some = some(after, position.apply(some.getLast()))) {
            for (var one : some) {
                table.add(row.apply(one).cells());
            }
        }
        table.end();
    }

    private static <T, P> List<T> some(Function<P, List<T>> after, P position) {
        return QuarkusTransaction.requiringNew().call(() -> after.apply(position));
    }
}
