package dev.skillsgap.profile.team;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.repeat.Repeatable;
import dev.skillsgap.api.sync.Copied;
import dev.skillsgap.api.sync.Delta;
import dev.skillsgap.api.sync.Modifications;
import dev.skillsgap.api.sync.ModifiedAfter;
import dev.skillsgap.api.table.NoFormula;
import dev.skillsgap.api.version.VersionTag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Teams. */
@Path("/api/v1/teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
class TeamResource {

    private static final Copied TEAMS = new Copied(
            List.of(new Copied.Rows("team", "id", "modified_at")),
            new Copied.Rows("dissolved_team", "id", "modified_at"));

    private final Teams teams;
    private final TeamForming forming;
    private final Modifications modifications;
    private final Caller caller;

    TeamResource(Teams teams, TeamForming forming, Modifications modifications, Caller caller) {
        this.teams = teams;
        this.forming = forming;
        this.modifications = modifications;
        this.caller = caller;
    }

    /**
     * What a request may say of a team.
     *
     * @param manager id of a person; null for none
     */
    record TeamInput(
            @Pattern(
                    regexp = "[a-z0-9][a-z0-9-]{0,63}",
                    message = "must be 1 to 64 of a-z, 0-9 and -, not beginning with -")
            @Nullable
            String id,

            @NotBlank @Size(max = 200) @NoFormula String name,
            @Size(max = 64) @Nullable String manager) {}

    record TeamView(
            String id, long version, String name, @Nullable String manager, Instant changedAt) {

        static TeamView from(Team team) {
            return new TeamView(team.id(), team.version(), team.name(), team.manager(), team.changedAt());
        }
    }

    /**
     * A page of the list; without {@code modifiedAfter} it is a {@link Page}.
     *
     * @param dissolved with {@code modifiedAfter} only
     * @param asOf with {@code modifiedAfter} only: that of the last page is to be sent next time
     */
    @Schema(name = "TeamPage")
    record TeamPage(
            List<TeamView> items,
            @Nullable String next,
            @Nullable List<DissolvedTeam> dissolved,
            @Nullable Instant asOf) {}

    record DissolvedTeam(String id, Instant dissolvedAt) {}

    @GET
    @AsTable
    @RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(
            summary = "The teams you may see, by id",
            description = "With `modifiedAfter` those that were modified, or dissolved, then or later, in that order.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TeamPage.class)))
    public Response list(@BeanParam ModifiedAfter modified, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        if (modified.moment() != null) {
            return changes(modifications.since(modified.moment(), TEAMS, caller, page), uri);
        }
        return Page.of(teams.list(caller, page), page.limit(), Team::id, TeamView::from)
                .toResponse(uri);
    }

    private Response changes(Delta delta, UriInfo uri) {
        var page = new TeamPage(
                teams.those(delta.modified()).stream().map(TeamView::from).toList(),
                delta.next(),
                delta.gone().stream()
                        .map(gone -> new DissolvedTeam(gone.name(), gone.at()))
                        .toList(),
                delta.asOf());
        return Page.response(page, delta.next(), uri);
    }

    @POST
    @RolesAllowed({Role.HR, Role.INTEGRATION})
    @Transactional
    @Repeatable
    @Parameter(ref = "IdempotencyKey")
    @Operation(summary = "Adds a team")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TeamView.class)))
    public Response add(@Valid @NotNull TeamInput input) {
        var team = forming.added(input.id(), input.name(), input.manager());
        return answer(Response.created(URI.create("/api/v1/teams/" + team.id())), team);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(summary = "One team")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TeamView.class)))
    public Response get(String id) {
        return answer(Response.ok(), teams.see(id, caller));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(summary = "Changes name and manager of a team")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TeamView.class)))
    public Response change(
            String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull TeamInput input) {
        var team = teams.change(id);
        VersionTag.require(ifMatch, team.version());
        if (input.id() != null && !input.id().equals(id)) {
            throw Refusal.invalid("/id", "The id of a team never changes.");
        }
        forming.describe(team, input.name(), input.manager());
        return answer(Response.ok(), team);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(summary = "Dissolves a team; its members stay")
    @APIResponse(responseCode = "204")
    public void dissolve(String id) {
        forming.dissolve(id);
    }

    private static Response answer(Response.ResponseBuilder response, Team team) {
        return response.tag(String.valueOf(team.version()))
                .entity(TeamView.from(team))
                .build();
    }
}
