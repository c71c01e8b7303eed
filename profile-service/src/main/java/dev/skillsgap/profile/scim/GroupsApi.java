package dev.skillsgap.profile.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.profile.scim.group.Groups;
import dev.skillsgap.profile.scim.query.Listing;
import dev.skillsgap.profile.scim.query.Wanted;
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

/** Groups. */
@Path(Scim.PATH + "/Groups")
@Produces({Scim.TYPE, MediaType.APPLICATION_JSON})
@Consumes({Scim.TYPE, MediaType.APPLICATION_JSON})
@RolesAllowed({Role.INTEGRATION, Role.PROVISIONING})
@Transactional(rollbackOn = ScimException.class)
class GroupsApi {

    private final Groups groups;
    private final Scim scim;

    GroupsApi(Groups groups, Scim scim) {
        this.groups = groups;
        this.scim = scim;
    }

    @GET
    @RolesAllowed({Role.INTEGRATION, Role.PROVISIONING, Role.PROVISIONING_READ})
    @Operation(hidden = true)
    public Response list(UriInfo uri) throws ScimException {
        return list(Listing.of(uri.getQueryParameters()));
    }

    @POST
    @Path(".search")
    @RolesAllowed({Role.INTEGRATION, Role.PROVISIONING, Role.PROVISIONING_READ})
    @Operation(hidden = true)
    public Response search(String body) throws ScimException {
        return list(Listing.of(Scim.read(body)));
    }

    private Response list(Listing listing) throws ScimException {
        var found = groups.find(listing);
        found.resources().forEach(scim::located);
        return Response.ok(found.answer(listing).toString()).build();
    }

    @POST
    @Operation(hidden = true)
    public Response add(
            String body, @RestQuery @Nullable String attributes, @RestQuery @Nullable String excludedAttributes)
            throws ScimException {
        return scim.created(groups.add(Scim.read(body)), Wanted.of(attributes, excludedAttributes));
    }

    @GET
    @RolesAllowed({Role.INTEGRATION, Role.PROVISIONING, Role.PROVISIONING_READ})
    @Path("{id}")
    @Operation(hidden = true)
    public Response get(
            String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @RestQuery @Nullable String attributes,
            @RestQuery @Nullable String excludedAttributes) {
        return scim.read(
                groups.get(id, Wanted.of(attributes, excludedAttributes)),
                Wanted.of(attributes, excludedAttributes),
                ifNoneMatch);
    }

    @PUT
    @Path("{id}")
    @Operation(hidden = true)
    public Response replace(
            String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            String body,
            @RestQuery @Nullable String attributes,
            @RestQuery @Nullable String excludedAttributes)
            throws ScimException {
        return scim.changed(groups.replace(id, Scim.read(body), ifMatch), Wanted.of(attributes, excludedAttributes));
    }

    @PATCH
    @Path("{id}")
    @Operation(hidden = true)
    public Response patch(
            String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            String body,
            @RestQuery @Nullable String attributes,
            @RestQuery @Nullable String excludedAttributes)
            throws ScimException {
        return scim.changed(groups.patch(id, Scim.read(body), ifMatch), Wanted.of(attributes, excludedAttributes));
    }

    @DELETE
    @Path("{id}")
    @Operation(hidden = true)
    public void dissolve(String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        groups.dissolve(id, ifMatch);
    }
}
