package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.ScimApi.ENTERPRISE;
import static dev.skillsgap.profile.ScimApi.PLAN;
import static dev.skillsgap.profile.ScimApi.USERS;
import static dev.skillsgap.profile.ScimApi.get;
import static dev.skillsgap.profile.ScimApi.name;
import static dev.skillsgap.profile.ScimApi.patch;
import static dev.skillsgap.profile.ScimApi.scim;
import static dev.skillsgap.profile.ScimApi.user;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScimListsTest extends ServiceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    userName eq "NAME" and active eq true                          | true
                    userName eq "NAME" and not (title pr)                          | false
                    externalId eq "x-NAME" or userName eq "nobody"                 | true
                    emails[type eq "work" and value co "@example"] and title eq "LEAD" | true
                    emails.value eq "NAME"                                         | true
                    ENT:department sw "vis" and title ew "ad"                      | true
                    ENT:manager.value eq "m-7"                                     | true
                    PLAN:targetRole eq "ml-engineer" and userName ne "NAME"        | false
                    meta.lastModified gt "2020-01-01T00:00:00Z" and id pr and userName eq "NAME" | true
                    """)
    void findsByWhatIsAskedFor(String filter, boolean isFound) {
        var name = name();
        var id = user(name);
        patch(USERS + "/" + id, """
                {"op":"add","value":{"title":"Lead","externalId":"x-%s","%s":{"department":"Vision","manager":"m-7"}}},
                {"op":"add","path":"%s:targetRole","value":"ml-engineer"}""".formatted(name, ENTERPRISE, PLAN));
        var asked = filter.replace("NAME", name).replace("ENT", ENTERPRISE).replace("PLAN", PLAN);

        var found = scim().queryParam("filter", asked).queryParam("count", 500).get(USERS);

        found.then().statusCode(200);
        assertEquals(isFound, found.jsonPath().getList("Resources.id").contains(id), found::asString);
        var searched = scim().body(Map.of("filter", asked, "count", 500, "attributes", List.of("id")))
                .post(USERS + "/.search");
        assertEquals(
                new TreeSet<>(found.jsonPath().<String>getList("Resources.id")),
                new TreeSet<>(searched.jsonPath().<String>getList("Resources.id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName eq", "userName like \"x\"", "(userName pr", "userName eq \"a\" and"})
    void refusesAFilterThatIsNone(String filter) {
        scim().queryParam("filter", filter)
                .get(USERS)
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidFilter"));
    }

    @Test
    void pagesByNumberAndByCursorShowEverybodyOnce() {
        for (int i = 0; i < 7; i++) {
            user(name());
        }
        int total = get(USERS + "?count=0").getInt("totalResults");
        int count = total / 7 + 1;
        var byNumber = new ArrayList<String>();
        for (int start = 1; start <= total; start += count) {
            byNumber.addAll(get(USERS + "?attributes=id&count=" + count + "&startIndex=" + start)
                    .getList("Resources.id"));
        }
        var byCursor = new ArrayList<String>();
        var next = "";
        do {
            var page = get(USERS + "?attributes=id&count=" + count + "&cursor=" + next);
            byCursor.addAll(page.getList("Resources.id"));
            next = page.getString("nextCursor");
        } while (next != null);

        assertEquals(total, byNumber.size());
        assertEquals(total, new HashSet<>(byNumber).size());
        assertEquals(byNumber, byCursor);
    }

    @Test
    void sortsByAnyAttribute() {
        var mark = name();
        for (var title : List.of("b", "C", "a")) {
            patch(USERS + "/" + user(name()), """
                    {"op":"add","value":{"title":"%s","nickName":"%s"}}""".formatted(title, mark));
        }
        var query = USERS + "?filter=nickName eq \"" + mark + "\"&sortBy=title";

        assertEquals(List.of("a", "b", "C"), get(query).getList("Resources.title"));
        assertEquals(
                List.of("C", "b", "a"), get(query + "&sortOrder=descending").getList("Resources.title"));
        assertEquals(List.of("b"), get(query + "&startIndex=2&count=1").getList("Resources.title"));
    }

    @Test
    void describesItself() {
        scim().get("/scim/v2/ServiceProviderConfig")
                .then()
                .body("patch.supported", equalTo(true), "bulk.supported", equalTo(true));
        scim().get("/scim/v2/ResourceTypes").then().body("Resources.id", hasItems("User", "Group"));
        scim().get("/scim/v2/Schemas").then().body("Resources.id", hasItems(ScimApi.USER, ENTERPRISE, PLAN));
        scim().get("/scim/v2/Schemas/" + PLAN).then().body("attributes.name", hasItems("targetRole", "skills"));
        scim().body("{}")
                .post("/scim/v2/Schemas")
                .then()
                .statusCode(405)
                .contentType(startsWith("application/scim+json"));
    }

    @Test
    void everyRefusalHasTheFormOfScim() {
        for (var refused : List.of(
                given().get(USERS),
                given().auth().oauth2("nonsense").get(USERS),
                as("hr", null).get(USERS),
                as("employee", "p-1").get(USERS),
                scim().get("/scim/v2/Nothing"),
                scim().body("{").post(USERS),
                scim().contentType("text/plain").body("x").post(USERS))) {
            assertTrue(refused.contentType().startsWith("application/scim+json"), refused::asString);
            refused.then()
                    .body("schemas", hasItem("urn:ietf:params:scim:api:messages:2.0:Error"))
                    .body("status", equalTo(String.valueOf(refused.statusCode())));
        }
    }

    @Test
    void meIsWhoseTokenItIs() {
        var id = user(name());

        as("employee", id).get("/scim/v2/Me").then().statusCode(200).body("id", equalTo(id));
        scim().get("/scim/v2/Me").then().statusCode(404);
    }

    @Test
    void manyRequestsInOneNameWhatTheyMade() {
        var name = name();
        var answer = scim().body("""
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"failOnErrors":2,"Operations":[
                         {"method":"POST","path":"/Users","bulkId":"ada","data":{"userName":"%s"}},
                         {"method":"POST","path":"/Users","bulkId":"bo","data":{"userName":"%s"}},
                         {"method":"POST","path":"/Groups","bulkId":"g","data":{"displayName":"G","members":[{"value":"bulkId:ada"}]}},
                         {"method":"DELETE","path":"/Users/nobody"},
                         {"method":"POST","path":"/Users","data":{"userName":"never"}}]}""".formatted(name, name)).post("/scim/v2/Bulk");

        answer.then()
                .statusCode(200)
                .body("Operations.status", equalTo(List.of("201", "409", "201", "404")))
                .body("Operations[1].response.scimType", equalTo("uniqueness"));
        var group = answer.jsonPath().getString("Operations[2].location");
        scim().get(group).then().body("members.value", hasSize(1));
    }
}
