package dev.skillsgap.skills.imports;

import dev.skillsgap.skills.imports.source.Report;
import dev.skillsgap.skills.imports.source.Report.FileCount;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an import. */
@Schema(name = "ImportOutcome")
record ImportOutcome(
        @Schema(description = "Of each file: rows read are those taken and those left out")
        List<FileCount> files,

        @Schema(description = "Files from which nothing is read")
        List<String> ignored,

        int skills,
        int roles,
        int resources,

        @Schema(
                description =
                        "Concepts that differ from the newest release: the draft has them now, unless it was a dry run")
        int changed,

        @Schema(description = "How often each kind of fault was met")
        Map<String, Long> faults) {

    static ImportOutcome of(Report report, Map<String, Long> kinds, int changed) {
        return new ImportOutcome(
                report.files(),
                report.ignored(),
                kinds.getOrDefault("skill", 0L).intValue(),
                kinds.getOrDefault("role", 0L).intValue(),
                kinds.getOrDefault("resource", 0L).intValue(),
                changed,
                report.kinds());
    }
}
