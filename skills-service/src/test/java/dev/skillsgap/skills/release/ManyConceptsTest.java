package dev.skillsgap.skills.release;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.ServiceTest;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Examples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManyConceptsTest extends ServiceTest {

    private static final Logger LOG = Logger.getLogger(ManyConceptsTest.class);

    /** Of the size of an imported framework with -Dconcepts=20000. */
    private static final int MANY = Integer.getInteger("concepts", 2_000);

    @Inject
    Publishing publishing;

    @Inject
    ConceptVersions versions;

    @Test
    void publishesThousandsOfConceptsAsOneRelease() {
        var skills = IntStream.range(0, MANY).mapToObj(ManyConceptsTest::skill).toList();
        var before = versions.newestHashes().size();

        var startNs = System.nanoTime();
        var release = publishing.publish(
                skills.stream().map(skill -> new Change(skill.key(), skill)).toList(), "test", null);
        LOG.infof("%d concepts published in %d ms", MANY, (System.nanoTime() - startNs) / 1_000_000);

        assertEquals(MANY, release.changed().skills());
        assertEquals(before + MANY, versions.newestHashes().size());
        assertTrue(versions.inRelease(release.number(), skills.getLast().key()).isPresent());
        Api.employee()
                .get("/api/v1/skills?limit=1&q=technique no. " + (MANY - 1))
                .then()
                .body("items[0].id", equalTo("generated-" + (MANY - 1)));
        publishing.publish(
                skills.stream().map(skill -> new Change(skill.key(), null)).toList(), "test", null);
        assertEquals(before, versions.newestHashes().size());
    }

    private static Concept skill(int i) {
        var labels = List.of("Technique no. " + i, "Procedure no. " + i, "Method no. " + i);
        return i == 0
                ? Examples.skill("generated-0", "Generated 0", labels, List.of())
                : Examples.skill(
                        "generated-" + i, "Generated " + i, labels, List.of(), Examples.broader("generated-" + i / 2));
    }
}
