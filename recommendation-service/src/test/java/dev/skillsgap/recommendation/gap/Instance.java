package dev.skillsgap.recommendation.gap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A person, a role and a policy, at random: small enough for every special case to turn up often. */
public record Instance(long seed, Role role, List<Assertion> assertions, Policy policy) {

    public static final LocalDate AS_OF = LocalDate.of(2026, 5, 2);
    private static final Instant NOW = AS_OF.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final int SKILLS = 8;

    public static Instance of(long seed) {
        var random = new Random(seed);
        var skills = skills(random);
        var requirements = new ArrayList<Requirement>();
        for (var skill : skills) {
            if (random.nextInt(4) > 0) {
                requirements.add(requirement(skill, skills, random));
            }
        }
        var assertions = IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> assertion(skills, random))
                .toList();
        return new Instance(seed, new Role("role", "Role", requirements), assertions, policy(random));
    }

    private static List<Skill> skills(Random random) {
        return IntStream.range(0, SKILLS)
                .mapToObj(i -> new Skill("s" + i, "Skill " + i, any(SkillKind.values(), random)))
                .toList();
    }

    /** What an industry adds to the role, at random; the same skills. */
    List<Requirement> added() {
        var random = new Random(seed);
        var skills = skills(random);
        var adding = new Random(seed + 1);
        return skills.stream()
                .filter(skill -> adding.nextInt(3) == 0)
                .map(skill -> requirement(skill, skills, adding))
                .toList();
    }

    /** The same person with other assertions. */
    public Instance with(List<Assertion> others) {
        return new Instance(seed, role, others, policy);
    }

    /** The same person and another role. */
    public Instance with(Role other) {
        return new Instance(seed, other, assertions, policy);
    }

    public Standing standing() {
        return Standing.of(assertions, AS_OF);
    }

    private static Requirement requirement(Skill skill, List<Skill> skills, Random random) {
        var transfers = skills.stream()
                .filter(from -> !from.equals(skill) && random.nextInt(5) == 0)
                .map(from -> new Transfer(from, any(new Double[] {0.25, 0.5, 0.6, 0.8}, random)))
                .toList();
        return new Requirement(
                skill,
                1 + random.nextInt(5),
                any(new Double[] {0.1, 0.3, 0.57, 0.97, 1.0}, random),
                any(Necessity.values(), random),
                any(new String[] {null, null, "s0", "cloud"}, random),
                transfers);
    }

    private static Assertion assertion(List<Skill> skills, Random random) {
        var assertedAt = NOW.plusSeconds(86_400L * (random.nextInt(6) * 300 - 1400) + random.nextInt(3) * 40_000L);
        var expiresAt = random.nextBoolean() ? null : NOW.plusSeconds(random.nextInt(5) - 2);
        return new Assertion(
                any(skills.toArray(Skill[]::new), random).id(),
                random.nextInt(6),
                any(Source.values(), random),
                assertedAt,
                expiresAt);
    }

    static Policy policy(Random random) {
        return new Policy(
                "random",
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
                any(new Double[] {0.3, 0.5, 1.0}, random),
                any(new Double[] {0.0, 0.6, 0.8}, random),
                180,
                5);
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    /** Some levels to be reached, at random. */
    Map<String, Integer> raisedLevels() {
        return levels(1);
    }

    /** Some levels to be supposed, at random. */
    public Map<String, Integer> supposedLevels() {
        return levels(0);
    }

    private Map<String, Integer> levels(int least) {
        var random = new Random(~seed);
        return random.ints(random.nextInt(4), 0, SKILLS + 1)
                .distinct()
                .boxed()
                .collect(Collectors.toMap(i -> "s" + i, i -> least + random.nextInt(6 - least)));
    }

    Gap gap() {
        return gap(assertions);
    }

    Gap gap(List<Assertion> others) {
        return Gap.of(role, Standing.of(others, AS_OF), policy);
    }
}
