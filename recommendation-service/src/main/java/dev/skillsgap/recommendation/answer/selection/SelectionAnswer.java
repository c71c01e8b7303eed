package dev.skillsgap.recommendation.answer.selection;

import dev.skillsgap.recommendation.answer.match.Basis;
import dev.skillsgap.recommendation.selection.SelectionRates;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How often people of each group are selected. */
@Schema(name = "SelectionRates")
record SelectionAnswer(String role, Basis basis, String attribute, List<GroupRate> groups) {

    /** A group; all is null where it is withheld. */
    @Schema(name = "GroupRate")
    record GroupRate(
            String group,

            @Schema(description = "Whether it has too few people to be told of")
            boolean withheld,

            @Nullable Integer people,
            @Nullable Integer selected,

            @Schema(description = "selected / people") @Nullable
            Double rate,

            @Schema(description = "rate / the highest rate; null also where nobody is selected") @Nullable
            Double ratio,

            @Schema(description = "ratio < 4/5") @Nullable Boolean belowFourFifths) {

        static GroupRate of(SelectionRates.Group group) {
            return new GroupRate(
                    group.name(),
                    group.withheld(),
                    group.people(),
                    group.selected(),
                    group.rate(),
                    group.ratio(),
                    group.belowFourFifths());
        }
    }
}
