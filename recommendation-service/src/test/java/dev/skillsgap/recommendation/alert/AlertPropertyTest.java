package dev.skillsgap.recommendation.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Instance;
import dev.skillsgap.recommendation.gap.Names;
import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Source;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Alerts, against their wording followed slowly. */
class AlertPropertyTest {

    private static final LocalDate TODAY = Instance.AS_OF;

    @Provide
    Arbitrary<Instance> instances() {
        return Arbitraries.longs().map(Instance::of);
    }

    /** Some of the instances' assertions expire within two seconds around the day, and some never. */
    @Property
    void namesWhatCountsNowAndHasExpiredByTheLastDay(@ForAll("instances") Instance instance) {
        var expected = new ArrayList<String>();
        for (var skill : skills()) {
            var now = best(instance, skill, TODAY);
            var last = TODAY.plusDays(30);
            if (now != null && !counts(now, last)) {
                var then = best(instance, skill, last);
                expected.add(skill + " " + now.level() + " then " + (then == null ? null : then.level()));
            }
        }

        var alerts = watched(instance, "p").expiring(TODAY, 30);

        assertEquals(
                expected,
                alerts.stream()
                        .map(alert -> alert.skill() + " " + alert.level() + " then " + alert.then())
                        .sorted()
                        .toList());
    }

    @Property
    void namesEssentialsThatNothingWasEverAssertedOfOneOfAGroup(@ForAll("instances") Instance instance) {
        var asserted = instance.assertions().stream().map(Assertion::skill).collect(Collectors.toSet());
        var groups = new TreeSet<String>();
        int alone = 0;
        for (var requirement : instance.role().requirements()) {
            var members = instance.role().requirements().stream()
                    .filter(other -> requirement.equals(other)
                            || (requirement.anyOf() != null
                                    && requirement.anyOf().equals(other.anyOf())))
                    .toList();
            var never = members.stream()
                    .noneMatch(member -> asserted.contains(member.skill().id()));
            var essential = members.stream().allMatch(member -> member.necessity() == Necessity.ESSENTIAL);
            if (never && essential && requirement.anyOf() == null) {
                alone++;
            } else if (never && essential) {
                groups.add(requirement.anyOf());
            }
        }

        var alerts = watched(instance, "p").unassessed(TODAY, instance.policy());

        // A group of mixed necessity, which skills-service refuses, goes by the member that carries it.
        var mixed = alerts.stream()
                .filter(alert -> isMixed(instance, alert.skill()))
                .count();
        assertEquals(alone + groups.size(), alerts.size() - mixed);
    }

    private static boolean isMixed(Instance instance, String skill) {
        var own = instance.role().requirements().stream()
                .filter(requirement -> requirement.skill().id().equals(skill))
                .findFirst()
                .orElseThrow();
        return own.anyOf() != null
                && instance.role().requirements().stream()
                        .filter(other -> own.anyOf().equals(other.anyOf()))
                        .anyMatch(other -> other.necessity() == Necessity.OPTIONAL);
    }

    @Property
    void namesTheSkillsOfATeamThatJustOneHolds(@ForAll List<Long> seeds) {
        var members = IntStream.range(0, Math.min(5, seeds.size()))
                .mapToObj(i -> Instance.of(seeds.get(i)))
                .toList();
        var expected = new ArrayList<String>();
        for (var skill : skills()) {
            var holders = members.stream()
                    .map(member -> best(member, skill, TODAY))
                    .filter(Objects::nonNull)
                    .filter(best -> best.level() >= 1)
                    .toList();
            if (holders.size() == 1 && members.size() > 1) {
                var needed = members.stream()
                        .filter(member -> member.role().requirements().stream()
                                .anyMatch(
                                        requirement -> requirement.skill().id().equals(skill)
                                                && requirement.necessity() == Necessity.ESSENTIAL))
                        .count();
                expected.add(skill + " " + holders.getFirst().level() + " " + needed);
            }
        }

        var alerts = TeamWatch.singleHolders(
                IntStream.range(0, members.size())
                        .mapToObj(i -> watched(members.get(i), "p" + i))
                        .toList(),
                TODAY);

        assertEquals(
                expected,
                alerts.stream()
                        .map(alert -> alert.skill() + " " + alert.level() + " " + alert.neededBy())
                        .sorted()
                        .toList());
    }

    private static Watched watched(Instance instance, String id) {
        return new Watched(id, instance.assertions(), Names.NONE, instance.role());
    }

    private static List<String> skills() {
        return IntStream.range(0, 9).mapToObj(i -> "s" + i).toList();
    }

    private static Assertion best(Instance instance, String skill, LocalDate on) {
        Assertion best = null;
        for (var source : Source.values()) {
            for (var assertion : instance.assertions()) {
                if (assertion.skill().equals(skill)
                        && assertion.source() == source
                        && counts(assertion, on)
                        && (best == null || !assertion.assertedAt().isBefore(best.assertedAt()))) {
                    best = assertion;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    private static boolean counts(Assertion assertion, LocalDate on) {
        var begin = on.atStartOfDay(ZoneOffset.UTC).toInstant();
        return assertion.expiresAt() == null || assertion.expiresAt().compareTo(begin) > 0;
    }
}
