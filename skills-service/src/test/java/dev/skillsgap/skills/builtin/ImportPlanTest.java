package dev.skillsgap.skills.builtin;

import static dev.skillsgap.skills.taxonomy.Examples.skill;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.release.Change;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptDocument;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportPlanTest {

    private static final Concept FILE = skill("a", "A", List.of("new"), List.of());
    private static final ConceptKey KEY = FILE.key();
    private static final String NOW = ConceptDocument.of(FILE).hash();

    @Test
    void publishesWhatIsNew() {
        var plan = ImportPlan.of(Map.of(KEY, FILE), Map.of(), Map.of());

        assertEquals(List.of(new Change(KEY, FILE)), plan.changes());
        assertEquals(List.of(ConceptDocument.of(FILE)), plan.imported());
    }

    @Test
    void leavesAloneWhatHasNotChangedInTheFile() {
        var plan = ImportPlan.of(Map.of(KEY, FILE), Map.of(KEY, NOW), Map.of(KEY, "edited"));

        assertTrue(plan.changes().isEmpty());
        assertTrue(plan.kept().isEmpty());
    }

    @Test
    void takesOverAChangedFile() {
        var plan = ImportPlan.of(Map.of(KEY, FILE), Map.of(KEY, "before"), Map.of(KEY, "before"));

        assertEquals(List.of(new Change(KEY, FILE)), plan.changes());
    }

    @Test
    void keepsWhatWasEditedSinceTheLastImport() {
        var plan = ImportPlan.of(Map.of(KEY, FILE), Map.of(KEY, "before"), Map.of(KEY, "edited"));

        assertTrue(plan.changes().isEmpty());
        assertTrue(plan.imported().isEmpty());
        assertEquals(List.of(KEY), plan.kept());
    }

    @Test
    void keepsRetiredWhatWasRetiredHere() {
        var plan = ImportPlan.of(Map.of(KEY, FILE), Map.of(KEY, "before"), Map.of());

        assertEquals(List.of(KEY), plan.kept());
    }

    @Test
    void keepsWhatWasAddedHereUnderTheSameId() {
        var plan = ImportPlan.of(Map.of(KEY, FILE), Map.of(), Map.of(KEY, "own"));

        assertEquals(List.of(KEY), plan.kept());
    }

    @Test
    void remembersWithoutPublishingWhatIsLiveAlready() {
        var plan = ImportPlan.of(Map.of(KEY, FILE), Map.of(KEY, "before"), Map.of(KEY, NOW));

        assertTrue(plan.changes().isEmpty());
        assertEquals(1, plan.imported().size());
    }

    @Test
    void retiresWhatIsGoneFromTheFiles() {
        var plan = ImportPlan.of(Map.of(), Map.of(KEY, "before"), Map.of(KEY, "before"));

        assertEquals(List.of(new Change(KEY, null)), plan.changes());
        assertEquals(List.of(KEY), plan.gone());
    }

    @Test
    void keepsWhatIsGoneFromTheFilesButEditedHere() {
        var plan = ImportPlan.of(Map.of(), Map.of(KEY, "before"), Map.of(KEY, "edited"));

        assertTrue(plan.changes().isEmpty());
        assertEquals(List.of(KEY), plan.kept());
        assertEquals(List.of(KEY), plan.gone());
    }
}
