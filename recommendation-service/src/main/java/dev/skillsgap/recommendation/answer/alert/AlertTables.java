package dev.skillsgap.recommendation.answer.alert;

import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.Table;
import dev.skillsgap.api.table.XlsxFile;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What deserves attention, as a table. */
@Path("/api/v1")
@Tag(name = "Alerts")
@Authenticated
class AlertTables {

    private static final List<String> COLUMNS =
            List.of("kind", "person", "skill", "label", "level", "expiresOn", "then", "neededBy", "text");

    private final AlertResource alerts;

    AlertTables(AlertResource alerts) {
        this.alerts = alerts;
    }

    @GET
    @Path("alerts.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(summary = "What of a person or a team deserves attention, as a table in CSV")
    @APIResponse(responseCode = "404", description = "No such person or team that you may see")
    public StreamingOutput csv(
            @Parameter(description = "Id of a person") @RestQuery @Nullable String person,
            @Parameter(description = "Id of a team") @RestQuery @Nullable String team,
            @Parameter(description = "Days to look ahead, 1 to 730") @RestQuery @DefaultValue("90") @Min(1) @Max(730)
                    int days,
            @Parameter(description = "Date, YYYY-MM-DD, to look ahead from; without it today (UTC)")
                    @RestQuery
                    @Nullable
                    String asOf) {
        return table(alerts.alerts(person, team, days, asOf)).csv();
    }

    @GET
    @Path("alerts.xlsx")
    @Produces(XlsxFile.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook")
    @APIResponse(responseCode = "404", description = "No such person or team that you may see")
    public StreamingOutput xlsx(
            @Parameter(description = "Id of a person") @RestQuery @Nullable String person,
            @Parameter(description = "Id of a team") @RestQuery @Nullable String team,
            @Parameter(description = "Days to look ahead, 1 to 730") @RestQuery @DefaultValue("90") @Min(1) @Max(730)
                    int days,
            @Parameter(description = "Date, YYYY-MM-DD, to look ahead from; without it today (UTC)")
                    @RestQuery
                    @Nullable
                    String asOf) {
        return table(alerts.alerts(person, team, days, asOf)).xlsx();
    }

    private static Table table(AlertAnswer found) {
        return new Table(
                "Alerts",
                COLUMNS,
                found.items().stream().map(AlertTables::cells).toList());
    }

    private static List<Object> cells(AlertAnswer.Item item) {
        return List.of(
                item.kind(),
                item.person(),
                item.skill(),
                item.label(),
                item.level(),
                orBlank(item.expiresOn() == null ? null : item.expiresOn().toString()),
                orBlank(item.then()),
                orBlank(item.neededBy()),
                item.text());
    }

    private static Object orBlank(@Nullable Object cell) {
        return Objects.requireNonNullElse(cell, "");
    }
}
