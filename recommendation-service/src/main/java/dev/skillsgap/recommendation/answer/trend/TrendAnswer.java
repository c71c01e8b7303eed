package dev.skillsgap.recommendation.answer.trend;

import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.gap.Readiness;
import dev.skillsgap.recommendation.trend.Point;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the readiness of a group moved. */
@Schema(name = "Trend")
public record TrendAnswer(
        @Schema(description = "Null: everyone") @Nullable String team,

        @Schema(description = "Id of the role, or `own`", examples = "own")
        String role,

        @Schema(description = "`month`, `week` or `release`", examples = "month")
        String every,

        LocalDate from,
        LocalDate to,

        @Schema(
                description =
                        "People of the group now: it is they whose answers are followed back, whether they were in"
                                + " it then or not. Null where figures are withheld")
        @Nullable
        Integer size,

        @Schema(description = "Why there are no points; null where there are") @Nullable
        String withheld,

        boolean stale,
        @Nullable Instant staleSince,

        @Schema(description = "The oldest first") List<Moment> points) {

    /** The figures at the end of a day. */
    @Schema(name = "TrendPoint")
    public record Moment(
            @Schema(description = "UTC day at whose end it stands")
            LocalDate day,

            @Schema(description = "Day that the figures are of; null where they are withheld") @Nullable
            LocalDate since,

            @Schema(description = "Whether they are those of an earlier day, for since then too few answers changed")
            boolean repeated,

            @Schema(
                    description = "Whether they are withheld: too few people had an answer, or it could be worked out"
                            + " what few were answered")
            boolean withheld,

            @Schema(description = "People counted: those of now who had an answer then. Null where withheld") @Nullable
            Integer people,

            @Schema(description = "Share of the people of now who are counted, 0 to 1") @Nullable
            Double coverage,

            @Schema(description = "Mean of the people's readiness, 0 to 1: low, and high with unknown counted as met")
            @Nullable
            Readiness readiness,

            @Schema(description = "Share of the people counted who lacked no essential requirement, 0 to 1") @Nullable
            Double ready,

            @Schema(description = "Releases that the answers are of, the oldest first")
            List<Integer> releases) {

        private static Moment of(Point point, int size) {
            var figures = point.figures();
            return figures == null
                    ? new Moment(point.day(), null, false, true, null, null, null, null, List.of())
                    : new Moment(
                            point.day(),
                            point.since(),
                            point.repeated(),
                            false,
                            figures.people(),
                            (double) figures.people() / size,
                            new Readiness(figures.low(), figures.high()),
                            figures.ready(),
                            figures.releases());
        }
    }

    static TrendAnswer of(@Nullable String team, TrendQuery.Asked asked, Trends.Trend trend, Staleness.State state) {
        var points = trend.points().stream()
                .map(point -> Moment.of(point, trend.size()))
                .toList();
        return of(team, asked, trend.size(), null, state, points);
    }

    static TrendAnswer withheld(@Nullable String team, TrendQuery.Asked asked, int smallest, Staleness.State state) {
        var why = ("Figures over fewer than %d people, or from which such could be worked out, are withheld;"
                        + " look at the people one by one.")
                .formatted(smallest);
        return of(team, asked, null, why, state, List.of());
    }

    private static TrendAnswer of(
            @Nullable String team,
            TrendQuery.Asked asked,
            @Nullable Integer size,
            @Nullable String withheld,
            Staleness.State state,
            List<Moment> points) {
        var role = asked.role();
        return new TrendAnswer(
                team,
                role == null ? "own" : role,
                TrendQuery.word(asked.every()),
                asked.from(),
                asked.to(),
                size,
                withheld,
                state.stale(),
                state.since(),
                points);
    }
}
