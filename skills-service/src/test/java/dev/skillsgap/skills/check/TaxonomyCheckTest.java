package dev.skillsgap.skills.check;

import static dev.skillsgap.skills.taxonomy.Examples.broader;
import static dev.skillsgap.skills.taxonomy.Examples.essential;
import static dev.skillsgap.skills.taxonomy.Examples.prerequisite;
import static dev.skillsgap.skills.taxonomy.Examples.replaces;
import static dev.skillsgap.skills.taxonomy.Examples.resource;
import static dev.skillsgap.skills.taxonomy.Examples.role;
import static dev.skillsgap.skills.taxonomy.Examples.sameAs;
import static dev.skillsgap.skills.taxonomy.Examples.skill;
import static dev.skillsgap.skills.taxonomy.Examples.skillOf;
import static dev.skillsgap.skills.taxonomy.Examples.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Role.Duty;
import dev.skillsgap.skills.taxonomy.Role.Industry;
import dev.skillsgap.skills.taxonomy.Role.Stage;
import dev.skillsgap.skills.taxonomy.Skill;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaxonomyCheckTest {

    @Test
    void acceptsWhatFitsTogether() {
        assertEquals(
                List.of(),
                check(
                        skill("python", broader("programming"), transfer("programming", 0.8)),
                        skill("programming", transfer("python", 0.1)),
                        role("developer", essential("python")),
                        resource("course", "python", 0, 2)));
    }

    @Test
    void namesEverySkillThatDoesNotExist() {
        assertEquals(
                List.of(
                        "skill a/relations/0/target: Skill 'x' does not exist: name another one, or add it.",
                        "role r/requirements/0/skill: Skill 'x' does not exist: name another one, or add it.",
                        "resource c/teaches/0/skill: Skill 'x' does not exist: name another one, or add it."),
                check(skill("a", broader("x")), role("r", essential("x")), resource("c", "x", 0, 2)));
    }

    @Test
    void letsASkillBeAnotherFrameworksNameOfOneSkill() {
        assertEquals(
                List.of(),
                check(skill("a"), skillOf("x", "x:a", sameAs("a")), skillOf("y", "y:a", sameAs("a"), broader("x:a"))));
        assertEquals(
                List.of(
                        "skill x:a/relations/0/target: A skill is the same as one other: name the one that counts.",
                        "skill x:a/relations/1/target: A skill is the same as one other: name the one that counts."),
                check(skill("a"), skill("b"), skillOf("x", "x:a", sameAs("a"), sameAs("b"))));
        assertEquals(
                List.of(
                        "skill b/relations/0/target: 'a' is of the same framework: retire one of the two, with the other"
                                + " as successor."),
                check(skill("a"), skill("b", sameAs("a"))));
        assertEquals(
                List.of("skill y:a/relations/0/target: 'x:a' is itself the same as 'a': name that."),
                check(skill("a"), skillOf("x", "x:a", sameAs("a")), skillOf("y", "y:a", sameAs("x:a"))));
        assertEquals(
                List.of(
                        "skill x:b/relations/0/target: 'x:a' is the same as 'a' too, and the two would become one: leave"
                                + " one of them out."),
                check(skill("a"), skillOf("x", "x:a", sameAs("a")), skillOf("x", "x:b", sameAs("a"))));
    }

    @Test
    void letsASkillReplaceOneThatIsGone() {
        assertEquals(List.of(), check(skill("a", replaces("gone"))));
        assertEquals(
                List.of("skill a/relations/0/target: Skill 'b' is still there: retire it, or call it related."),
                check(skill("a", replaces("b")), skill("b")));
        assertEquals(
                List.of("skill b/relations/0/target: 'gone' is replaced by 'a' already: name one successor."),
                check(skill("a", replaces("gone")), skill("b", replaces("gone"))));
    }

    @Test
    void looksIntoDutiesStagesAndIndustries() {
        var sound = role("r", essential("a"));
        var role = new Role(
                "r",
                "custom",
                "R",
                List.of(),
                "R.",
                false,
                List.of(new Duty("d", "D.", List.of("a", "x"))),
                sound.requirements(),
                List.of(new Stage(1, "S", "S.", List.of("x"), List.of())),
                List.of(new Industry("i", "I", "I.", List.of(essential("x")))),
                sound.outlook());

        var violations = check(skill("a"), role);

        assertEquals(
                List.of("role r/duties/0/skills/1", "role r/stages/0/skills/0", "role r/industries/0/adds/0/skill"),
                violations.stream()
                        .map(violation -> violation.substring(0, violation.indexOf(':')))
                        .toList());
    }

    @Test
    void saysWhenASkillIsRetired() {
        var violations =
                new TaxonomyCheck(List.of(role("r", essential("cobol"))), Set.of(), Set.of("cobol")).violations();

        assertEquals(
                "Skill 'cobol' is retired: name another one, or add it.",
                violations.getFirst().detail());
    }

    @Test
    void namesACycleAmongPrerequisites() {
        var violations = check(
                skill("a", prerequisite("b", 1)),
                skill("b", prerequisite("c", 1)),
                skill("c", prerequisite("a", 1)),
                skill("d", prerequisite("a", 1)));

        assertEquals(
                List.of("skill a/relations/0: These prerequisite relations lead back to where they begin, remove one:"
                        + " a → b → c → a"),
                violations);
    }

    @Test
    void namesEachOfTwoCyclesOfBroaderConcepts() {
        var violations = check(
                skill("a", broader("b")), skill("b", broader("a")), skill("c", broader("d")), skill("d", broader("c")));

        assertEquals(2, violations.size());
        assertTrue(violations.getLast().endsWith("c → d → c"), violations.getLast());
    }

    @Test
    void findsTheEndOfAVeryLongChain() {
        var chain = IntStream.range(0, 20_000)
                .mapToObj(i -> skill("s" + i, prerequisite("s" + (i + 1) % 20_000, 1)))
                .toArray(Concept[]::new);

        assertEquals(1, check(chain).size());
    }

    @Test
    void refusesTwoSkillsWithOneLabelUnlessBothMarkIt() {
        var tensorFlow = skill("tensorflow", "TensorFlow", List.of("TF"), List.of());
        var terraform = skill("terraform", "Terraform", List.of("tf"), List.of("tf"));
        var marked = skill("tensorflow", "TensorFlow", List.of("TF"), List.of("TF"));

        assertEquals(
                List.of(
                        "skill tensorflow/altLabels/0: terraform is called 'TF' too: choose another label, or list it in"
                                + " ambiguousLabels of both."),
                check(tensorFlow, terraform));
        assertEquals(List.of(), check(marked, terraform));
    }

    /** Several frameworks live side by side, and each has a word for Python. */
    @Test
    void acceptsOneLabelInTwoFrameworks() {
        var ours = skill("python", "Python", List.of(), List.of());
        var theirs = new Skill(
                "esco:1",
                "esco",
                ours.kind(),
                ours.group(),
                ours.label(),
                List.of(),
                List.of(),
                ours.description(),
                List.of());

        assertEquals(List.of(), check(ours, theirs));
    }

    @Test
    void comparesPreferredLabelsToo() {
        assertEquals(
                2,
                check(skill("a", "Same", List.of(), List.of()), skill("b", "same", List.of(), List.of()))
                        .size());
    }

    private static List<String> check(Concept... concepts) {
        var skills = Arrays.stream(concepts)
                .filter(Skill.class::isInstance)
                .map(Concept::id)
                .collect(Collectors.toSet());
        return new TaxonomyCheck(Arrays.asList(concepts), skills, Set.of())
                .violations().stream().map(Violation::toString).toList();
    }
}
