package dev.skillsgap.system.door;

import static org.awaitility.Awaitility.await;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import dev.skillsgap.system.TestPeople;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people and teams that the callers have something to do with, or nothing; and what is thrown away after use. */
final class DoorPeople {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite;
    private final String prefix;
    private String receipt;
    private String pythonDraft;
    private String resource;

    /**
     * In a suite.
     *
     * @param prefix of their ids, so that test classes do not meet
     */
    DoorPeople(Suite suite, String prefix) {
        this.suite = suite;
        this.prefix = prefix;
    }

    String id(String who) {
        return prefix + "-" + who;
    }

    /** Makes them, and waits until recommendation-service knows them. */
    void make() {
        for (var who : List.of("employee", "manager", "another", "other-manager")) {
            addPerson(id(who));
        }
        addTeam(id("team"), id("manager"), id("employee"));
        addTeam(id("other-team"), id("other-manager"), id("another"));
        receipt = deletePerson(addPerson(newId()));
        pythonDraft = get(Part.SKILLS, "admin", "/api/v1/draft/skills/python").prettify();
        resource = get(Part.SKILLS, "hr", "/api/v1/resources?limit=1").getString("items[0].id");
        await().atMost(PATIENCE).until(() -> gapStatus(id("employee")) == 200 && gapStatus(id("another")) == 200);
        await().atMost(PATIENCE)
                .until(() -> !recommendation(id("employee")).isEmpty()
                        && !recommendation(id("another")).isEmpty());
    }

    private int gapStatus(String person) {
        var manager = person.equals(id("another")) ? id("other-manager") : id("manager");
        return suite.as("manager", manager, Part.RECOMMENDATION)
                .get("/api/v1/gaps/" + person)
                .statusCode();
    }

    /** Fills in what stands in braces. */
    String fill(String template, Caller caller) {
        var person = caller.asksAboutAStranger() ? id("another") : id("employee");
        var team = caller.asksAboutAStranger() ? id("other-team") : id("team");
        var filled = template.replace("{person}", person)
                .replace("{team}", team)
                .replace("{team-manager}", caller.asksAboutAStranger() ? id("other-manager") : id("manager"))
                .replace("{source}", caller.source())
                .replace("{receipt}", receipt)
                .replace("{resource}", resource)
                .replace("{python}", pythonDraft)
                .replace("{new-id}", newId());
        return filled.contains("{") ? fillSpare(filled, person, caller) : filled;
    }

    private String fillSpare(String template, String person, Caller caller) {
        var filled = template;
        if (filled.contains("{recommendation}")) {
            filled = filled.replace("{recommendation}", recommendation(person));
        }
        if (filled.contains("{spare-person}")) {
            filled = filled.replace("{spare-person}", addPerson(newId()));
        }
        if (filled.contains("{spare-team}")) {
            filled = filled.replace("{spare-team}", addTeam(newId(), id("manager")));
        }
        if (filled.contains("{spare-assertion}")) {
            filled = filled.replace("{spare-assertion}", assertion(person, caller.source()));
        }
        if (filled.contains("{spare-proposal}")) {
            filled = filled.replace("{spare-proposal}", proposal(person));
        }
        if (filled.contains("{spare-skill}")) {
            // Only an admin gets so far as to need one.
            filled = filled.replace("{spare-skill}", caller == Caller.ADMIN ? draftSkill() : "no-such-skill");
        }
        return filled;
    }

    static String newId() {
        return "door-" + UUID.randomUUID();
    }

    String addPerson(String id) {
        suite.as("hr", Part.PROFILE)
                .body(Map.of(
                        "id",
                        id,
                        "name",
                        TestPeople.NAME,
                        "email",
                        id + "." + TestPeople.EMAIL,
                        "targetRole",
                        "ml-engineer"))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        return id;
    }

    private String deletePerson(String id) {
        return suite.as("hr", Part.PROFILE).delete("/api/v1/people/" + id).path("receipt");
    }

    private String addTeam(String id, String manager, String... members) {
        suite.as("hr", Part.PROFILE)
                .body(Map.of("id", id, "name", "Doors", "manager", manager))
                .post("/api/v1/teams")
                .then()
                .statusCode(201);
        for (var member : members) {
            suite.as("hr", Part.PROFILE)
                    .put("/api/v1/teams/{team}/members/{person}", id, member)
                    .then()
                    .statusCode(204);
        }
        return id;
    }

    private String assertion(String person, String source) {
        return suite.as("hr", Part.PROFILE)
                .body(Map.of("skill", "python", "level", 2, "source", source, "evidence", newId()))
                .post("/api/v1/people/{id}/assertions", person)
                .path("id");
    }

    /** What the resource proposes to somebody who does it anew, when what came of it before is withdrawn. */
    private String proposal(String person) {
        var of = "/api/v1/people/" + person;
        for (Map<String, String> assertion : get(Part.PROFILE, "hr", of + "/assertions?limit=200")
                .<Map<String, String>>getList(
                        "items.findAll { it.withdrawnAt == null && it.evidence?.startsWith('Done: ') }")) {
            suite.as("hr", Part.PROFILE).delete(of + "/assertions/" + assertion.get("id"));
        }
        suite.as("hr", Part.PROFILE).delete(of + "/learning/" + resource);
        suite.as("hr", Part.PROFILE).body(Map.of("status", "done")).put(of + "/learning/" + resource);
        return get(Part.PROFILE, "hr", of + "/proposals?status=open").getString("items[0].id");
    }

    private String draftSkill() {
        var id = newId();
        suite.as("admin", Part.SKILLS)
                .body(Map.of(
                        "label", "A door skill", "kind", "tool", "group", "own", "description", "Made for a test."))
                .put("/api/v1/draft/skills/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    /** Takes back every edit of the taxonomy that was not published. */
    void emptyDraft() {
        for (Map<String, String> change :
                get(Part.SKILLS, "admin", "/api/v1/draft?limit=200").<Map<String, String>>getList("items")) {
            suite.as("admin", Part.SKILLS)
                    .delete("/api/v1/draft/%ss/%s".formatted(change.get("kind"), change.get("id")));
        }
    }

    private String recommendation(String person) {
        var found = get(Part.RECOMMENDATION, "hr", "/api/v1/recommendations?limit=1&person=" + person)
                .getString("items[0].id");
        return found == null ? "" : found;
    }

    /** Everything that a refused request could have changed. */
    String everything() {
        return get(Part.PROFILE, "hr", "/api/v1/people?limit=200").prettify()
                + get(Part.PROFILE, "hr", "/api/v1/teams?limit=200").prettify()
                + everythingOf(id("employee"))
                + everythingOf(id("another"))
                + get(Part.SKILLS, "admin", "/api/v1/draft").prettify()
                + get(Part.SKILLS, "admin", "/api/v1/releases").prettify();
    }

    private String everythingOf(String person) {
        return Stream.of("assertions", "learning", "proposals")
                .map(what -> get(Part.PROFILE, "hr", "/api/v1/people/%s/%s?limit=200".formatted(person, what))
                        .prettify())
                .collect(Collectors.joining());
    }

    private JsonPath get(Part service, String role, String path) {
        return suite.as(role, service)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
