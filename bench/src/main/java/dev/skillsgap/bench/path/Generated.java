package dev.skillsgap.bench.path;

import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.gap.SkillKind;
import dev.skillsgap.recommendation.gap.Transfer;
import dev.skillsgap.recommendation.step.Resource;
import dev.skillsgap.recommendation.step.Resource.Level;
import dev.skillsgap.recommendation.step.Resource.Teaching;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A role of 50 essential requirements and 500 resources, made up like a curriculum: skills build on earlier ones,
 * resources teach neighbouring skills and need earlier ones. A share of the needs points anywhere, so that skills and
 * resources need one another in circles.
 */
final class Generated {

    private static final int GAPS = 50;
    private static final int SKILLS = 80;
    private static final int RESOURCES = 500;

    private final Random random;
    private final double anywhere;
    private final List<Skill> skills;
    private final List<List<Level>> prerequisites;

    private Generated(long seed, double anywhere) {
        this.random = new Random(seed);
        this.anywhere = anywhere;
        this.skills = IntStream.range(0, SKILLS)
                .mapToObj(i -> new Skill("s" + i, "Skill " + i, SkillKind.TOOL))
                .toList();
        this.prerequisites =
                IntStream.range(0, SKILLS).mapToObj(this::prerequisites).toList();
    }

    /**
     * One of them.
     *
     * @param anywhere share of the needs that point anywhere, 0 to 1
     */
    static Instance of(String name, long seed, double anywhere) {
        return new Generated(seed, anywhere).instance(name, seed);
    }

    private Instance instance(String name, long seed) {
        var requirements = random.ints(0, SKILLS)
                .distinct()
                .limit(GAPS)
                .mapToObj(i -> new Requirement(
                        skills.get(i),
                        2 + random.nextInt(3),
                        (1 + random.nextInt(100)) / 100.0,
                        Necessity.ESSENTIAL,
                        null,
                        random.nextInt(3) == 0
                                ? List.of(new Transfer(skills.get(random.nextInt(SKILLS)), 0.5))
                                : List.of()))
                .toList();
        return new Instance(
                name,
                new Role("role", "Role", requirements),
                Instance.somebody(List.of(), 0, seed),
                IntStream.range(0, RESOURCES).mapToObj(this::resource).toList());
    }

    private List<Level> prerequisites(int skill) {
        return needs(random.nextInt(3), skill);
    }

    /** Of what comes before a skill, near it; or of anything. */
    private List<Level> needs(int count, int skill) {
        return IntStream.range(0, count)
                .map(i -> random.nextDouble() < anywhere ? random.nextInt(SKILLS) : skill - 1 - random.nextInt(15))
                .filter(other -> other >= 0 && other != skill)
                .distinct()
                .mapToObj(other -> new Level("s" + other, 1 + random.nextInt(2)))
                .toList();
    }

    private Resource resource(int i) {
        var first = random.nextInt(SKILLS);
        var teaches = IntStream.concat(IntStream.of(first), random.ints(random.nextInt(3), first, first + 6))
                .distinct()
                .filter(skill -> skill < SKILLS)
                .mapToObj(this::teaching)
                .toList();
        return new Resource(
                "r%03d".formatted(i),
                "Resource " + i,
                "course",
                1,
                "https://example.org",
                "en",
                2 + random.nextInt(teaches.size() * 60),
                random.nextInt(2) == 0 ? 0 : random.nextInt(400),
                "USD",
                teaches,
                needs(random.nextInt(3), first));
    }

    private Teaching teaching(int skill) {
        var from = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
        var to = Math.min(5, from + 1 + random.nextInt(3));
        return new Teaching("s" + skill, "Skill " + skill, from, to, prerequisites.get(skill));
    }
}
