package dev.skillsgap.recommendation.counterfactual;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Instance;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Reading;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import dev.skillsgap.recommendation.step.Resource;
import dev.skillsgap.recommendation.step.Tuition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** A readiness to be aimed at, at random, and every way there, tried one after the other. */
record Aim(Role role, List<Assertion> assertions, Policy policy, List<Resource> resources, double target) {

    /** More skills than these would make too many ways. */
    private static final List<String> SKILLS = List.of("s0", "s1", "s2", "s3", "s4");

    /** What a way takes. */
    record Way(int skills, int levels, double hours) {}

    static Aim of(long seed) {
        var instance = Instance.of(seed);
        var random = new Random(seed ^ 5);
        var requirements = new ArrayList<Requirement>();
        for (var requirement : instance.role().requirements()) {
            if (SKILLS.contains(requirement.skill().id())) {
                requirements.add(new Requirement(
                        requirement.skill(),
                        requirement.level(),
                        requirement.importance(),
                        requirement.necessity(),
                        requirement.anyOf(),
                        requirement.transfers().stream()
                                .filter(transfer ->
                                        SKILLS.contains(transfer.from().id()))
                                .toList()));
            }
        }
        var resources = new ArrayList<Resource>();
        for (int i = random.nextInt(12); i > 0; i--) {
            resources.add(resource("r" + i, random));
        }
        var targets = new double[] {0.2, 0.5, 0.75, 0.8, 0.9, 1};
        return new Aim(
                new Role("role", "Role", requirements),
                instance.assertions(),
                instance.policy(),
                resources,
                targets[random.nextInt(targets.length)]);
    }

    private static Resource resource(String id, Random random) {
        var teaches = new ArrayList<Resource.Teaching>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            int from = random.nextInt(4);
            var skill = SKILLS.get(random.nextInt(SKILLS.size()));
            teaches.add(new Resource.Teaching(skill, skill, from, from + 1 + random.nextInt(5 - from), List.of()));
        }
        return new Resource(
                id,
                id,
                "course",
                1,
                "https://example.org",
                "en",
                1 + random.nextInt(12) / 2.0,
                0,
                "USD",
                teaches,
                List.of());
    }

    Standing standing() {
        return Standing.of(assertions, Instance.AS_OF);
    }

    Cheapest find(int nodeLimit) {
        return Cheapest.of(Reading.of(role, standing(), policy), target, Tuition.of(resources), nodeLimit);
    }

    double readinessAfter(Map<String, Integer> levels) {
        return Gap.of(role, standing().supposing(levels), policy).readiness().low();
    }

    /** Every set of raises that reaches the target. */
    List<Way> ways() {
        var asked = new TreeSet<String>();
        role.requirements().forEach(requirement -> {
            asked.add(requirement.skill().id());
            requirement
                    .transfers()
                    .forEach(transfer -> asked.add(transfer.from().id()));
        });
        var ways = new ArrayList<Way>();
        collect(List.copyOf(asked), new HashMap<>(), ways);
        return ways;
    }

    private void collect(List<String> skills, Map<String, Integer> raised, List<Way> ways) {
        if (skills.isEmpty()) {
            if (readinessAfter(raised) >= target - Cheapest.ROUNDING) {
                ways.add(way(raised));
            }
            return;
        }
        var skill = skills.getFirst();
        var others = skills.subList(1, skills.size());
        collect(others, raised, ways);
        for (int level = standing().levelOf(skill) + 1; level <= 5; level++) {
            raised.put(skill, level);
            collect(others, raised, ways);
            raised.remove(skill);
        }
    }

    private Way way(Map<String, Integer> raised) {
        int levels = 0;
        double hours = 0;
        for (var raise : raised.entrySet()) {
            int held = standing().levelOf(raise.getKey());
            levels += raise.getValue() - held;
            hours += hours(raise.getKey(), held, raise.getValue());
        }
        return new Way(raised.size(), levels, hours);
    }

    /** The least of every row of resources that leads there. */
    double hours(String skill, int held, int wanted) {
        if (held >= wanted) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (var resource : resources) {
            for (var teaching : resource.teaches()) {
                if (teaching.skill().equals(skill) && teaching.from() <= held && teaching.to() > held) {
                    least = Math.min(least, resource.hours() + hours(skill, teaching.to(), wanted));
                }
            }
        }
        return least;
    }
}
