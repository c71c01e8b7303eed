package dev.skillsgap.skills.export.caseframework;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.skillsgap.skills.Api;
import dev.skillsgap.skills.ServiceTest;
import dev.skillsgap.skills.export.Form;
import dev.skillsgap.skills.export.StableId;
import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.caseframework.CaseReader;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is given out by CASE 1.0 has its forms, says what the release says, and can be read back. */
@QuarkusTest
class CaseApiTest extends ServiceTest {

    private static final String CASE = "/ims/case/v1p0/";
    private static final String ML = StableId.ofFramework("ml");

    @Test
    void everyAnswerHasTheFormThatCaseGivesIt() throws IOException {
        assertValid("CFDocumentSet", get("CFDocuments"));
        assertValid("CFDocument", get("CFDocuments/" + ML));
        var whole = get("CFPackages/" + ML);
        assertValid("CFPackage", whole);
        var item = StableId.ofSkill("pytorch");
        assertValid("CFItem", get("CFItems/" + item));
        assertValid("CFAssociationSet", get("CFItemAssociations/" + item));
        String association = JsonPath.from(whole).getString("CFAssociations[0].identifier");
        assertValid("CFAssociation", get("CFAssociations/" + association));
    }

    /** The control: what has not the form is found out. */
    @Test
    void theSchemaRefusesWhatIsNoCase() throws IOException {
        var document = get("CFDocuments/" + ML);
        assertFalse(faults("CFDocument", document.replace(ML, "ml")).isEmpty());
        assertFalse(faults("CFDocument", document.replace("\"creator\"", "\"author\""))
                .isEmpty());
        assertFalse(faults("CFPackage", get("CFDocuments")).isEmpty());
    }

    @Test
    void saysWhatTheReleaseSays() {
        Api.employee()
                .get(CASE + "CFDocuments?limit=1")
                .then()
                .body("CFDocuments.size()", equalTo(1))
                .header("X-Total-Count", Integer::parseInt, greaterThan(0));
        Api.employee()
                .get(CASE + "CFItems/" + StableId.ofSkill("pytorch"))
                .then()
                .body("abbreviatedStatement", equalTo("PyTorch"))
                .body("humanCodingScheme", equalTo("pytorch"))
                .body("CFItemType", equalTo("tool"))
                .body("CFDocumentURI.identifier", equalTo(ML));
        Api.employee()
                .get(CASE + "CFPackages/" + ML)
                .then()
                .body("CFItems.humanCodingScheme", hasItem("python"))
                .body("CFDocument.notes", not(nullValue()));
    }

    @Test
    void whatIsGivenOutIsReadBack(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("package.json"), get("CFPackages/" + ML));

        var read = new CaseReader(Folders.reading("copy", folder))
                .read()
                .map(Skill.class::cast)
                .collect(Collectors.toMap(Skill::id, Function.identity()));

        List<Map<String, Object>> items =
                JsonPath.from(Files.readString(folder.resolve("package.json"))).getList("CFItems");
        assertEquals(items.size(), read.size());
        for (var item : items) {
            var skill = read.get("copy:" + item.get("identifier"));
            assertEquals(item.get("abbreviatedStatement"), skill.label());
            assertEquals(item.get("fullStatement"), skill.description());
        }
        var pytorch =
                Api.employee().get("/api/v1/skills/pytorch").then().extract().jsonPath();
        for (var type : List.of(RelationType.BROADER, RelationType.PREREQUISITE, RelationType.RELATED)) {
            List<String> targets = pytorch.getList("relations.findAll { it.type == '%s' }.target".formatted(type));
            assertEquals(
                    targets.stream()
                            .map(target -> "copy:" + StableId.ofSkill(target))
                            .sorted()
                            .toList(),
                    read.get("copy:" + StableId.ofSkill("pytorch"))
                            .targets(type)
                            .sorted()
                            .toList(),
                    type.toString());
        }
    }

    @Test
    void aSkillThatWasImportedWithAUuidKeepsIt() {
        var uuid = "48119645-4246-4665-944d-cf30bbfcfd6f";
        assertEquals(uuid, StableId.ofSkill("esco:" + uuid));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var none = "00000000-0000-4000-8000-000000000000";
        for (var kind : List.of("CFDocuments", "CFPackages", "CFItems", "CFItemAssociations", "CFAssociations")) {
            Api.employee().get(CASE + kind + "/" + none).then().statusCode(404);
        }
        Api.employee().get(CASE + "CFDocuments?limit=0").then().statusCode(422);
    }

    private static String get(String path) {
        return Api.employee().get(CASE + path).then().statusCode(200).extract().asString();
    }

    private static void assertValid(String type, String json) throws IOException {
        assertEquals(List.of(), faults(type, json), type);
    }

    private static List<String> faults(String type, String json) throws IOException {
        return Form.faults("case-v1p0.schema.json", type, json);
    }
}
