package dev.skillsgap.skills.taxonomy;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.skillsgap.api.table.NoFormula;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job to be filled.
 *
 * @param entryLevel whether one can begin a career with it; null where the framework does not say
 */
public record Role(
        @Identifier String id,
        @Identifier String framework,
        @Line @NoFormula(message = NoFormula.ADVICE) String title,
        List<@Line String> altTitles,

        @NotBlank(message = "Describe it in one to three sentences.")
        String description,

        @Nullable Boolean entryLevel,
        List<@NotNull @Valid Duty> duties,

        @NotEmpty(message = "List at least one requirement.")
        List<@NotNull @Valid Requirement> requirements,

        List<@NotNull @Valid Stage> stages,
        List<@NotNull @Valid Industry> industries,
        @NotNull @Valid Outlook outlook)
        implements Concept {

    public Role {
        altTitles = Concept.orNone(altTitles);
        duties = Concept.orNone(duties);
        requirements = Concept.orNone(requirements);
        stages = Concept.orNone(stages);
        industries = Concept.orNone(industries);
        outlook = outlook == null ? Outlook.NONE : outlook;
    }

    /** What one does in the role, and the skills it needs. */
    public record Duty(
            @Identifier String id,
            @NotBlank(message = "Say what is done.") String text,
            List<@Identifier String> skills) {
        public Duty {
            skills = Concept.orNone(skills);
        }
    }

    /**
     * A skill that the role requires.
     *
     * @param level required, 1 to 5
     * @param importance for the role, above 0, at most 1
     * @param anyOf group of alternatives: any one of its members is enough
     * @param basis where level and importance come from
     */
    public record Requirement(
            @Identifier String skill,
            @Level int level,

            @DecimalMin(value = "0", inclusive = false, message = "Give an importance above 0, at most 1.")
            @DecimalMax(value = "1", message = "Give an importance above 0, at most 1.")
            double importance,

            @NotNull(message = "Say whether it is essential or optional.")
            Necessity necessity,

            @Pattern(regexp = Identifier.PATTERN, message = Identifier.MESSAGE) @Nullable
            String anyOf,

            @Size(min = 1, max = 300, message = Line.MESSAGE) @Nullable
            String basis) {}

    /** Whether a requirement must be met. */
    public enum Necessity {
        ESSENTIAL,
        OPTIONAL;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One stage on the way into the role: what is learnt, and by which kinds of resources. */
    public record Stage(
            @Min(value = 1, message = "Number stages from 1 to 9.")
            @Max(value = 9, message = "Number stages from 1 to 9.")
            int number,

            @Line String title,
            @NotBlank(message = "Say what is learnt.") String text,
            List<@Identifier String> skills,
            List<@NotNull ResourceKind> kinds) {
        public Stage {
            skills = Concept.orNone(skills);
            kinds = Concept.orNone(kinds);
        }
    }

    /** Where the role works, and what is required there besides. */
    public record Industry(
            @Identifier String id,
            @Line String label,
            @NotBlank(message = "Say what is done there.") String text,
            List<@NotNull @Valid Requirement> adds) {
        public Industry {
            adds = Concept.orNone(adds);
        }
    }

    /** Pay and demand, what pay depends on, and what matters besides. */
    public record Outlook(
            List<@NotNull @Valid Figure> figures, List<@Line String> factors, List<@Line String> beyondPay) {

        public static final Outlook NONE = new Outlook(List.of(), List.of(), List.of());

        public Outlook {
            figures = Concept.orNone(figures);
            factors = Concept.orNone(factors);
            beyondPay = Concept.orNone(beyondPay);
        }
    }

    /**
     * One figure and where it is from.
     *
     * @param low in {@code unit}; null for an open range
     * @param high in {@code unit}; null for an open range
     * @param year that the source states
     * @param recorded year in which it was read
     */
    public record Figure(
            @NotNull(message = "Say what is measured: pay, growth, openings, demand or rank.")
            Measure measure,

            @Size(min = 1, max = 300, message = Line.MESSAGE) @Nullable
            String region,

            @Size(min = 1, max = 300, message = Line.MESSAGE) @Nullable
            String level,

            @Nullable Double low,
            @Nullable Double high,
            @Line String unit,

            @Size(min = 1, max = 300, message = Line.MESSAGE) @Nullable
            String period,

            @Line String source,

            @Min(value = 1900, message = "Give the year, such as 2024.")
            @Max(value = 2100, message = "Give the year, such as 2024.")
            @Nullable
            Integer year,

            @Min(value = 1900, message = "Give the year in which it was read, such as 2026.")
            @Max(value = 2100, message = "Give the year in which it was read, such as 2026.")
            int recorded,

            @Size(min = 1, max = 300, message = Line.MESSAGE) @Nullable
            String note) {}

    /** What a figure of the outlook measures. */
    public enum Measure {
        PAY,
        GROWTH,
        OPENINGS,
        DEMAND,
        RANK;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public ConceptKind conceptKind() {
        return ConceptKind.ROLE;
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public List<String> altLabels() {
        return altTitles;
    }

    @Override
    public Stream<String> skillsNamed() {
        return Stream.of(
                        requirements.stream().map(Requirement::skill),
                        duties.stream().flatMap(duty -> duty.skills().stream()),
                        stages.stream().flatMap(stage -> stage.skills().stream()),
                        industries.stream()
                                .flatMap(industry -> industry.adds().stream())
                                .map(Requirement::skill))
                .flatMap(skills -> skills);
    }
}
