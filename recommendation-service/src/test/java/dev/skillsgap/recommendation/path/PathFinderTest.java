package dev.skillsgap.recommendation.path;

import static dev.skillsgap.recommendation.path.Examples.course;
import static dev.skillsgap.recommendation.path.Examples.essential;
import static dev.skillsgap.recommendation.path.Examples.held;
import static dev.skillsgap.recommendation.path.Examples.paid;
import static dev.skillsgap.recommendation.path.Examples.python;
import static dev.skillsgap.recommendation.path.Examples.role;
import static dev.skillsgap.recommendation.path.Examples.skill;
import static dev.skillsgap.recommendation.path.Examples.teaches;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import dev.skillsgap.recommendation.path.LearningPath.By;
import dev.skillsgap.recommendation.path.Wishes.Budget;
import dev.skillsgap.recommendation.path.Wishes.LeftOut;
import dev.skillsgap.recommendation.path.network.Cycle.Link;
import dev.skillsgap.recommendation.path.problem.Objective;
import dev.skillsgap.recommendation.step.Learning;
import dev.skillsgap.recommendation.step.Resource;
import dev.skillsgap.recommendation.step.Resource.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathFinderTest {

    private static final Wishes HOURS = wishes(Objective.LEAST_HOURS);

    @Test
    void hasNoStepsWhereNothingIsMissing() {
        var path = path(HOURS, role(essential("python", 3)), List.of(), held("python", 3));

        assertEquals(List.of(), path.steps());
        assertTrue(path.quality().optimal());
        assertEquals(1, path.readinessAfter());
    }

    @Test
    void takesOneForTwoWhereThatIsShorter() {
        var path = path(
                HOURS,
                role(essential("python", 2), essential("sql", 2)),
                List.of(
                        course("python-only", 30, teaches("python", 0, 2)),
                        course("sql-only", 25, teaches("sql", 0, 2)),
                        course("both", 50, teaches("python", 0, 2), teaches("sql", 0, 2))));

        assertEquals(List.of("both"), ids(path));
        assertEquals(50, path.quality().value());
    }

    @Test
    void doesFirstWhatOthersNeed() {
        var path = path(
                HOURS,
                role(essential("pytorch", 2)),
                List.of(
                        course("a-pytorch", 10, teaches("pytorch", 0, 2, new Level("python", 2))),
                        course("b-python", 40, teaches("python", 0, 2))));

        assertEquals(List.of("b-python", "a-pytorch"), ids(path));
    }

    @Test
    void doesNextWhatGainsMostForAnHourThenWhatComesFirstById() {
        var path = path(
                HOURS,
                role(essential("a", 1), essential("b", 1), essential("c", 1)),
                List.of(
                        course("slow", 20, teaches("a", 0, 1)),
                        course("quick-2", 10, teaches("b", 0, 1)),
                        course("quick-1", 10, teaches("c", 0, 1))));

        assertEquals(List.of("quick-1", "quick-2", "slow"), ids(path));
    }

    @Test
    void meetsAGroupByWhicheverMemberIsShortest() {
        var role = role(
                new Requirement(skill("aws"), 2, 0.4, Necessity.ESSENTIAL, "cloud", List.of()),
                new Requirement(skill("gcp"), 2, 0.3, Necessity.ESSENTIAL, "cloud", List.of()));

        var path = path(
                HOURS, role, List.of(course("aws", 30, teaches("aws", 0, 2)), course("gcp", 20, teaches("gcp", 0, 2))));

        assertEquals(List.of("gcp"), ids(path));
        assertEquals(List.of(), path.unreachable());
    }

    @Test
    void saysWhatIsMissingAndGoesAsFarAsCanBe() {
        var path = path(
                HOURS,
                role(essential("spark", 3), essential("python", 2)),
                List.of(
                        course("spark", 20, teaches("spark", 0, 2)),
                        course("more-spark", 20, teaches("spark", 2, 3, new Level("scala", 2))),
                        course("python", 20, teaches("python", 0, 2))));

        assertEquals(Set.of("spark", "python"), Set.copyOf(ids(path)));
        assertEquals(
                new Unreachable(
                        "spark",
                        "spark",
                        null,
                        3,
                        2,
                        List.of(new Level("scala", 2)),
                        "What teaches spark to level 3 needs scala at level 2 first, which nothing that may be used"
                                + " teaches."),
                path.unreachable().getFirst());
    }

    @Test
    void namesTheCircleThatBlocks() {
        var path = path(
                HOURS,
                role(essential("chicken", 1), essential("bread", 1)),
                List.of(
                        course("hatching", 5, teaches("chicken", 0, 1, new Level("egg", 1))),
                        course("laying", 5, teaches("egg", 0, 1, new Level("chicken", 1))),
                        course("baking", 5, teaches("bread", 0, 1))));

        assertEquals(List.of("baking"), ids(path));
        assertEquals(
                "What teaches chicken to level 1 needs in a circle what it leads to.",
                path.unreachable().getFirst().text());
        var cycle = path.cycles().getFirst();
        assertTrue(cycle.blocks());
        assertEquals(
                List.of(
                        new Link(new Level("chicken", 1), "hatching", new Level("egg", 1)),
                        new Link(new Level("egg", 1), "laying", new Level("chicken", 1))),
                cycle.links());
    }

    @Test
    void findsTheWayIntoACircle() {
        var path = path(
                HOURS,
                role(essential("chicken", 1)),
                List.of(
                        course("hatching", 5, teaches("chicken", 0, 1, new Level("egg", 1))),
                        course("laying", 5, teaches("egg", 0, 1, new Level("chicken", 1))),
                        course("market", 30, teaches("egg", 0, 1))));

        assertEquals(List.of("market", "hatching"), ids(path));
        assertFalse(path.cycles().getFirst().blocks());
    }

    @Test
    void saysWhatCannotBeReachedTogether() {
        var first = course("first", 5, teaches("a", 0, 1), teaches("x", 0, 1, new Level("b", 1)));
        var second = course("second", 5, teaches("b", 0, 1), teaches("y", 0, 1, new Level("a", 1)));

        var path = path(HOURS, role(essential("x", 1), essential("y", 1)), List.of(first, second));

        assertEquals(2, path.steps().size());
        assertEquals(1, path.unreachable().size());
        assertTrue(path.unreachable().getFirst().text().contains("together"));
    }

    @Test
    void sparesMoneyFirstAndThenHours() {
        var path = path(
                wishes(Objective.LEAST_COST),
                role(essential("python", 2)),
                List.of(
                        paid("quick", 10, 50, "USD"),
                        paid("free-and-long", 90, 0, "EUR"),
                        paid("free", 80, 0, "EUR"),
                        paid("cheap-elsewhere", 10, 1, "EUR")));

        assertEquals(List.of("free"), ids(path));
        assertEquals(Map.of(LeftOut.CURRENCY, 1L), path.leftOut());
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        var done = Learning.NONE.alsoDone(Set.of("done"));
        var wishes = new Wishes(Objective.LEAST_HOURS, Budget.NONE, Set.of(), Set.of("book"), "en", done, "USD");

        var path = path(
                wishes,
                role(essential("python", 2)),
                List.of(
                        course("done", 1, teaches("python", 0, 2)),
                        python("book", "en", 2),
                        python("course", "de", 3),
                        python("course", "en", 40)));

        assertEquals(List.of("course-en"), ids(path));
        assertEquals(Map.of(LeftOut.DONE, 1L, LeftOut.KIND, 1L, LeftOut.LANGUAGE, 1L), path.leftOut());
    }

    @Test
    void saysWhatTheGreedyOneIsAtMostAwayFromWhereThereIsNoSolver() {
        var path = PathFinder.find(
                role(essential("python", 2), essential("sql", 2)),
                standing(),
                Quest.POLICY,
                List.of(course("python", 30, teaches("python", 0, 2)), course("sql", 10, teaches("sql", 0, 2))),
                HOURS,
                Duration.ZERO);

        assertEquals(By.GREEDY, path.quality().by());
        assertEquals(40, path.quality().value());
        assertEquals(30, path.quality().bound());
        assertEquals(0.25, path.quality().distance());
    }

    @Test
    void takesTheCurrencyOfMost() {
        assertEquals(
                "EUR",
                Wishes.usualCurrency(List.of(
                        paid("a", 1, 5, "USD"),
                        paid("b", 1, 5, "EUR"),
                        paid("c", 1, 5, "EUR"),
                        paid("d", 1, 0, "GBP"))));
        assertEquals("USD", Wishes.usualCurrency(List.of()));
    }

    private static LearningPath path(Wishes wishes, Role role, List<Resource> resources, Assertion... held) {
        return PathFinder.find(role, standing(held), Quest.POLICY, resources, wishes);
    }

    private static Standing standing(Assertion... held) {
        return Standing.of(List.of(held), LocalDate.of(2026, 5, 2));
    }

    private static Wishes wishes(Objective objective) {
        return new Wishes(objective, Budget.NONE, Set.of(), Set.of(), null, Learning.NONE, "USD");
    }

    private static List<String> ids(LearningPath path) {
        return path.steps().stream().map(step -> step.resource().id()).toList();
    }
}
