package dev.skillsgap.skills.check;

import static dev.skillsgap.skills.taxonomy.Examples.anyOf;
import static dev.skillsgap.skills.taxonomy.Examples.broader;
import static dev.skillsgap.skills.taxonomy.Examples.essential;
import static dev.skillsgap.skills.taxonomy.Examples.prerequisite;
import static dev.skillsgap.skills.taxonomy.Examples.resource;
import static dev.skillsgap.skills.taxonomy.Examples.role;
import static dev.skillsgap.skills.taxonomy.Examples.skill;
import static dev.skillsgap.skills.taxonomy.Examples.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptJson;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Role.Necessity;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import jakarta.validation.Validation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptCheckTest {

    private static final ConceptCheck CHECK =
            new ConceptCheck(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void acceptsSoundConcepts() {
        assertEquals(List.of(), pointers(skill("a", broader("b"), prerequisite("c", 2), transfer("d", 0.8))));
        assertEquals(List.of(), pointers(role("a", essential("b"))));
        assertEquals(List.of(), pointers(resource("a", "b", 0, 1)));
    }

    @Test
    void namesEveryMandatoryFieldThatIsMissing() {
        assertEquals(
                List.of("/description", "/framework", "/group", "/id", "/kind", "/label"),
                pointers(written(ConceptKind.SKILL, "{}")));
        assertEquals(
                List.of("/description", "/framework", "/id", "/requirements", "/title"),
                pointers(written(ConceptKind.ROLE, "{}")));
        assertEquals(
                List.of(
                        "/cost",
                        "/currency",
                        "/framework",
                        "/hours",
                        "/hoursBasis",
                        "/id",
                        "/kind",
                        "/language",
                        "/provider",
                        "/stage",
                        "/teaches",
                        "/title",
                        "/url"),
                pointers(written(ConceptKind.RESOURCE, "{}")));
    }

    @Test
    void refusesAnIdOfOtherCharacters() {
        assertEquals(List.of("/id"), pointers(skill("C++", "C++", List.of(), List.of())));
    }

    @Test
    void refusesLevelsOutOfRange() {
        assertEquals(List.of("/relations/0/level"), pointers(skill("a", prerequisite("b", 6))));
        assertEquals(List.of("/requirements/0/level"), pointers(withRequirement("\"level\": 0")));
        assertEquals(List.of("/teaches/0/from"), pointers(resource("a", "b", -1, 3)));
        assertEquals(List.of("/teaches/0/to"), pointers(resource("a", "b", 4, 6)));
    }

    @Test
    void refusesImportanceOutOfRange() {
        assertEquals(List.of("/requirements/0/importance"), pointers(withRequirement("\"importance\": 0")));
        assertEquals(List.of("/requirements/0/importance"), pointers(withRequirement("\"importance\": 1.01")));
    }

    @Test
    void refusesCreditOutOfRange() {
        assertEquals(List.of("/relations/0/credit"), pointers(skill("a", transfer("b", 0.81))));
        assertEquals(List.of("/relations/0/credit"), pointers(skill("a", transfer("b", 0))));
    }

    @Test
    void asksEachRelationForWhatItsTypeNeedsAndNothingElse() {
        assertEquals(
                List.of("/relations/0/level", "/relations/1/credit"),
                pointers(skill(
                        "a",
                        new Relation(RelationType.PREREQUISITE, "b", null, null),
                        new Relation(RelationType.TRANSFER, "b", null, null))));
        assertEquals(
                List.of("/relations/0/level", "/relations/0/credit"),
                pointers(skill("a", new Relation(RelationType.BROADER, "b", 2, 0.5))));
    }

    @Test
    void refusesALabelThatIsAFormula() {
        assertEquals(List.of("/label"), pointers(skill("a", "=HYPERLINK(\"http://x\")", List.of(), List.of())));
        assertEquals(List.of(), pointers(skill("a", "@angular/core", List.of(), List.of())));
    }

    @Test
    void refusesARelationToItself() {
        assertEquals(List.of("/relations/0/target"), pointers(skill("a", broader("a"))));
    }

    @Test
    void refusesARelationThatStandsTwice() {
        assertEquals(List.of("/relations/1"), pointers(skill("a", broader("b"), broader("b"))));
    }

    @Test
    void refusesALabelThatStandsTwice() {
        assertEquals(List.of("/altLabels/1"), pointers(skill("a", "A", List.of("x", "X"), List.of())));
        assertEquals(List.of("/altLabels/0"), pointers(skill("a", "A", List.of("a"), List.of())));
    }

    @Test
    void refusesAnAmbiguousLabelThatIsNoLabelOfTheSkill() {
        assertEquals(List.of("/ambiguousLabels/0"), pointers(skill("a", "A", List.of(), List.of("other"))));
    }

    @Test
    void refusesARoleThatRequiresASkillTwice() {
        assertEquals(List.of("/requirements/1"), pointers(role("a", essential("b"), essential("b"))));
    }

    @Test
    void refusesAGroupOfOneAlternative() {
        assertEquals(List.of("/requirements/0/anyOf"), pointers(role("a", anyOf("cloud", "aws", Necessity.ESSENTIAL))));
    }

    @Test
    void refusesAGroupOfMixedNecessity() {
        assertEquals(
                List.of("/requirements/0/necessity", "/requirements/1/necessity"),
                pointers(role(
                        "a", anyOf("cloud", "aws", Necessity.ESSENTIAL), anyOf("cloud", "gcp", Necessity.OPTIONAL))));
    }

    @Test
    void refusesAResourceThatLiftsNothing() {
        assertEquals(List.of("/teaches/0/to"), pointers(resource("a", "b", 3, 3)));
    }

    @Test
    void refusesControlCharacters() {
        assertEquals(List.of("/label"), pointers(skill("a", "A\u0000", List.of(), List.of())));
        assertEquals(List.of("/label"), pointers(skill("a", "A\uD800", List.of(), List.of())));
    }

    @Test
    void saysWhatToDo() {
        var violation = CHECK.violations(resource("a", "b", 3, 2)).getFirst();

        assertEquals("resource a/teaches/0/to: Give a level above the 3 needed on entry.", violation.toString());
    }

    @Test
    void namesWhereAListHoldsNothing() {
        var concept = written(ConceptKind.SKILL, "{\"altLabels\": [\"x\", null], \"relations\": [null]}");

        assertTrue(
                pointers(concept).containsAll(List.of("/altLabels/1", "/relations/0")),
                pointers(concept).toString());
    }

    private static Concept withRequirement(String field) {
        return written(ConceptKind.ROLE, """
                {"id": "a", "framework": "custom", "title": "A", "description": "A.", "entryLevel": false,
                 "duties": [{"id": "a", "text": "A.", "skills": []}],
                 "requirements": [{"skill": "b", "level": 1, "importance": 1, "necessity": "essential", %s}]}""".formatted(field));
    }

    private static Concept written(ConceptKind kind, String json) {
        try {
            return ConceptJson.bind(kind, new ObjectMapper().readTree(json));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> pointers(Concept concept) {
        return CHECK.violations(concept).stream().map(Violation::pointer).toList();
    }
}
