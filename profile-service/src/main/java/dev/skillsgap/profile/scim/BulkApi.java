package dev.skillsgap.profile.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.problem.ScimError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Many requests in one (RFC 7644, 3.7), one after the other, each in a transaction of its own. What is made by an earlier
 * one may be named in a later one by its bulkId.
 */
@Path(Scim.PATH + "/Bulk")
@Produces({Scim.TYPE, MediaType.APPLICATION_JSON})
@Consumes({Scim.TYPE, MediaType.APPLICATION_JSON})
@RolesAllowed({Role.INTEGRATION, Role.PROVISIONING})
class BulkApi {

    static final int MOST_OPERATIONS = 1_000;

    /** As of every request. */
    static final int MOST_BYTES = 262_144;

    private static final Set<String> TYPES = Set.of("Users", "Groups");
    private static final String RESPONSE = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";
    private static final Pattern REFERENCE = Pattern.compile("bulkId:([A-Za-z0-9_-]+)");

    private final ResourcesApi resources;
    private final Scim scim;
    private final ObjectMapper json;

    BulkApi(ResourcesApi resources, Scim scim, ObjectMapper json) {
        this.resources = resources;
        this.scim = scim;
        this.json = json;
    }

    @POST
    @Operation(hidden = true)
    public Response all(String body) throws ScimException {
        var request = Scim.read(body);
        if (!(request.get("Operations") instanceof ArrayNode operations)) {
            throw BadRequestException.invalidSyntax("Send a list 'Operations'.");
        }
        if (operations.size() > MOST_OPERATIONS) {
            return ScimErrors.response(
                    new ScimException(413, "Send at most %d operations.".formatted(MOST_OPERATIONS)));
        }
        int failuresLeft = request.path("failOnErrors").asInt(Integer.MAX_VALUE);
        var made = new HashMap<String, String>();
        var answer = JsonUtils.getJsonNodeFactory().objectNode();
        answer.putArray("schemas").add(RESPONSE);
        var answers = answer.putArray("Operations");
        for (var operation : operations) {
            var one = answer(operation, made);
            answers.add(one);
            if (one.path("status").asInt() >= 400 && --failuresLeft <= 0) {
                break;
            }
        }
        return Response.ok(answer.toString()).build();
    }

    private ObjectNode answer(JsonNode operation, Map<String, String> made) {
        var method = operation.path("method").asText().toUpperCase(Locale.ROOT);
        var answer = JsonUtils.getJsonNodeFactory().objectNode().put("method", method);
        var bulkId = operation.path("bulkId").asText("");
        if (!bulkId.isEmpty()) {
            answer.put("bulkId", bulkId);
        }
        try (var response = run(method, operation, made)) {
            answer.put("status", String.valueOf(response.getStatus()));
            var resource = response.getEntity() instanceof String text ? Scim.read(text) : null;
            if (resource != null) {
                answer.put("location", resource.path("meta").path("location").asText());
                answer.put("version", response.getHeaderString(HttpHeaders.ETAG));
                made.put(bulkId, resource.path("id").asText());
            } else {
                answer.put(
                        "location",
                        scim.base() + resolved(operation.path("path").asText(), made));
            }
        } catch (ScimException e) {
            fail(answer, ScimErrors.error(e));
        } catch (Refusal e) {
            fail(answer, ScimError.of(e));
        }
        return answer;
    }

    private void fail(ObjectNode answer, ScimError error) {
        answer.put("status", error.status()).set("response", json.valueToTree(error));
    }

    private Response run(String method, JsonNode operation, Map<String, String> made) throws ScimException {
        var path = resolved(operation.path("path").asText(), made).split("/", -1);
        var data = resolved(operation.path("data").toString(), made);
        var version = operation.path("version").isTextual()
                ? operation.path("version").asText()
                : null;
        if (path.length < 2 || path.length > 3 || !TYPES.contains(path[1])) {
            throw BadRequestException.invalidPath("'path' must be /Users, /Groups, or one of them with an id.");
        }
        return path.length == 2 ? make(method, path[1], data) : change(method, path[1], path[2], data, version);
    }

    private Response make(String method, String type, String data) throws ScimException {
        if (!method.equals("POST")) {
            throw BadRequestException.invalidSyntax("Only POST has a path without an id.");
        }
        return resources.add(type, data, null, null);
    }

    private Response change(String method, String type, String id, String data, @Nullable String version)
            throws ScimException {
        return switch (method) {
            case "PUT" -> resources.replace(type, id, version, data, null, null);
            case "PATCH" -> resources.patch(type, id, version, data, null, null);
            case "DELETE" -> {
                resources.remove(type, id, version);
                yield Response.noContent().build();
            }
            default -> throw BadRequestException.invalidSyntax("'method' is '%s'.".formatted(method));
        };
    }

    /** With the ids of what was made in place of the names that it has here. */
    private static String resolved(String text, Map<String, String> made) throws ScimException {
        var matcher = REFERENCE.matcher(text);
        var resolved = new StringBuilder();
        while (matcher.find()) {
            var id = made.get(matcher.group(1));
            if (id == null) {
                throw BadRequestException.invalidValue("'%s' was not made before.".formatted(matcher.group()));
            }
            matcher.appendReplacement(resolved, id);
        }
        return matcher.appendTail(resolved).toString();
    }
}
