package dev.skillsgap.profile.imports.reading;

import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.api.rows.Blanks;
import dev.skillsgap.profile.imports.mapping.Mapping;
import dev.skillsgap.profile.imports.mapping.Mapping.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One rule of a mapping over the columns of a table: which skills a row claims by it. */
final class Claims {

    private final List<Integer> columns = new ArrayList<>();
    private final Map<String, List<String>> choices = new HashMap<>();
    private final Nearest nearest = new Nearest();
    private final boolean hasChoices;
    private final List<String> always;
    private final @Nullable Pattern separator;
    private final Header header;
    private final @Nullable Lookup levels;
    private final String level;

    Claims(String place, Rule rule, Map<String, Lookup> levels, Header header) {
        rule.columnNames().forEach(column -> columns.addAll(header.all(place + "/columns", column)));
        rule.skillsByChoice()
                .forEach((cell, skills) -> choices.put(Cells.folded(cell), skills == null ? List.of() : skills));
        rule.skillsByChoice().keySet().forEach(nearest::add);
        this.hasChoices = rule.choices() != null;
        this.always = rule.skillsAlways();
        this.separator = rule.separator() == null ? null : Pattern.compile(Pattern.quote(rule.separator()));
        this.header = header;
        this.levels = levels.get(rule.level());
        this.level = rule.level();
    }

    /**
     * Adds the skills that the row claims, with the higher level where another rule claims one too.
     *
     * @param outside what else it claims, by the names that cells have for it
     */
    void addTo(Map<String, Integer> claimed, Map<String, Integer> outside, Cells cells, UnknownValues unknown) {
        var names = new ArrayList<String>();
        var skills = skills(cells, names, unknown);
        if (skills.isEmpty() && names.isEmpty()) {
            return;
        }
        var at = levels == null ? level : levels.of(cells, unknown);
        if (at == null) {
            if (levels != null && always.isEmpty() && levels.isBlank(cells)) {
                unknown.meetBlank(cells.row(), levels.column());
            }
            return;
        }
        if (Mapping.isLevel(at)) {
            skills.forEach(skill -> claimed.merge(skill, at.charAt(0) - '0', Math::max));
            names.forEach(name -> outside.merge(name, at.charAt(0) - '0', Math::max));
        } else if (levels != null) {
            unknown.meet(cells.row(), levels.column(), at, Likely::level);
        }
    }

    private List<String> skills(Cells cells, List<String> outside, UnknownValues unknown) {
        if (columns.isEmpty()) {
            return always;
        }
        var skills = new ArrayList<String>();
        for (int column : columns) {
            var text = cells.text(column);
            if (text.isEmpty()) {
                continue;
            }
            if (separator == null) {
                choose(text, column, cells, skills, outside, unknown);
            } else {
                separator.splitAsStream(text).forEach(part -> choose(part, column, cells, skills, outside, unknown));
            }
        }
        return skills;
    }

    private void choose(
            String text, int column, Cells cells, List<String> into, List<String> outside, UnknownValues unknown) {
        var folded = Cells.folded(text);
        var skills = choices.get(folded);
        if (skills != null) {
            into.addAll(skills);
        } else if (!folded.isEmpty()) {
            outside.add(Blanks.trimmed(text));
            if (hasChoices) {
                unknown.meet(cells.row(), header.name(column), Blanks.trimmed(text), nearest::only);
            }
        }
    }
}
