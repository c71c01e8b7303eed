package dev.skillsgap.profile.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.scim.query.Listing;
import dev.skillsgap.profile.scim.schema.Schemas;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What can be had here, as SCIM tells it (RFC 7644, 4). */
@Path(Scim.PATH)
@Produces({Scim.TYPE, MediaType.APPLICATION_JSON})
@RolesAllowed({Role.INTEGRATION, Role.PROVISIONING, Role.PROVISIONING_READ})
class DiscoveryApi {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    private final Scim scim;

    DiscoveryApi(Scim scim) {
        this.scim = scim;
    }

    /** Pages by cursor are not told of: a client in use refuses a configuration with what it does not know. */
    @GET
    @Path("ServiceProviderConfig")
    @Operation(hidden = true)
    public String config() {
        var config = resource("ServiceProviderConfig");
        config.putObject("patch").put("supported", true);
        config.putObject("bulk")
                .put("supported", true)
                .put("maxOperations", BulkApi.MOST_OPERATIONS)
                .put("maxPayloadSize", BulkApi.MOST_BYTES);
        config.putObject("filter").put("supported", true).put("maxResults", Listing.MOST);
        config.putObject("changePassword").put("supported", false);
        config.putObject("sort").put("supported", true);
        config.putObject("etag").put("supported", true);
        config.putArray("authenticationSchemes")
                .addObject()
                .put("type", "oauthbearertoken")
                .put("name", "Bearer token")
                .put(
                        "description",
                        "A token of the identity provider, or a provisioning token, as Authorization: Bearer")
                .put("primary", true);
        return located(config, "/ServiceProviderConfig").toString();
    }

    @GET
    @Path("ResourceTypes")
    @Operation(hidden = true)
    public String types() {
        return list(List.of(user(), group()));
    }

    @GET
    @Path("ResourceTypes/{id}")
    @Operation(hidden = true)
    public String type(String id) {
        return one(List.of(user(), group()), "resource type", id);
    }

    @GET
    @Path("Schemas")
    @Operation(hidden = true)
    public String schemas() {
        return list(described());
    }

    @GET
    @Path("Schemas/{id}")
    @Operation(hidden = true)
    public String schema(String id) {
        return one(described(), "schema", id);
    }

    private ObjectNode user() {
        var type = type("User", "/Users", Schemas.USER);
        var extensions = type.putArray("schemaExtensions");
        Schemas.EXTENSIONS.forEach(
                urn -> extensions.addObject().put("schema", urn).put("required", false));
        return type;
    }

    private ObjectNode group() {
        return type("Group", "/Groups", Schemas.GROUP);
    }

    private ObjectNode type(String name, String endpoint, String schema) {
        var type = resource("ResourceType");
        type.put("id", name).put("name", name).put("endpoint", endpoint).put("schema", schema);
        return located(type, "/ResourceTypes/" + name);
    }

    private List<ObjectNode> described() {
        return Schemas.all().stream()
                .map(schema -> {
                    ObjectNode described = JsonUtils.valueToNode(schema);
                    described.putObject("meta").put("resourceType", "Schema");
                    return located(described, "/Schemas/" + schema.getId());
                })
                .toList();
    }

    private static ObjectNode resource(String type) {
        var resource = JsonUtils.getJsonNodeFactory().objectNode();
        resource.putArray("schemas").add(CORE + type);
        resource.putObject("meta").put("resourceType", type);
        return resource;
    }

    private ObjectNode located(ObjectNode resource, String path) {
        resource.withObjectProperty("meta").put("location", scim.base() + path);
        return resource;
    }

    private static String list(List<ObjectNode> resources) {
        var list = JsonUtils.getJsonNodeFactory().objectNode();
        list.putArray("schemas").add(LIST);
        list.put("totalResults", resources.size());
        list.put("itemsPerPage", resources.size());
        list.put("startIndex", 1);
        ArrayNode all = list.putArray("Resources");
        all.addAll(resources);
        return list.toString();
    }

    private static String one(List<ObjectNode> resources, String what, String id) {
        return resources.stream()
                .filter(resource -> resource.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(what, id))
                .toString();
    }
}
