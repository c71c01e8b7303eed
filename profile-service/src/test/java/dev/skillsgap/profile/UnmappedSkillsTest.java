package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.id;
import static dev.skillsgap.profile.Api.person;
import static dev.skillsgap.profile.OutsideSystem.MAPPINGS;
import static dev.skillsgap.profile.OutsideSystem.awaitLevels;
import static dev.skillsgap.profile.OutsideSystem.claim;
import static dev.skillsgap.profile.OutsideSystem.post;
import static dev.skillsgap.profile.OutsideSystem.table;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.api.table.XlsxFile;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names of skills that nobody knows yet: where they come from, and what becomes of them. */
@QuarkusTest
class UnmappedSkillsTest extends ServiceTest {

    private final OutsideSystem outside = new OutsideSystem();

    @Test
    void anImportKeepsWhatItDoesNotKnowAndTheSameFileAgainChangesNothing() {
        var ada = id();
        var table = "id,name,knows\n%s,Ada,Python;Snakes;Torch\n".formatted(ada);
        var mapping = """
                person: {id: {column: id}, name: {column: name}}
                assertedAt: {text: "2021-03-04"}
                skills:
                  - {columns: knows, separator: ";", choices: {Python: python, Torch: }, level: 2}
                """;

        outside.imported(table, mapping, false).body("outcome.faults", equalTo(Map.of("unknown-value", 1)));
        outside.imported(table, mapping, false).body("outcome.unchanged", equalTo(1));

        outside.queue()
                .body("items.outsideName", contains("Snakes"))
                .body("items[0].times", equalTo(1))
                .body("items[0].people", equalTo(1))
                .body("items[0].firstSeenIn", startsWith("import "))
                .body("items[0].firstSeenIn", containsString("row 2"));
        outside.map("name", "Snakes", "pytorch", "confirmed");
        awaitLevels(ada, Map.of("python", 2, "pytorch", 2));
        hr().get("/api/v1/people/{id}/assertions?skill=pytorch", ada)
                .then()
                .body("items[0].assertedAt", equalTo("2021-03-04T00:00:00Z"));
    }

    @Test
    void whatSkillsAreCalledByScimIsKeptOnceAndCountsOnceItIsMapped() {
        var user = ScimApi.user(ScimApi.name());
        var skill = "Skill " + id();
        for (int i = 0; i < 2; i++) {
            ScimApi.patch(ScimApi.USERS + "/" + user, """
                    {"op":"add","path":"%s:skills","value":[{"value":"%s","level":2},{"value":"pytorch","level":1}]}""".formatted(ScimApi.PLAN, skill));
        }

        hr().get("/api/v1/people/{id}/outside-claims", user).then().body("items.outsideName", contains(skill));
        post(Map.of("system", "scim", "outsideName", skill, "skill", "python", "status", "confirmed"))
                .statusCode(201);
        awaitLevels(user, Map.of("python", 2, "pytorch", 1));
    }

    @Test
    void aRuleWithoutChoicesHasTheNamesOfTheSystem() {
        var ada = id();
        var table = "id,name,knows\n%s,Ada,Snakes|linear algebra\n".formatted(ada);
        var mapping = """
                person: {id: {column: id}, name: {column: name}}
                assertedAt: {text: "2021-03-04"}
                skills: [{columns: knows, separator: "|", level: 3}]
                """;
        outside.imported(table, mapping, true).body("outcome.added", equalTo(1));
        outside.queue().body("items", empty());

        outside.imported(table, mapping, false).body("outcome.faults", equalTo(Map.of()));

        outside.queue()
                .body("items.outsideName", contains("linear algebra", "Snakes"))
                .body("items[0].suggestions[0].skill", equalTo("linear-algebra"))
                .body("items[0].suggestions[0].by", equalTo("label"))
                .body("items[0].suggestions[0].confidence", equalTo(1.0f))
                .body("items[1].suggestions", empty());
    }

