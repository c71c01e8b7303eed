package dev.skillsgap.skills.taxonomy;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.skillsgap.api.table.NoFormula;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
        @Line @NoFormula(message = NoFormula.ADVICE) String label,
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
            @NotNull(message = "Say which type it is: broader, prerequisite, transfer, related, sameAs or replaces.")
            RelationType type,

            @Identifier String target,
            @Level @Nullable Integer level,
            @Nullable Double credit) {

        /** Without a level or credit. */
        public static Relation to(RelationType type, String target) {
            return new Relation(type, target, null, null);
        }
    }

    /** How one skill relates to another. */
    public enum RelationType {
        /** The target is the broader concept. */
        BROADER,
        /** The target must be held at a level before. */
        PREREQUISITE,
        /** Who holds this skill gets part credit for the target. */
        TRANSFER,
        /** The two belong together, and that is all that is said. */
        RELATED,
        /** This is another framework's name of the target, which counts in its place. */
        SAME_AS,
        /** The target is retired, and what is asserted of it counts for this skill. */
        REPLACES;

        @JsonValue
        @Override
        public String toString() {
            return this == SAME_AS ? "sameAs" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** Ids of the skills that it relates to in that way. */
    public Stream<String> targets(RelationType type) {
        return relations.stream().filter(relation -> relation.type() == type).map(Relation::target);
    }

    /** The same with other relations. */
    public Skill with(List<Relation> others) {
        return new Skill(id, framework, kind, group, label, altLabels, ambiguousLabels, description, others);
    }

    /** The same, which takes the place of that skill and is not related to it otherwise. */
    public Skill replacing(String other) {
        var others = relations.stream().filter(relation -> !relation.target().equals(other));
        return with(Stream.concat(others, Stream.of(Relation.to(RelationType.REPLACES, other)))
                .toList());
    }

    @Override
    public ConceptKind conceptKind() {
        return ConceptKind.SKILL;
    }

    @Override
    public Stream<String> skillsNamed() {
        return relations.stream()
                .filter(relation -> relation.type() != RelationType.REPLACES)
                .map(Relation::target);
    }
}
