package dev.skillsgap.skills.imports.csv;

import dev.skillsgap.skills.check.Violation;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.taxonomy.Concept;
import java.util.Locale;
import java.util.function.Function;

/** What the rules of the taxonomy say of a concept, told by column. */
final class Rules {

    private Rules() {}

    /**
     * Whether it is sound; where not, the report says so.
     *
     * @param place where the part of the concept stands that a JSON Pointer leads to
     */
    static boolean areKept(Concept concept, Reading reading, Function<String, Place> place) {
        var violations = reading.check().violations(concept);
        for (var violation : violations) {
            reading.report()
                    .fault(
                            place.apply(violation.pointer()),
                            FaultKind.BREAKS_A_RULE,
                            concept.label(),
                            "Left out. Column %s: %s".formatted(column(violation), violation.detail()));
        }
        return violations.isEmpty();
    }

    /** Of what is told by a row of its own the last step names the column, else the first. */
    private static String column(Violation violation) {
        var steps = violation.pointer().substring(1).split("/", -1);
        var step = steps[0].equals("requirements") && steps.length > 2 ? steps[steps.length - 1] : steps[0];
        return step.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
