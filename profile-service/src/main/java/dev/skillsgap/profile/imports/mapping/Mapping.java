package dev.skillsgap.profile.imports.mapping;

import dev.skillsgap.profile.person.MatchKey;
import dev.skillsgap.profile.person.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to make of a table; docs/people-imports.md explains each field.
 *
 * @param match by which a row finds whom it is about
 * @param assertedAt when the claims were made: never the moment of the import, or a second one would claim all again; null
 *     where no rule claims skills
 * @param levels by name
 */
public record Mapping(
        Layout table,
        MatchKey match,
        Teams teams,
        Who person,
        Source source,
        @Nullable Value assertedAt,
        Map<String, Value> levels,
        List<Rule> skills) {

    /** In a text: the number of the row. */
    public static final String ROW = "{row}";

    private static final int HIGHEST_LEVEL = 5;

    /** Whether the text is a level, 0 to 5. */
    public static boolean isLevel(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '0' + HIGHEST_LEVEL;
    }

    /**
     * How the table is written.
     *
     * @param delimiter one letter; null: whichever fits the names of the columns
     * @param sheet of a workbook; null: the first
     * @param skipRows rows below the names that are no data
     * @param blank texts that mean the same as an empty cell
     */
    public record Layout(
            @Nullable String delimiter,
            @Nullable String sheet,
            int skipRows,
            @Nullable List<String> blank) {

        public static final Layout PLAIN = new Layout(null, null, 0, null);

        /** Null where it is to be found out. */
        public @Nullable Character separator() {
            return delimiter == null ? null : delimiter.charAt(0);
        }

        public List<String> blanks() {
            return blank == null ? List.of() : blank;
        }
    }

    /**
     * What to do about teams.
     *
     * @param make those that are not there
     * @param separator between several in one cell
     */
    public record Teams(boolean make, @Nullable String separator) {

        static final Teams THERE = new Teams(false, null);
    }

    /**
     * What makes a person.
     *
     * @param team id or name
     * @param manager of the team: id, employee number or e-mail address of a person
     */
    public record Who(
            @Nullable Value id,
            Value name,
            @Nullable Value email,
            @Nullable Value employeeNumber,
            @Nullable Value targetRole,
            @Nullable Value hoursPerWeek,
            @Nullable Value team,
            @Nullable Value manager) {

        /** What it says, by the name of the field, in their order. */
        public Map<String, Value> values() {
            var values = new LinkedHashMap<String, Value>();
            put("id", id, values);
            put("name", name, values);
            put("email", email, values);
            put("employeeNumber", employeeNumber, values);
            put("targetRole", targetRole, values);
            put("hoursPerWeek", hoursPerWeek, values);
            put("team", team, values);
            put("manager", manager, values);
            return values;
        }

        private static void put(String field, @Nullable Value value, Map<String, Value> into) {
            if (value != null) {
                into.put(field, value);
            }
        }
    }

    /**
     * Either the text of a column, translated where there are values, or always the same text.
     *
     * @param text may hold {@link #ROW}
     * @param values by what the cell says; null: such a cell says nothing
     * @param otherwise where the cell is blank, or says what is not among the values
     */
    public record Value(
            @Nullable String column,
            @Nullable String text,
            @Nullable Map<String, @Nullable String> values,
            @Nullable String otherwise) {}

    /**
     * Which skills a row claims: those of the choices that its columns name, or always the same.
     *
     * @param columns names; one that ends in {@code *} stands for all that begin so
     * @param separator between several choices in one cell
     * @param choices skills by what a cell says; none for what says nothing of skills; null where cells have names of skills
     *     that skill mappings know
     * @param level 0 to 5, or the name of levels
     */
    public record Rule(
            @Nullable List<String> columns,
            @Nullable String separator,
            @Nullable Map<String, @Nullable List<String>> choices,
            @Nullable List<String> skills,
            String level) {

        public List<String> columnNames() {
            return columns == null ? List.of() : columns;
        }

        public Map<String, @Nullable List<String>> skillsByChoice() {
            return choices == null ? Map.of() : choices;
        }

        public List<String> skillsAlways() {
            return skills == null ? List.of() : skills;
        }
    }

    /** Skills that it names, by place. */
    public Map<String, String> namedSkills() {
        return MappingCheck.skills(this);
    }

    /** Columns that it names; one that ends in {@code *} stands for all that begin so. */
    public Set<String> namedColumns() {
        return MappingCheck.columns(this);
    }

    /** Roles that it names, by place. */
    public Map<String, String> namedRoles() {
        return MappingCheck.roles(this);
    }
}
