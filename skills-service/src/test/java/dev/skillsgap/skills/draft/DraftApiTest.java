package dev.skillsgap.skills.draft;

import static dev.skillsgap.skills.Edits.publish;
import static dev.skillsgap.skills.Edits.put;
import static dev.skillsgap.skills.Edits.skill;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.Edits;
import dev.skillsgap.skills.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftApiTest extends ServiceTest {

    @Test
    void keepsAnEditOutOfTheReleasesUntilItIsPublished() {
        put("skills/weaving", skill("Weaving"));
        Api.employee().get("/api/v1/skills/weaving").then().statusCode(404);

        publish("Weaving");

        Api.employee()
                .get("/api/v1/skills/weaving")
                .then()
                .statusCode(200)
                .body("framework", equalTo("custom"))
                .body("label", equalTo("Weaving"));
        Api.admin().get("/api/v1/draft").then().body("items", hasSize(0));
    }

    @Test
    void listsWhatTheNextReleaseWillDo() {
        put("skills/pottery", skill("Pottery"));
        var python = editable("skills/python");
        python.put("description", "A language.");
        put("skills/python", python);
        Api.admin().delete("/api/v1/draft/roles/data-engineer").then().statusCode(204);

        Api.admin()
                .get("/api/v1/draft")
                .then()
                .body("items.id", contains("pottery", "python", "data-engineer"))
                .body("items.change", contains("adds", "changes", "retires"));
        Api.admin().get("/api/v1/draft/roles/data-engineer").then().statusCode(404);
    }

    @Test
    void whatTakesARetiredSkillsPlaceSaysSo() {
        put("skills/felting", skill("Felting"));
        put("skills/wet-felting", skill("Wet felting"));
        publish("Felting");

        Api.admin()
                .delete("/api/v1/draft/skills/felting?successor=nobody")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("successor"));
        Api.admin()
                .delete("/api/v1/draft/skills/felting?successor=wet-felting")
                .then()
                .statusCode(204);
        publish("One felting");

        Api.employee().get("/api/v1/skills/felting").then().statusCode(404);
        Api.employee()
                .get("/api/v1/skills/wet-felting")
                .then()
                .body("relations.type", contains("replaces"))
                .body("relations.target", contains("felting"));
    }

    @Test
    void forgetsAnEditThatIsTakenBack() {
        var python = editable("skills/python");
        var description = python.put("description", "Another.");
        put("skills/python", python);
        python.put("description", description);
        put("skills/python", python);
        put("skills/glassblowing", skill("Glassblowing"));
        Api.admin().delete("/api/v1/draft/skills/glassblowing").then().statusCode(204);

        Api.admin().get("/api/v1/draft").then().body("items", hasSize(0));
    }

    @Test
    void pagesTheDraft() {
        put("skills/one", skill("One"));
        put("skills/two", skill("Two"));

        String next = Api.admin().get("/api/v1/draft?limit=1").path("next");

        Api.admin().get("/api/v1/draft?cursor=" + next).then().body("items.id", contains("two"));
        Api.admin().get("/api/v1/draft?cursor=eA").then().statusCode(422).body("errors[0].pointer", equalTo("cursor"));
    }

    @Test
    void takesBackWhatAViewShowed() {
        Map<String, Object> role =
                Api.employee().get("/api/v1/roles/ml-engineer").path("");

        put("roles/ml-engineer", role);

        Api.admin().get("/api/v1/draft").then().body("items", hasSize(0));
    }

    @Test
    void refusesAnEditOfWhatWasChangedSinceItWasRead() {
        var read = Api.admin().get("/api/v1/draft/skills/python");
        Map<String, Object> python = read.path("");
        python.put("description", "First.");

        Api.admin()
                .header("If-Match", read.header("ETag"))
                .body(python)
                .put("/api/v1/draft/skills/python")
                .then()
                .statusCode(200);
        python.put("description", "Second.");
        Api.admin()
                .header("If-Match", read.header("ETag"))
                .body(python)
                .put("/api/v1/draft/skills/python")
                .then()
                .statusCode(412);
        Api.admin()
                .header("If-Match", read.header("ETag"))
                .delete("/api/v1/draft/skills/python")
                .then()
                .statusCode(412);
    }

    @Test
    void takesTheEntityTagOfAViewForAnEdit() {
        var view = Api.employee().get("/api/v1/roles/ml-engineer");

        Api.admin()
                .header("If-Match", view.header("ETag"))
                .delete("/api/v1/draft/roles/ml-engineer")
                .then()
                .statusCode(204);
    }

    @Test
    void refusesToPublishWhatDoesNotFitTogetherAndSaysWhere() {
        var lost = skill("Lost");
        lost.put("relations", List.of(Map.of("type", "broader", "target", "nowhere")));
        put("skills/lost", lost);
        Api.admin().delete("/api/v1/draft/skills/kubernetes").then().statusCode(204);
        var newest = Edits.newest();

        Api.admin()
                .body(Map.of())
                .post("/api/v1/releases")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/skills/lost/relations/0/target"))
                .body("errors.detail", hasItem(containsString("Skill 'kubernetes' is retired")));

        Api.employee().get("/api/v1/releases").then().body("items[0].number", equalTo(newest));
        Api.admin().get("/api/v1/draft").then().body("items", hasSize(2));
    }

    @Test
    void refusesToPublishNothing() {
        Api.admin().body(Map.of()).post("/api/v1/releases").then().statusCode(409);
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        Api.admin().get("/api/v1/draft/skills/nothing").then().statusCode(404);
        Api.admin().delete("/api/v1/draft/skills/nothing").then().statusCode(404);
        Api.admin().body(skill("X")).put("/api/v1/draft/people/x").then().statusCode(404);
    }

    private static Map<String, Object> editable(String path) {
        return Api.admin().get("/api/v1/draft/" + path).path("");
    }
}
