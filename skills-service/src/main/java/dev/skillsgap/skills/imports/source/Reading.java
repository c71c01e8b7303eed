package dev.skillsgap.skills.imports.source;

import dev.skillsgap.skills.check.ConceptCheck;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Resource;
import dev.skillsgap.skills.taxonomy.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of a framework needs.
 *
 * @param framework id that concepts are to carry
 * @param read how much of the files was read
 * @param named ids of the skills of the newest release that a title names for sure; an {@link UnreadableSource} while there
 *     is none
 * @param there a concept as the next release would have it
 */
public record Reading(
        String framework,
        SourceFiles files,
        Budget read,
        Report report,
        ConceptCheck check,
        Function<String, List<String>> named,
        Function<ConceptKey, Optional<Concept>> there) {

    /** The role of that id as the next release would have it; null where there is none. */
    public @Nullable Role role(String id) {
        return (Role) there.apply(new ConceptKey(ConceptKind.ROLE, id)).orElse(null);
    }

    /** The resource of that id as the next release would have it; null where there is none. */
    public @Nullable Resource resource(String id) {
        return (Resource) there.apply(new ConceptKey(ConceptKind.RESOURCE, id)).orElse(null);
    }

    /** The skill that has one of these ids, else the one that is called so for sure; null where there is none. */
    public @Nullable String skill(String name, String... ids) {
        return Stream.concat(Stream.of(ids), named.apply(name).stream())
                .filter(id -> there.apply(new ConceptKey(ConceptKind.SKILL, id))
                        .filter(skill -> List.of(ids).contains(id) || isCalled(name, skill))
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    private static boolean isCalled(String name, Concept skill) {
        return skill.labels().map(Concept::folded).anyMatch(Concept.folded(name)::equals);
    }

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
