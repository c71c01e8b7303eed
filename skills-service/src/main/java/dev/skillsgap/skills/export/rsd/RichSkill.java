package dev.skillsgap.skills.export.rsd;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.skillsgap.skills.export.FrameworkSkills.Dated;
import dev.skillsgap.skills.export.FrameworkSkills.Source;
import dev.skillsgap.skills.export.StableId;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A skill as a Rich Skill Descriptor in JSON-LD, with all that OSMT 3 says a descriptor must have.
 *
 * @param creator address that says who made the framework
 * @param id address that names it for good, and where it can be had
 * @param publishDate when the first release with it was published
 * @param updateDate when the one was that made it so
 * @param categories the group under which it is shown
 * @param keywords its other labels
 * @param alignments the skills that it is another framework's name of
 * @param collections its framework
 * @param certifications none: a skill here holds none, nor standards, occupations and employers
 */
@Schema(name = "RichSkillDescriptor")
record RichSkill(
        @JsonProperty("@context") String context,
        String type,
        String creator,
        String id,
        String uuid,
        String skillName,
        String skillStatement,
        List<String> authors,
        List<String> categories,
        List<String> keywords,
        String status,
        String creationDate,
        String publishDate,
        String updateDate,
        List<Alignment> alignments,
        List<Collection> collections,
        List<Object> certifications,
        List<Object> standards,
        List<Object> occupations,
        List<Object> employers) {

    private static final String CONTEXT = "https://rsd.openskillsnetwork.org/context-v1.json";

    /** Another's name of the same skill. */
    @Schema(name = "RichSkillAlignment")
    record Alignment(String id) {}

    /** What it belongs to. */
    @Schema(name = "RichSkillCollection")
    record Collection(String uuid, String name) {}

    /** @param root address of the service, with the last slash */
    static RichSkill of(Source framework, Dated dated, String root) {
        var skills = root + "api/v1/skills/";
        var skill = dated.skill();
        var collection = StableId.ofFramework(framework.id());
        return new RichSkill(
                CONTEXT,
                "RichSkillDescriptor",
                root + "ims/case/v1p0/CFDocuments/" + collection,
                skills + skill.id(),
                StableId.ofSkill(skill.id()),
                skill.label(),
                skill.description(),
                List.of(framework.publisher()),
                List.of(skill.group()),
                skill.altLabels(),
                "published",
                dated.createdAt().toString(),
                dated.createdAt().toString(),
                dated.changedAt().toString(),
                skill.targets(RelationType.SAME_AS)
                        .map(target -> new Alignment(skills + target))
                        .toList(),
                List.of(new Collection(collection, framework.title())),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
