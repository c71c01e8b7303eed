package dev.skillsgap.skills.taxonomy;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.skillsgap.api.table.NoFormula;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that teaches.
 *
 * @param stage of becoming a machine learning engineer it belongs to, 1 to 6
 * @param language ISO 639-1
 * @param hours effort to finish, above 0, at most 100,000
 * @param cost in {@code currency}, 0 to 10^9
 * @param currency ISO 4217
 * @param requires what one must hold before, besides what it teaches
 * @param source where these facts were read; null: the provider
 */
public record Resource(
        @Identifier String id,
        @Identifier String framework,
        @Line @NoFormula(message = NoFormula.ADVICE) String title,

        @NotNull(message = "Say which of the nine kinds it is.")
        ResourceKind kind,

        @Min(value = 1, message = "Give a stage from 1 to 6.") @Max(value = 6, message = "Give a stage from 1 to 6.")
        int stage,

        @Line String provider,

        @NotNull(message = "Give the public address, beginning with https://.")
        @Pattern(regexp = "https?://[^\\s/]+\\S*", message = "Give the public address, beginning with https://.")
        String url,

        @NotNull(message = "Give the language, such as en.")
        @Pattern(regexp = "[a-z]{2}", message = "Give the language as two small letters, such as en.")
        String language,

        @DecimalMin(value = "0", inclusive = false, message = "Give hours above 0, at most 100000.")
        @DecimalMax(value = "100000", message = "Give hours above 0, at most 100000.")
        double hours,

        @NotNull(message = "Say where the hours are from: stated or estimated.")
        HoursBasis hoursBasis,

        @NotNull(message = "Give the cost; 0 if it is free.")
        @DecimalMin(value = "0", message = "Give a cost from 0 to 1000000000.")
        @DecimalMax(value = "1000000000", message = "Give a cost from 0 to 1000000000.")
        Double cost,

        @NotNull(message = "Give the currency, such as USD.")
        @Pattern(regexp = "[A-Z]{3}", message = "Give the currency as three capital letters, such as USD.")
        String currency,

        @NotEmpty(message = "List at least one skill that it teaches.")
        List<@NotNull @Valid Teaching> teaches,

        List<@NotNull @Valid Prerequisite> requires,

        @Size(min = 1, max = 300, message = Line.MESSAGE) @Nullable
        String source)
        implements Concept {

    public Resource {
        teaches = Concept.orNone(teaches);
        requires = Concept.orNone(requires);
    }

    /**
     * A skill that it lifts.
     *
     * @param from level one should hold on entry, 0 (none) to 4
     * @param to level reached, 1 to 5
     */
    public record Teaching(
            @Identifier String skill,

            @NotNull(message = "Give the level needed on entry, from 0 (none) to 4.")
            @Min(value = 0, message = "Give the level needed on entry, from 0 (none) to 4.")
            @Max(value = 4, message = "Give the level needed on entry, from 0 (none) to 4.")
            Integer from,

            @Level int to) {}

    /** A skill that must be held before. */
    public record Prerequisite(
            @Identifier String skill, @Level int level) {}

    /** Who says how long it takes: the provider or a public list, or we. */
    public enum HoursBasis {
        STATED,
        ESTIMATED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public ConceptKind conceptKind() {
        return ConceptKind.RESOURCE;
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public List<String> altLabels() {
        return List.of();
    }

    @Override
    public Stream<String> skillsNamed() {
        return Stream.concat(
                teaches.stream().map(Teaching::skill), requires.stream().map(Prerequisite::skill));
    }
}
