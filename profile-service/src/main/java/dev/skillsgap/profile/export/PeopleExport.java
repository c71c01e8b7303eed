package dev.skillsgap.profile.export;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.TableFile;
import dev.skillsgap.api.table.XlsxFile;
import dev.skillsgap.profile.person.PersonView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All the people whom a caller may see, as one table whose columns are those of the imports' template. */
@Path("/api/v1")
@RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
@Tag(name = "People")
class PeopleExport {

    private static final List<Object> COLUMNS =
            List.of("id", "name", "email", "employeeNumber", "targetRole", "hoursPerWeek", "team");

    private final ListedPeople people;

    PeopleExport(ListedPeople people) {
        this.people = people;
    }

    @GET
    @Path("people.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(
            summary = "All the people you may see, by id, as a table in CSV",
            description =
                    "The columns are those of the imports' template; a text that a spreadsheet would take for a formula"
                            + " stands behind an apostrophe.")
    public StreamingOutput csv(@QueryParam("team") @Nullable String team, @QueryParam("q") @Nullable String q) {
        people.note(team, q);
        return out -> write(new CsvFile(out, ','), team, q);
    }

    @GET
    @Path("people.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook")
    public StreamingOutput xlsx(@QueryParam("team") @Nullable String team, @QueryParam("q") @Nullable String q) {
        people.note(team, q);
        return out -> write(new XlsxFile(out, "People"), team, q);
    }

    private void write(TableFile table, @Nullable String team, @Nullable String q) throws IOException {
        table.add(COLUMNS);
        people.each(team, q, some -> {
            for (var person : some) {
                table.add(cells(person));
            }
        });
        table.end();
    }

    private static List<Object> cells(PersonView person) {
        return List.of(
                person.id(),
                person.name(),
                text(person.email()),
                text(person.employeeNumber()),
                text(person.targetRole()),
                hours(person.hoursPerWeek()),
                String.join("; ", person.teams()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A whole number where it is one. */
    private static Number hours(double hours) {
        return hours == Math.rint(hours) ? (Number) (long) hours : (Number) hours;
    }
}
