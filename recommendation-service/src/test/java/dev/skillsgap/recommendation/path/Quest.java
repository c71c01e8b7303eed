package dev.skillsgap.recommendation.path;

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
import dev.skillsgap.recommendation.step.Resource;
import dev.skillsgap.recommendation.step.Resource.Level;
import dev.skillsgap.recommendation.step.Resource.Teaching;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A person, a role and some resources, at random: few enough to try every order of every choice, and tangled enough for
 * resources that need one another, lessons that wait for other lessons, and goals that exclude one another.
 */
record Quest(long seed, Role role, Standing standing, List<Resource> resources) {

    static final Policy POLICY = new Policy(
            "test",
            Map.of(
                    Source.CREDENTIAL, 1.0,
                    Source.ASSESSMENT, 0.9,
                    Source.MANAGER, 0.8,
                    Source.SELF, 0.5,
                    Source.INFERRED, 0.3),
            Map.of(
                    SkillKind.KNOWLEDGE, 1825,
                    SkillKind.TOOL, 730,
                    SkillKind.PRACTICE, 1095,
                    SkillKind.TRANSVERSAL, 3650),
            0.5,
            0.8,
            180,
            5);

    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 2);
    private static final int SKILLS = 5;
    private static final int TOP_LEVEL = 3;

    /** An instance with at most so many resources. */
    static Quest of(long seed, int resources) {
        var random = new Random(seed);
        var skills = IntStream.range(0, SKILLS)
                .mapToObj(i -> new Skill("s" + i, "Skill " + i, SkillKind.TOOL))
                .toList();
        var prerequisites = skills.stream().map(skill -> levels(1, random)).toList();
        var requirements = skills.stream()
                .filter(skill -> random.nextInt(3) > 0)
                .map(skill -> requirement(skill, skills, random))
                .toList();
        var held = skills.stream()
                .filter(skill -> random.nextInt(4) == 0)
                .map(skill -> new Assertion(
                        skill.id(),
                        random.nextInt(TOP_LEVEL + 1),
                        Source.SELF,
                        Instant.parse("2026-05-01T00:00:00Z"),
                        null))
                .toList();
        return new Quest(
                seed,
                new Role("role", "Role", requirements),
                Standing.of(held, AS_OF),
                IntStream.range(0, 1 + random.nextInt(resources))
                        .mapToObj(i -> resource(i, prerequisites, random))
                        .toList());
    }

    private static Requirement requirement(Skill skill, List<Skill> skills, Random random) {
        var transfers = skills.stream()
                .filter(from -> !from.equals(skill) && random.nextInt(5) == 0)
                .map(from -> new Transfer(from, any(random, 0.25, 0.5, 0.8)))
                .toList();
        return new Requirement(
                skill,
                1 + random.nextInt(TOP_LEVEL),
                any(random, 0.1, 0.3, 0.57, 1.0),
                any(random, Necessity.ESSENTIAL, Necessity.ESSENTIAL, Necessity.OPTIONAL),
                any(random, null, null, null, "group"),
                transfers);
    }

    private static Resource resource(int i, List<List<Level>> prerequisites, Random random) {
        var teaches = new ArrayList<Teaching>();
        for (int t = 0; t <= random.nextInt(3); t++) {
            var skill = random.nextInt(SKILLS);
            var from = random.nextInt(3) == 0 ? random.nextInt(TOP_LEVEL) : 0;
            teaches.add(new Teaching(
                    "s" + skill,
                    "Skill " + skill,
                    from,
                    from + 1 + random.nextInt(TOP_LEVEL - from),
                    prerequisites.get(skill)));
        }
        return new Resource(
                "r" + i,
                "Resource " + i,
                any(random, "course", "book"),
                1,
                "https://example.org",
                any(random, "en", "de"),
                any(random, 1.0, 2.5, 4.0, 10.0, 10.0),
                any(random, 0.0, 0.0, 19.99, 50.0),
                any(random, "USD", "USD", "EUR"),
                teaches,
                levels(2, random));
    }

    /** Levels that something needs: mostly none, at most so many. */
    private static List<Level> levels(int most, Random random) {
        return IntStream.range(0, random.nextInt(most + 2) - 1)
                .mapToObj(i -> new Level("s" + random.nextInt(SKILLS), 1 + random.nextInt(2)))
                .toList();
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Enough to make it again. */
    @Override
    public String toString() {
        return "Quest " + seed;
    }

    Reading reading() {
        return Reading.of(role, standing, POLICY);
    }

    LearningPath path(Wishes wishes) {
        return PathFinder.find(role, standing, POLICY, resources, wishes, Duration.ofSeconds(20));
    }

    LearningPath greedyPath(Wishes wishes) {
        return PathFinder.find(role, standing, POLICY, resources, wishes, Duration.ZERO);
    }
}
