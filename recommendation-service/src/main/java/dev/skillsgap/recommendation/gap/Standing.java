package dev.skillsgap.recommendation.gap;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person is known to hold on a date: the best assertion of each skill, under whichever name it was made. */
public final class Standing {

    private final LocalDate asOf;

    /** The same in days since 1970. */
    private final long day;

    private final Names names;
    private final Map<String, Assertion> current;
    private final Map<String, Assertion> expired;

    /** Goes before what is current; apart, so that supposing a level does not copy all that is known. */
    private final Map<String, Assertion> supposed;

    private Standing(
            LocalDate asOf,
            Names names,
            Map<String, Assertion> current,
            Map<String, Assertion> expired,
            Map<String, Assertion> supposed) {
        this.asOf = asOf;
        this.day = asOf.toEpochDay();
        this.names = names;
        this.current = current;
        this.expired = expired;
        this.supposed = supposed;
    }

    /** As the other, where every skill has but its own id. */
    public static Standing of(List<Assertion> assertions, LocalDate asOf) {
        return of(assertions, asOf, Names.NONE);
    }

    /** Sorts out what counts on {@code asOf}; of equally good assertions the later in the list counts. */
    public static Standing of(List<Assertion> assertions, LocalDate asOf, Names names) {
        var standing = new Standing(asOf, names, new HashMap<>(), new HashMap<>(), Map.of());
        for (var assertion : assertions) {
            var best = assertion.hasExpired(asOf) ? standing.expired : standing.current;
            best.merge(
                    names.skill(assertion.skill()),
                    assertion,
                    (earlier, later) -> later.beatsEarlier(earlier) ? later : earlier);
        }
        return standing;
    }

    /** The same person after reaching these levels; a level below the one held changes nothing. */
    public Standing raisedTo(Map<String, Integer> levels) {
        var above = new HashMap<String, Integer>();
        levels.forEach((skill, level) -> {
            if (level > levelOf(skill)) {
                above.put(skill, level);
            }
        });
        return supposing(above);
    }

    /**
     * The same person if these were the levels, 0 to 5: each replaces whatever is known of its skill, so that it may
     * also be a lower one. It is meant for readiness: the confidence of what is only supposed says nothing.
     */
    public Standing supposing(Map<String, Integer> levels) {
        var all = new HashMap<>(supposed);
        var now = asOf.atStartOfDay(ZoneOffset.UTC).toInstant();
        levels.forEach((skill, level) -> all.put(skill, new Assertion(skill, level, Source.INFERRED, now, null)));
        return new Standing(asOf, names, current, expired, all);
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** The date in days since 1970. */
    long day() {
        return day;
    }

    /** Own level, 0 to 5; 0 also when nothing is known. */
    public int levelOf(String skill) {
        var best = best(skill);
        return best == null ? 0 : best.level();
    }

    /** Own level, 0 to 5, of each skill of which something is known. */
    public Map<String, Integer> levels() {
        return Stream.of(current, supposed)
                .flatMap(known -> known.entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().level(), (known, instead) -> instead));
    }

    /** All that is, or was, known, by skill. */
    List<Map<String, Assertion>> known() {
        return List.of(current, expired, supposed);
    }

    /** The best assertion that counts; null: unknown. */
    public @Nullable Assertion best(String skill) {
        var instead = supposed.isEmpty() ? null : supposed.get(skill);
        return instead == null ? current.get(skill) : instead;
    }

    /** The name under which it was made, where that is not the skill's own id; null where it is. */
    Names.@Nullable Name nameOf(@Nullable Assertion made) {
        return made == null ? null : names.find(made.skill());
    }

    /** The best of those that have expired; null when none has. */
    public @Nullable Assertion bestExpired(String skill) {
        return expired.get(skill);
    }
}
