package dev.skillsgap.system.survey;

import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.gap.SkillKind;
import dev.skillsgap.recommendation.gap.Source;
import dev.skillsgap.recommendation.gap.Transfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The role and the policy as the services have them, read from the same files. */
final class BuiltIn {

    private static final Path PROJECT = Path.of(System.getProperty("skillsgap.project"));
    private static final Path FRAMEWORK = PROJECT.resolve("skills-service/src/main/resources/frameworks/ml");
    private static final Path POLICY = PROJECT.resolve("recommendation-service/src/main/resources/policy.json");

    private final Map<String, Skill> skills = new HashMap<>();
    private final Map<String, List<Transfer>> transfers = new HashMap<>();

    /** Reads the skills. */
    BuiltIn() throws IOException {
        var all = new ArrayList<Map<String, Object>>();
        try (var files = Files.list(FRAMEWORK.resolve("skills"))) {
            for (var file : files.toList()) {
                all.addAll(maps(yaml(file)));
            }
        }
        all.forEach(skill -> skills.put(text(skill, "id"), skill(skill)));
        all.forEach(skill -> relations(skill).forEach(relation -> {
            if (text(relation, "type").equals("transfer")) {
                transfers
                        .computeIfAbsent(text(relation, "target"), none -> new ArrayList<>())
                        .add(new Transfer(skills.get(text(skill, "id")), number(relation, "credit")));
            }
        }));
    }

    Role role(String id) throws IOException {
        var role = map(yaml(FRAMEWORK.resolve("roles/%s.yaml".formatted(id))));
        return new Role(
                id,
                text(role, "title"),
                maps(role.get("requirements")).stream().map(this::requirement).toList());
    }

    private Requirement requirement(Map<String, Object> requirement) {
        var skill = text(requirement, "skill");
        return new Requirement(
                skills.get(skill),
                (int) number(requirement, "level"),
                number(requirement, "importance"),
                Necessity.of(text(requirement, "necessity")),
                (String) requirement.get("anyOf"),
                transfers.getOrDefault(skill, List.of()));
    }

    @SuppressWarnings("unchecked") // The file is ours.
    static Policy policy() throws IOException {
        var policy = map(yaml(POLICY));
        return new Policy(
                text(policy, "version"),
                ((Map<String, Number>) policy.get("trust"))
                        .entrySet().stream()
                                .collect(Collectors.toMap(
                                        entry -> Source.of(entry.getKey()),
                                        entry -> entry.getValue().doubleValue())),
                ((Map<String, Integer>) policy.get("halfLifeDays"))
                        .entrySet().stream()
                                .collect(Collectors.toMap(entry -> SkillKind.of(entry.getKey()), Map.Entry::getValue)),
                number(policy, "optionalWeight"),
                number(policy, "transferCap"),
                (int) number(policy, "recommendationRetentionDays"),
                (int) number(policy, "minimumGroupSize"));
    }

    private static Object yaml(Path file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }

    private static Skill skill(Map<String, Object> skill) {
        return new Skill(text(skill, "id"), text(skill, "label"), SkillKind.of(text(skill, "kind")));
    }

    private static List<Map<String, Object>> relations(Map<String, Object> skill) {
        return skill.get("relations") == null ? List.of() : maps(skill.get("relations"));
    }

    @SuppressWarnings("unchecked") // The file is ours.
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    @SuppressWarnings("unchecked") // The file is ours.
    private static List<Map<String, Object>> maps(Object yaml) {
        return (List<Map<String, Object>>) yaml;
    }

    private static String text(Map<String, Object> map, String field) {
        return (String) map.get(field);
    }

    private static double number(Map<String, Object> map, String field) {
        return ((Number) map.get(field)).doubleValue();
    }
}
