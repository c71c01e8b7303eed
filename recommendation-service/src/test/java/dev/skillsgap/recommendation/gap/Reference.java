package dev.skillsgap.recommendation.gap;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rules once more, slowly, straight from their wording, with nothing taken over from the code under test. */
public record Reference(Instance given) {

    /** The assertion that counts of a skill: by trust, then the newest, then the last in the list; null: none. */
    public Assertion best(String skill) {
        Assertion best = null;
        for (var source : List.of("credential", "assessment", "manager", "self", "inferred")) {
            for (var assertion : given.assertions()) {
                var counts = assertion.skill().equals(skill)
                        && assertion.source().word().equals(source)
                        && (assertion.expiresAt() == null
                                || assertion.expiresAt().getEpochSecond()
                                        > Instance.AS_OF.toEpochSecond(LocalTime.MIN, ZoneOffset.UTC));
                if (counts && (best == null || assertion.assertedAt().compareTo(best.assertedAt()) >= 0)) {
                    best = assertion;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    double ownCoverage(Requirement requirement) {
        var best = best(requirement.skill().id());
        return best == null ? 0 : Math.min(1, (double) best.level() / requirement.level());
    }

    /** The relation that gives the most; null when nothing is known that transfers. */
    Transfer bestTransfer(Requirement requirement) {
        return requirement.transfers().stream()
                .filter(transfer -> best(transfer.from().id()) != null)
                .sorted(Comparator.comparing(
                        (Transfer transfer) -> transfer.from().id()))
                .sorted(Comparator.comparingDouble(this::credit).reversed())
                .findFirst()
                .orElse(null);
    }

    private double credit(Transfer transfer) {
        return transfer.credit() * best(transfer.from().id()).level();
    }

    private boolean transferCarries(Requirement requirement) {
        var transfer = bestTransfer(requirement);
        return transfer != null && transferCoverage(requirement, transfer) > ownCoverage(requirement);
    }

    private double transferCoverage(Requirement requirement, Transfer transfer) {
        return Math.min(given.policy().transferCap(), credit(transfer) / requirement.level());
    }

    public double coverage(Requirement requirement) {
        return transferCarries(requirement)
                ? transferCoverage(requirement, bestTransfer(requirement))
                : ownCoverage(requirement);
    }

    double weight(Requirement requirement) {
        return requirement.importance()
                * (requirement.necessity() == Necessity.ESSENTIAL
                        ? 1
                        : given.policy().optionalWeight());
    }

    double confidence(Requirement requirement) {
        var carries = transferCarries(requirement);
        var skill = carries ? bestTransfer(requirement).from() : requirement.skill();
        var evidence = best(skill.id());
        if (evidence == null) {
            return 0;
        }
        var on = evidence.assertedAt().atZone(ZoneOffset.UTC).toLocalDate();
        var age = Math.max(0, ChronoUnit.DAYS.between(on, Instance.AS_OF));
        var halfLife = given.policy().halfLifeDays().get(skill.kind());
        return given.policy().trust().get(evidence.source()) * Math.exp(-Math.log(2) * age / halfLife);
    }

    /** The requirements in sets of which one is enough: groups, and those that stand alone. */
    List<List<Requirement>> units() {
        var units = new ArrayList<List<Requirement>>();
        for (var requirement : given.role().requirements()) {
            var unit = units.stream()
                    .filter(other -> requirement.anyOf() != null
                            && requirement.anyOf().equals(other.getFirst().anyOf()))
                    .findFirst();
            if (unit.isPresent()) {
                unit.get().add(requirement);
            } else {
                units.add(new ArrayList<>(List.of(requirement)));
            }
        }
        return units;
    }

    double unitWeight(List<Requirement> unit) {
        return unit.stream().mapToDouble(this::weight).max().orElseThrow();
    }

    Requirement carrier(List<Requirement> unit) {
        return unit.stream()
                .sorted(Comparator.comparing(
                        (Requirement member) -> member.skill().id()))
                .sorted(Comparator.comparingDouble(this::weight).reversed())
                .sorted(Comparator.comparingDouble(this::coverage).reversed())
                .findFirst()
                .orElseThrow();
    }

    boolean anyUnknown(List<Requirement> unit) {
        return unit.stream().anyMatch(member -> best(member.skill().id()) == null);
    }

    public double low() {
        return mean(unit -> coverage(carrier(unit)));
    }

    public double high() {
        return mean(unit -> anyUnknown(unit) ? 1 : coverage(carrier(unit)));
    }

    double confidence() {
        return mean(unit -> confidence(carrier(unit)));
    }

    private double mean(ToDoubleFunction<List<Requirement>> value) {
        double sum = 0;
        double weights = 0;
        for (var unit : units()) {
            sum += unitWeight(unit) * value.applyAsDouble(unit);
            weights += unitWeight(unit);
        }
        return weights == 0 ? 1 : sum / weights;
    }

    /** In no particular order. */
    public List<String> blockers() {
        return units().stream()
                .map(this::carrier)
                .filter(carrier -> carrier.necessity() == Necessity.ESSENTIAL && coverage(carrier) < 1)
                .map(carrier -> carrier.skill().id())
                .sorted()
                .toList();
    }
}
