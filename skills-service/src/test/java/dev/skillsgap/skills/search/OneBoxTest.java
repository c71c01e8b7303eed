package dev.skillsgap.skills.search;

import static dev.skillsgap.skills.Edits.publish;
import static dev.skillsgap.skills.Edits.put;
import static dev.skillsgap.skills.Edits.skill;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OneBoxTest extends ServiceTest {

    private static ValidatableResponse search(Map<String, ?> asked) {
        return Api.employee().queryParams(asked).get("/api/v1/search").then();
    }

    private static ValidatableResponse search(String q) {
        return search(Map.of("q", q)).statusCode(200);
    }

    private static void awaitRelease(int number) {
        await().untilAsserted(() -> search("python").body("release", equalTo(number)));
    }

    @ParameterizedTest
    @CsvSource({
        "python, skill, python, exact",
        "sklearn, skill, scikit-learn, exact",
        "c++, skill, cpp, exact",
        "r, skill, r, exact",
        "tensorf, skill, tensorflow, prefix",
        "tensorflwo, skill, tensorflow, typo",
        "learning machine, skill, machine-learning, words",
        "Sr. ML Eng. (m/f/d), role, ml-engineer, words",
        "Data scientists, role, data-scientist, words",
        "cs229, resource, stanford-cs229, prefix"
    })
    void findsSkillsRolesAndResourcesInOneBox(String q, String kind, String id, String why) {
        search(q)
                .body("items[0].kind", equalTo(kind))
                .body("items[0].id", equalTo(id))
                .body("items[0].framework", equalTo("ml"))
                .body("items[0].why", equalTo(why))
                .body("items[0].score", greaterThan(0f));
    }

    @Test
    void saysWhichLabelMatchesAndWhereAndWhatThePreferredOneIs() {
        search("sklearn")
                .body("items[0].label", equalTo("scikit-learn"))
                .body("items[0].matched.label", equalTo("sklearn"))
                .body("items[0].matched.preferred", equalTo(false))
                .body("items[0].matched.highlights", contains(Map.of("start", 0, "length", 7)));
    }

    @Test
    void countsHitsByKindAndFramework() {
        var all = search("machine learning")
                .body("facets.frameworks.ml", greaterThan(0))
                .extract();
        Map<String, Integer> kinds = all.path("facets.kinds");

        assertEquals(
                all.<Integer>path("total"),
                kinds.values().stream().mapToInt(Integer::intValue).sum());
        search(Map.of("q", "machine learning", "kind", "role", "framework", "ml"))
                .body("items", not(empty()))
                .body("items.kind", everyItem(equalTo("role")))
                .body("items.framework", everyItem(equalTo("ml")));
        search(Map.of("q", "machine learning", "framework", "none")).body("items", empty());
    }

    @Test
    void suggestsAnotherSpelling() {
        search("kuberntees").body("didYouMean", equalTo("Kubernetes"));
        search("kubernetes").body("didYouMean", nullValue());
    }

    @Test
    void findsTheSamePageByPageAsAtOnce() {
        var ids = new ArrayList<String>();
        var page = search(Map.of("q", "learning", "limit", 7)).header("Link", containsString("rel=\"next\""));
        for (String next = page.extract().path("next");
                next != null;
                next = page.extract().path("next")) {
            ids.addAll(page.extract().path("items.id"));
            page = search(Map.of("q", "learning", "limit", 7, "cursor", next));
        }
        ids.addAll(page.extract().path("items.id"));

        assertEquals(search(Map.of("q", "learning", "limit", 200)).extract().path("items.id"), ids);
    }

    @Test
    void refusesWhatCannotBeLookedFor() {
        for (var q : List.of("", "   ", "a\tb\u0000", "x".repeat(301))) {
            search(Map.of("q", q)).statusCode(422).body("errors[0].pointer", equalTo("q"));
        }
        search(Map.of()).statusCode(422).body("errors[0].pointer", equalTo("q"));
        search(Map.of("q", "x", "kind", "person"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("kind"))
                .body("errors[0].detail", containsString("skill, role, resource"));
        search(Map.of("q", "x", "framework", "\u0000")).statusCode(422);
        search(Map.of("q", "x", "cursor", "?")).statusCode(422).body("errors[0].pointer", equalTo("cursor"));
        search(Map.of("q", "x", "limit", 0)).statusCode(422);
        search(Map.of("q", "x".repeat(10_000))).statusCode(414);
    }

    @Test
    void findsTheNextReleaseWithoutARestartAndNothingThatIsRetired() {
        put("skills/zymurgy", skill("Zymurgy"));
        awaitRelease(publish("Brewing"));

        search("zymurgy").body("items.id", contains("zymurgy"));

        Api.admin().delete("/api/v1/draft/skills/zymurgy").then().statusCode(204);
        awaitRelease(publish("No brewing"));

        search("zymurgy").body("items", empty());
    }

    @Test
    void refusesACursorOfAReleaseBefore() {
        String next = search(Map.of("q", "learning", "limit", 1)).extract().path("next");
        put("skills/learning-zzz", skill("Learning of the very first page"));
        awaitRelease(publish("Something that moves the pages"));

        search(Map.of("q", "learning", "limit", 1, "cursor", next))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("cursor"));
    }

    @Test
    void namesWhatMayBeMeantWhereWordsFindLittle() {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> search("computers that see pictures").body("meant.id", hasItem("object-detection")));

        search("computers that see pictures").body("meant.likeness", everyItem(greaterThan(0.4f)));
        search(Map.of("q", "computers that see pictures", "kind", "role")).body("meant", empty());
        search("learning").body("total", greaterThan(9)).body("meant", empty());
        search("lunch at noon").body("meant.id", not(hasItem("object-detection")));
    }
}
