package dev.skillsgap.profile.skillmapping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mapping as it is shown. */
@Schema(name = "SkillMapping")
record MappingView(
        UUID id,
        long version,
        String system,
        @Nullable String outsideId,
        @Nullable String outsideName,
        @Nullable String skill,
        MappingKind kind,
        double confidence,
        MappingStatus status,
        @Nullable String madeBy,
        Instant madeAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "SkillMappingPage")
    record MappingPage(List<MappingView> items, @Nullable String next) {}

    static MappingView from(SkillMapping mapping) {
        return new MappingView(
                mapping.id,
                mapping.version,
                mapping.system,
                mapping.outsideId,
                mapping.outsideName,
                mapping.skill,
                mapping.kind,
                mapping.confidence,
                mapping.status,
                mapping.madeBy,
                mapping.madeAt,
                mapping.decidedBy,
                mapping.decidedAt);
    }
}
