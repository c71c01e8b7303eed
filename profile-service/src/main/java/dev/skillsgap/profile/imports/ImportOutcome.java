package dev.skillsgap.profile.imports;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an import. */
@Schema(name = "ImportOutcome")
record ImportOutcome(
        @Schema(description = "Rows below the names, without those that are no data")
        long rows,

        @Schema(description = "Rows that were left out, each with a fault")
        long leftOut,

        @Schema(description = "People who were not there before; in a dry run, who would be added")
        long added,

        @Schema(description = "People who were there and of whom something new was said")
        long changed,

        @Schema(description = "People of whom nothing new was said")
        long unchanged,

        @Schema(description = "How many people claim a skill, by its id, of those who were not left out by the mapping")
        Map<String, Long> skills,

        @Schema(description = "How many rows have each kind of fault")
        Map<String, Long> faults) {}
