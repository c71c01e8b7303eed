package dev.skillsgap.recommendation.answer.recommendation;

import dev.skillsgap.access.Touched;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.TableFile;
import dev.skillsgap.api.table.XlsxFile;
import dev.skillsgap.recommendation.answer.recommendation.DecisionLog.Asked;
import dev.skillsgap.recommendation.answer.recommendation.DecisionLog.Entry;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The log of decisions as one table. */
@Path("/api/v1")
@Tag(name = "Recommendations")
@RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
class DecisionTables {

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

    private final DecisionLog log;
    private final Touched touched;

    DecisionTables(DecisionLog log, Touched touched) {
        this.log = log;
        this.touched = touched;
    }

    @GET
    @Path("decisions.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Transactional
    @Operation(
            summary = "The log of decisions, newest first, as a table in CSV",
            description = "Its parameters are those of `GET /decisions`. Several in one cell have `; ` between them.")
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    public StreamingOutput csv(@RestQuery @Nullable String person, @RestQuery @DefaultValue("false") boolean objected) {
        var asked = asked(person, objected);
        return out -> write(new CsvFile(out, ','), asked);
    }

    @GET
    @Path("decisions.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Transactional
    @Operation(summary = "The same as a workbook")
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    public StreamingOutput xlsx(
            @RestQuery @Nullable String person, @RestQuery @DefaultValue("false") boolean objected) {
        var asked = asked(person, objected);
        return out -> write(new XlsxFile(out, "Decisions"), asked);
    }

    /** Everyone makes one entry in the access log, that each person sees. */
    private Asked asked(@Nullable String person, boolean objected) {
        var asked = log.asked(person, objected);
        if (asked.person() == null) {
            touched.everyone();
        }
        return asked;
    }

    /** Some at a time, each in a transaction of its own: the database is not held for as long as a slow reader reads. */
    private void write(TableFile table, Asked asked) throws IOException {
        table.add(COLUMNS);
        for (var some = before(Long.MAX_VALUE, asked);
                !some.isEmpty();
                some = before(some.getLast().seq(), asked)) {
            for (var entry : some) {
                table.add(cells(entry.decision()));
            }
        }
        table.end();
    }

    private List<Entry> before(long seq, Asked asked) {
        return QuarkusTransaction.requiringNew().call(() -> log.before(seq, asked, AT_A_TIME));
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
