package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is seen to have read whose answers. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class AccessLogTest {

    private static final String LOG = "/api/v1/access-log";
    private static final String GAP = "GET /api/v1/gaps/{personId}";

    @Inject
    Publisher publisher;

    @Inject
    EntityManager entities;

    final String person = Told.newId();
    final String manager = Told.newId();

    @BeforeEach
    void tellOfAPersonInATeam() {
        var team = Told.newId();
        publisher.publishSample();
        Topics.send(Told.team(team, 1, manager), Told.person(person, 1, Map.of("teams", "['" + team + "']")));
        Topics.recommendationsOf(person, 1);
        publisher.awaitAllOf(Topics.TEAM);
    }

    private static RequestSpecification as(String role, String caller) {
        return given().auth().oauth2(StackTestResource.signingKey().token(role, caller, 5));
    }

    private static Map<String, Object> entry(String person, String reader, String operation) {
        var path = "items.find { it.reader == '%s' && it.operation == '%s' }".formatted(reader, operation);
        return await().until(
                        () -> as("hr", null)
                                .queryParam("person", person)
                                .get(LOG)
                                .path(path),
                        found -> found != null);
    }

    @Test
    void saysWhoAskedForTheGapAndWhoWasRefused() {
        as("manager", manager).get("/api/v1/gaps/" + person).then().statusCode(200);
        var curious = Told.newId();
        as("employee", curious).get("/api/v1/gaps/" + person).then().statusCode(404);

        assertEquals("manager", entry(person, manager, GAP).get("right"));
        assertEquals(false, entry(person, curious, GAP).get("allowed"));
        as("employee", person).get(LOG).then().statusCode(200).body("items.reader", hasItem(curious));
        as("employee", curious).queryParam("person", person).get(LOG).then().statusCode(404);
    }

    @Test
    void whoIsRankedHasBeenReadOf() {
        as("manager", manager)
                .get("/api/v1/matches/roles/ml-engineer/people")
                .then()
                .body("people.person", contains(person));

        entry(person, manager, "GET /api/v1/matches/roles/{roleId}/people");
    }

    @Test
    void namesWhoIsErasedByADigest() {
        as("manager", manager).get("/api/v1/gaps/" + person).then().statusCode(200);
        entry(person, manager, GAP);

        Topics.send(Told.erased(person));
        Topics.recommendationsOf(person, 2);

        await().untilAsserted(() -> as("admin", null)
                .queryParam("reader", manager)
                .get(LOG)
                .then()
                .body("items[0].person", startsWith("sha256:")));
        assertEquals(
                0L,
                entities.createNativeQuery("select count(*) from access_log where person = ?1", Long.class)
                        .setParameter(1, person)
                        .getSingleResult());
        as("hr", null).queryParam("person", person).get(LOG).then().body("items.operation", equalTo(List.of()));
    }
}
