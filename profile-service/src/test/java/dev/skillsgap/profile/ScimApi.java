package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the tests of SCIM do over and over. */
final class ScimApi {

    static final String USERS = "/scim/v2/Users";
    static final String GROUPS = "/scim/v2/Groups";
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final String PLAN = "urn:skillsgap:params:scim:schemas:extension:plan:1.0:User";
    static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private ScimApi() {}

    /** As identity providers call. */
    static RequestSpecification scim() {
        return as("integration", null).contentType("application/scim+json; charset=utf-8");
    }

    static String name() {
        return "u-" + UUID.randomUUID() + "@example.com";
    }

    /** Adds a user of that name; answers its id. */
    static String user(String userName) {
        return scim().body(Map.of(
                        "schemas",
                        List.of(USER),
                        "userName",
                        userName,
                        "name",
                        Map.of("givenName", "Ada", "familyName", "Example"),
                        "emails",
                        List.of(Map.of("value", userName, "type", "work", "primary", true))))
                .post(USERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static JsonPath get(String path) {
        return scim().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Sends one operation; the answer has to be 200 with the resource. */
    static JsonPath patch(String path, String operation) {
        return scim().body("""
                        {"schemas":["%s"],"Operations":[%s]}""".formatted(PATCH, operation))
                .patch(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
