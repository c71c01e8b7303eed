package dev.skillsgap.recommendation.answer;

import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Reading;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import dev.skillsgap.recommendation.projection.KnownPerson;
import dev.skillsgap.recommendation.taxonomy.Release;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands to a role on a date, under the live release.
 *
 * @param role with what the industry adds
 * @param industry its id; null: none was named
 */
public record Question(
        KnownPerson person,
        Release release,
        Role role,
        @Nullable String industry,
        LocalDate asOf) {

    public Standing standing() {
        return Standing.of(person.assertions(), asOf, release.names());
    }

    public Reading read(Policy policy) {
        return Reading.of(role, standing(), policy);
    }

    /**
     * The words in which a question was asked.
     *
     * @param role its id; null: the person's target role
     * @param industry its id; null: none
     * @param asOf a date; null: today in UTC
     * @param prefix of the names of the fields, to point to them in an error: {@code /} in a body, else empty
     */
    public record Asked(
            String person,
            @Nullable String role,
            @Nullable String industry,
            @Nullable String asOf,
            String prefix) {

        String field(String name) {
            return prefix + name;
        }
    }
}
