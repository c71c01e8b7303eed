package dev.skillsgap.skills.coverage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.Edits;
import dev.skillsgap.skills.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CoverageApiTest extends ServiceTest {

    private static ValidatableResponse ask(String query) {
        return Api.employee().get("/api/v1/coverage" + query).then();
    }

    private static Map<String, Object> role(String title, Map<String, Integer> levels) {
        var requirements = new ArrayList<Map<String, Object>>();
        levels.forEach((skill, level) ->
                requirements.add(Map.of("skill", skill, "level", level, "importance", 1, "necessity", "essential")));
        return Map.of("title", title, "description", "Somebody of ours.", "requirements", requirements);
    }

    /** Two roles require neon-bending, which is taught to level 2; one requires neon-polishing, which nobody teaches. */
    private static void publishRoles() {
        Edits.put("skills/neon-bending", Edits.skill("Neon bending"));
        Edits.put("skills/neon-polishing", Edits.skill("Neon polishing"));
        Edits.put("resources/glass-course", Edits.course("Glass", "neon-bending"));
        Edits.put("roles/glassblower", role("Glassblower", Map.of("neon-bending", 4, "neon-polishing", 1)));
        Edits.put("roles/glass-helper", role("Glass helper", Map.of("neon-bending", 2)));
        if (!Api.admin().get("/api/v1/draft").path("items").equals(List.of())) {
            Edits.publish("Glass");
        }
    }

    @Test
    void listsWhatIsTaughtTooLittleOrNotAtAll() {
        publishRoles();

        ask("?framework=custom")
                .statusCode(200)
                .body("items.skill", contains("neon-bending", "neon-polishing"))
                .body("items[0].label", equalTo("Neon bending"))
                .body("items[0].required", equalTo(4))
                .body("items[0].roles", equalTo(2))
                .body("items[0].taught", equalTo(2))
                .body("items[0].resources", equalTo(1))
                .body("items[1].taught", equalTo(0))
                .body("items[1].resources", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    void leavesOutWhatIsTaughtAsFarAsTheRoleRequiresIt() {
        publishRoles();

        ask("?role=glass-helper").statusCode(200).body("items", empty());
        ask("?role=glassblower").body("items.skill", contains("neon-bending", "neon-polishing"));
    }

    @Test
    void takesWhatIsTheSameInAnotherFrameworkForThatSkill() {
        publishRoles();
        var foreign = Edits.skill("Blowing of glass");
        foreign.put("framework", "crafts");
        foreign.put("relations", List.of(Map.of("type", "sameAs", "target", "neon-bending")));
        Edits.put("skills/crafts:glass", foreign);
        Edits.put("roles/crafts:glass-artist", role("Glass artist", Map.of("crafts:glass", 3)));
        Edits.publish("Crafts");

        ask("?role=crafts:glass-artist")
                .body("items.skill", contains("neon-bending"))
                .body("items[0].taught", equalTo(2))
                .body("items[0].required", equalTo(3));
        Api.admin().delete("/api/v1/draft/roles/crafts:glass-artist").then().statusCode(204);
        Api.admin().delete("/api/v1/draft/skills/crafts:glass").then().statusCode(204);
        Edits.publish("No crafts");
    }

    @Test
    void countsTheRequirementsOfAllRolesWhereNoneIsAskedFor() {
        publishRoles();

        ask("?limit=200")
                .body("items.skill", hasItem("neon-bending"))
                .body("items.required", everyItem(greaterThan(0)));
        ask("?framework=ml&limit=200").body("items.skill", not(hasItem("neon-bending")));
    }

    @Test
    void pagesThroughOneReleaseWhateverIsPublishedMeanwhile() {
        publishRoles();
        var first = ask("?framework=custom&limit=1")
                .body("items.skill", contains("neon-bending"))
                .body("next", notNullValue());
        String next = first.extract().path("next");
        String link = first.extract().header("Link");

        Edits.put("skills/other-polishing", Edits.skill("Other polishing"));
        Edits.put("resources/sand-course", Edits.course("Sand", "neon-polishing"));
        Edits.publish("Sand");

        assertThat(link, containsString("cursor=" + next));
        ask("?framework=custom&limit=1&cursor=" + next)
                .body("items.skill", contains("neon-polishing"))
                .body("next", nullValue());
        ask("?framework=custom").body("items", hasSize(1)).body("items[0].skill", equalTo("neon-bending"));
        Api.admin().delete("/api/v1/draft/resources/sand-course").then().statusCode(204);
        Edits.publish("No sand");
    }

    @ParameterizedTest
    @CsvSource({
        "?role=nobody, 404",
        "?framework=nothing, 422",
        "?role=A%20B, 422",
        "?cursor=eA, 422",
        "?release=0, 404",
        "?limit=0, 422"
    })
    void saysWhatCannotBeAnswered(String query, int status) {
        ask(query).statusCode(status);
    }

    @Test
    void isForEverybodyWithARole() {
        given().get("/api/v1/coverage").then().statusCode(401);
    }
}
