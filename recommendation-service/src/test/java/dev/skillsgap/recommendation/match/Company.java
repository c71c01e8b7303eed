package dev.skillsgap.recommendation.match;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.gap.SkillKind;
import dev.skillsgap.recommendation.gap.Source;
import dev.skillsgap.recommendation.gap.Standing;
import dev.skillsgap.recommendation.gap.Transfer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Roles and people at random: few skills, so that every special case turns up often. */
public final class Company {

    static final LocalDate AS_OF = LocalDate.of(2026, 5, 2);
    public static final Policy POLICY = new Policy(
            "test",
            Map.of(
                    Source.CREDENTIAL, 1.0,
                    Source.ASSESSMENT, 0.9,
                    Source.MANAGER, 0.8,
                    Source.SELF, 0.5,
                    Source.INFERRED, 0.3),
            java.util.Arrays.stream(SkillKind.values()).collect(Collectors.toMap(kind -> kind, kind -> 1000)),
            0.5,
            0.8,
            180,
            5);
    private static final int SKILLS = 10;

    public final List<Role> roles;

    /** By person, own level of each skill that is known. */
    public final Map<String, Map<String, Integer>> people = new TreeMap<>();

    public final Map<String, List<String>> teams = new HashMap<>();
    private final Random random;

    public Company(long seed, int roleCount, int peopleCount) {
        random = new Random(seed);
        roles = IntStream.range(0, roleCount).mapToObj(i -> role("role-" + i)).toList();
        for (int i = 0; i < peopleCount; i++) {
            people.put("person-" + i, levels());
            teams.put("person-" + i, i % 3 == 0 ? List.of("a") : i % 3 == 1 ? List.of("a", "b") : List.of());
        }
    }

    private Role role(String id) {
        var requirements = new ArrayList<Requirement>();
        for (int i = 0; i < SKILLS; i++) {
            if (random.nextInt(3) == 0) {
                requirements.add(requirement(i));
            }
        }
        return new Role(id, id, requirements);
    }

    private Requirement requirement(int skill) {
        var transfers = IntStream.range(0, SKILLS)
                .filter(from -> from != skill && random.nextInt(4) == 0)
                .mapToObj(from -> new Transfer(skill(from), (1 + random.nextInt(8)) / 10.0))
                .toList();
        return new Requirement(
                skill(skill),
                1 + random.nextInt(5),
                (1 + random.nextInt(100)) / 100.0,
                random.nextBoolean() ? Necessity.ESSENTIAL : Necessity.OPTIONAL,
                random.nextInt(3) == 0 ? "any" + random.nextInt(2) : null,
                transfers);
    }

    private static Skill skill(int number) {
        return new Skill("s" + number, "Skill " + number, SkillKind.TOOL);
    }

    Map<String, Integer> levels() {
        return random.ints(random.nextInt(6), 0, SKILLS + 2)
                .distinct()
                .boxed()
                .collect(Collectors.toMap(i -> "s" + i, i -> random.nextInt(6)));
    }

    public static Gap gap(Map<String, Integer> levels, Role role) {
        var at = AS_OF.atStartOfDay(ZoneOffset.UTC).toInstant();
        var assertions = levels.entrySet().stream()
                .map(entry -> new Assertion(entry.getKey(), entry.getValue(), Source.SELF, at, null))
                .toList();
        return Gap.of(role, Standing.of(assertions, AS_OF), POLICY);
    }

    public PeopleIndex index() {
        var index = new PeopleIndex();
        people.forEach((person, levels) -> index.put(person, levels, teams.get(person)));
        return index;
    }
}
