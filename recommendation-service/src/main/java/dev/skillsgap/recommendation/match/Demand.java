package dev.skillsgap.recommendation.match;

import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Unit;
import java.util.List;
import java.util.Map;

/** A role as people are ranked for it: of each unit what each skill brings it at levels 0 to 5. */
public final class Demand {

    private final List<Map<String, int[]>> units;

    private Demand(List<Map<String, int[]>> units) {
        this.units = units;
    }

    public static Demand of(Role role, Policy policy) {
        var all = Unit.of(role, policy);
        var total = Unit.totalWeight(all);
        return new Demand(
                all.stream().map(unit -> Sources.of(unit, total, policy)).toList());
    }

    List<Map<String, int[]>> units() {
        return units;
    }

    /** Score of who knows nothing. */
    int base() {
        return units.isEmpty() ? Score.MET : 0;
    }
}
