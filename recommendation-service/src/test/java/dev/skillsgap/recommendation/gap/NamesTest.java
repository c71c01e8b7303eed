package dev.skillsgap.recommendation.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.skillsgap.recommendation.gap.Names.Name;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NamesTest {

    private static final Names OTHERS = new Names(IntStream.range(0, 8)
            .mapToObj(i -> new Name("other:s" + i, "Other " + i, "s" + i))
            .collect(Collectors.toMap(Name::id, name -> name)));

    @Property
    void countsWhatIsAssertedUnderAnotherNameLikeAnyOtherAssertion(@ForAll("instances") Instance instance) {
        var random = new Random(instance.seed());
        var renamed = instance.assertions().stream()
                .map(assertion -> random.nextBoolean() ? assertion : underAnotherName(assertion))
                .toList();

        var gap = Gap.of(instance.role(), Standing.of(renamed, Instance.AS_OF, OTHERS), instance.policy());

        var expected = instance.gap();
        assertEquals(expected.readiness(), gap.readiness());
        assertEquals(expected.confidence(), gap.confidence());
        assertEquals(expected.blockers(), gap.blockers());
        assertEquals(
                expected.lines().stream().map(Line::contribution).toList(),
                gap.lines().stream().map(Line::contribution).toList());
    }

    @Property
    void ranksByTheLevelsOfTheSkillsThatAreMeant(@ForAll("instances") Instance instance) {
        var renamed =
                instance.assertions().stream().map(NamesTest::underAnotherName).toList();

        assertEquals(
                instance.standing().levels(),
                Standing.of(renamed, Instance.AS_OF, OTHERS).levels());
    }

    @Provide
    Arbitrary<Instance> instances() {
        return Arbitraries.longs().map(Instance::of);
    }

    private static Assertion underAnotherName(Assertion assertion) {
        return new Assertion(
                "other:" + assertion.skill(),
                assertion.level(),
                assertion.source(),
                assertion.assertedAt(),
                assertion.expiresAt());
    }

    @Example
    void saysUnderWhichNameALevelIsKnownAndUnderWhichItIsRequired() {
        var python = new Skill("python", "Python", SkillKind.TOOL);
        var esco = new Name("esco:py", "Python (computer programming)", "python");
        var names = new Names(Map.of("esco:py", esco));
        var required = new Requirement(python, 4, 1, Necessity.ESSENTIAL, null, List.of(), esco);
        var held = new Assertion("esco:py", 3, Source.MANAGER, Instant.parse("2026-05-01T00:00:00Z"), null);

        var line = line(required, names, held);

        assertEquals(esco, line.knownAs());
        assertEquals(
                "Python, which the role calls Python (computer programming), is required at level 4; held at level 3,"
                        + " as Python (computer programming), by the manager's word of 2026-05-01; 75 % covered, it"
                        + " contributes 0.7500 of 1.0000.",
                LineText.of(line));
        assertNotEquals(line, line(required, Names.NONE, held));
    }

    private static Line line(Requirement required, Names names, Assertion held) {
        var standing = Standing.of(List.of(held), Instance.AS_OF, names);
        return Gap.of(new Role("role", "Role", List.of(required)), standing, new PolicyTest().policy(0.5, 0.8))
                .lines()
                .getFirst();
    }
}
