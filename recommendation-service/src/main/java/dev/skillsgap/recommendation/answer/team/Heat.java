package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Requirement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the people of a group stand against what is required of one skill, by their own levels. Where several roles require
 * it, each person counts once for each role that they are measured against.
 */
@Schema(name = "Heat")
public record Heat(
        String skill,
        String label,
        String category,

        @Schema(description = "Level required; of several roles the highest")
        int required,

        @Schema(description = "`essential` where it is to any of the roles, else `optional`")
        String necessity,

        @Schema(description = "Of several roles the highest")
        double importance,

        @Schema(description = "Group of alternatives; null also where the roles do not agree") @Nullable
        String anyOf,

        @Schema(description = "People measured") int people,

        @Schema(description = "People times roles that require it: what met, shortOf and unknown add up to")
        int measured,

        @Schema(description = "Hold the level that their role requires, or more")
        int met,

        @Schema(description = "A level is known, and is too low")
        int shortOf,

        @Schema(description = "Nothing is known") int unknown,

        @Schema(description = "People at level 0, 1, 2, 3, 4, 5")
        List<Integer> atLevel,

        @Schema(description = "Mean of min(1, own level / required), 0 to 1; unknown is 0")
        double coverage,

        @Schema(
                description = "Whether, of a role to which it is essential, fewer than two people of the whole team"
                        + " hold the level")
        boolean singlePointOfFailure,

        @Schema(
                description = "Sum over the roles: weight of the requirement, times what is missing of coverage, times"
                        + " people")
        double burden,

        @Schema(description = "The same by role, by role id")
        List<ByRole> byRole) {

    private static final int ENOUGH = 2;

    /**
     * What one role requires of it.
     *
     * @param people measured against the role
     * @param met of them hold the level, or more
     */
    @Schema(name = "HeatByRole")
    public record ByRole(
            String role,
            int required,
            String necessity,
            double importance,
            @Nullable String anyOf,
            int people,
            int met) {

        private static ByRole of(Measured.Cell cell) {
            var requirement = cell.requirement();
            return new ByRole(
                    cell.role(),
                    requirement.level(),
                    requirement.necessity().word(),
                    requirement.importance(),
                    requirement.anyOf(),
                    cell.people(),
                    cell.met());
        }
    }

    /**
     * Adds up what the roles require of one skill.
     *
     * @param cells of one skill, at least one
     * @param apart whether no person is measured against two roles
     */
    static Heat of(List<Measured.Cell> cells, String category, boolean apart) {
        var requirements = cells.stream().map(Measured.Cell::requirement).toList();
        var skill = requirements.getFirst().skill();
        int measured = cells.stream().mapToInt(Measured.Cell::people).sum();
        int known = cells.stream().mapToInt(Measured.Cell::known).sum();
        int met = cells.stream().mapToInt(Measured.Cell::met).sum();
        double covered = cells.stream().mapToDouble(Measured.Cell::covered).sum();
        return new Heat(
                skill.id(),
                skill.label(),
                category,
                requirements.stream().mapToInt(Requirement::level).max().orElseThrow(),
                strictest(requirements).word(),
                requirements.stream().mapToDouble(Requirement::importance).max().orElseThrow(),
                commonGroup(requirements),
                apart ? measured : cells.getFirst().people(),
                measured,
                met,
                known - met,
                measured - known,
                apart ? atLevel(cells) : cells.getFirst().atLevel(),
                covered / measured,
                cells.stream().anyMatch(Heat::hangsOnOne),
                cells.stream()
                        .mapToDouble(cell -> cell.weight() * (cell.people() - cell.covered()))
                        .sum(),
                cells.stream()
                        .map(ByRole::of)
                        .sorted(Comparator.comparing(ByRole::role))
                        .toList());
    }

    private static Necessity strictest(List<Requirement> requirements) {
        return requirements.stream().anyMatch(one -> one.necessity() == Necessity.ESSENTIAL)
                ? Necessity.ESSENTIAL
                : Necessity.OPTIONAL;
    }

    private static @Nullable String commonGroup(List<Requirement> requirements) {
        var first = requirements.getFirst().anyOf();
        return first != null && requirements.stream().allMatch(one -> first.equals(one.anyOf())) ? first : null;
    }

    private static List<Integer> atLevel(List<Measured.Cell> cells) {
        return IntStream.range(0, cells.getFirst().atLevel().size())
                .mapToObj(level -> cells.stream()
                        .mapToInt(cell -> cell.atLevel().get(level))
                        .sum())
                .toList();
    }

    private static boolean hangsOnOne(Measured.Cell cell) {
        var requirement = cell.requirement();
        return requirement.necessity() == Necessity.ESSENTIAL && requirement.anyOf() == null && cell.holders() < ENOUGH;
    }
}
