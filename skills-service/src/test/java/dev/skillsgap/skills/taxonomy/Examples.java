package dev.skillsgap.skills.taxonomy;

import dev.skillsgap.skills.taxonomy.Resource.HoursBasis;
import dev.skillsgap.skills.taxonomy.Resource.Teaching;
import dev.skillsgap.skills.taxonomy.Role.Duty;
import dev.skillsgap.skills.taxonomy.Role.Necessity;
import dev.skillsgap.skills.taxonomy.Role.Outlook;
import dev.skillsgap.skills.taxonomy.Role.Requirement;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import java.util.List;

/** Small sound concepts to begin with. */
public final class Examples {

    private Examples() {}

    /** A skill with the id as its label. */
    public static Skill skill(String id, Relation... relations) {
        return skill(id, id, List.of(), List.of(), relations);
    }

    public static Skill skill(
            String id, String label, List<String> altLabels, List<String> ambiguousLabels, Relation... relations) {
        return new Skill(
                id,
                "custom",
                SkillKind.TOOL,
                "things",
                label,
                altLabels,
                ambiguousLabels,
                "Something.",
                List.of(relations));
    }

    /** A skill of another framework. */
    public static Skill skillOf(String framework, String id, Relation... relations) {
        return new Skill(
                id, framework, SkillKind.TOOL, "things", id, List.of(), List.of(), "Something.", List.of(relations));
    }

    public static Relation sameAs(String target) {
        return Relation.to(RelationType.SAME_AS, target);
    }

    public static Relation replaces(String target) {
        return Relation.to(RelationType.REPLACES, target);
    }

    public static Relation broader(String target) {
        return new Relation(RelationType.BROADER, target, null, null);
    }

    public static Relation prerequisite(String target, int level) {
        return new Relation(RelationType.PREREQUISITE, target, level, null);
    }

    public static Relation transfer(String target, double credit) {
        return new Relation(RelationType.TRANSFER, target, null, credit);
    }

    /** A role that requires the skills. */
    public static Role role(String id, Requirement... requirements) {
        return new Role(
                id,
                "custom",
                id,
                List.of(),
                "Somebody.",
                false,
                List.of(new Duty("work", "Works.", List.of())),
                List.of(requirements),
                List.of(),
                List.of(),
                new Outlook(List.of(), List.of(), List.of()));
    }

    public static Requirement essential(String skill) {
        return new Requirement(skill, 3, 0.5, Necessity.ESSENTIAL, null, null);
    }

    public static Requirement anyOf(String group, String skill, Necessity necessity) {
        return new Requirement(skill, 3, 0.5, necessity, group, null);
    }

    /** A course that teaches the skill from one level to another. */
    public static Resource resource(String id, String skill, int from, int to) {
        return new Resource(
                id,
                "custom",
                id,
                ResourceKind.COURSE,
                2,
                "Somebody",
                "https://example.org/" + id,
                "en",
                10,
                HoursBasis.ESTIMATED,
                0.0,
                "EUR",
                List.of(new Teaching(skill, from, to)),
                List.of(),
                null);
    }
}
