package dev.skillsgap.profile.scim;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.scim.query.Wanted;
import dev.skillsgap.profile.scim.user.Users;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The user whose token it is; for reading, since it is others who provision. */
@Path(Scim.PATH + "/Me")
@Produces({Scim.TYPE, MediaType.APPLICATION_JSON})
@RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
class MeApi {

    private final Users users;
    private final Scim scim;
    private final Caller caller;

    MeApi(Users users, Scim scim, Caller caller) {
        this.users = users;
        this.scim = scim;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response get(
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @RestQuery @Nullable String attributes,
            @RestQuery @Nullable String excludedAttributes) {
        var person = caller.personId();
        if (person == null) {
            throw Refusal.notFound("user", "Me");
        }
        var wanted = Wanted.of(attributes, excludedAttributes);
        return scim.read(users.get(person, wanted), wanted, ifNoneMatch);
    }
}
