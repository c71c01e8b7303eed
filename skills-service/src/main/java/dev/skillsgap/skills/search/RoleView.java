package dev.skillsgap.skills.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.skillsgap.skills.release.ConceptVersion;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Role.Duty;
import dev.skillsgap.skills.taxonomy.Role.Industry;
import dev.skillsgap.skills.taxonomy.Role.Necessity;
import dev.skillsgap.skills.taxonomy.Role.Outlook;
import dev.skillsgap.skills.taxonomy.Role.Requirement;
import dev.skillsgap.skills.taxonomy.Role.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One role as it is shown.
 *
 * @param release that made it so
 * @param hash SHA-256 of its canonical form
 */
record RoleView(
        String id,
        String framework,
        String title,
        List<String> altTitles,
        String description,
        @Nullable Boolean entryLevel,
        List<Duty> duties,
        List<RequirementView> requirements,
        List<Stage> stages,
        List<Industry> industries,
        Outlook outlook,
        int release,
        String hash) {

    /**
     * A requirement as it is shown.
     *
     * @param label preferred label of the skill
     * @param duties ids of the duties that need the skill
     * @param industry that adds or raises it; null where the role itself requires it so
     */
    record RequirementView(
            @JsonUnwrapped Requirement requirement,
            String label,
            List<String> duties,
            @Nullable String industry) {}

    /**
     * Shows a role.
     *
     * @param industry whose requirements count too; null for none
     * @param labels of the skills, by id
     */
    static RoleView from(ConceptVersion version, @Nullable Industry industry, Map<String, String> labels) {
        var role = (Role) version.concept();
        return new RoleView(
                role.id(),
                role.framework(),
                role.title(),
                role.altTitles(),
                role.description(),
                role.entryLevel(),
                role.duties(),
                requirements(role, industry).values().stream()
                        .map(required -> view(required, role, labels))
                        .toList(),
                role.stages(),
                role.industries(),
                role.outlook(),
                version.release(),
                version.hash());
    }

    private record Required(
            Requirement requirement, @Nullable String industry) {}

    private static Map<String, Required> requirements(Role role, @Nullable Industry industry) {
        var bySkill = new LinkedHashMap<String, Required>();
        role.requirements().forEach(own -> bySkill.put(own.skill(), new Required(own, null)));
        if (industry != null) {
            industry.adds()
                    .forEach(added ->
                            bySkill.merge(added.skill(), new Required(added, industry.id()), RoleView::stricter));
        }
        return bySkill;
    }

    /** Of a skill that role and industry both require, the higher demands count; the role's group remains. */
    private static Required stricter(Required own, Required added) {
        var a = own.requirement();
        var b = added.requirement();
        var both = new Requirement(
                a.skill(),
                Math.max(a.level(), b.level()),
                Math.max(a.importance(), b.importance()),
                a.necessity() == Necessity.ESSENTIAL ? a.necessity() : b.necessity(),
                a.anyOf(),
                b.basis());
        return both.equals(a) ? own : new Required(both, added.industry());
    }

    private static RequirementView view(Required required, Role role, Map<String, String> labels) {
        var skill = required.requirement().skill();
        var duties = role.duties().stream()
                .filter(duty -> duty.skills().contains(skill))
                .map(Duty::id)
                .toList();
        return new RequirementView(
                required.requirement(), labels.getOrDefault(skill, skill), duties, required.industry());
    }
}