    @Test
    void theQueueGoesThroughASpreadsheet() {
        var ada = person();
        outside.say(ada, null, "=Snakes", 4, null);
        outside.say(ada, null, "linear algebra", 2, null);
        var csv = hr().get(MAPPINGS + "/unmapped.csv?system=" + outside.name).asString();
        assertTrue(csv.contains("'=Snakes"), csv);
        for (var path : List.of("skill-mappings.xlsx", "skill-mappings/unmapped.xlsx")) {
            var workbook =
                    hr().get("/api/v1/" + path).then().statusCode(200).contentType(startsWith(XlsxFile.MEDIA_TYPE));
            assertEquals('P', workbook.extract().asByteArray()[0]);
        }
        var decided =
                csv.replace("suggested", "confirmed") + outside.name + ",,Torch,no-such-skill,exact,1,confirmed\r\n";

        table(decided, true).body("added", equalTo(1));
        hr().get(MAPPINGS + "?system=" + outside.name).then().body("items", empty());
        table(decided, false)
                .body("rows", equalTo(3))
                .body("added", equalTo(1))
                .body("faults", hasSize(2))
                .body("faults[1].message", containsString("no-such-skill"));

        awaitLevels(ada, Map.of("linear-algebra", 2));
        table(decided, false).body("added", equalTo(0)).body("unchanged", equalTo(1));
        var replaced = "system;outsideName;skill;status\n%1$s;linear algebra;python;confirmed\n".formatted(outside.name)
                + "%1$s;linear algebra;linear-algebra;rejected\n".formatted(outside.name);
        table(replaced, false).body("added", equalTo(1)).body("changed", equalTo(1));
        awaitLevels(ada, Map.of("python", 2));
        assertTrue(hr().get("/api/v1/skill-mappings.csv?system=" + outside.name)
                .asString()
                .contains(outside.name + ",,linear algebra,python,exact,1.0,confirmed"));
    }

    @Test
    void aNameThatMeansNothingLeavesTheQueue() {
        outside.say(person(), null, "Other", 1, null);
        outside.queue().body("items", hasSize(1));
        post(outside.mapping("name", "other", null, "rejected")).statusCode(201).body("skill", nullValue());
        outside.queue().body("items", empty());
    }

    @Test
    void pagesTheQueueByHowOftenANameIsSeen() {
        var ada = person();
        var bob = person();
        outside.say(ada, null, "Rare", 1, null);
        outside.say(ada, null, "Common", 1, null);
        outside.say(bob, null, "Common", 1, null);
        var first =
                hr().get(MAPPINGS + "/unmapped?limit=1&system=" + outside.name).then();
        first.body("items.outsideName", contains("Common"));
        String next = first.extract().path("next");
        hr().get(MAPPINGS + "/unmapped?limit=1&system=" + outside.name + "&cursor=" + next)
                .then()
                .body("items.outsideName", contains("Rare"))
                .body("next", nullValue());
    }

    @Test
    void anErasureReachesWhatWasSetAsideAndTheCopyOfAPersonHasIt() {
        var ada = person();
        var bob = person();
        outside.say(ada, null, "Adas own word", 1, null);
        Api.as("hr", ada)
                .body(claim(outside.name, null, "Snakes", 1, null))
                .post("/api/v1/people/{id}/outside-claims", bob)
                .then()
                .statusCode(201);
        hr().get("/api/v1/people/{id}/export", ada).then().body("outsideClaims.outsideName", contains("Adas own word"));

        hr().delete("/api/v1/people/{id}", ada).then().statusCode(200);

        outside.queue().body("items.outsideName", contains("Snakes"));
        hr().get("/api/v1/people/{id}/outside-claims", bob).then().body("items[0].assertedBy", nullValue());
        Api.as("employee", bob)
                .get("/api/v1/people/{id}/outside-claims", ada)
                .then()
                .statusCode(404);
    }
}
