package dev.skillsgap.recommendation.answer.trend;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.answer.Questions;
import dev.skillsgap.recommendation.taxonomy.Release;
import dev.skillsgap.recommendation.trend.Every;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which trend is asked for, in the words of the request. */
public record TrendQuery(
        @Parameter(
                description = "Only of who has an answer for this role; without it, or `own`: of each person, for the"
                        + " target role that they had",
                example = "ml-engineer")
        @QueryParam("role")
        @Nullable
        String role,

        @Parameter(description = "First day, YYYY-MM-DD (UTC); without it six months before `to`")
        @QueryParam("from")
        @Nullable
        String from,

        @Parameter(
                description = "Last day, YYYY-MM-DD (UTC); without it yesterday. Days that are not over have no point")
        @QueryParam("to")
        @Nullable
        String to,

        @Parameter(
                description =
                        "A point at the end of each `month` (also without it), of each `week` (Sunday), or of each"
                                + " day on which a `release` was published",
                example = "month")
        @QueryParam("every")
        @Nullable
        String every) {

    private static final String OWN = "own";
    private static final int MONTHS = 6;

    /**
     * What is meant.
     *
     * @param role null: each person's own
     */
    record Asked(@Nullable String role, LocalDate from, LocalDate to, Every every) {}

    /** What is meant; throws a Refusal that names the parameter where one cannot be taken. */
    Asked read(Release release) {
        var last = to == null ? LocalDate.now(ZoneOffset.UTC).minusDays(1) : Questions.date("to", to);
        if (last.isBefore(LocalDate.EPOCH)) {
            throw Refusal.invalid("to", "'%s' is before anything was answered: name a later day.".formatted(last));
        }
        var first = from == null ? last.minusMonths(MONTHS) : Questions.date("from", from);
        if (first.isAfter(last)) {
            throw Refusal.invalid("from", "'%s' is after '%s': name an earlier day.".formatted(first, last));
        }
        return new Asked(known(release), first, last, howOften());
    }

    private @Nullable String known(Release release) {
        if (role == null || role.equals(OWN)) {
            return null;
        }
        return release.role(role)
                .orElseThrow(() -> Refusal.invalid(
                        "role",
                        "Release %d has no role '%s'; name one of its roles, or leave it out."
                                .formatted(release.number(), role)))
                .id();
    }

    private Every howOften() {
        var word = every == null ? word(Every.MONTH) : every;
        return Arrays.stream(Every.values())
                .filter(known -> word(known).equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("every", "Say every=month, every=week or every=release."));
    }

    static String word(Every every) {
        return every.name().toLowerCase(Locale.ROOT);
    }
}
