package dev.skillsgap.recommendation.path;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Reading;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import dev.skillsgap.recommendation.path.LearningPath.By;
import dev.skillsgap.recommendation.path.LearningPath.Quality;
import dev.skillsgap.recommendation.path.Wishes.LeftOut;
import dev.skillsgap.recommendation.path.exact.Deadline;
import dev.skillsgap.recommendation.path.exact.Optimum;
import dev.skillsgap.recommendation.path.exact.Proof;
import dev.skillsgap.recommendation.path.problem.Gain;
import dev.skillsgap.recommendation.path.problem.Greedy;
import dev.skillsgap.recommendation.path.problem.Objective;
import dev.skillsgap.recommendation.path.problem.Problem;
import dev.skillsgap.recommendation.path.problem.Selection;
import dev.skillsgap.recommendation.step.Resource;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the path: surveys, chooses greedily, lets the solver do better and prove it, and puts in order. */
public final class PathFinder {

    /**
     * Of the 2 s that an answer may take, so that the rest is there for putting it in order. The first answer of a
     * process takes longer: the solver is loaded before its time begins.
     */
    private static final Duration LIMIT = Duration.ofMillis(1_700);

    private final Reading reading;
    private final Survey survey;
    private final Problem problem;

    private PathFinder(Reading reading, Survey survey) {
        this.reading = reading;
        this.survey = survey;
        this.problem = survey.problem();
    }

    /** The path for somebody who stands there to that role; see the package for what it rests on. */
    public static LearningPath find(
            Role role, Standing standing, Policy policy, Collection<Resource> resources, Wishes wishes) {
        return find(role, standing, policy, resources, wishes, LIMIT);
    }

    /**
     * The same with another limit.
     *
     * @param limit for the solver; zero: without it
     */
    static LearningPath find(
            Role role,
            Standing standing,
            Policy policy,
            Collection<Resource> resources,
            Wishes wishes,
            Duration limit) {
        var withSolver = !limit.isZero() && Optimum.obstacle().isEmpty();
        var deadline = Deadline.in(limit);
        var usable = resources.stream()
                .filter(resource -> wishes.leavesOut(resource).isEmpty())
                .toList();
        var survey = Survey.of(role, standing, policy, usable, wishes);
        var greedy = Greedy.of(survey.problem());
        var proof = withSolver ? Optimum.of(survey.problem(), greedy, deadline) : Optional.<Proof>empty();
        var leftOut = resources.stream()
                .flatMap(resource -> wishes.leavesOut(resource).stream())
                .collect(groupingBy(reason -> reason, counting()));
        return new PathFinder(Reading.of(role, standing, policy), survey).path(greedy, proof, leftOut);
    }

    private LearningPath path(Selection greedy, Optional<Proof> proof, Map<LeftOut, Long> leftOut) {
        var best = proof.filter(exact -> exact.optimal() || isNotWorse(exact.selection(), greedy))
                .map(Proof::selection)
                .orElse(greedy);
        var steps = Route.of(reading, problem.network(), best);
        return new LearningPath(
                steps,
                reading.low(),
                quality(best, proof, steps),
                Stream.concat(survey.unreachable().stream(), missed(steps)).toList(),
                survey.cycles(),
                leftOut);
    }

    private boolean isNotWorse(Selection exact, Selection greedy) {
        return problem.score(exact).compareTo(problem.score(greedy)) <= 0;
    }

    private Quality quality(Selection best, Optional<Proof> proof, List<Step> steps) {
        var score = problem.score(best);
        var counted = score.value();
        var least = Math.min(
                counted,
                Math.max(Greedy.bound(problem, score), proof.map(Proof::bound).orElse(0L)));
        var optimal = counted == least || proof.filter(Proof::optimal).isPresent();
        var by = proof.map(Proof::selection).filter(best::equals).isPresent() ? By.SOLVER : By.GREEDY;
        if (problem.objective() == Objective.MOST_READINESS) {
            var readiness = steps.isEmpty() ? reading.low() : steps.getLast().readiness();
            var more = (double) (counted - least + problem.tolerance()) / Gain.ONE;
            return new Quality(readiness, optimal ? readiness : Math.min(1, readiness + more), optimal, by);
        }
        var value = Problem.ofHundredths(counted);
        return new Quality(value, optimal ? value : Problem.ofHundredths(least), optimal, by);
    }

    /** Goals that could each be reached alone. */
    private Stream<Unreachable> missed(List<Step> steps) {
        var reached = reading.standing().raisedTo(levelsAfter(steps));
        return problem.goals().isEmpty()
                ? Stream.empty()
                : survey.aims().stream()
                        .filter(aim -> aim.whole() && !aim.goal().isMet(reached::levelOf))
                        .map(aim -> Unreachable.together(aim.goal(), reached::levelOf));
    }

    private static Map<String, Integer> levelsAfter(List<Step> steps) {
        var levels = new HashMap<String, Integer>();
        steps.stream()
                .flatMap(step -> step.lifts().stream())
                .forEach(lift -> levels.merge(lift.skill(), lift.to(), Math::max));
        return levels;
    }
}
