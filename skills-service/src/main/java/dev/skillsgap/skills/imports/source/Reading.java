package dev.skillsgap.skills.imports.source;

import dev.skillsgap.skills.check.ConceptCheck;
import dev.skillsgap.skills.taxonomy.Concept;
import java.util.List;
import java.util.function.Function;

/**
 * What one reading of a framework needs.
 *
 * @param framework id that concepts are to carry
 * @param read how much of the files was read
 * @param named ids of the skills of the newest release that a title names for sure; an {@link UnreadableSource} while there
 *     is none
 */
public record Reading(
        String framework,
        SourceFiles files,
        Budget read,
        Report report,
        ConceptCheck check,
        Function<String, List<String>> named) {

    /** Reports rows that are about a concept which is left out. */
    public void leaveOut(List<Place> rows, Concept concept) {
        rows.forEach(row -> report.fault(
                row, FaultKind.UNKNOWN_REFERENCE, concept.label(), "Left out, as what it is about was left out."));
    }

    /** Whether the concept is sound by itself; where not, the report says at its row what is wrong. */
    public boolean isSound(Concept concept, Row row) {
        return isSound(concept, row.place());
    }

    /** The same of a row that stands there. */
    public boolean isSound(Concept concept, Place place) {
        var violations = check.violations(concept);
        for (var violation : violations) {
            report.fault(
                    place, FaultKind.BREAKS_A_RULE, concept.label(), violation.pointer() + ": " + violation.detail());
        }
        return violations.isEmpty();
    }
}
