package dev.skillsgap.skills.export.rsd;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.skillsgap.skills.export.FrameworkSkills.Dated;
import dev.skillsgap.skills.export.FrameworkSkills.Source;
import dev.skillsgap.skills.export.StableId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A skill as a Rich Skill Descriptor in JSON-LD.
 *
 * @param id address that names it for good, and where it can be had
 * @param categories the group under which it is shown
 * @param keywords its other labels
 */
@Schema(name = "RichSkillDescriptor")
record RichSkill(
        @JsonProperty("@context") String context,
        String type,
        String id,
        String uuid,
        String skillName,
        String skillStatement,
        List<String> authors,
        List<String> categories,
        List<String> keywords,
        String status,
        String updateDate) {

    private static final String CONTEXT = "https://rsd.openskillsnetwork.org/context-v1.json";

    /** @param base address above the skills */
    static RichSkill of(Source framework, Dated dated, String base) {
        var skill = dated.skill();
        return new RichSkill(
                CONTEXT,
                "RichSkillDescriptor",
                base + "/" + skill.id(),
                StableId.ofSkill(skill.id()),
                skill.label(),
                skill.description(),
                List.of(framework.publisher()),
                List.of(skill.group()),
                skill.altLabels(),
                "published",
                dated.changedAt().toString());
    }
}
