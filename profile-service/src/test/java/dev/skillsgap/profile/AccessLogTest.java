package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.Api.team;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.profile.person.ErasedPeople;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogTest extends ServiceTest {

    private static final String LOG = "/api/v1/access-log";
    private static final String READ = "GET /api/v1/people/{id}";

    /** The one entry of the person with that operation by that reader, once it is written. */
    private static Map<String, Object> entry(String person, String reader, String operation) {
        var path = "items.find { it.reader == '%s' && it.operation == '%s' }".formatted(reader, operation);
        return await().until(() -> hr().queryParam("person", person).get(LOG).path(path), found -> found != null);
    }

    @Test
    void saysWhoReadAndByWhatRight() {
        var manager = person();
        var member = person();
        team(manager, member);
        hr().get("/api/v1/people/{id}", member);
        as("manager", manager).get("/api/v1/people/{id}", member);
        as("employee", member).get("/api/v1/people/{id}", member);

        assertEquals("hr", entry(member, "local-hr", READ).get("right"));
        assertEquals("manager", entry(member, manager, READ).get("right"));
        assertEquals("self", entry(member, member, READ).get("right"));
        as("employee", member)
                .get(LOG)
                .then()
                .statusCode(200)
                .body("items.reader", hasItem(manager))
                .body("items.person", everyItem(is(oneOf(member, "*"))));
    }

    @Test
    void saysWhoChanged() {
        var id = person();
        hr().body(Map.of("skill", "python", "level", 3, "source", "manager"))
                .post("/api/v1/people/{id}/assertions", id);

        assertEquals(true, entry(id, "local-hr", "POST /api/v1/people").get("allowed"));
        assertEquals(
                true,
                entry(id, "local-hr", "POST /api/v1/people/{id}/assertions").get("allowed"));
    }

    @Test
    void saysWhoWasRefused() {
        var id = person();
        var curious = person();
        as("employee", curious).get("/api/v1/people/{id}", id).then().statusCode(404);
        as("admin", null).get("/api/v1/people/{id}", id).then().statusCode(403);

        assertEquals(false, entry(id, curious, READ).get("allowed"));
        assertEquals("admin", entry(id, "local-admin", READ).get("right"));
        as("admin", null)
                .queryParam("reader", curious)
                .queryParam("allowed", false)
                .get(LOG)
                .then()
                .statusCode(200)
                .body("items.person", equalTo(List.of(id)));
    }

    @Test
    void keepsNoTextThatIsNobodysId() {
        var curious = person();
        as("employee", curious)
                .get("/api/v1/people/{id}", "ada@example.com")
                .then()
                .statusCode(404);

        await().untilAsserted(() -> as("admin", null)
                .queryParam("reader", curious)
                .get(LOG)
                .then()
                .body("items.allowed", equalTo(List.of(false)))
                .body("items[0].person", equalTo(null)));
    }

    @Test
    void listsAndTablesAreReadingToo() {
        var id = person();
        as("integration", null).queryParam("filter", "id eq \"" + id + "\"").get("/scim/v2/Users");
        hr().get("/api/v1/people.csv").then().statusCode(200);

        assertEquals(
                "integration",
                entry(id, "local-integration", "GET /scim/v2/{type: Users|Groups}")
                        .get("right"));
        assertEquals("*", entry(id, "local-hr", "GET /api/v1/people.csv").get("person"));
    }

    @Test
    void showsEmployeesTheirOwnAndHrOnePersonsAtATime() {
        var id = person();
        var other = person();

        as("employee", id).queryParam("person", other).get(LOG).then().statusCode(404);
        as("manager", id).queryParam("person", other).get(LOG).then().statusCode(404);
        as("employee", id).queryParam("reader", id).get(LOG).then().statusCode(403);
        as("integration", null).get(LOG).then().statusCode(403);
        hr().get(LOG).then().statusCode(422).body("errors[0].pointer", equalTo("person"));
        hr().queryParam("person", id)
                .queryParam("since", "yesterday")
                .get(LOG)
                .then()
                .statusCode(422);
    }

    @Test
    void namesWhoIsErasedByTheDigestOfTheReceipt() {
        var id = person();
        var member = person();
        team(id, member);
        as("manager", id).get("/api/v1/people/{id}", member);
        hr().get("/api/v1/people/{id}", id);
        entry(id, "local-hr", READ);
        entry(member, id, READ);

        hr().delete("/api/v1/people/{id}", id).then().statusCode(200);

        var digest = "sha256:" + ErasedPeople.digest(id);
        hr().queryParam("person", digest).get(LOG).then().body("items.operation", hasItem(READ));
        hr().queryParam("person", member)
                .get(LOG)
                .then()
                .body("items.reader", hasItem(digest))
                .body("items.reader", not(hasItem(id)));
        // What was done just before is written after the erasure, and names no more.
        entry(digest, "local-hr", "DELETE /api/v1/people/{id}");
    }
}
