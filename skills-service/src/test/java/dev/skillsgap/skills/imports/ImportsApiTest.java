package dev.skillsgap.skills.imports;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.Edits;
import dev.skillsgap.skills.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportsApiTest extends ServiceTest {

    private static ValidatableResponse ask(String framework, Map<String, Object> request) {
        return Api.admin()
                .body(request)
                .post("/api/v1/frameworks/" + framework + "/imports")
                .then();
    }

    private static ValidatableResponse ended(String location) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.admin().get(location).path("endedAt") != null);
        return Api.admin().get(location).then();
    }

    private static ValidatableResponse imported(String framework, Map<String, Object> request) {
        return ended(ask(framework, request).statusCode(202).extract().header("Location"));
    }

    @Test
    void importsIntoTheDraftAndThenThereIsNothingLeftToImport() {
        var done = imported("tiny-esco", Map.of("format", "esco-csv", "path", "esco"));

        done.body("state", equalTo("done"))
                .body("progress.share", equalTo(1.0F))
                .body("progress.rowsRead", equalTo(23))
                .body("outcome.counts.skills", equalTo(4))
                .body("outcome.counts.roles", equalTo(1))
                .body("outcome.changed", equalTo(5))
                .body("outcome.faults.unknown-reference", equalTo(3))
                .body("outcome.files.find { it.file == 'skills_en.csv' }.leftOut", equalTo(2));
        Edits.publish("tiny ESCO");
        Api.employee().get("/api/v1/roles/tiny-esco:o-clerk").then().body("title", equalTo("bookkeeper"));
        Api.employee().get("/api/v1/frameworks").then().body("items.id", hasItems("ml", "tiny-esco"));

        imported("tiny-esco", Map.of("format", "esco-csv", "path", "esco")).body("outcome.changed", equalTo(0));
    }

    @Test
    void importsTablesOfOurOwnTemplate() {
        imported("tiny-csv", Map.of("format", "csv", "path", "csv", "dryRun", true))
                .body("state", equalTo("done"))
                .body("outcome.counts.skills", equalTo(4))
                .body("outcome.counts.roles", equalTo(1))
                .body("outcome.counts.resources", equalTo(1))
                .body("outcome.faults.unknown-column", equalTo(1));
    }

    @Test
    void importsJobsWithTheirCompetencies() {
        imported("tiny-jdx", Map.of("format", "jdx", "path", "jdx"))
                .body("state", equalTo("done"))
                .body("outcome.counts.skills", equalTo(6))
                .body("outcome.counts.roles", equalTo(2));
        Edits.publish("jobs");

        Api.employee().get("/api/v1/roles/tiny-jdx:b-1").then().body("requirements", hasSize(6));
    }

    @Test
    void importsListsOfWhatTeachesTheSkillsThatAreReleased() {
        imported("ossu", Map.of("format", "ossu", "path", "ossu"))
                .body("state", equalTo("done"))
                .body("progress.share", equalTo(1.0F))
                .body("outcome.counts.resources", equalTo(6))
                .body("outcome.changed", equalTo(6))
                .body("outcome.faults.names-no-skill", equalTo(1));
        Edits.publish("tiny OSSU");
        Api.employee()
                .get("/api/v1/resources/ossu:machine-learning")
                .then()
                .body("teaches.skill", hasItems("machine-learning"))
                .body("requires.skill", hasItems("python"));
        Api.employee()
                .get("/api/v1/frameworks")
                .then()
                .body("items.find { it.id == 'ossu' }.licence", equalTo("MIT AND CC-BY-SA-4.0"))
                .body("items.find { it.id == 'ossu' }.counts.resources", equalTo(6));

        imported("ossu", Map.of("format", "ossu", "path", "ossu")).body("outcome.changed", equalTo(0));
    }

    @Test
    void importsLinks() {
        imported("tiny-links", Map.of("format", "links", "path", "links", "dryRun", true))
                .body("state", equalTo("done"))
                .body("outcome.counts.resources", equalTo(7))
                .body("outcome.faults.unknown-cost", equalTo(3));
    }

    @Test
    void showsWhatWasWrongAboutWhichRow() {
        var id = imported("dry", Map.of("format", "onet-text", "path", "onet", "dryRun", true))
                .body("outcome.changed", equalTo(12))
                .extract()
                .path("id");

        Api.admin()
                .get("/api/v1/imports/" + id + "/faults?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].file", equalTo("Knowledge.txt"))
                .body("items[0].line", equalTo(4))
                .body("items[0].kind", equalTo("unknown-reference"))
                .body("items[0].advice", startsWith("Left out"));
        Api.admin()
                .get("/api/v1/imports/" + id + "/faults.csv")
                .then()
                .contentType(startsWith("text/csv"))
                .body(startsWith("file,line,kind,value,advice\r\nKnowledge.txt,4,unknown-reference,00-0000.00,"));
        Api.admin().get("/api/v1/draft").then().body("items", hasSize(0));
        Api.admin().get("/api/v1/imports?limit=1").then().body("items[0].id", equalTo(id));
    }

    @Test
    void givesRowsBackThatWereLeftOutOfOurOwnTemplateAlone() {
        var left = rejected(imported("tiny-csv", Map.of("format", "csv", "path", "csv", "dryRun", true)))
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("\uFEFFtable,row,code,message,id,label,"))
                .extract()
                .asString();
        assertEquals(
                18,
                left.lines().filter(line -> line.matches("[a-z]+,[0-9]+,.*")).count());

        Api.admin().get("/api/v1/imports/unknown/rejected.csv").then().statusCode(404);
        rejected(imported("tiny-links", Map.of("format", "links", "path", "links", "dryRun", true)))
                .statusCode(409)
                .body("detail", containsString("faults.csv"));
    }

    private static ValidatableResponse rejected(ValidatableResponse job) {
        return Api.admin()
                .get("/api/v1/imports/" + job.extract().path("id") + "/rejected.csv")
                .then();
    }

    @Test
    void saysWhyNothingCameOfAnImport() {
        imported("none", Map.of("format", "esco-csv", "path", "empty"))
                .body("state", equalTo("failed"))
                .body("failure", containsString("skills_xx.csv"));
    }

    @Test
    void readsNothingBesideTheFolderForImports() {
        for (var path : new String[] {"../..", "/etc", "nowhere", "esco/skills_en.csv", "\u0000"}) {
            ask("other", Map.of("format", "esco-csv", "path", path)).statusCode(422);
        }
        ask("other", Map.of("format", "excel", "path", "esco")).statusCode(422);
        ask("ml", Map.of("format", "esco-csv", "path", "esco")).statusCode(409);
    }

    @Test
    void isForAdminsAlone() {
        Api.employee().get("/api/v1/imports").then().statusCode(403);
        Api.as("hr")
                .body(Map.of("format", "esco-csv", "path", "esco"))
                .post("/api/v1/frameworks/other/imports")
                .then()
                .statusCode(403);
        Api.admin().get("/api/v1/imports/unknown").then().statusCode(404);
    }
}
