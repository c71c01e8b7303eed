package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.Api.team;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.skillsgap.profile.erasure.Returned;
import dev.skillsgap.profile.person.ErasedPeople;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest extends ServiceTest {

    @Inject
    EntityManager entities;

    @Inject
    Returned returned;

    @Test
    void exportsEverythingHeldToThePersonThemselves() {
        var id = person();
        hr().body(Map.of("skill", "python", "level", 3, "source", "manager", "evidence", "led the rewrite"))
                .post("/api/v1/people/{id}/assertions", id);

        as("employee", id)
                .get("/api/v1/people/{id}/export", id)
                .then()
                .statusCode(200)
                .body("person.name", equalTo("Ada Example"), "assertions", hasSize(1))
                .body("assertions[0].evidence", equalTo("led the rewrite"));
    }

    @Test
    void exportsWhatWasNotedOfLearningAndWhatIsProposed() {
        var id = person();
        Learned.done(id, "certificate 17");

        as("employee", id)
                .get("/api/v1/people/{id}/export", id)
                .then()
                .body("learning.resource", contains("deep-course"), "learning.note", contains("certificate 17"))
                .body("proposals.skill", contains("python", "pytorch"));
    }

    @Test
    void erasesWhatWasNotedOfLearningAndWhoDecided() {
        var manager = person();
        var member = person();
        team(manager, member);
        Learned.done(member, null);
        as("manager", manager)
                .post("/api/v1/people/{id}/proposals/{proposal}/decline", member, Learned.open(member, "python"))
                .then()
                .statusCode(200);

        hr().delete("/api/v1/people/{id}", manager).then().statusCode(200);
        assertNoTableNames(manager);
        hr().get("/api/v1/people/{id}/proposals?status=declined", member)
                .then()
                .body("items", hasSize(1), "items[0].decidedBy", nullValue());

        hr().delete("/api/v1/people/{id}", member).then().statusCode(200);
        assertNoTableNames(member);
    }

    @Test
    void erasesBadgesAndWhoSentThem() {
        var academy = new Academy();
        academy.believed();
        var ada = BadgesTest.ada();
        var badge = academy.signed(academy.python(ada + "@example.org"));
        BadgesTest.send(as("employee", ada), badge, ada).statusCode(201);

        hr().delete("/api/v1/people/{id}", ada).then().statusCode(200);

        assertNoTableNames(ada);
    }

    @Test
    void erasesAPersonAndGivesAReceipt() {
        var id = person();
        team(person(), id);
        hr().body(Map.of("skill", "python", "level", 3, "source", "self")).post("/api/v1/people/{id}/assertions", id);

        var receipt = hr().delete("/api/v1/people/{id}", id)
                .then()
                .statusCode(200)
                .body("assertions", equalTo(1), "memberships", equalTo(1))
                .extract()
                .<String>path("receipt");

        hr().get("/api/v1/people/{id}", id).then().statusCode(404);
        hr().get("/api/v1/erasures/{receipt}", receipt).then().statusCode(200);
        assertNull(Topic.read("profiles.person.v1", id, 4).getLast().value());
        assertNoTableNames(id);
    }

    @Test
    void erasesAgainWhoComesBackWithABackup() {
        var came = person();
        var stays = person();
        hr().body(Map.of("skill", "python", "level", 3, "source", "self"))
                .post("/api/v1/people/{id}/assertions", came)
                .then()
                .statusCode(201);
        var digest = ErasedPeople.digest(came);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into erasure values (?1, ?2, now(), 1, 0)")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, digest)
                        .executeUpdate());

        returned.eraseAgain();

        hr().get("/api/v1/people/{id}", came).then().statusCode(404);
        hr().get("/api/v1/people/{id}", stays).then().statusCode(200);
        assertNull(Topic.read("profiles.person.v1", came, 3).getLast().value());
        assertNoTableNames(came);
        Assertions.assertEquals(
                1L,
                entities.createNativeQuery("select count(*) from erasure where person_digest = ?1")
                        .setParameter(1, digest)
                        .getSingleResult());
    }

    @Test
    void forgetsWhoAssertedAndLeavesTheirTeamsWithoutManager() {
        var manager = person();
        var member = person();
        var team = team(manager, member);
        as("manager", manager)
                .body(Map.of("skill", "python", "level", 3, "source", "manager"))
                .post("/api/v1/people/{id}/assertions", member)
                .then()
                .statusCode(201);

        hr().delete("/api/v1/people/{id}", manager).then().statusCode(200);

        hr().get("/api/v1/people/{id}/assertions", member).then().body("items[0].assertedBy", nullValue());
        hr().get("/api/v1/teams/{id}", team).then().body("manager", nullValue());
        assertNoTableNames(manager);
    }

    @Test
    void refusesTheIdOfSomebodyErased() {
        var id = person();
        hr().delete("/api/v1/people/{id}", id).then().statusCode(200);

        hr().body(Map.of("id", id, "name", "Bo")).post("/api/v1/people").then().statusCode(410);
    }

    /** Looks for the id in every column of every table; what waits to be sent is waited for. */
    private void assertNoTableNames(String id) {
        Topic.read("profiles.person.v1", id, 1);
        List<?> tables = entities.createNativeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public'")
                .getResultList();
        await().pollInSameThread()
                .untilAsserted(() -> tables.forEach(table -> {
                    var found = ((Number) entities.createNativeQuery(
                                            "select count(*) from " + table + " t where t::text like ?1")
                                    .setParameter(1, "%" + id + "%")
                                    .getSingleResult())
                            .longValue();
                    Assertions.assertEquals(0, found, () -> table + " still names the person");
                }));
    }
}
