package dev.skillsgap.recommendation.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GapPropertyTest {

    private static final double ROUNDING = 1e-12;

    @Provide
    Arbitrary<Instance> instances() {
        return Arbitraries.longs().map(Instance::of);
    }

    @Property
    void equalsTheRulesFollowedSlowly(@ForAll("instances") Instance instance) {
        var gap = instance.gap();
        var reference = new Reference(instance);

        assertEquals(reference.low(), gap.readiness().low(), ROUNDING);
        assertEquals(reference.high(), gap.readiness().high(), ROUNDING);
        assertEquals(reference.confidence(), gap.confidence(), ROUNDING);
        assertEquals(reference.blockers(), gap.blockers().stream().sorted().toList());
    }

    @Property
    void readsEachLineAsTheRulesDo(@ForAll("instances") Instance instance) {
        var reference = new Reference(instance);

        for (var line : instance.gap().lines()) {
            var requirement = line.requirement();
            var best = reference.best(line.skill().id());
            assertEquals(best == null ? null : best.level(), line.held());
            assertEquals(best == null, line.unknown());
            assertEquals(reference.coverage(requirement), line.coverage());
            assertEquals(reference.weight(requirement), line.weight());
            if (line.transfer() != null) {
                assertEquals(reference.bestTransfer(requirement), line.transfer());
            }
        }
    }

    @Property
    void contributionsAddUpToReadiness(@ForAll("instances") Instance instance) {
        var gap = instance.gap();

        double sum = 0;
        for (var line : gap.lines()) {
            sum += line.contribution();
        }
        assertEquals(
                instance.role().requirements().isEmpty() ? 1 : sum,
                gap.readiness().low(),
                ROUNDING);
    }

    @Property
    void staysBetweenNoneAndAllWithLowBelowHigh(@ForAll("instances") Instance instance) {
        var gap = instance.gap();

        assertTrue(0 <= gap.readiness().low());
        assertTrue(gap.readiness().low() <= gap.readiness().high());
        assertTrue(gap.readiness().high() <= 1);
        assertTrue(0 <= gap.confidence() && gap.confidence() <= 1);
    }

    @Property
    void isFullWhenEveryRequirementIsHeld(@ForAll("instances") Instance instance) {
        var all = instance.role().requirements().stream()
                .map(requirement -> credential(requirement.skill().id(), requirement.level()))
                .toList();

        var gap = instance.gap(all);

        assertEquals(1, gap.readiness().low());
        assertEquals(1, gap.readiness().high());
        assertEquals(List.of(), gap.blockers());
    }

    @Property
    void neverFallsWhenALevelRises(@ForAll("instances") Instance instance) {
        var before = instance.gap().readiness().low();

        for (var raised : instance.assertions()) {
            var others = new ArrayList<>(instance.assertions());
            others.set(
                    others.indexOf(raised),
                    new Assertion(
                            raised.skill(),
                            Math.min(5, raised.level() + 1),
                            raised.source(),
                            raised.assertedAt(),
                            raised.expiresAt()));
            assertTrue(instance.gap(others).readiness().low() >= before - ROUNDING);
        }
    }

    @Property
    void isUntouchedByWhatTheRoleDoesNotAskFor(@ForAll("instances") Instance instance) {
        var more = Stream.concat(Stream.of(credential("unrelated", 5)), instance.assertions().stream())
                .toList();

        assertEquals(instance.gap(), instance.gap(more));
    }

    @Property
    void isTheSameBitForBitWhenComputedAgain(@ForAll("instances") Instance instance) {
        assertEquals(instance.gap(), Instance.of(instance.seed()).gap());
    }

    @Property
    void isTheSameAfterRaisedLevelsAsReadFromTheStart(@ForAll("instances") Instance instance) {
        var standing = Standing.of(instance.assertions(), Instance.AS_OF);
        var levels = instance.raisedLevels();

        var after = Reading.of(instance.role(), standing, instance.policy()).lowAfter(levels);

        assertEquals(
                Gap.of(instance.role(), standing.raisedTo(levels), instance.policy())
                        .readiness()
                        .low(),
                after);
    }

    @Property
    void countsEachGroupOnce(@ForAll("instances") Instance instance) {
        var gap = instance.gap();

        for (var group : gap.groups()) {
            var members = gap.lines().stream()
                    .filter(line -> Objects.equals(line.requirement().anyOf(), group.anyOf()))
                    .toList();
            var carrying = members.stream().filter(Line::carries).toList();
            assertEquals(1, carrying.size());
            assertEquals(group.carriedBy(), carrying.getFirst().skill().id());
            assertEquals(members.stream().mapToDouble(Line::weight).max().orElseThrow(), group.weight());
            assertEquals(members.stream().mapToDouble(Line::coverage).max().orElseThrow(), group.coverage());
            assertTrue(members.stream().filter(line -> !line.carries()).allMatch(line -> line.contribution() == 0));
        }
    }

    @Property
    void neverFillsARequirementByTransferAlone(@ForAll("instances") Instance instance) {
        assertTrue(instance.gap().lines().stream()
                .filter(line -> line.transfer() != null)
                .allMatch(line -> line.coverage() < 1));
    }

    @Property
    void saysEachLineInOneSentence(@ForAll("instances") Instance instance) {
        for (var line : instance.gap().lines()) {
            var text = LineText.of(line);
            assertTrue(text.startsWith(line.skill().label() + " is required at level "), text);
            assertTrue(text.endsWith(".") && !text.contains("null"), text);
        }
    }

    private static Assertion credential(String skill, int level) {
        var at = Instance.AS_OF.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Assertion(skill, level, Source.CREDENTIAL, at, null);
    }
}
