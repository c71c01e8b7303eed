package dev.skillsgap.profile.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.skillsgap.profile.scim.query.Wanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of what comes and goes. */
@RequestScoped
class Scim {

    static final String PATH = "/scim/v2";
    static final String TYPE = "application/scim+json";

    /** Where each type is served. */
    private static final Map<String, String> ENDPOINTS = Map.of("User", "/Users/", "Group", "/Groups/");

    private final UriInfo uri;

    Scim(UriInfo uri) {
        this.uri = uri;
    }

    /** The object that was sent; names in it have no case. */
    static ObjectNode read(@Nullable String body) throws ScimException {
        try {
            if (body != null && JsonUtils.getObjectReader().readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw BadRequestException.invalidSyntax("The body is no JSON: " + e.getOriginalMessage());
        }
        throw BadRequestException.invalidSyntax("Send a JSON object.");
    }

    /** The address under which all is served. */
    String base() {
        return uri.getBaseUri().resolve(PATH).toString();
    }

    /** Says where the resource is found, and where what it refers to. */
    ObjectNode located(ObjectNode resource) {
        if (resource.get("meta") instanceof ObjectNode meta) {
            meta.put("location", location(resource));
        }
        for (var list : Map.of("groups", "/Groups/", "members", "/Users/").entrySet()) {
            resource.path(list.getKey()).forEach(each -> {
                if (each instanceof ObjectNode reference) {
                    reference.put(
                            "$ref",
                            base() + list.getValue() + reference.path("value").asText());
                }
            });
        }
        return resource;
    }

    private String location(ObjectNode resource) {
        var type = resource.path("meta").path("resourceType").asText();
        return base() + ENDPOINTS.getOrDefault(type, "/") + resource.path("id").asText();
    }

    Response created(ObjectNode resource, Wanted wanted) {
        return answer(Response.created(URI.create(location(resource))), resource, wanted);
    }

    Response changed(ObjectNode resource, Wanted wanted) {
        return answer(Response.ok(), resource, wanted);
    }

    /** Not modified, where the client has it as it is. */
    Response read(ObjectNode resource, Wanted wanted, @Nullable String ifNoneMatch) {
        var tag = tag(resource);
        return tag.equals(ifNoneMatch)
                ? Response.notModified().header(HttpHeaders.ETAG, tag).build()
                : answer(Response.ok(), resource, wanted);
    }

    private Response answer(Response.ResponseBuilder answer, ObjectNode resource, Wanted wanted) {
        return answer.header(HttpHeaders.ETAG, tag(resource))
                .entity(wanted.of(located(resource)).toString())
                .build();
    }

    private static String tag(ObjectNode resource) {
        return resource.path("meta").path("version").asText();
    }
}
