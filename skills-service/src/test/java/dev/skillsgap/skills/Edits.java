package dev.skillsgap.skills;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Edits of the draft by an admin. */
@ApplicationScoped
public class Edits {

    private final EntityManager entities;

    Edits(EntityManager entities) {
        this.entities = entities;
    }

    /** So that a test finds nothing that another one left. */
    public void discardAll() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("delete from DraftChange").executeUpdate());
    }

    /** What an admin might write of a skill; change it as you need. */
    public static Map<String, Object> skill(String label) {
        var skill = new HashMap<String, Object>();
        skill.put("kind", "practice");
        skill.put("group", "own");
        skill.put("label", label);
        skill.put("description", "Something of our own.");
        return skill;
    }

    public static void put(String path, Object concept) {
        Api.admin().body(concept).put("/api/v1/draft/" + path).then().statusCode(200);
    }

    /** A course of our own that teaches the skill. */
    public static Map<String, Object> course(String title, String skill) {
        var course = new HashMap<String, Object>();
        course.put("title", title);
        course.put("kind", "course");
        course.put("stage", 2);
        course.put("provider", "Us");
        course.put("url", "https://example.org/course");
        course.put("language", "en");
        course.put("hours", 2.5);
        course.put("hoursBasis", "stated");
        course.put("cost", 0);
        course.put("currency", "EUR");
        course.put("teaches", List.of(Map.of("skill", skill, "from", 0, "to", 2)));
        return course;
    }

    /** Publishes the draft and gives the number of the new release. */
    public static int publish(String note) {
        return Api.admin()
                .body(Map.of("note", note))
                .post("/api/v1/releases")
                .then()
                .statusCode(201)
                .body("note", equalTo(note))
                .extract()
                .path("number");
    }

    /** Number of the newest release. */
    public static int newest() {
        List<Integer> numbers = Api.employee().get("/api/v1/releases?limit=1").path("items.number");
        return numbers.getFirst();
    }
}
