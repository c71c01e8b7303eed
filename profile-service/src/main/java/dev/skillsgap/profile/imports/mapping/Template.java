package dev.skillsgap.profile.imports.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.skillsgap.api.table.TableFile;
import dev.skillsgap.profile.person.MatchKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that needs no mapping: what its columns mean, their names say. */
public final class Template {

    private static final String SKILL = "skill:";
    private static final String AS_OF = "skillsAsOf";

    /** With an example each. */
    private static final Map<String, Object> PERSON = examples(
            "id", "p-0001",
            "name", "Ada Example",
            "email", "ada@example.org",
            "employeeNumber", "E-0001",
            "targetRole", "ml-engineer",
            "hoursPerWeek", 4,
            "team", "Vision",
            "manager", "");

    private static final Map<String, Object> SKILLS =
            examples(AS_OF, "2026-05-02", SKILL + "python", 3, SKILL + "pytorch", 2);

    /** Those that a table of rows that were left out has besides. */
    private static final Set<String> IGNORED = Set.copyOf(FaultColumns.NAMES);

    private static final YAMLMapper YAML = new YAMLMapper();

    private Template() {}

    private static Map<String, Object> examples(Object... namesAndExamples) {
        var examples = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndExamples.length; i += 2) {
            examples.put((String) namesAndExamples[i], namesAndExamples[i + 1]);
        }
        return examples;
    }

    /** Writes its columns, and a row as an example. */
    public static void write(TableFile table) throws IOException {
        table.add(Stream.<Object>concat(PERSON.keySet().stream(), SKILLS.keySet().stream())
                .toList());
        table.add(Stream.concat(PERSON.values().stream(), SKILLS.values().stream())
                .toList());
        table.end();
    }

    /** Its columns, as far as their names are always the same. */
    public static Set<String> columns() {
        return Stream.concat(PERSON.keySet().stream(), Stream.of(AS_OF, SKILL + "*"))
                .collect(Collectors.toSet());
    }

    /**
     * The mapping for a table of these columns. Neither order nor case, blanks and dashes in names count; all but name and one that
     * says who it is can be missing.
     *
     * @throws BadMapping where a column is none of the template's
     */
    public static String mapping(List<String> columns) {
        var person = new LinkedHashMap<String, Object>();
        var levels = new LinkedHashMap<String, Object>();
        var skills = new ArrayList<Object>();
        var mapping = new LinkedHashMap<String, Object>();
        for (var column : columns) {
            var field = field(column);
            if (PERSON.containsKey(field)) {
                person.put(field, Map.of("column", column));
            } else if (field.equals(AS_OF)) {
                mapping.put("assertedAt", Map.of("column", column));
            } else if (field.equals(SKILL)) {
                levels.put(column, Map.of("column", column));
                skills.add(Map.of("skills", column.substring(SKILL.length()).strip(), "level", column));
            } else if (!IGNORED.contains(field)) {
                throw new BadMapping(
                        "",
                        "The template has no column '%s'; it has %s, %s and %s followed by the id of a skill. Rename it, take it out, or send a mapping."
                                .formatted(column, String.join(", ", PERSON.keySet()), AS_OF, SKILL));
            }
        }
        require(
                skills.isEmpty() || mapping.containsKey("assertedAt"),
                "There are skills, and no column %s.".formatted(AS_OF));
        var key = Stream.of(MatchKey.values())
                .map(MatchKey::toString)
                .filter(person::containsKey)
                .findFirst();
        require(key.isPresent(), "There is no column id, employeeNumber or email: one says who a row is about.");
        require(person.containsKey("name"), "There is no column name.");
        key.ifPresent(field -> mapping.put("match", field));
        mapping.put("teams", Map.of("make", true, "separator", ";"));
        mapping.put("person", person);
        mapping.put("levels", levels);
        mapping.put("skills", skills);
        return written(mapping);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new BadMapping("", otherwise + " Add it, or send a mapping.");
        }
    }

    /** What the column is called in the template. */
    private static String field(String column) {
        if (column.toLowerCase(Locale.ROOT).startsWith(SKILL)) {
            return SKILL;
        }
        return Stream.of(PERSON.keySet(), Set.of(AS_OF), IGNORED)
                .flatMap(Set::stream)
                .filter(known -> folded(known).equals(folded(column)))
                .findFirst()
                .orElse(column);
    }

    /** What names of columns are compared by: neither case counts, nor what stands between words. */
    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    private static String written(Map<String, Object> mapping) {
        try {
            return YAML.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
