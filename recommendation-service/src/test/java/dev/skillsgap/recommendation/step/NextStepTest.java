package dev.skillsgap.recommendation.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Reading;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.gap.SkillKind;
import dev.skillsgap.recommendation.gap.Source;
import dev.skillsgap.recommendation.gap.Standing;
import dev.skillsgap.recommendation.gap.Transfer;
import dev.skillsgap.recommendation.step.Resource.Level;
import dev.skillsgap.recommendation.step.Resource.Teaching;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private static final Policy POLICY = new Policy(
            "1",
            Map.of(
                    Source.CREDENTIAL, 1.0,
                    Source.ASSESSMENT, 0.9,
                    Source.MANAGER, 0.8,
                    Source.SELF, 0.5,
                    Source.INFERRED, 0.3),
            Map.of(
                    SkillKind.KNOWLEDGE,
                    1825,
                    SkillKind.TOOL,
                    730,
                    SkillKind.PRACTICE,
                    1095,
                    SkillKind.TRANSVERSAL,
                    3650),
            0.5,
            0.8,
            180,
            5);

    private static final Role ROLE = new Role(
            "ml-engineer",
            "Machine Learning Engineer",
            List.of(
                    requires("python", 4, List.of()),
                    requires("tensorflow", 4, List.of(new Transfer(skill("pytorch"), 0.5)))));

    @Test
    void recommendsNothingWhenEveryRequirementIsMet() {
        var steps = best(List.of(course("c", 10, teaches("python", 0, 5))), held("python", 4), held("tensorflow", 5));

        assertEquals(List.of(), steps);
    }

    @Test
    void gainsWhatTheGapSaysAboutTheLevelReached() {
        var step = best(List.of(course("c", 10, teaches("python", 0, 3))), held("python", 1))
                .getFirst();

        assertEquals((3 - 1) / 4.0 / 2, step.gain(), 1e-12);
        assertEquals(step.gain() / 10, step.gainPerHour());
        assertEquals(List.of(new NextStep.Lift("python", "python", 1, 3)), step.lifts());
        assertEquals("The c (course, 10 h) lifts python to level 3 and adds 0.2500 to readiness.", step.text());
    }

    @Test
    void ranksByReadinessGainedPerHourThenById() {
        var resources = List.of(
                course("long", 20, teaches("python", 0, 2)),
                course("b", 10, teaches("python", 0, 2)),
                course("a", 10, teaches("tensorflow", 0, 2)),
                course("best", 10, teaches("python", 0, 4)));

        assertEquals(List.of("best", "a", "b", "long"), ids(best(resources)));
    }

    @Test
    void namesFiveAtMost() {
        var resources = IntStream.range(0, 9)
                .mapToObj(i -> course("c" + i, 10, teaches("python", 0, 2)))
                .toList();

        assertEquals(List.of("c0", "c1", "c2", "c3", "c4"), ids(best(resources)));
    }

    @Test
    void leavesOutWhatCannotBeBegunNow() {
        var needsMore = new Resource(
                "c",
                "C",
                "course",
                1,
                "https://example.org",
                "en",
                10,
                0,
                "USD",
                List.of(teaches("python", 0, 2)),
                List.of(new Level("git", 2)));

        assertEquals(List.of(), ids(best(List.of(needsMore), held("git", 1))));
        assertEquals(List.of("c"), ids(best(List.of(needsMore), held("git", 2))));
    }

    @Test
    void leavesOutWhatStartsAboveTheLevelHeld() {
        assertEquals(List.of(), ids(best(List.of(course("c", 10, teaches("python", 2, 4))), held("python", 1))));
    }

    @Test
    void leavesOutWhatTeachesNothingNewOrNothingThatCounts() {
        var resources =
                List.of(course("known", 10, teaches("python", 0, 2)), course("other", 10, teaches("git", 0, 2)));

        assertEquals(List.of(), ids(best(resources, held("python", 3))));
    }

    @Test
    void leavesOutASkillWhosePrerequisitesAreNotMet() {
        var resources = List.of(course("c", 10, teaches("tensorflow", 0, 3, new Level("python", 2))));

        assertEquals(List.of(), ids(best(resources, held("python", 1))));
        assertEquals(List.of("c"), ids(best(resources, held("python", 2))));
    }

    @Test
    void acceptsPrerequisitesThatTheResourceTeachesItself() {
        var both = course("c", 10, teaches("tensorflow", 0, 4, new Level("python", 2)), teaches("python", 0, 2));

        var step = best(List.of(both)).getFirst();

        assertEquals((1 + 0.5) / 2, step.gain(), 1e-12);
    }

    @Test
    void doesNotAcceptPrerequisitesThatTheResourceOnlyTeachesToOthers() {
        var both = course("c", 10, teaches("tensorflow", 0, 4, new Level("python", 3)), teaches("python", 2, 3));

        assertEquals(List.of(), ids(best(List.of(both), held("python", 1))));
    }

    @Test
    void countsWhatTransfersFromTheSkillTaught() {
        var step = best(List.of(course("c", 10, teaches("pytorch", 0, 4)))).getFirst();

        assertEquals(0.5 / 2, step.gain(), 1e-12);
    }

    @Test
    void liftsFromTheLevelThatCountsNow() {
        var step = best(List.of(course("c", 10, teaches("tensorflow", 0, 4))), held("pytorch", 3))
                .getFirst();

        assertEquals(1.5, step.lifts().getFirst().from());
    }

    private static List<NextStep> best(List<Resource> resources, Assertion... held) {
        var standing = Standing.of(List.of(held), LocalDate.of(2026, 5, 2));
        return NextStep.best(resources, Reading.of(ROLE, standing, POLICY));
    }

    private static List<String> ids(List<NextStep> steps) {
        return steps.stream().map(step -> step.resource().id()).toList();
    }

    private static Resource course(String id, double hours, Teaching... teaches) {
        return new Resource(
                id,
                "The " + id,
                "course",
                1,
                "https://example.org",
                "en",
                hours,
                0,
                "USD",
                Arrays.asList(teaches),
                List.of());
    }

    private static Teaching teaches(String skill, int from, int to, Level... prerequisites) {
        return new Teaching(skill, skill, from, to, List.of(prerequisites));
    }

    private static Requirement requires(String skill, int level, List<Transfer> transfers) {
        return new Requirement(skill(skill), level, 1, Necessity.ESSENTIAL, null, transfers);
    }

    private static Skill skill(String id) {
        return new Skill(id, id, SkillKind.TOOL);
    }

    private static Assertion held(String skill, int level) {
        return new Assertion(skill, level, Source.SELF, Instant.parse("2026-05-01T00:00:00Z"), null);
    }
}
