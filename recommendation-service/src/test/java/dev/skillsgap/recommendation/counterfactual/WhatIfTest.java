package dev.skillsgap.recommendation.counterfactual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Instance;
import dev.skillsgap.recommendation.gap.Line;
import dev.skillsgap.recommendation.gap.LineText;
import dev.skillsgap.recommendation.gap.Reference;
import dev.skillsgap.recommendation.gap.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A gap before and after supposed levels. */
class WhatIfTest {

    private static final double ROUNDING = 1e-12;

    @Provide
    Arbitrary<Instance> instances() {
        return Arbitraries.longs().map(Instance::of);
    }

    @Property
    void isTheGapOfAPersonOfWhomOnlyTheSupposedIsAsserted(@ForAll("instances") Instance instance) {
        var levels = instance.supposedLevels();

        var after = whatIf(instance, levels).after();

        var reference = new Reference(supposing(instance, levels));
        assertEquals(reference.low(), after.readiness().low(), ROUNDING);
        assertEquals(reference.high(), after.readiness().high(), ROUNDING);
        assertEquals(reference.blockers(), after.blockers().stream().sorted().toList());
    }

    /** Slowly: everything asserted of the skills is struck out, and the supposed put in its place. */
    private static Instance supposing(Instance instance, Map<String, Integer> levels) {
        var assertions = new ArrayList<Assertion>();
        for (var assertion : instance.assertions()) {
            if (!levels.containsKey(assertion.skill())) {
                assertions.add(assertion);
            }
        }
        levels.forEach((skill, level) -> assertions.add(
                new Assertion(skill, level, Source.CREDENTIAL, Instant.parse("2026-05-01T00:00:00Z"), null)));
        return instance.with(assertions);
    }

    @Property
    void leavesTheGapBeforeAsItIs(@ForAll("instances") Instance instance) {
        assertEquals(
                Gap.of(instance.role(), instance.standing(), instance.policy()),
                whatIf(instance, instance.supposedLevels()).before());
    }

    @Property
    void changesNothingWhereNothingIsSupposed(@ForAll("instances") Instance instance) {
        var whatIf = whatIf(instance, Map.of());

        assertEquals(whatIf.before(), whatIf.after());
        assertTrue(whatIf.changes().isEmpty());
    }

    @Property
    void namesTheLinesThatDifferAndNoOthers(@ForAll("instances") Instance instance) {
        var whatIf = whatIf(instance, instance.supposedLevels());

        var changed = whatIf.changes().stream()
                .collect(Collectors.toMap(change -> change.before().skill().id(), change -> change));
        for (int i = 0; i < whatIf.before().lines().size(); i++) {
            var before = whatIf.before().lines().get(i);
            var after = whatIf.after().lines().get(i);
            assertEquals(before.skill(), after.skill());
            assertEquals(
                    !numbers(before).equals(numbers(after)),
                    changed.containsKey(before.skill().id()));
        }
    }

    private static String numbers(Line line) {
        return "%s %s %s %s %s %s"
                .formatted(
                        line.held(),
                        line.effective(),
                        line.coverage(),
                        line.contribution(),
                        line.carries(),
                        line.transfer());
    }

    @Property
    void saysWhichLevelsAreSupposed(@ForAll("instances") Instance instance) {
        var levels = instance.supposedLevels();

        for (var line : whatIf(instance, levels).after().lines()) {
            var own = levels.get(line.skill().id());
            var text = LineText.of(line, levels.keySet());
            if (own != null) {
                assertTrue(text.contains("held at level " + own + " as supposed"), text);
                assertNotEquals(LineText.of(line), text);
            }
            var transfer = line.transfer();
            if (transfer != null && levels.containsKey(transfer.from().id())) {
                assertTrue(
                        text.contains(transfer.from().label() + " at level "
                                + levels.get(transfer.from().id()) + " as supposed counts"),
                        text);
            }
        }
    }

    private static WhatIf whatIf(Instance instance, Map<String, Integer> levels) {
        return WhatIf.of(instance.role(), instance.standing(), levels, instance.policy());
    }
}
