package dev.skillsgap.recommendation.answer.trend;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.recommendation.answer.Questions;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.answer.Visibility;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the readiness of a team, and of everyone, moved over time and over releases. */
@Path("/api/v1/heatmaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Heat maps")
public class TrendResource {

    private static final String HOW = "From the answers that were given to the people of now: of each the latest at the"
            + " end of each day. Figures over fewer than k people are withheld; a point differs from any other by the"
            + " answers of none or of at least k people, else it repeats an earlier one.";

    private final Visibility visibility;
    private final Questions questions;
    private final Trends trends;
    private final Staleness staleness;

    TrendResource(Visibility visibility, Questions questions, Trends trends, Staleness staleness) {
        this.visibility = visibility;
        this.questions = questions;
        this.trends = trends;
        this.staleness = staleness;
    }

    @GET
    @AsTable("points")
    @Path("/teams/{teamId}/trend")
    @RolesAllowed({Role.HR, Role.INTEGRATION, Role.MANAGER})
    @Operation(summary = "How the readiness of a team's people moved", description = HOW)
    @APIResponse(responseCode = "200", description = "The points, or why they are withheld")
    @APIResponse(responseCode = "404", description = "No such team that you may see")
    @APIResponse(responseCode = "422", description = "A parameter cannot be taken; the answer names it")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public TrendAnswer team(@PathParam("teamId") String teamId, @BeanParam TrendQuery query) {
        visibility.requireTeam(teamId);
        var asked = query.read(questions.release());
        return trends.ofTeam(teamId, asked)
                .map(trend -> TrendAnswer.of(teamId, asked, trend, staleness.now()))
                .orElseGet(() -> TrendAnswer.withheld(teamId, asked, trends.smallestGroup(), staleness.now()));
    }

    @GET
    @AsTable("points")
    @Path("/organisation/trend")
    @RolesAllowed({Role.HR, Role.INTEGRATION})
    @Operation(
            summary = "How the readiness of everyone moved",
            description = "What is told of the teams, and of the people in no team, added up. " + HOW)
    @APIResponse(responseCode = "200", description = "The points, or why they are withheld")
    @APIResponse(responseCode = "422", description = "A parameter cannot be taken; the answer names it")
    @APIResponse(responseCode = "503", description = "No release is complete yet, or others wait for the same")
    public TrendAnswer organisation(@BeanParam TrendQuery query) {
        visibility.requireLoaded();
        var asked = query.read(questions.release());
        return trends.ofEveryone(asked)
                .map(trend -> TrendAnswer.of(null, asked, trend, staleness.now()))
                .orElseGet(() -> TrendAnswer.withheld(null, asked, trends.smallestGroup(), staleness.now()));
    }
}
