package dev.skillsgap.profile.team;

import dev.skillsgap.access.Touched;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.person.People;
import dev.skillsgap.profile.person.PersonEvents;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members of a team. Each request touches one row, so that concurrent ones end right; a repeat changes nothing. */
@Path("/api/v1/teams/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
class MemberResource {

    private final Teams teams;
    private final People people;
    private final PersonEvents events;
    private final Caller caller;
    private final Touched touched;

    MemberResource(Teams teams, People people, PersonEvents events, Caller caller, Touched touched) {
        this.teams = teams;
        this.people = people;
        this.events = events;
        this.caller = caller;
        this.touched = touched;
    }

    record Members(List<String> items) {}

    @GET
    @AsTable
    @RolesAllowed({Role.MANAGER, Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(summary = "Ids of the members; managers see those of the teams they manage")
    public Members list(String id) {
        var team = teams.see(id, caller);
        if (!caller.seesEveryone() && !Objects.equals(team.manager(), caller.managerId())) {
            throw Refusal.notFound("team", id);
        }
        var members = people.idsInTeam(id);
        touched.seen(members);
        return new Members(members);
    }

    @PUT
    @Path("{person}")
    @RolesAllowed({Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(summary = "Makes a person a member")
    @APIResponse(responseCode = "204")
    public void join(String id, String person) {
        teams.see(id, caller);
        var member = people.change(person, caller);
        if (member.join(id)) {
            events.changed(member);
        }
    }

    @DELETE
    @Path("{person}")
    @RolesAllowed({Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(summary = "Ends a membership")
    @APIResponse(responseCode = "204")
    public void leave(String id, String person) {
        teams.see(id, caller);
        var member = people.change(person, caller);
        if (member.leave(id)) {
            events.changed(member);
        }
    }
}
