package dev.skillsgap.bench.path;

import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.gap.SkillKind;
import dev.skillsgap.recommendation.gap.Transfer;
import dev.skillsgap.recommendation.step.Resource;
import dev.skillsgap.recommendation.step.Resource.Level;
import dev.skillsgap.recommendation.step.Resource.Teaching;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The built-in catalogue, read from the files that skills-service ships. */
public record Catalogue(Role role, List<Resource> resources, List<Skill> skills) {

    private record Related(
            Map<String, Skill> skills, Map<String, List<Level>> needs, Map<String, List<Transfer>> transfers) {

        Skill skill(String id) {
            return Objects.requireNonNull(skills.get(id), id);
        }
    }

    @SuppressWarnings("unchecked")
    public static Catalogue of(Path project, String role) {
        var files = project.resolve("skills-service/src/main/resources/frameworks/ml");
        var related = new Related(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        var skills = entries(files.resolve("skills"));
        skills.forEach(skill -> related.skills.put(text(skill, "id"), skill(skill)));
        skills.forEach(skill -> list(skill, "relations").forEach(relation -> relate(related, skill, relation)));
        var wanted = (Map<String, Object>) read(files.resolve("roles/" + role + ".yaml"));
        return new Catalogue(
                new Role(
                        role,
                        text(wanted, "title"),
                        list(wanted, "requirements").stream()
                                .map(requirement -> requirement(related, requirement))
                                .toList()),
                entries(files.resolve("resources")).stream()
                        .map(resource -> resource(related, resource))
                        .toList(),
                List.copyOf(related.skills.values()));
    }

    private static void relate(Related related, Map<String, Object> skill, Map<String, Object> relation) {
        var id = text(skill, "id");
        var target = text(relation, "target");
        switch (text(relation, "type")) {
            case "prerequisite" ->
                related.needs
                        .computeIfAbsent(id, none -> new ArrayList<>())
                        .add(new Level(target, whole(relation, "level")));
            case "transfer" ->
                related.transfers
                        .computeIfAbsent(target, none -> new ArrayList<>())
                        .add(new Transfer(related.skill(id), number(relation, "credit")));
            default -> {
                // Says nothing about levels.
            }
        }
    }

    private static Skill skill(Map<String, Object> skill) {
        return new Skill(text(skill, "id"), text(skill, "label"), SkillKind.of(text(skill, "kind")));
    }

    private static Requirement requirement(Related related, Map<String, Object> requirement) {
        var skill = text(requirement, "skill");
        return new Requirement(
                related.skill(skill),
                whole(requirement, "level"),
                number(requirement, "importance"),
                Necessity.of(text(requirement, "necessity")),
                requirement.containsKey("anyOf") ? text(requirement, "anyOf") : null,
                related.transfers.getOrDefault(skill, List.of()));
    }

    private static Resource resource(Related related, Map<String, Object> resource) {
        return new Resource(
                text(resource, "id"),
                text(resource, "title"),
                text(resource, "kind"),
                whole(resource, "stage"),
                text(resource, "url"),
                text(resource, "language"),
                number(resource, "hours"),
                number(resource, "cost"),
                text(resource, "currency"),
                list(resource, "teaches").stream()
                        .map(taught -> new Teaching(
                                text(taught, "skill"),
                                related.skill(text(taught, "skill")).label(),
                                whole(taught, "from"),
                                whole(taught, "to"),
                                related.needs.getOrDefault(text(taught, "skill"), List.of())))
                        .toList(),
                list(resource, "requires").stream()
                        .map(need -> new Level(text(need, "skill"), whole(need, "level")))
                        .toList());
    }

    /** All entries of a directory's files, which are lists. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted()
                    .flatMap(file -> ((List<Map<String, Object>>) read(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> entry, String name) {
        return (List<Map<String, Object>>) entry.getOrDefault(name, List.of());
    }

    private static String text(Map<String, Object> entry, String name) {
        return String.valueOf(entry.get(name));
    }

    private static int whole(Map<String, Object> entry, String name) {
        return (int) number(entry, name);
    }

    private static double number(Map<String, Object> entry, String name) {
        return ((Number) Objects.requireNonNull(entry.get(name), name)).doubleValue();
    }
}
