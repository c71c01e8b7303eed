package dev.skillsgap.skills.taxonomy;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one can hold at a level.
 *
 * @param group under which it is shown
 * @param ambiguousLabels those of its labels that another skill carries too, knowingly
 */
public record Skill(
        @Identifier String id,
        @Identifier String framework,

        @NotNull(message = "Say which kind it is: knowledge, tool, practice or transversal.")
        SkillKind kind,

        @Line String group,
        @Line String label,
        List<@Line String> altLabels,
        List<@Line String> ambiguousLabels,

        @NotBlank(message = "Describe it in a sentence or two.")
        String description,

        List<@NotNull @Valid Relation> relations)
        implements Concept {

    public Skill {
        altLabels = Concept.orNone(altLabels);
        ambiguousLabels = Concept.orNone(ambiguousLabels);
        relations = Concept.orNone(relations);
    }

    /**
     * Skill to skill.
     *
     * @param level of the target needed before this skill; only a prerequisite has one
     * @param credit share of this skill's level that counts for the target, above 0, at most 0.8; only a transfer has one
     */
    public record Relation(
            @NotNull(message = "Say which type it is: broader, prerequisite, transfer or related.")
            RelationType type,

            @Identifier String target,
            @Level @Nullable Integer level,
            @Nullable Double credit) {}

    /** How one skill relates to another. */
    public enum RelationType {
        /** The target is the broader concept. */
        BROADER,
        /** The target must be held at a level before. */
        PREREQUISITE,
        /** Who holds this skill gets part credit for the target. */
        TRANSFER,
        /** The two belong together, and that is all that is said. */
        RELATED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public ConceptKind conceptKind() {
        return ConceptKind.SKILL;
    }
}
