package dev.skillsgap.profile.skillmapping;

import dev.skillsgap.profile.outside.OutsideName;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a request says that a name means.
 *
 * @param system such as {@code workday}; an import calls it its source
 * @param outsideId of the skill there; where it is given, the mapping is of it, and the name beside it only for readers
 * @param skill of ours; absent where the name is rejected, since it means none
 * @param kind exact where absent
 * @param confidence 1 where absent
 * @param status suggested where absent
 */
@Schema(name = "NewSkillMapping")
record MappingInput(
        @NotNull @Pattern(regexp = OutsideName.SYSTEM) String system,
        @Size(max = OutsideName.LONGEST) @Nullable String outsideId,
        @Size(max = OutsideName.LONGEST) @Nullable String outsideName,
        @Size(max = 100) @Nullable String skill,
        @Nullable MappingKind kind,
        @DecimalMin("0") @DecimalMax("1") @Nullable Double confidence,
        @Nullable MappingStatus status) {

    OutsideName name() {
        return OutsideName.of(system, outsideId, outsideName);
    }

    Meaning meaning() {
        return new Change(skill, kind, confidence, status).meaning();
    }

    /** The same of a mapping that is there. */
    @Schema(name = "SkillMappingChange")
    record Change(
            @Size(max = 100) @Nullable String skill,
            @Nullable MappingKind kind,
            @DecimalMin("0") @DecimalMax("1") @Nullable Double confidence,
            @Nullable MappingStatus status) {

        Meaning meaning() {
            return new Meaning(
                    skill == null || skill.isBlank() ? null : skill.strip(),
                    kind == null ? MappingKind.EXACT : kind,
                    confidence == null ? 1 : confidence,
                    status == null ? MappingStatus.SUGGESTED : status);
        }
    }
}
