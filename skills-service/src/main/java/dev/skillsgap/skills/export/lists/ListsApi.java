package dev.skillsgap.skills.export.lists;

import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.TableFile;
import dev.skillsgap.api.table.XlsxFile;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The lists as tables, by id; what a spreadsheet would take for a formula stands behind an apostrophe. */
@Path("/api/v1")
@Authenticated
@Tag(name = "Tables")
class ListsApi {

    private static final int AT_A_TIME = 500;

    private final LiveConcepts concepts;

    ListsApi(LiveConcepts concepts) {
        this.concepts = concepts;
    }

    @GET
    @Path("skills.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(summary = "All skills of the newest release, as a table in CSV")
    public StreamingOutput skillsCsv(@QueryParam("framework") @Nullable String framework) {
        return csv(ListTable.SKILLS, framework);
    }

    @GET
    @Path("skills.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook")
    public StreamingOutput skillsXlsx(@QueryParam("framework") @Nullable String framework) {
        return xlsx(ListTable.SKILLS, framework);
    }

    @GET
    @Path("roles.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(summary = "All roles of the newest release, without what they require, as a table in CSV")
    public StreamingOutput rolesCsv(@QueryParam("framework") @Nullable String framework) {
        return csv(ListTable.ROLES, framework);
    }

    @GET
    @Path("roles.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook")
    public StreamingOutput rolesXlsx(@QueryParam("framework") @Nullable String framework) {
        return xlsx(ListTable.ROLES, framework);
    }

    @GET
    @Path("requirements.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(summary = "What the roles of the newest release require, as a table in CSV")
    public StreamingOutput requirementsCsv(@QueryParam("framework") @Nullable String framework) {
        return csv(ListTable.REQUIREMENTS, framework);
    }

    @GET
    @Path("requirements.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook")
    public StreamingOutput requirementsXlsx(@QueryParam("framework") @Nullable String framework) {
        return xlsx(ListTable.REQUIREMENTS, framework);
    }

    @GET
    @Path("resources.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(summary = "All resources of the newest release, as a table in CSV")
    public StreamingOutput resourcesCsv(@QueryParam("framework") @Nullable String framework) {
        return csv(ListTable.RESOURCES, framework);
    }

    @GET
    @Path("resources.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook")
    public StreamingOutput resourcesXlsx(@QueryParam("framework") @Nullable String framework) {
        return xlsx(ListTable.RESOURCES, framework);
    }

    private StreamingOutput csv(ListTable list, @Nullable String framework) {
        return out -> write(list, new CsvFile(out, ','), framework);
    }

    private StreamingOutput xlsx(ListTable list, @Nullable String framework) {
        var sheet = list.name().charAt(0) + list.name().substring(1).toLowerCase(Locale.ROOT);
        return out -> write(list, new XlsxFile(out, sheet), framework);
    }

    /** Some at a time, each in a transaction of its own: the database is not held for as long as a slow reader reads. */
    private void write(ListTable list, TableFile table, @Nullable String framework) throws IOException {
        table.add(list.columns());
        for (var some = concepts.after("", list.kind(), framework, AT_A_TIME);
                !some.isEmpty();
                some = concepts.after(some.getLast().id(), list.kind(), framework, AT_A_TIME)) {
            for (var row : some.stream().flatMap(list::rows).toList()) {
                table.add(row);
            }
        }
        table.end();
    }
}
