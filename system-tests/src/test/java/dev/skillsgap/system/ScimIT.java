package dev.skillsgap.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.common.constants.EndpointPaths;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import dev.skillsgap.localstack.suite.Part;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two public clients of SCIM take a person and a team from the first day to the last, with a provisioning token. */
@ExtendWith(SharedSuite.class)
class ScimIT {

    private static final String TOKENS = "/api/v1/provisioning-tokens";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final String base;
    private final String name = UUID.randomUUID() + "@example.com";
    private String tokenId;
    private String secret;

    ScimIT(Suite suite) {
        this.suite = suite;
        this.base = "http://localhost:" + suite.port(Part.PROFILE) + "/scim/v2";
    }

    @BeforeEach
    void makeToken() {
        var token = suite.as("admin", Part.PROFILE)
                .body(Map.of("name", "ScimIT", "scope", "scim", "days", 1))
                .post(TOKENS);
        tokenId = token.path("id");
        secret = token.path("secret");
    }

    @AfterEach
    void endToken() {
        suite.as("admin", Part.PROFILE).delete(TOKENS + "/" + tokenId).then().statusCode(204);
    }

    @Test
    void unboundId() throws ScimException {
        ClientRequestFilter bearer =
                request -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + secret);
        try (var http = ClientBuilder.newBuilder()
                .register(new JacksonJsonProvider(JsonUtils.createObjectMapper()))
                .register(bearer)
                .build()) {
            live(new ScimService(http.target(base)));
        }
    }

    private void live(ScimService scim) throws ScimException {
        assertTrue(scim.getServiceProviderConfig().getPatch().isSupported());
        assertEquals(2, scim.getResourceTypes().getTotalResults());
        var sent = new UserResource()
                .setUserName(name)
                .setName(new Name().setGivenName("Ada").setFamilyName("Example"))
                .setActive(true);
        sent.setExternalId("unboundid-" + name);
        sent.setExtension(new EnterpriseUserExtension().setDepartment("Lab").setEmployeeNumber(name));
        var user = scim.create("Users", sent);
        assertThrows(ResourceConflictException.class, () -> scim.create("Users", sent));
        assertRecommended(user.getId());

        var found = scim.searchRequest("Users")
                .filter("userName eq \"" + name + "\"")
                .attributes("userName")
                .invoke(UserResource.class);
        assertEquals(user.getId(), found.getResources().getFirst().getId());
        assertNull(found.getResources().getFirst().getName());

        var changed = scim.modifyRequest("Users", user.getId())
                .replaceValue("title", "Lead")
                .addValues("emails", TextNode.valueOf(name))
                .invoke(UserResource.class);
        assertEquals("Lead", changed.getTitle());
        assertEquals("Lab", changed.getExtension(EnterpriseUserExtension.class).getDepartment());

        var group = scim.create(
                "Groups",
                new GroupResource().setDisplayName("Team").setMembers(List.of(new Member().setValue(user.getId()))));
        assertEquals(1, group.getMembers().size());
        scim.modifyRequest("Groups", group.getId())
                .removeValues("members[value eq \"" + user.getId() + "\"]")
                .invoke(GroupResource.class);
        assertNull(scim.retrieve("Groups", group.getId(), GroupResource.class).getMembers());

        changed.setActive(false);
        assertFalse(scim.replace(changed).getActive());
        scim.delete(group);
        scim.delete("Users", user.getId());
        assertThrows(ResourceNotFoundException.class, () -> scim.retrieve("Users", user.getId(), UserResource.class));
    }

    @Test
    void scimSdk() {
        var config = ScimClientConfig.builder()
                .httpHeaders(Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + secret))
                .build();
        try (var scim = new ScimRequestBuilder(base, config)) {
            live(scim);
        }
    }

    private void live(ScimRequestBuilder scim) {
        var sent = User.builder()
                .userName(name)
                .displayName("Ada Example")
                .active(true)
                .build();
        var made =
                scim.create(User.class, EndpointPaths.USERS).setResource(sent).sendRequest();
        assertTrue(made.isSuccess(), made::getResponseBody);
        var id = made.getResource().getId().orElseThrow();
        assertRecommended(id);

        var listed = scim.list(User.class, EndpointPaths.USERS)
                .filter("userName", Comparator.EQ, name)
                .build()
                .get()
                .sendRequest();
        assertEquals(1, listed.getResource().getTotalResults(), listed::getResponseBody);

        var patched = scim.patch(User.class, EndpointPaths.USERS, id)
                .addOperation()
                .op(PatchOp.REPLACE)
                .path("nickName")
                .value("A")
                .build()
                .sendRequest();
        assertEquals("A", patched.getResource().getNickName().orElseThrow(), patched::getResponseBody);

        var team = Group.builder().displayName("Team").build();
        var group =
                scim.create(Group.class, EndpointPaths.GROUPS).setResource(team).sendRequest();
        assertTrue(group.isSuccess(), group::getResponseBody);
        var groupId = group.getResource().getId().orElseThrow();
        var joined = scim.patch(Group.class, EndpointPaths.GROUPS, groupId)
                .addOperation()
                .op(PatchOp.ADD)
                .path("members")
                .valueNode(JSON.createObjectNode().put("value", id))
                .build()
                .sendRequest();
        assertEquals(1, joined.getResource().getMembers().size(), joined::getResponseBody);

        var replaced = scim.update(User.class, EndpointPaths.USERS, id)
                .setResource(User.builder().userName(name).active(false).build())
                .sendRequest();
        assertFalse(replaced.getResource().isActive().orElseThrow(), replaced::getResponseBody);

        assertEquals(
                204,
                scim.delete(Group.class, EndpointPaths.GROUPS, groupId)
                        .sendRequest()
                        .getHttpStatus());
        assertEquals(
                204,
                scim.delete(User.class, EndpointPaths.USERS, id).sendRequest().getHttpStatus());
        assertEquals(
                404, scim.get(User.class, EndpointPaths.USERS, id).sendRequest().getHttpStatus());
    }

    /** Who is provisioned is known to the service that answers, too. */
    private void assertRecommended(String person) {
        await().until(() -> suite.as("hr", Part.RECOMMENDATION)
                        .get("/api/v1/gaps/" + person + "?role=ml-engineer")
                        .statusCode()
                == 200);
    }
}
