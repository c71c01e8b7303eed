package dev.skillsgap.bench;

import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.gap.SkillKind;
import dev.skillsgap.recommendation.gap.Source;
import dev.skillsgap.recommendation.gap.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Skills, roles, people and teams at random, always the same for a seed. Skills are as popular as in life: a few are held
 * and required by many. A skill has up to three that transfer to it; one requirement in ten is an alternative.
 */
final class World {

    static final Policy POLICY = new Policy(
            "bench",
            Map.of(
                    Source.CREDENTIAL, 1.0,
                    Source.ASSESSMENT, 0.9,
                    Source.MANAGER, 0.8,
                    Source.SELF, 0.5,
                    Source.INFERRED, 0.3),
            Arrays.stream(SkillKind.values()).collect(Collectors.toMap(kind -> kind, kind -> 1000)),
            0.5,
            0.8,
            180,
            5);

    /**
     * How large a world is.
     *
     * @param requirements of each role
     * @param held skills of each person
     */
    record Size(int skills, int roles, int requirements, int people, int held, int teams) {}

    final Size size;
    final List<Role> roles;

    /** By skill what transfers to it. */
    final List<List<Transfer>> transfers = new ArrayList<>();

    /** By person and place, which skills at which level. */
    final int[][] heldSkills;

    final byte[][] heldLevels;

    private final Random random;

    World(Size size, long seed) {
        this.size = size;
        this.random = new Random(seed);
        for (int skill = 0; skill < size.skills; skill++) {
            transfers.add(transfersTo(skill));
        }
        this.roles = IntStream.range(0, size.roles).mapToObj(this::role).toList();
        this.heldSkills = new int[size.people][];
        this.heldLevels = new byte[size.people][];
        for (int person = 0; person < size.people; person++) {
            heldSkills[person] = popular(size.held);
            heldLevels[person] = new byte[size.held];
            for (int i = 0; i < size.held; i++) {
                heldLevels[person][i] = (byte) random.nextInt(6);
            }
        }
    }

    static String skillId(int skill) {
        return "s" + skill;
    }

    static String personId(int person) {
        return "p" + person;
    }

    static String teamId(int team) {
        return "t" + team;
    }

    int teamOf(int person) {
        return person % size.teams;
    }

    Map<String, Integer> levelsOf(int person) {
        var levels = new HashMap<String, Integer>();
        for (int i = 0; i < size.held; i++) {
            levels.put(skillId(heldSkills[person][i]), (int) heldLevels[person][i]);
        }
        return levels;
    }

    /** What is known of people who are asked about again and again. */
    List<Map<String, Integer>> levelsOfFirst(int people) {
        return IntStream.range(0, people).mapToObj(this::levelsOf).toList();
    }

    private Skill skill(int number) {
        return new Skill(skillId(number), "Skill " + number, SkillKind.TOOL);
    }

    private List<Transfer> transfersTo(int skill) {
        return random.ints(random.nextInt(4), 1, 20)
                .distinct()
                .mapToObj(step -> new Transfer(skill((skill + step) % size.skills), (3 + random.nextInt(6)) / 10.0))
                .toList();
    }

    private Role role(int number) {
        var requirements = IntStream.of(popular(size.requirements))
                .mapToObj(this::requirement)
                .toList();
        var id = "role-%05d".formatted(number);
        return new Role(id, id, requirements);
    }

    private Requirement requirement(int skill) {
        return new Requirement(
                skill(skill),
                1 + random.nextInt(5),
                (1 + random.nextInt(100)) / 100.0,
                random.nextBoolean() ? Necessity.ESSENTIAL : Necessity.OPTIONAL,
                random.nextInt(10) == 0 ? "alternatives" : null,
                transfers.get(skill));
    }

    /** Different skills; the square of an even number makes the first ones popular. */
    private int[] popular(int count) {
        return random.doubles()
                .mapToInt(even -> (int) (even * even * size.skills))
                .distinct()
                .limit(count)
                .toArray();
    }
}
