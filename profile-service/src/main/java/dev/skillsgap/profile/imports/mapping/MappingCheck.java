package dev.skillsgap.profile.imports.mapping;

import dev.skillsgap.profile.imports.mapping.Mapping.Rule;
import dev.skillsgap.profile.imports.mapping.Mapping.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a mapping must keep to, beyond its form. */
final class MappingCheck {

    private MappingCheck() {}

    /** Throws BadMapping for the first thing that is wrong. */
    static void check(Mapping mapping) {
        checkTable(mapping.table());
        checkWho(mapping.person(), mapping.match().toString());
        checkTeams(mapping);
        require(
                mapping.assertedAt() != null || mapping.skills().isEmpty(),
                "/assertedAt",
                "Say when the skills were claimed.");
        checkValue("/assertedAt", mapping.assertedAt());
        mapping.levels().forEach((name, value) -> checkLevels("/levels/" + name, value));
        for (int i = 0; i < mapping.skills().size(); i++) {
            checkRule("/skills/" + i, mapping.skills().get(i), mapping.levels());
        }
    }

    private static void checkTable(Mapping.Layout table) {
        require(
                table.delimiter() == null || table.delimiter().length() == 1,
                "/table/delimiter",
                "Send one letter, such as ; or a tabulator.");
        require(table.skipRows() >= 0, "/table/skipRows", "Send 0 or more.");
    }

    private static void checkTeams(Mapping mapping) {
        require(
                mapping.person().manager() == null || mapping.person().team() != null,
                "/person/team",
                "A manager manages a team: say which. It can be called after its manager.");
        var separator = mapping.teams().separator();
        require(separator == null || !separator.isEmpty(), "/teams/separator", "It stands between several teams.");
    }

    private static void checkWho(Mapping.@Nullable Who person, String key) {
        require(
                person != null && person.values().containsKey(key),
                "/person/" + key,
                "Say where the %s of a person comes from: it tells who a row is about.".formatted(key));
        require(person != null && person.name() != null, "/person/name", "Say where the name of a person comes from.");
        if (person == null) {
            return;
        }
        person.values().forEach((field, value) -> checkValue("/person/" + field, value));
        var text = person.id() == null ? null : person.id().text();
        require(
                text == null || text.contains(Mapping.ROW),
                "/person/id/text",
                "Everybody would get the same id: put {row} into it, or name a column.");
    }

    private static void checkValue(String place, @Nullable Value value) {
        if (value == null) {
            return;
        }
        require(
                (value.column() == null) != (value.text() == null),
                place,
                "Name either a column or a text, and not both.");
        require(
                value.column() != null || (value.values() == null && value.otherwise() == null),
                place,
                "'values' and 'otherwise' belong to a column.");
    }

    private static void checkLevels(String place, @Nullable Value value) {
        require(value != null && value.column() != null, place, "Name the column that says the level.");
        if (value == null) {
            return;
        }
        checkValue(place, value);
        if (value.values() != null) {
            value.values().forEach((cell, level) -> checkLevel(place + "/values/" + escaped(cell), level));
        }
        checkLevel(place + "/otherwise", value.otherwise());
    }

    private static void checkLevel(String place, @Nullable String level) {
        require(level == null || Mapping.isLevel(level), place, "A level is a whole number from 0 to 5.");
    }

    private static void checkRule(String place, @Nullable Rule rule, Map<String, Value> levels) {
        require(
                rule != null && rule.level() != null,
                place + "/level",
                "Say the level, 0 to 5, or the name of levels.");
        if (rule == null) {
            return;
        }
        require(
                Mapping.isLevel(rule.level()) || levels.containsKey(rule.level()),
                place + "/level",
                "There are no levels '%s': send 0 to 5, or one of %s.".formatted(rule.level(), levels.keySet()));
        var byChoice = rule.columns() != null && rule.skills() == null;
        var always = rule.skills() != null && rule.columns() == null && rule.choices() == null;
        require(byChoice || always, place, "Name either columns, with choices or without, or skills, and not both.");
        require(
                rule.separator() == null || (byChoice && !rule.separator().isEmpty()),
                place + "/separator",
                "It stands between several choices in one cell.");
    }

    static Map<String, String> skills(Mapping mapping) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < mapping.skills().size(); i++) {
            var rule = mapping.skills().get(i);
            var place = "/skills/" + i;
            name(place + "/skills", rule.skillsAlways(), named);
            rule.skillsByChoice().forEach((cell, skills) -> name(place + "/choices/" + escaped(cell), skills, named));
        }
        return named;
    }

    private static void name(String place, @Nullable List<String> ids, Map<String, String> named) {
        for (int i = 0; ids != null && i < ids.size(); i++) {
            named.put(ids.size() == 1 ? place : place + "/" + i, ids.get(i));
        }
    }

    static Set<String> columns(Mapping mapping) {
        var columns = new HashSet<String>();
        var values = new ArrayList<>(mapping.person().values().values());
        values.addAll(mapping.levels().values());
        if (mapping.assertedAt() != null) {
            values.add(mapping.assertedAt());
        }
        values.stream().map(Value::column).filter(Objects::nonNull).forEach(columns::add);
        mapping.skills().forEach(rule -> columns.addAll(rule.columnNames()));
        return columns;
    }

    static Map<String, String> roles(Mapping mapping) {
        var named = new LinkedHashMap<String, String>();
        var role = mapping.person().targetRole();
        if (role == null) {
            return named;
        }
        var place = "/person/targetRole";
        nameOne(place + "/text", role.text(), named);
        nameOne(place + "/otherwise", role.otherwise(), named);
        if (role.values() != null) {
            role.values().forEach((cell, id) -> nameOne(place + "/values/" + escaped(cell), id, named));
        }
        return named;
    }

    private static void nameOne(String place, @Nullable String id, Map<String, String> named) {
        if (id != null) {
            named.put(place, id);
        }
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static void require(boolean condition, String place, String otherwise) {
        if (!condition) {
            throw new BadMapping(place, otherwise);
        }
    }
}
