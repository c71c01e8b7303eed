package dev.skillsgap.skills.imports;

import dev.skillsgap.skills.imports.source.Report;
import dev.skillsgap.skills.imports.source.Report.FileCount;
import dev.skillsgap.skills.release.Counts;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
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

        @Schema(description = "Concepts that the files hold")
        Counts counts,

        @Schema(
                description =
                        "Concepts that differ from the newest release: the draft has them now, unless it was a dry run")
        int changed,

        @Schema(description = "Skills that are the same as one of another framework: see the crosswalk")
        int sameAs,

        @Schema(
                description =
                        "Concepts of the framework that there were before and that the files lack; the faults list them")
        int missing,

        @Schema(description = "Those of them that the draft retires now, unless it was a dry run")
        int retired,

        @Schema(description = "How often each kind of fault was met")
        Map<String, Long> faults) {

    static ImportOutcome of(Report report, List<Concept> concepts, int changed, int missing, int retired) {
        return new ImportOutcome(
                report.files(),
                report.ignored(),
                Counts.of(concepts.stream().map(Concept::key).toList()),
                changed,
                (int) concepts.stream().filter(ImportOutcome::isSame).count(),
                missing,
                retired,
                report.kinds());
    }

    private static boolean isSame(Concept concept) {
        return concept instanceof Skill skill
                && skill.targets(RelationType.SAME_AS).findAny().isPresent();
    }
}
