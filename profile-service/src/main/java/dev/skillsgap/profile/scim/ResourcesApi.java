package dev.skillsgap.profile.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.profile.scim.group.Groups;
import dev.skillsgap.profile.scim.query.Listing;
import dev.skillsgap.profile.scim.query.Resources;
import dev.skillsgap.profile.scim.query.Wanted;
import dev.skillsgap.profile.scim.user.Users;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Users and groups. SCIM describes itself at {@code /Schemas}; so it is not in the OpenAPI document. */
@Path(Scim.PATH + "/{type: Users|Groups}")
@Produces({Scim.TYPE, MediaType.APPLICATION_JSON})
@Consumes({Scim.TYPE, MediaType.APPLICATION_JSON})
@RolesAllowed({Role.INTEGRATION, Role.PROVISIONING})
@Transactional(rollbackOn = ScimException.class)
class ResourcesApi {

    static final String USERS = "Users";

    private final Users users;
    private final Groups groups;
    private final Scim scim;

    ResourcesApi(Users users, Groups groups, Scim scim) {
        this.users = users;
        this.groups = groups;
        this.scim = scim;
    }

    private Resources of(String type) {
        return type.equals(USERS) ? users : groups;
    }

    @GET
    @RolesAllowed({Role.INTEGRATION, Role.PROVISIONING, Role.PROVISIONING_READ})
    @Operation(hidden = true)
    public Response list(String type, UriInfo uri) throws ScimException {
        return list(type, Listing.of(uri.getQueryParameters()));
    }

    @POST
    @Path(".search")
    @RolesAllowed({Role.INTEGRATION, Role.PROVISIONING, Role.PROVISIONING_READ})
    @Operation(hidden = true)
    public Response search(String type, String body) throws ScimException {
        return list(type, Listing.of(Scim.read(body)));
    }

    private Response list(String type, Listing listing) throws ScimException {
        var found = of(type).find(listing);
        found.resources().forEach(scim::located);
        return Response.ok(found.answer(listing).toString()).build();
    }

    @POST
    @Operation(hidden = true)
    public Response add(
            String type,
            String body,
            @RestQuery @Nullable String attributes,
            @RestQuery @Nullable String excludedAttributes)
            throws ScimException {
        return scim.created(of(type).add(Scim.read(body)), Wanted.of(attributes, excludedAttributes));
    }

    @GET
    @RolesAllowed({Role.INTEGRATION, Role.PROVISIONING, Role.PROVISIONING_READ})
    @Path("{id}")
    @Operation(hidden = true)
    public Response get(
            String type,
            String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @RestQuery @Nullable String attributes,
            @RestQuery @Nullable String excludedAttributes) {
        var wanted = Wanted.of(attributes, excludedAttributes);
        return scim.read(of(type).get(id, wanted), wanted, ifNoneMatch);
    }

    @PUT
    @Path("{id}")
    @Operation(hidden = true)
    public Response replace(
            String type,
            String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            String body,
            @RestQuery @Nullable String attributes,
            @RestQuery @Nullable String excludedAttributes)
            throws ScimException {
        return scim.changed(of(type).replace(id, Scim.read(body), ifMatch), Wanted.of(attributes, excludedAttributes));
    }

    @PATCH
    @Path("{id}")
    @Operation(hidden = true)
    public Response patch(
            String type,
            String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            String body,
            @RestQuery @Nullable String attributes,
            @RestQuery @Nullable String excludedAttributes)
            throws ScimException {
        return scim.changed(of(type).patch(id, Scim.read(body), ifMatch), Wanted.of(attributes, excludedAttributes));
    }

    @DELETE
    @Path("{id}")
    @Operation(hidden = true)
    public void remove(String type, String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        of(type).remove(id, ifMatch);
    }
}
