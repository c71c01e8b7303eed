package dev.skillsgap.skills.imports.esco;

import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Report;
import dev.skillsgap.skills.imports.source.Row;
import java.util.stream.Stream;

/** The texts of a concept. */
final class Prose {

    private Prose() {}

    /** Its description; where that is missing the next best, which is reported. */
    static String of(Row row, Report report) {
        var description = row.text("description");
        if (!description.isEmpty()) {
            return description;
        }
        report.fault(
                row.place(),
                FaultKind.MISSING_VALUE,
                "description",
                "Its definition, scope note or label stands for it.");
        return Stream.of("definition", "scopeNote", "preferredLabel")
                .map(row::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    static void reportMended(Row row, Report report) {
        for (var column : new String[] {"preferredLabel", "altLabels"}) {
            if (row.isStray(column)) {
                report.fault(row.place(), FaultKind.STRAY_BLANKS, column, "Blanks around a label were cut off.");
            }
        }
        for (var column : new String[] {"preferredLabel", "altLabels", "description"}) {
            if (row.isUnprintable(column)) {
                report.fault(row.place(), FaultKind.CONTROL_CHARACTERS, column, "They were taken out.");
            }
        }
    }
}
