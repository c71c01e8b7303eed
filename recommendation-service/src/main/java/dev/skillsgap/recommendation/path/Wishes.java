package dev.skillsgap.recommendation.path;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.skillsgap.recommendation.path.problem.Objective;
import dev.skillsgap.recommendation.step.Learning;
import dev.skillsgap.recommendation.step.Resource;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a path.
 *
 * @param budget kept where the objective is readiness
 * @param kinds of resources that may be used; empty: all
 * @param without kinds that may not
 * @param language the only one that may be used, ISO 639-1; null: any
 * @param learning how far they are with resources: what was done is not done again, and what is skipped not at all
 * @param currency the only one in which something may cost where money counts, ISO 4217; what is free has none
 */
public record Wishes(
        Objective objective,
        Budget budget,
        Set<String> kinds,
        Set<String> without,
        @Nullable String language,
        Learning learning,
        String currency) {

    private static final String WHERE_NOTHING_COSTS = "USD";

    /**
     * What may be spent.
     *
     * @param hours null: as many as it takes
     * @param money in the currency of the wishes; null: as much as it takes
     */
    public record Budget(@Nullable Double hours, @Nullable Double money) {

        public static final Budget NONE = new Budget(null, null);
    }

    /** Why a resource is left out. */
    public enum LeftOut {
        DONE,
        SKIPPED,
        KIND,
        LANGUAGE,
        CURRENCY;

        /** As answers write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Wishes {
        kinds = Set.copyOf(kinds);
        without = Set.copyOf(without);
    }

    /** The currency in which most of the resources are priced, the first by its code where several are. */
    public static String usualCurrency(Collection<Resource> resources) {
        return resources.stream()
                .filter(resource -> resource.cost() > 0)
                .collect(groupingBy(Resource::currency, counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(WHERE_NOTHING_COSTS);
    }

    /** Why the resource may not be used; empty where it may. */
    public Optional<LeftOut> leavesOut(Resource resource) {
        if (learning.leavesOut(resource)) {
            return Optional.of(learning.done().contains(resource.id()) ? LeftOut.DONE : LeftOut.SKIPPED);
        }
        if (without.contains(resource.kind()) || (!kinds.isEmpty() && !kinds.contains(resource.kind()))) {
            return Optional.of(LeftOut.KIND);
        }
        if (language != null && !language.equals(resource.language())) {
            return Optional.of(LeftOut.LANGUAGE);
        }
        return moneyCounts() && resource.cost() > 0 && !currency.equals(resource.currency())
                ? Optional.of(LeftOut.CURRENCY)
                : Optional.empty();
    }

    /** Whether the answer depends on what resources cost. */
    public boolean moneyCounts() {
        return objective == Objective.LEAST_COST || budget.money != null;
    }
}
