package dev.skillsgap.recommendation.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What an industry adds to a role. */
class IndustryTest {

    private static final Skill PYTHON = new Skill("python", "Python", SkillKind.TOOL);
    private static final Skill PYTORCH = new Skill("pytorch", "PyTorch", SkillKind.TOOL);
    private static final Skill PRIVACY = new Skill("data-privacy", "Data privacy", SkillKind.KNOWLEDGE);

    private final Policy policy = new PolicyTest().policy(0.5, 0.8);

    @Provide
    Arbitrary<Instance> instances() {
        return Arbitraries.longs().map(Instance::of);
    }

    @Test
    void addsARequirementThatTheRoleDoesNotHave() {
        var role = role(List.of(essential(PYTHON, 4, 1, null)), optional(PRIVACY, 2, 0.6));

        var gap = Gap.of(role.in("health").orElseThrow(), Standing.of(List.of(), Instance.AS_OF), policy);

        assertEquals(
                List.of("python", "data-privacy"),
                gap.lines().stream().map(line -> line.skill().id()).toList());
        assertEquals(1 + 0.6 * 0.5, gap.totalWeight());
    }

    @Test
    void takesTheHigherDemandOfEitherFieldByField() {
        var role = role(List.of(essential(PYTHON, 3, 0.4, null)), optional(PYTHON, 5, 0.3));

        assertEquals(List.of(essential(PYTHON, 5, 0.4, null)), joined(role));
    }

    @Test
    void makesAnOptionalRequirementEssentialButNeverTheOtherWayRound() {
        var role = role(List.of(optional(PYTHON, 3, 0.4)), essential(PYTHON, 1, 0.9, null));

        assertEquals(List.of(essential(PYTHON, 3, 0.9, null)), joined(role));
    }

    @Test
    void leavesASkillInTheGroupThatTheRoleHasItIn() {
        var role = role(
                List.of(essential(PYTORCH, 3, 0.5, "framework"), essential(PYTHON, 3, 0.5, "framework")),
                optional(PYTORCH, 4, 0.2));

        assertEquals(
                List.of(essential(PYTORCH, 4, 0.5, "framework"), essential(PYTHON, 3, 0.5, "framework")), joined(role));
    }

    @Test
    void addsAnAlternativeToAGroupOfThatName() {
        var role = role(
                List.of(essential(PYTORCH, 3, 0.5, "framework"), essential(PYTHON, 3, 0.5, "framework")),
                essential(PRIVACY, 3, 0.5, "framework"));

        var gap = Gap.of(role.in("health").orElseThrow(), Standing.of(List.of(), Instance.AS_OF), policy);

        assertEquals(1, gap.groups().size());
        assertEquals(0.5, gap.totalWeight());
    }

    @Test
    void isNotFoundWhereTheRoleDoesNotKnowIt() {
        var role = role(List.of(essential(PYTHON, 4, 1, null)));

        assertEquals(Optional.empty(), role.in("space"));
    }

    @Property
    void readsAsIfTheRoleHadRequiredTheHigherDemandsFromTheBeginning(@ForAll("instances") Instance instance) {
        var role = instance.role();
        var added = instance.added();
        var slowly = new ArrayList<Requirement>();
        for (var mine : role.requirements()) {
            slowly.add(added.stream()
                    .filter(other -> other.skill().equals(mine.skill()))
                    .findFirst()
                    .map(other -> higher(mine, other))
                    .orElse(mine));
        }
        for (var other : added) {
            if (role.requirements().stream().noneMatch(mine -> mine.skill().equals(other.skill()))) {
                slowly.add(other);
            }
        }
        var reference = new Reference(instance.with(new Role("role", "Role", slowly)));

        var joined = new Role("role", "Role", role.requirements(), List.of(new Industry("health", "Health", added)));
        var gap = Gap.of(joined.in("health").orElseThrow(), instance.standing(), instance.policy());

        assertEquals(reference.low(), gap.readiness().low(), 1e-12);
        assertEquals(reference.high(), gap.readiness().high(), 1e-12);
        assertEquals(reference.blockers(), gap.blockers().stream().sorted().toList());
        assertTrue(Stream.concat(role.requirements().stream(), added.stream())
                .allMatch(demand -> gap.lines().stream()
                        .map(Line::requirement)
                        .anyMatch(line -> line.skill().equals(demand.skill())
                                && line.level() >= demand.level()
                                && line.importance() >= demand.importance())));
    }

    private static Requirement higher(Requirement mine, Requirement other) {
        var isEssential = mine.necessity() == Necessity.ESSENTIAL || other.necessity() == Necessity.ESSENTIAL;
        return new Requirement(
                mine.skill(),
                mine.level() > other.level() ? mine.level() : other.level(),
                mine.importance() > other.importance() ? mine.importance() : other.importance(),
                isEssential ? Necessity.ESSENTIAL : Necessity.OPTIONAL,
                mine.anyOf(),
                mine.transfers());
    }

    private static List<Requirement> joined(Role role) {
        return role.in("health").orElseThrow().requirements();
    }

    private static Role role(List<Requirement> requirements, Requirement... added) {
        return new Role("role", "Role", requirements, List.of(new Industry("health", "Health", List.of(added))));
    }

    private static Requirement essential(Skill skill, int level, double importance, String anyOf) {
        return new Requirement(skill, level, importance, Necessity.ESSENTIAL, anyOf, List.of());
    }

    private static Requirement optional(Skill skill, int level, double importance) {
        return new Requirement(skill, level, importance, Necessity.OPTIONAL, null, List.of());
    }
}
