package dev.skillsgap.recommendation.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 2);
    private static final Skill PYTHON = new Skill("python", "Python", SkillKind.TOOL);
    private static final Skill PYTORCH = new Skill("pytorch", "PyTorch", SkillKind.TOOL);
    private static final Skill TENSORFLOW = new Skill("tensorflow", "TensorFlow", SkillKind.TOOL);

    private final Policy policy = new PolicyTest().policy(0.5, 0.8);

    @Test
    void holdsNothingOfASkillThatWasAssessedAtLevelZeroButKnowsIt() {
        var gap = gap(role(requires(PYTHON, 4)), self("python", 0));

        var line = gap.lines().getFirst();
        assertEquals(0, line.held());
        assertFalse(line.unknown());
        assertEquals(new Readiness(0, 0), gap.readiness());
        assertEquals(0.5, gap.confidence());
    }

    @Test
    void countsWhatIsUnknownAsNoneAndAsMet() {
        var gap = gap(role(requires(PYTHON, 4)));

        assertNull(gap.lines().getFirst().held());
        assertEquals(new Readiness(0, 1), gap.readiness());
        assertEquals(0, gap.confidence());
        assertEquals(List.of("python"), gap.blockers());
    }

    @Test
    void prefersTheTrustedSourceToTheNewerOne() {
        var gap = gap(
                role(requires(PYTHON, 4)),
                new Assertion("python", 2, Source.MANAGER, Instant.parse("2020-01-01T00:00:00Z"), null),
                self("python", 4));

        assertEquals(2, gap.lines().getFirst().held());
    }

    @Test
    void prefersTheNewerOfOneSourceAndOfTheSameMomentTheLater() {
        var older = new Assertion("python", 1, Source.SELF, Instant.parse("2020-01-01T00:00:00Z"), null);

        assertEquals(
                3,
                gap(role(requires(PYTHON, 4)), self("python", 3), older)
                        .lines()
                        .getFirst()
                        .held());
        assertEquals(
                2,
                gap(role(requires(PYTHON, 4)), self("python", 3), self("python", 2))
                        .lines()
                        .getFirst()
                        .held());
    }

    @Test
    void countsAnAssertionOnTheDayItExpiresDuringButNotFromItsFirstMomentOn() {
        assertEquals(
                3,
                gap(role(requires(PYTHON, 4)), expiring("2026-05-02T00:00:01Z"))
                        .lines()
                        .getFirst()
                        .held());
        assertNull(gap(role(requires(PYTHON, 4)), expiring("2026-05-02T00:00:00Z"))
                .lines()
                .getFirst()
                .held());
    }

    @Test
    void fallsBackToALessTrustedSourceWhenTheMoreTrustedHasExpired() {
        var gap = gap(role(requires(PYTHON, 4)), expiring("2026-01-01T00:00:00Z"), self("python", 1));

        assertEquals(1, gap.lines().getFirst().held());
        assertNull(gap.lines().getFirst().expired());
    }

    @Test
    void transfersPartOfWhatIsKnown() {
        var gap = gap(role(requires(TENSORFLOW, 4, new Transfer(PYTORCH, 0.6))), self("pytorch", 4));

        var line = gap.lines().getFirst();
        assertEquals(0.6 * 4 / 4, line.coverage());
        assertEquals(2.4, line.effective(), 1e-12);
        assertEquals(PYTORCH, line.transfer().from());
        assertTrue(line.unknown());
        assertEquals(1, gap.readiness().high());
        assertEquals(
                "TensorFlow is required at level 4; it was never assessed, but PyTorch at level 4 by"
                        + " own account of 2026-05-02 counts for 0.6 of its level, as 2.4; 60 % covered, it contributes"
                        + " 0.6000 of 1.0000.",
                LineText.of(line));
    }

    @Test
    void capsWhatTransferCovers() {
        var gap = gap(role(requires(TENSORFLOW, 1, new Transfer(PYTORCH, 0.8))), self("pytorch", 5));

        assertEquals(0.8, gap.readiness().low());
        assertEquals(List.of("tensorflow"), gap.blockers());
    }

    @Test
    void prefersTheOwnLevelWhereTransferCoversNoMore() {
        var gap = gap(
                role(requires(TENSORFLOW, 4, new Transfer(PYTORCH, 0.5))), self("pytorch", 4), self("tensorflow", 2));

        assertNull(gap.lines().getFirst().transfer());
    }

    @Test
    void transfersOverOneHopOnly() {
        var gap = gap(
                role(
                        requires(TENSORFLOW, 4, new Transfer(PYTORCH, 0.6)),
                        requires(PYTORCH, 4, new Transfer(PYTHON, 0.6))),
                self("python", 5));

        var tensorflow = gap.lines().stream()
                .filter(line -> line.skill().equals(TENSORFLOW))
                .findFirst();
        assertEquals(0, tensorflow.orElseThrow().coverage());
    }

    @Test
    void halvesConfidenceWithEachHalfLife() {
        var twoYearsAgo = new Assertion("python", 4, Source.MANAGER, Instant.parse("2024-05-02T23:00:00Z"), null);

        assertEquals(0.4, gap(role(requires(PYTHON, 4)), twoYearsAgo).confidence(), 1e-12);
    }

    @Test
    void doesNotTrustWhatIsDatedInTheFutureMoreThanItsSource() {
        var tomorrow = new Assertion("python", 4, Source.MANAGER, Instant.parse("2027-05-02T00:00:00Z"), null);

        assertEquals(0.8, gap(role(requires(PYTHON, 4)), tomorrow).confidence());
    }

    @Test
    void isReadyForARoleThatRequiresNothing() {
        var gap = gap(role());

        assertEquals(new Readiness(1, 1), gap.readiness());
        assertEquals(List.of(), gap.lines());
        assertEquals(0, gap.totalWeight());
    }

    @Test
    void showsEssentialBeforeOptionalThenHeavierThenById() {
        var gap = gap(role(
                requirement("d", 1.0, Necessity.OPTIONAL),
                requirement("c", 0.2, Necessity.ESSENTIAL),
                requirement("b", 0.9, Necessity.ESSENTIAL),
                requirement("a", 0.2, Necessity.ESSENTIAL)));

        assertEquals(
                List.of("b", "a", "c", "d"),
                gap.lines().stream().map(line -> line.skill().id()).toList());
    }

    @Test
    void saysThatALastKnownLevelHasExpired() {
        var gap = gap(role(requires(PYTHON, 4)), expiring("2026-01-01T00:00:00Z"));

        assertEquals(
                "Python is required at level 4; what was last known, level 3 by a credential of 2025-01-01, has expired,"
                        + " so it counts as none; 0 % covered, it contributes 0.0000 of 1.0000.",
                LineText.of(gap.lines().getFirst()));
    }

    @Test
    void isExactlyOneWhenEverythingIsMetWhateverTheWeights() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var requirements = random.ints(1 + random.nextInt(40), 1, 100)
                    .mapToObj(
                            hundredths -> requirement("s" + random.nextLong(), hundredths / 100.0, Necessity.ESSENTIAL))
                    .toArray(Requirement[]::new);
            var held = Arrays.stream(requirements)
                    .map(requirement -> self(requirement.skill().id(), 1))
                    .toArray(Assertion[]::new);
            var readiness = gap(role(requirements), held).readiness();
            assertEquals(new Readiness(1, 1), readiness, "seed " + seed);
        }
    }

    private Gap gap(Role role, Assertion... assertions) {
        return Gap.of(role, Standing.of(List.of(assertions), AS_OF), policy);
    }

    private static Role role(Requirement... requirements) {
        return new Role("role", "Role", List.of(requirements));
    }

    private static Requirement requires(Skill skill, int level, Transfer... transfers) {
        return new Requirement(skill, level, 0.9, Necessity.ESSENTIAL, null, List.of(transfers));
    }

    private static Requirement requirement(String skill, double importance, Necessity necessity) {
        return new Requirement(new Skill(skill, skill, SkillKind.TOOL), 1, importance, necessity, null, List.of());
    }

    private static Assertion self(String skill, int level) {
        return new Assertion(skill, level, Source.SELF, Instant.parse("2026-05-02T09:00:00Z"), null);
    }

    private static Assertion expiring(String at) {
        return new Assertion("python", 3, Source.CREDENTIAL, Instant.parse("2025-01-01T00:00:00Z"), Instant.parse(at));
    }
}
