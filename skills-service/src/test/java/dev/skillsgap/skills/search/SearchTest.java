package dev.skillsgap.skills.search;

import static dev.skillsgap.skills.Edits.publish;
import static dev.skillsgap.skills.Edits.put;
import static dev.skillsgap.skills.Edits.skill;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SearchTest extends ServiceTest {

    @ParameterizedTest
    @CsvSource({
        "Python, python", "machine learning, machine-learning", "R, r", "C++, cpp", "sklearn, scikit-learn",
        "Golang, go", "kubernets, kubernetes", "tensorflwo, tensorflow", "pytorhc, pytorch", "tensorf, tensorflow",
        "learning machine, machine-learning", "  LINEAR   algebra ,linear-algebra", "visoin, computer-vision"
    })
    void findsASkillByItsLabelAnotherLabelABeginningOrASlip(String words, String expected) {
        var found = ids("/api/v1/skills?limit=5&q=" + words.replace("+", "%2B"));

        var place = words.equals("visoin") ? found.indexOf(expected) : 0;
        assertEquals(expected, found.get(place), found.toString());
    }

    @Test
    void putsAnExactLabelBeforeAnotherLabelBeforeABeginning() {
        var preferred = skill("Quux");
        var other = skill("Elsewhere");
        other.put("altLabels", List.of("quux"));
        other.put("ambiguousLabels", List.of("quux"));
        preferred.put("ambiguousLabels", List.of("quux"));
        put("skills/z-preferred", preferred);
        put("skills/y-other", other);
        put("skills/a-beginning", skill("Quux engineering"));
        put("skills/b-inside", skill("Advanced quux"));
        publish("Quux");

        assertEquals(
                List.of("z-preferred", "y-other", "a-beginning", "b-inside"), ids("/api/v1/skills?limit=4&q=quux"));
    }

    @Test
    void takesEveryCharacterOfASearchAsItIs() {
        assertTrue(ids("/api/v1/skills?q=%25").isEmpty());
        assertTrue(ids("/api/v1/skills?q=%5C").isEmpty());
        assertFalse(ids("/api/v1/skills?q=_").contains("r"));
        raw("/api/v1/skills?q='%20or%20'1'='1").then().statusCode(200);
        raw("/api/v1/skills?q=%00").then().statusCode(422).body("errors[0].pointer", equalTo("q"));
        raw("/api/v1/skills?framework=%00").then().statusCode(422).body("errors[0].pointer", equalTo("framework"));
        raw("/api/v1/skills/%00").then().statusCode(404);
    }

    @Test
    void listsAllSkillsPageByPage() {
        var all = page("/api/v1/skills?limit=50");

        assertEquals(all.size(), new HashSet<>(all).size());
        assertEquals(all.stream().sorted().toList(), all);
        int skills = Api.employee().get("/api/v1/releases?limit=1").path("items[0].counts.skills");
        assertEquals(skills, all.size());
    }

    @Test
    void findsTheSamePageByPageAsAtOnce() {
        assertEquals(ids("/api/v1/skills?q=data&limit=200"), page("/api/v1/skills?q=data&limit=3"));
    }

    @Test
    void answersFollowingPagesFromTheReleaseOfTheFirst() {
        var first = Api.employee().get("/api/v1/skills?q=statistics&limit=1");
        put("skills/aaa-statistics", skill("Statistics of the very first page"));
        publish("Something that would move the pages");

        var rest = ids("/api/v1/skills?q=statistics&limit=200&cursor=" + first.path("next"));

        assertFalse(rest.contains("aaa-statistics"));
        assertFalse(rest.contains(first.<String>path("items[0].id")));
        assertTrue(ids("/api/v1/skills?q=statistics").contains("aaa-statistics"));
    }

    @Test
    void linksToTheNextPage() {
        Api.employee().get("/api/v1/skills?limit=1").then().header("Link", containsString("rel=\"next\""));
        Api.employee().get("/api/v1/roles").then().body("next", nullValue());
    }

    @Test
    void listsSkillsOfOneKindAndFramework() {
        Api.employee()
                .get("/api/v1/skills?kind=tool&framework=ml")
                .then()
                .body("items", not(hasSize(0)))
                .body("items.kind", everyItem(equalTo("tool")))
                .body("items.framework", everyItem(equalTo("ml")));
        Api.employee().get("/api/v1/skills?framework=none").then().body("items", hasSize(0));
    }

    @Test
    void findsRolesByOtherTitles() {
        assertEquals("ml-engineer", ids("/api/v1/roles?q=MLE").getFirst());
        assertEquals("data-scientist", ids("/api/v1/roles?q=data%20scientits").getFirst());
    }

    @Test
    void findsResourcesByWhatTheyTeachKindStageAndCost() {
        Api.employee()
                .get("/api/v1/resources?teaches=python&kind=course&stage=1&free=true")
                .then()
                .body("items", not(hasSize(0)))
                .body("items.kind", everyItem(equalTo("course")))
                .body("items.stage", everyItem(equalTo(1)))
                .body("items.cost", everyItem(equalTo(0.0f)))
                .body("items.findAll { !it.teaches.skill.contains('python') }", hasSize(0));
        Api.employee().get("/api/v1/resources?kind=film").then().statusCode(422);
    }

    @Test
    void findsResourcesByTitle() {
        assertTrue(ids("/api/v1/resources?q=cs229").contains("stanford-cs229"));
    }

    @Test
    void answersNotModifiedWhenTheCallerHoldsItAlready() {
        for (var path : List.of("skills/python", "roles/ml-engineer", "resources/stanford-cs229")) {
            var tag = Api.employee().get("/api/v1/" + path).header("ETag");

            Api.employee()
                    .header("If-None-Match", tag)
                    .get("/api/v1/" + path)
                    .then()
                    .statusCode(304);
            Api.employee()
                    .header("If-None-Match", "\"other\"")
                    .get("/api/v1/" + path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void showsTheFrameworksWithLicenceAndCounts() {
        Api.employee()
                .get("/api/v1/frameworks")
                .then()
                .body("items.find { it.id == 'ml' }.licence", equalTo("Apache-2.0"))
                .body("items.find { it.id == 'ml' }.counts.roles", equalTo(5))
                .body("items.find { it.id == 'custom' }.title", equalTo("Own concepts"));
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        Api.employee().get("/api/v1/skills/none").then().statusCode(404);
        Api.employee().get("/api/v1/roles/none").then().statusCode(404);
        Api.employee().get("/api/v1/resources/none").then().statusCode(404);
    }

    private static List<String> ids(String path) {
        return Api.employee()
                .urlEncodingEnabled(false)
                .get(path.replace(" ", "%20"))
                .path("items.id");
    }

    private static List<String> page(String path) {
        var all = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = Api.employee().get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            all.addAll(page.path("items.id"));
            cursor = page.path("next");
        }
        return all;
    }

    private static Response raw(String path) {
        return Api.employee().urlEncodingEnabled(false).get(path);
    }
}
