package dev.skillsgap.recommendation.answer.match;

import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.Role;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** People side by side against a role. */
@Schema(name = "Comparison")
public record Comparison(String role, String title, Basis basis, List<Compared> people, List<Row> requirements) {

    /** One of the people. */
    @Schema(name = "ComparedPerson")
    public record Compared(String person, long personVersion, Fit fit) {}

    /** A requirement, and what each of the people has for it, in their order. */
    @Schema(name = "ComparedRequirement")
    public record Row(
            String skill,
            String label,
            int required,
            String necessity,
            @Nullable String anyOf,
            List<Cell> people) {}

    /** What one person has for a requirement. */
    @Schema(name = "ComparedCell")
    public record Cell(
            @Schema(description = "Own level, 0 to 5; null: unknown") @Nullable
            Integer held,

            double effective,
            double coverage,
            double contribution) {

        private static Cell from(Line line) {
            return new Cell(line.held(), line.effective(), line.coverage(), line.contribution());
        }
    }

    static Comparison of(Role role, Basis basis, List<Matching.PersonMatch> matches) {
        return new Comparison(
                role.id(),
                role.title(),
                basis,
                matches.stream()
                        .map(match ->
                                new Compared(match.person().id(), match.person().version(), Fit.of(match.gap())))
                        .toList(),
                IntStream.range(0, role.requirements().size())
                        .mapToObj(i -> row(matches.stream()
                                .map(match -> match.gap().lines().get(i))
                                .toList()))
                        .toList());
    }

    /** The lines of all gaps stand in the same order, which depends on the role alone. */
    private static Row row(List<Line> lines) {
        var requirement = lines.getFirst().requirement();
        return new Row(
                requirement.skill().id(),
                requirement.skill().label(),
                requirement.level(),
                requirement.necessity().word(),
                requirement.anyOf(),
                lines.stream().map(Cell::from).toList());
    }
}
