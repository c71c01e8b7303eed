package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.Api.person;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaxonomyTest extends ServiceTest {

    private static final String TYPE = "dev.skillsgap.skill.published.v1";

    @Test
    void buriesPoisonAndKeepsItsNeighbours() {
        Api.send("skills.skill.v1", "poison-json", TYPE, "{not json");
        Api.send("skills.skill.v1", "poison-type", "dev.unknown.v1", skill("poison-type", 1, false));
        Api.send("skills.skill.v1", "poison-key", TYPE, skill("another-id", 1, false));
        Api.send("skills.skill.v1", "neighbour", TYPE, skill("neighbour", 1, false));

        awaitStatus("neighbour", 201);
        var letters = Topic.read("profile-service.dead-letters.v1", "skills.skill.v1", 3);
        for (var key : new String[] {"poison-json", "poison-type", "poison-key"}) {
            assertTrue(letters.stream().anyMatch(letter -> letter.value().contains("\"key\":\"" + key + "\"")), key);
        }
    }

    @Test
    void ignoresARepeatedAndALateEvent() {
        Api.send("skills.skill.v1", "fading", TYPE, skill("fading", 1, false));
        awaitStatus("fading", 201);
        Api.send("skills.skill.v1", "fading", TYPE, skill("fading", 2, true));
        awaitStatus("fading", 422);

        Api.send("skills.skill.v1", "fading", TYPE, skill("fading", 1, false));
        Api.send("skills.skill.v1", "fading-witness", TYPE, skill("fading-witness", 1, false));

        awaitStatus("fading-witness", 201);
        assertStatus("fading", 422);
    }

    private static String skill(String id, int release, boolean retired) {
        return """
                {"id":"%s","release":%d,"retired":%s,"label":"%s","altLabels":[]}""".formatted(id, release, retired, id);
    }

    private static void awaitStatus(String skill, int status) {
        await().untilAsserted(() -> assertStatus(skill, status));
    }

    private static void assertStatus(String skill, int status) {
        hr().body(Map.of("skill", skill, "level", 3, "source", "self"))
                .post("/api/v1/people/{id}/assertions", person())
                .then()
                .statusCode(equalTo(status));
    }
}
