package dev.skillsgap.recommendation.answer.team;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The requirements of one category together. */
@Schema(name = "HeatOfCategory")
public record Category(
        String category,

        @Schema(description = "Requirements times people that are met")
        int met,

        @Schema(description = "Requirements times people of whom nothing is known")
        int unknown,

        @Schema(description = "Requirements times people") int all,

        @Schema(description = "Mean of the skills' coverage, 0 to 1")
        double coverage,

        double burden) {

    /** The categories of these, the heaviest burden first. */
    static List<Category> of(List<Heat> heats) {
        return heats.stream()
                .collect(Collectors.groupingBy(Heat::category, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Category::burden).reversed().thenComparing(Category::category))
                .toList();
    }

    private static Category of(String category, List<Heat> heats) {
        return new Category(
                category,
                heats.stream().mapToInt(Heat::met).sum(),
                heats.stream().mapToInt(Heat::unknown).sum(),
                heats.stream().mapToInt(Heat::measured).sum(),
                heats.stream().mapToDouble(Heat::coverage).average().orElseThrow(),
                heats.stream().mapToDouble(Heat::burden).sum());
    }
}
