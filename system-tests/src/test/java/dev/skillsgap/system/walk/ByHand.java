package dev.skillsgap.system.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The addition once more, from what profile-service and skills-service say: the requirements, the assertions and the
 * relations. Nothing that recommendation-service answers goes into it.
 */
final class ByHand {

    private static final LocalDate AS_OF = LocalDate.parse(Asked.AS_OF);
    private static final Map<String, Double> TRUST = trust();
    private static final Map<String, Integer> HALF_LIFE_DAYS =
            Map.of("knowledge", 1825, "tool", 730, "practice", 1095, "transversal", 3650);

    private final List<Map<String, Object>> requirements;
    private final Map<String, Known> known = new HashMap<>();

    /** What counts of a skill, what kind of skill it is, and what it is worth for others. */
    private record Known(int level, String source, Instant assertedAt, String kind, Map<String, Double> credits) {

        double confidence() {
            var days = ChronoUnit.DAYS.between(assertedAt.atZone(ZoneOffset.UTC).toLocalDate(), AS_OF);
            return TRUST.get(source) * Math.exp(-Math.log(2) * days / HALF_LIFE_DAYS.get(kind));
        }
    }

    /** A requirement added up. */
    record Term(
            String skill,
            String anyOf,
            boolean essential,
            double weight,
            double coverage,
            double confidence,
            boolean unknown) {}

    private static Map<String, Double> trust() {
        var trust = new LinkedHashMap<String, Double>();
        trust.put("credential", 1.0);
        trust.put("assessment", 0.9);
        trust.put("manager", 0.8);
        trust.put("self", 0.5);
        trust.put("inferred", 0.3);
        return trust;
    }

    ByHand(Asked asked) {
        requirements = asked.role().getList("requirements");
        var assertions = asked.assertions().<Map<String, Object>>getList("items");
        for (var source : TRUST.keySet()) {
            assertions.stream()
                    .filter(assertion -> assertion.get("source").equals(source) && counts(assertion))
                    .filter(assertion -> isNewest(assertion, assertions))
                    .forEach(assertion ->
                            known.computeIfAbsent((String) assertion.get("skill"), skill -> known(assertion, asked)));
        }
    }

    private static boolean counts(Map<String, Object> assertion) {
        var expiresAt = (String) assertion.get("expiresAt");
        return assertion.get("withdrawnAt") == null
                && (expiresAt == null
                        || Instant.parse(expiresAt)
                                .isAfter(AS_OF.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static boolean isNewest(Map<String, Object> one, List<Map<String, Object>> assertions) {
        return assertions.stream()
                .filter(other -> other.get("skill").equals(one.get("skill"))
                        && other.get("source").equals(one.get("source"))
                        && counts(other))
                .noneMatch(other -> asserted(other).isAfter(asserted(one)));
    }

    private static Instant asserted(Map<String, Object> assertion) {
        return Instant.parse((String) assertion.get("assertedAt"));
    }

    private static Known known(Map<String, Object> assertion, Asked asked) {
        var skill = asked.skill((String) assertion.get("skill"));
        var credits = new HashMap<String, Double>();
        for (var relation : skill.<Map<String, Object>>getList("relations")) {
            if ("transfer".equals(relation.get("type"))) {
                credits.put((String) relation.get("target"), ((Number) relation.get("credit")).doubleValue());
            }
        }
        return new Known(
                ((Number) assertion.get("level")).intValue(),
                (String) assertion.get("source"),
                asserted(assertion),
                skill.getString("kind"),
                credits);
    }

    /** The terms, one a requirement. */
    List<Term> terms() {
        return requirements.stream().map(this::term).toList();
    }

    private Term term(Map<String, Object> requirement) {
        var skill = (String) requirement.get("skill");
        double required = number(requirement, "level");
        var own = known.get(skill);
        double coverage = own == null ? 0 : Math.min(1, own.level / required);
        double confidence = own == null ? 0 : own.confidence();
        double most = 0;
        for (var other : known.values()) {
            double credited = other.credits.getOrDefault(skill, 0.0) * other.level;
            if (credited > most && Math.min(0.8, credited / required) > coverage) {
                most = credited;
                confidence = other.confidence();
            }
        }
        var essential = "essential".equals(requirement.get("necessity"));
        return new Term(
                skill,
                (String) requirement.get("anyOf"),
                essential,
                number(requirement, "importance") * (essential ? 1 : 0.5),
                most > 0 ? Math.min(0.8, most / required) : coverage,
                confidence,
                own == null);
    }

    private static double number(Map<String, Object> map, String field) {
        return ((Number) map.get(field)).doubleValue();
    }

    /** The terms in sets that count once. */
    private List<List<Term>> units() {
        var units = new ArrayList<List<Term>>();
        for (var term : terms()) {
            var unit = units.stream()
                    .filter(other -> term.anyOf != null && Objects.equals(other.getFirst().anyOf, term.anyOf))
                    .findFirst();
            unit.ifPresentOrElse(found -> found.add(term), () -> units.add(new ArrayList<>(List.of(term))));
        }
        return units;
    }

    private static Term best(List<Term> unit) {
        return unit.stream()
                .min((a, b) -> a.coverage != b.coverage
                        ? Double.compare(b.coverage, a.coverage)
                        : a.weight != b.weight ? Double.compare(b.weight, a.weight) : a.skill.compareTo(b.skill))
                .orElseThrow();
    }

    double totalWeight() {
        return weighted(unit -> 1);
    }

    double low() {
        return weighted(unit -> best(unit).coverage) / totalWeight();
    }

    double high() {
        return weighted(unit -> unit.stream().anyMatch(Term::unknown) ? 1 : best(unit).coverage) / totalWeight();
    }

    double confidence() {
        return weighted(unit -> best(unit).confidence) / totalWeight();
    }

    private double weighted(ToDoubleFunction<List<Term>> value) {
        return units().stream()
                .mapToDouble(
                        unit -> unit.stream().mapToDouble(Term::weight).max().orElseThrow() * value.applyAsDouble(unit))
                .sum();
    }

    /** In the order of their ids. */
    List<String> blockers() {
        return units().stream()
                .map(ByHand::best)
                .filter(term -> term.essential && term.coverage < 1)
                .map(Term::skill)
                .sorted()
                .toList();
    }
}
