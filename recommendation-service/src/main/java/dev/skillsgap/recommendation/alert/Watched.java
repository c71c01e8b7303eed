package dev.skillsgap.recommendation.alert;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.Names;
import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person who is looked after.
 *
 * @param names under which skills are known
 * @param target the target role; null: none
 */
public record Watched(
        String id,
        List<Assertion> assertions,
        Names names,
        @Nullable Role target) {

    /**
     * The current assertions that expire within the days after {@code asOf}, the soonest first, then by skill.
     *
     * @param days 1 or more; what expires at the first moment of the last day is among them
     */
    public List<Alert.Expiring> expiring(LocalDate asOf, int days) {
        var now = standing(asOf);
        var then = standing(asOf.plusDays(days));
        return skills().map(now::best)
                .filter(Objects::nonNull)
                .filter(best -> best.hasExpired(asOf.plusDays(days)))
                .map(best -> expiring(best, then))
                .sorted(Comparator.comparing(Alert.Expiring::expiresOn).thenComparing(Alert.Expiring::skill))
                .toList();
    }

    private Alert.Expiring expiring(Assertion best, Standing then) {
        var skill = names.skill(best.skill());
        var next = then.best(skill);
        return new Alert.Expiring(
                id,
                skill,
                best.level(),
                best.source().word(),
                day(Objects.requireNonNull(best.expiresAt())),
                next == null ? null : next.level());
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Essential requirements of the target role that nothing was ever asserted of; of a group one, and only if of none. */
    public List<Alert.Unassessed> unassessed(LocalDate asOf, Policy policy) {
        var role = target;
        if (role == null) {
            return List.of();
        }
        var lines = Gap.of(role, standing(asOf), policy).lines();
        return lines.stream()
                .filter(line -> line.carries() && line.requirement().necessity() == Necessity.ESSENTIAL)
                .filter(line -> alternatives(line, lines).noneMatch(this::isAssessed))
                .map(line -> new Alert.Unassessed(
                        id, line.skill().id(), role.title(), line.requirement().level()))
                .toList();
    }

    private static Stream<Line> alternatives(Line line, List<Line> lines) {
        var anyOf = line.requirement().anyOf();
        return anyOf == null
                ? Stream.of(line)
                : lines.stream()
                        .filter(other -> anyOf.equals(other.requirement().anyOf()));
    }

    private boolean isAssessed(Line line) {
        return skills().anyMatch(skill -> skill.equals(line.skill().id()));
    }

    Stream<String> skills() {
        return assertions.stream()
                .map(assertion -> names.skill(assertion.skill()))
                .distinct();
    }

    Standing standing(LocalDate asOf) {
        return Standing.of(assertions, asOf, names);
    }

    boolean needs(String skill) {
        return target != null
                && target.requirements().stream()
                        .filter(requirement -> requirement.necessity() == Necessity.ESSENTIAL)
                        .map(Requirement::skill)
                        .anyMatch(required -> required.id().equals(skill));
    }
}
