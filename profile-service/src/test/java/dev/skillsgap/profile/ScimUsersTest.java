package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.ScimApi.ENTERPRISE;
import static dev.skillsgap.profile.ScimApi.PLAN;
import static dev.skillsgap.profile.ScimApi.USERS;
import static dev.skillsgap.profile.ScimApi.get;
import static dev.skillsgap.profile.ScimApi.name;
import static dev.skillsgap.profile.ScimApi.patch;
import static dev.skillsgap.profile.ScimApi.scim;
import static dev.skillsgap.profile.ScimApi.user;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ScimUsersTest extends ServiceTest {

    @Test
    void aUserIsAPerson() {
        var name = name();
        var id = scim().body("""
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","%s"],"externalId":"ext-%s","userName":"%s",
                         "name":{"givenName":"Ada","familyName":"Example"},"title":"Engineer","active":true,
                         "emails":[{"value":"%s","type":"work","primary":true}],"password":"secret","nonsense":{"a":1},
                         "%s":{"employeeNumber":"n-%s","department":"Vision","manager":{"value":"m-1"}},
                         "%s":{"targetRole":"ml-engineer","skills":[{"value":"python","level":3,"source":"manager"}]}}""".formatted(ENTERPRISE, name, name, name, ENTERPRISE, name, PLAN))
                .post(USERS)
                .then()
                .statusCode(201)
                .contentType(startsWith("application/scim+json"))
                .header("Location", startsWith("http://localhost"))
                .header("Location", containsString("/scim/v2/Users/"))
                .header("ETag", startsWith("W/\""))
                .body("externalId", equalTo("ext-" + name), "displayName", equalTo("Ada Example"))
                .body("'%s'.manager.value".formatted(ENTERPRISE), equalTo("m-1"))
                .extract()
                .<String>path("id");

        var user = get(USERS + "/" + id);
        assertEquals("Engineer", user.getString("title"));
        assertNull(user.get("password"));
        assertNull(user.get("nonsense"));
        assertEquals(
                List.of(Map.of("value", "python", "level", 3, "source", "manager")),
                user.getList("'" + PLAN + "'.skills"));
        hr().get("/api/v1/people/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Ada Example"), "email", equalTo(name), "targetRole", equalTo("ml-engineer"))
                .body("employeeNumber", equalTo("n-" + name));
        hr().get("/api/v1/people/{id}/export", id)
                .then()
                .body("provisioned.title", equalTo("Engineer"), "provisioned.externalId", equalTo("ext-" + name));
    }

    @Test
    void everyPersonIsAUser() {
        var id = person();
        hr().body(Map.of("email", id + "@example.com"))
                .patch("/api/v1/people/{id}", id)
                .then()
                .statusCode(200);

        assertEquals(id + "@example.com", get(USERS + "/" + id).getString("userName"));
        var found = get(USERS + "?filter=userName eq \"" + id.toUpperCase(Locale.ROOT) + "@EXAMPLE.com\"");
        assertEquals(List.of(id), found.getList("Resources.id"));

        scim().body(Map.of("userName", id + "@example.com"))
                .post(USERS)
                .then()
                .statusCode(409)
                .contentType(startsWith("application/scim+json"))
                .body("scimType", equalTo("uniqueness"), "status", equalTo("409"))
                .body("schemas", hasItem("urn:ietf:params:scim:api:messages:2.0:Error"));
    }

    /** What identity providers are known to send. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"op":"Replace","path":"active","value":"False"}                                | active                 | false
                    {"op":"replace","value":{"active":false}}                                       | active                 | false
                    {"op":"Add","path":"title","value":"Lead"}                                      | title                  | Lead
                    {"op":"replace","value":{"name.familyName":"Byron","title":"Lead"}}             | name.familyName        | Byron
                    {"op":"replace","value":{"name":{"familyName":"Byron"}}}                        | name.givenName         | Ada
                    {"op":"add","path":"name","value":{"middleName":"K"}}                           | name.familyName        | Example
                    {"op":"replace","path":"emails[type eq \\"work\\"].value","value":"n@example.org"} | emails[0].value     | n@example.org
                    {"op":"Add","path":"emails[type eq \\"home\\"].value","value":"h@example.org"}  | emails[1].type         | home
                    {"op":"add","path":"phoneNumbers","value":[{"value":"1","type":"work"}]}        | phoneNumbers[0].value  | 1
                    {"op":"add","path":"phoneNumbers[type eq \\"mobile\\"].value","value":"2"}      | phoneNumbers[0].type   | mobile
                    {"op":"add","path":"ENT:department","value":"Vision"}                           | ENT.department       | Vision
                    {"op":"replace","value":{"ENT:department":"Vision"}}                            | ENT.department       | Vision
                    {"op":"replace","value":{"ENT":{"department":"Vision"}}}                        | ENT.department       | Vision
                    {"op":"Add","path":"ENT:manager","value":"m-7"}                                 | ENT.manager.value    | m-7
                    {"op":"add","path":"ENT:manager","value":{"value":"m-7"}}                       | ENT.manager.value    | m-7
                    {"op":"replace","path":"PLAN:targetRole","value":"ml-engineer"}                 | PLAN.targetRole      | ml-engineer
                    {"op":"replace","value":{"id":"other","userName":"NAME","nickName":"A"}}        | nickName               | A
                    """)
    void takesWhatProvidersSend(String operation, String path, String value) {
        var name = name();
        var id = user(name);

        var user = patch(
                USERS + "/" + id,
                operation.replace("ENT", ENTERPRISE).replace("PLAN", PLAN).replace("NAME", name));

        var at = path.replace("ENT", "'" + ENTERPRISE + "'").replace("PLAN", "'" + PLAN + "'");
        assertEquals(value, user.getString(at), user::prettify);
        assertEquals(id, user.getString("id"));
        assertEquals(name, user.getString("userName"));
        assertEquals(value, get(USERS + "/" + id).getString(at));
    }

    @Test
    void removesWhatIsNamed() {
        var id = user(name());
        patch(USERS + "/" + id, """
                {"op":"add","path":"phoneNumbers","value":[{"value":"1","type":"work"},{"value":"2","type":"home"}]},
                {"op":"add","path":"title","value":"Lead"}""");

        var user = patch(USERS + "/" + id, """
                {"op":"remove","path":"phoneNumbers[type eq \\"work\\"]"},{"op":"Remove","path":"title"}""");

        assertEquals(List.of("2"), user.getList("phoneNumbers.value"));
        assertNull(user.get("title"));
        assertNull(patch(USERS + "/" + id, "{\"op\":\"replace\",\"path\":\"phoneNumbers\",\"value\":null}")
                .get("phoneNumbers"));
    }

    @Test
    void sendingTheSameAgainChangesNothing() {
        var id = user(name());
        var operation = "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}";
        var first = patch(USERS + "/" + id, operation);

        assertEquals(
                first.getString("meta.version"),
                patch(USERS + "/" + id, operation).getString("meta.version"));
        assertFalse(get(USERS + "/" + id).getBoolean("active"));
        assertEquals(1, (int) hr().get("/api/v1/people/{id}", id).path("version"));
    }

    @Test
    void replacesWhole() {
        var name = name();
        var id = user(name);
        patch(USERS + "/" + id, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Lead\"}");

        scim().body(Map.of("userName", name, "displayName", "Ada B", "active", "true"))
                .put(USERS + "/" + id)
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Ada B"), "title", equalTo(null), "active", equalTo(true));
    }

    @Test
    void changesOnlyTheVersionThatWasMeant() {
        var id = user(name());
        var tag = get(USERS + "/" + id).getString("meta.version");
        scim().header("If-None-Match", tag).get(USERS + "/" + id).then().statusCode(304);
        patch(USERS + "/" + id, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Lead\"}");

        scim().header("If-Match", tag)
                .body("{\"Operations\":[{\"op\":\"add\",\"path\":\"title\",\"value\":\"Chief\"}]}")
                .patch(USERS + "/" + id)
                .then()
                .statusCode(412)
                .body("status", equalTo("412"));
        assertEquals("Lead", get(USERS + "/" + id).getString("title"));
    }

    @Test
    void deletingErases() {
        var id = user(name());

        scim().delete(USERS + "/" + id).then().statusCode(204);

        scim().get(USERS + "/" + id)
                .then()
                .statusCode(404)
                .body("status", equalTo("404"), "detail", containsString(id));
        hr().get("/api/v1/people/{id}", id).then().statusCode(404);
        assertNull(Topic.read("profiles.person.v1", id, 2).getLast().value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"op":"wipe","path":"title"}                         | invalidSyntax
                    {"op":"remove"}                                      | noTarget
                    {"op":"replace","path":"active","value":"maybe"}     | invalidValue
                    {"op":"replace","path":"userName","value":""}        | invalidValue
                    {"op":"replace","path":"title[","value":"x"}         | invalidPath
                    {"op":"replace","path":"emails","value":[{"value":"no address"}]} | invalidValue
                    {"op":"add","path":"PLAN:skills","value":[{"value":"python","level":9}]} | invalidValue
                    {"op":"add","path":"PLAN:skills","value":[{"value":" ","level":2}]} | invalidValue
                    """)
    void refusesWithTheWordThatTheStandardHas(String operation, String word) {
        var id = user(name());
        var before = get(USERS + "/" + id).prettify();

        scim().body("{\"Operations\":[%s]}".formatted(operation.replace("PLAN", PLAN)))
                .patch(USERS + "/" + id)
                .then()
                .statusCode(400)
                .body("scimType", equalTo(word), "status", equalTo("400"));

        assertEquals(before, get(USERS + "/" + id).prettify());
    }

    @Test
    void showsOnlyWhatIsWanted() {
        var id = user(name());

        scim().get(USERS + "/" + id + "?attributes=userName,name.givenName")
                .then()
                .body("keySet()", hasSize(4))
                .body("name.keySet()", hasSize(1), "name.givenName", equalTo("Ada"), "id", equalTo(id));
        scim().get(USERS + "/" + id + "?excludedAttributes=emails,meta")
                .then()
                .body("emails", equalTo(null), "meta", equalTo(null), "userName", endsWith("@example.com"));
    }
}
