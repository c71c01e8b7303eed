package dev.skillsgap.profile.export;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.TableFile;
import dev.skillsgap.api.table.XlsxFile;
import dev.skillsgap.profile.person.AssertionView;
import dev.skillsgap.profile.person.Assertions;
import dev.skillsgap.profile.person.PersonView;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is asserted of all the people whom a caller may see, as one table with a row each, which can be imported again. */
@Path("/api/v1")
@RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
@Tag(name = "Assertions")
class AssertionsExport {

    private static final List<Object> COLUMNS =
            List.of("person", "name", "skill", "label", "level", "source", "assertedAt", "expiresAt", "evidence");

    private final ListedPeople people;
    private final Assertions assertions;
    private final Taxonomy taxonomy;

    AssertionsExport(ListedPeople people, Assertions assertions, Taxonomy taxonomy) {
        this.people = people;
        this.assertions = assertions;
        this.taxonomy = taxonomy;
    }

    /**
     * Of whom, and of what.
     *
     * @param team of which people are members; null: any
     * @param text in their name or e-mail address; null: any
     * @param skill by its id; null: any
     */
    private record Filter(
            @Nullable String team,
            @Nullable String text,
            @Nullable String skill) {}

    @GET
    @Path("assertions.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(
            summary = "What stands asserted of all the people you may see, a row each, as a table in CSV",
            description =
                    "By person and date, without what was withdrawn; in the form in which a table of assertions is imported.")
    public StreamingOutput csv(
            @QueryParam("team") @Nullable String team,
            @QueryParam("q") @Nullable String q,
            @QueryParam("skill") @Nullable String skill) {
        people.note(team, q);
        return out -> write(new CsvFile(out, ','), new Filter(team, q, skill));
    }

    @GET
    @Path("assertions.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook")
    public StreamingOutput xlsx(
            @QueryParam("team") @Nullable String team,
            @QueryParam("q") @Nullable String q,
            @QueryParam("skill") @Nullable String skill) {
        people.note(team, q);
        return out -> write(new XlsxFile(out, "Assertions"), new Filter(team, q, skill));
    }

    private void write(TableFile table, Filter filter) throws IOException {
        var labels = QuarkusTransaction.requiringNew().call(taxonomy::skillLabels);
        table.add(COLUMNS);
        people.each(filter.team(), filter.text(), some -> {
            var standing = standing(some);
            for (var person : some) {
                for (var one : standing.getOrDefault(person.id(), List.of())) {
                    if (filter.skill() == null || filter.skill().equals(one.skill())) {
                        table.add(cells(person, one, labels));
                    }
                }
            }
        });
        table.end();
    }

    private Map<String, List<AssertionView>> standing(List<PersonView> some) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        assertions.standing(some.stream().map(PersonView::id).toList()));
    }

    private static List<Object> cells(PersonView person, AssertionView one, Map<String, String> labels) {
        return List.of(
                person.id(),
                person.name(),
                one.skill(),
                labels.getOrDefault(one.skill(), one.skill()),
                one.level(),
                one.source().toString(),
                one.assertedAt().toString(),
                text(one.expiresAt()),
                one.evidence() == null ? "" : one.evidence());
    }

    private static String text(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }
}
