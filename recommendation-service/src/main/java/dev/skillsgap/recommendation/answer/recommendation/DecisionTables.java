package dev.skillsgap.recommendation.answer.recommendation;

import dev.skillsgap.access.Touched;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.TableFile;
import dev.skillsgap.api.table.XlsxFile;
import dev.skillsgap.recommendation.answer.Visibility;
import dev.skillsgap.recommendation.kept.Kept;
import dev.skillsgap.recommendation.kept.Recommendations;
import dev.skillsgap.recommendation.objection.Objections;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The log of decisions as one table. */
@Path("/api/v1")
@Tag(name = "Recommendations")
@RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
class DecisionTables {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int AT_A_TIME = 500;

    private static final List<Object> COLUMNS = List.of(
            "recommendation",
            "emittedAt",
            "person",
            "role",
            "personVersion",
            "release",
            "policy",
            "policyHash",
            "asOf",
            "readinessLow",
            "readinessHigh",
            "blockers",
            "nextSteps",
            "objections",
            "verdicts",
            "instead");

    private final Visibility visibility;
    private final Recommendations recommendations;
    private final Objections objections;
    private final Caller caller;
    private final Touched touched;

    DecisionTables(
            Visibility visibility,
            Recommendations recommendations,
            Objections objections,
            Caller caller,
            Touched touched) {
        this.visibility = visibility;
        this.recommendations = recommendations;
        this.objections = objections;
        this.caller = caller;
        this.touched = touched;
    }

    @GET
    @Path("decisions.csv")
    @Produces(CSV)
    @Transactional
    @Operation(
            summary = "The log of decisions, newest first, as a table in CSV",
            description = "Its parameters are those of `GET /decisions`. Several in one cell have `; ` between them.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    public StreamingOutput csv(@RestQuery @Nullable String person, @RestQuery @DefaultValue("false") boolean objected) {
        var about = about(person);
        return out -> write(new CsvFile(out, ','), about, objected);
    }

    @GET
    @Path("decisions.xlsx")
    @Produces(XLSX)
    @Transactional
    @Operation(summary = "The same as a workbook")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    public StreamingOutput xlsx(
            @RestQuery @Nullable String person, @RestQuery @DefaultValue("false") boolean objected) {
        var about = about(person);
        return out -> write(new XlsxFile(out, "Decisions"), about, objected);
    }

    /** Of whom the table is; null: of everyone, which makes one entry in the access log, that each person sees. */
    private @Nullable String about(@Nullable String person) {
        if (person != null) {
            var seen = visibility.person(person).id();
            touched.seen(seen);
            return seen;
        }
        if (!caller.seesEveryone()) {
            throw Refusal.invalid("person", "Name the person, as in ?person=demo-01.");
        }
        touched.everyone();
        return null;
    }

    private record Row(long seq, List<Object> cells) {}

    /** Some at a time, each in a transaction of its own: the database is not held for as long as a slow reader reads. */
    private void write(TableFile table, @Nullable String about, boolean objected) throws IOException {
        table.add(COLUMNS);
        for (var some = before(Long.MAX_VALUE, about, objected);
                !some.isEmpty();
                some = before(some.getLast().seq(), about, objected)) {
            for (var row : some) {
                table.add(row.cells());
            }
        }
        table.end();
    }

    private List<Row> before(long seq, @Nullable String about, boolean objected) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = recommendations.log(about, objected, seq, AT_A_TIME);
            var said = objections.toEach(found.stream().map(Kept::id).toList());
            return found.stream()
                    .map(kept -> new Row(
                            kept.seq(),
                            cells(Decision.of(
                                    kept, recommendations.read(kept), said.getOrDefault(kept.id(), List.of())))))
                    .toList();
        });
    }

    private static List<Object> cells(Decision one) {
        return List.of(
                one.recommendation().toString(),
                one.emittedAt().toString(),
                one.person(),
                one.role(),
                one.personVersion(),
                one.release(),
                one.policy(),
                Objects.requireNonNullElse(one.policyHash(), ""),
                one.asOf().toString(),
                one.readiness().low(),
                one.readiness().high(),
                String.join("; ", one.blockers()),
                String.join("; ", one.nextSteps()),
                one.objections().stream().map(ObjectionView::reason).collect(Collectors.joining("; ")),
                decided(one, answer -> answer.verdict().toString()),
                decided(one, ObjectionView.AnswerView::instead));
    }

    private static String decided(Decision one, Function<ObjectionView.AnswerView, @Nullable String> what) {
        return one.objections().stream()
                .map(ObjectionView::answer)
                .filter(Objects::nonNull)
                .map(what)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }
}
