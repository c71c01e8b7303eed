package dev.skillsgap.skills.export.rsd;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.ServiceTest;
import dev.skillsgap.skills.export.Form;
import dev.skillsgap.skills.export.FrameworkSkills;
import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.rsd.RsdReader;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rich Skill Descriptors that are given out have the form of OSMT's, and can be read back. */
@QuarkusTest
class RsdApiTest extends ServiceTest {

    private static final String RSD = "/api/v1/frameworks/ml/rsd.";
    private static final String FORM = "rsd-osmt-v3.schema.json";

    @Inject
    FrameworkSkills frameworks;

    private static String get(String form) {
        return Api.employee().get(RSD + form).then().statusCode(200).extract().asString();
    }

    @Test
    void theTableIsReadBack(@TempDir Path folder) throws IOException {
        var table = get("csv");
        assertTrue(
                table.startsWith("\uFEFFCanonical URL,RSD Name,Authors,Skill Statement,Categories,Keywords,"), table);
        Files.writeString(folder.resolve("rsd.csv"), table);

        assertEquals(here(), read(folder));
    }

    @Test
    void theJsonIsReadBack(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("rsd.jsonld"), get("jsonld"));

        assertEquals(here(), read(folder));
    }

    @Test
    void theJsonHasTheFormThatOsmtGivesIt() throws IOException {
        var json = get("jsonld");

        assertEquals(List.of(), Form.faults(FORM, json));
        assertFalse(
                Form.faults(FORM, json.replaceFirst("\"creator\"", "\"author\""))
                        .isEmpty(),
                "the control");
        assertFalse(
                Form.faults(FORM, json.replaceFirst("\"certifications\":\\[],", ""))
                        .isEmpty(),
                "the control");
    }

    @Test
    void theJsonHasContextTypeAndStatement() {
        Api.employee()
                .get(RSD + "jsonld")
                .then()
                .contentType("application/ld+json")
                .body("'@context'", everyItem(equalTo("https://rsd.openskillsnetwork.org/context-v1.json")))
                .body("type", everyItem(equalTo("RichSkillDescriptor")))
                .body("id", everyItem(startsWith("http")))
                .body("find { it.skillName == 'PyTorch' }.status", equalTo("published"));
        Api.employee().get("/api/v1/frameworks/no-such/rsd.jsonld").then().statusCode(404);
        Api.employee().get("/api/v1/frameworks/no-such/rsd.csv").then().statusCode(404);
    }

    @Test
    void saysSinceWhenAndWhichOthersAreTheSame() {
        var skill = QuarkusTransaction.requiringNew()
                .call(() -> frameworks.skill("pytorch").orElseThrow().skill());
        var dated = new FrameworkSkills.Dated(
                skill.with(
                        List.of(Relation.to(RelationType.SAME_AS, "esco:1"), Relation.to(RelationType.RELATED, "sql"))),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-02-01T00:00:00Z"));

        var rich = RichSkill.of(new FrameworkSkills.Source("ml", null, Instant.EPOCH), dated, "https://here/");

        assertEquals("2026-01-01T00:00:00Z", rich.creationDate());
        assertEquals("2026-02-01T00:00:00Z", rich.updateDate());
        assertEquals(List.of(new RichSkill.Alignment("https://here/api/v1/skills/esco:1")), rich.alignments());
    }

    /** Label, description and group, by id. */
    private Map<String, List<String>> here() {
        return QuarkusTransaction.requiringNew().call(() -> frameworks.skills("ml")).stream()
                .map(FrameworkSkills.Dated::skill)
                .collect(Collectors.toMap(
                        skill -> "copy:" + skill.id(),
                        skill -> List.of(skill.label(), skill.description(), skill.group()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, List<String>> read(Path folder) throws IOException {
        return new RsdReader(Folders.reading("copy", folder))
                .read()
                .map(Skill.class::cast)
                .collect(Collectors.toMap(
                        Skill::id,
                        skill -> List.of(skill.label(), skill.description(), skill.group()),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
