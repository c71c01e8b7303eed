package dev.skillsgap.recommendation.answer.alert;

import dev.skillsgap.access.Touched;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.alert.Alert;
import dev.skillsgap.recommendation.alert.TeamWatch;
import dev.skillsgap.recommendation.alert.Watched;
import dev.skillsgap.recommendation.answer.Questions;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.answer.Visibility;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.projection.KnownPeople;
import dev.skillsgap.recommendation.projection.KnownPerson;
import dev.skillsgap.recommendation.projection.TeamMembers;
import dev.skillsgap.recommendation.taxonomy.Release;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What deserves attention of a person, or of a team. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
@Authenticated
public class AlertResource {

    private final Questions questions;
    private final Visibility visibility;
    private final KnownPeople people;
    private final TeamMembers teams;
    private final Policy policy;
    private final Staleness staleness;
    private final Touched touched;

    AlertResource(
            Questions questions,
            Visibility visibility,
            KnownPeople people,
            TeamMembers teams,
            Policy policy,
            Staleness staleness,
            Touched touched) {
        this.questions = questions;
        this.visibility = visibility;
        this.people = people;
        this.teams = teams;
        this.policy = policy;
        this.staleness = staleness;
        this.touched = touched;
    }

    @GET
    @AsTable
    @Operation(
            summary = "What of a person or a team deserves attention before it is missed",
            description =
                    "Current assertions about to expire; essential requirements of the target role that were never"
                            + " assessed; and of a team the skills that one member holds and no other. A team's are for those who"
                            + " may see each of its members.")
    @APIResponse(responseCode = "200", description = "The alerts, those of one kind together")
    @APIResponse(responseCode = "404", description = "No such person or team that you may see")
    @APIResponse(responseCode = "422", description = "Neither a person nor a team, or both; no such date or days")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public AlertAnswer alerts(
            @Parameter(description = "Id of a person") @RestQuery @Nullable String person,
            @Parameter(description = "Id of a team") @RestQuery @Nullable String team,
            @Parameter(description = "Days to look ahead, 1 to 730") @RestQuery @DefaultValue("90") @Min(1) @Max(730)
                    int days,
            @Parameter(description = "Date, YYYY-MM-DD, to look ahead from; without it today (UTC)")
                    @RestQuery
                    @Nullable
                    String asOf) {
        var release = questions.release();
        var from = Questions.date("asOf", asOf);
        return AlertAnswer.of(from, days, release, alerts(person, team, from, days, release), staleness.now());
    }

    private List<Alert> alerts(
            @Nullable String person, @Nullable String team, LocalDate asOf, int days, Release release) {
        if (person != null && team == null) {
            return of(List.of(watched(visibility.person(person), release)), asOf, days);
        }
        if (team == null || person != null) {
            throw Refusal.invalid("person", "Name a person or a team, as in person=demo-01 or team=demo-vision.");
        }
        return of(members(team, release), asOf, days);
    }

    private List<Watched> members(String team, Release release) {
        var members = teams
                .find(team)
                .filter(found -> visibility.allowsTeamOf(found.manager()))
                .orElseThrow(() -> Refusal.notFound("team", team))
                .members()
                .stream()
                .map(people::find)
                .flatMap(Optional::stream)
                .toList();
        members.forEach(member -> touched.seen(member.id()));
        return members.stream().map(member -> watched(member, release)).toList();
    }

    private static Watched watched(KnownPerson person, Release release) {
        var target =
                Optional.ofNullable(person.targetRole()).flatMap(release::role).orElse(null);
        return new Watched(person.id(), person.assertions(), release.names(), target);
    }

    private List<Alert> of(List<Watched> watched, LocalDate asOf, int days) {
        var alerts = new ArrayList<Alert>();
        watched.forEach(person -> alerts.addAll(person.expiring(asOf, days)));
        watched.forEach(person -> alerts.addAll(person.unassessed(asOf, policy)));
        alerts.addAll(TeamWatch.singleHolders(watched, asOf));
        return alerts;
    }
}
