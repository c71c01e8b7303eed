package dev.skillsgap.recommendation.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.skillsgap.recommendation.path.Wishes.Budget;
import dev.skillsgap.recommendation.path.Wishes.LeftOut;
import dev.skillsgap.recommendation.path.problem.Objective;
import dev.skillsgap.recommendation.step.Learning;
import dev.skillsgap.recommendation.step.NextStep;
import dev.skillsgap.recommendation.step.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Of somebody who has done some resources and skips others: it is as if there were no such resources. */
class LearningPropertyTest {

    private static final int RESOURCES = 6;

    /** A quest, and how far somebody is with its resources. */
    record Begun(Quest quest, Learning learning) {

        static Begun of(long seed) {
            var quest = Quest.of(seed, RESOURCES);
            var random = new Random(seed);
            var noted = List.<Set<String>>of(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
            quest.resources().forEach(resource -> noted.get(random.nextInt(4)).add(resource.id()));
            return new Begun(quest, new Learning(noted.get(1), noted.get(2), noted.get(3)));
        }

        private LearningPath path(Objective objective) {
            return quest.path(wishes(objective, learning));
        }

        /** The reference: by hand, one after the other. */
        private List<Resource> others() {
            var others = new ArrayList<Resource>();
            for (var resource : quest.resources()) {
                if (!learning.done().contains(resource.id())
                        && !learning.skipped().contains(resource.id())) {
                    others.add(resource);
                }
            }
            return others;
        }
    }

    @Provide
    Arbitrary<Begun> begun() {
        return Arbitraries.longs().map(Begun::of);
    }

    @Property(tries = 200)
    void aPathNeverHasWhatWasDoneOrSkipped(@ForAll("begun") Begun begun, @ForAll Objective objective) {
        for (var step : begun.path(objective).steps()) {
            var id = step.resource().id();
            assertFalse(
                    begun.learning.done().contains(id)
                            || begun.learning.skipped().contains(id),
                    id);
        }
    }

    @Property(tries = 200)
    void aPathIsTheOneOverTheOtherResources(@ForAll("begun") Begun begun, @ForAll Objective objective) {
        var quest = begun.quest;
        var others = new Quest(quest.seed(), quest.role(), quest.standing(), begun.others());

        var path = begun.path(objective);
        var reference = others.path(wishes(objective, Learning.NONE));

        assertEquals(reference.steps(), path.steps());
        assertEquals(reference.quality(), path.quality());
        assertEquals(reference.unreachable(), path.unreachable());
        assertEquals(reference.cycles(), path.cycles());
        assertEquals(counts(begun.learning, reference.leftOut()), path.leftOut());
    }

    @Property(tries = 200)
    void nextStepsAreThoseAmongTheOtherResources(@ForAll("begun") Begun begun) {
        var reading = begun.quest.reading();

        assertEquals(
                NextStep.best(begun.others(), reading),
                NextStep.best(begun.learning.leftOf(begun.quest.resources()), reading));
    }

    private static Map<LeftOut, Long> counts(Learning learning, Map<LeftOut, Long> others) {
        var counts = new HashMap<>(others);
        learning.done().forEach(id -> counts.merge(LeftOut.DONE, 1L, Long::sum));
        learning.skipped().forEach(id -> counts.merge(LeftOut.SKIPPED, 1L, Long::sum));
        return counts;
    }

    private static Wishes wishes(Objective objective, Learning learning) {
        var budget = objective == Objective.MOST_READINESS ? new Budget(12.5, null) : Budget.NONE;
        return new Wishes(objective, budget, Set.of(), Set.of(), null, learning, "USD");
    }
}
