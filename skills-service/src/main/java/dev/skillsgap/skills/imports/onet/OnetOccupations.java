package dev.skillsgap.skills.imports.onet;

import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Labels;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Row;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Role.Duty;
import dev.skillsgap.skills.taxonomy.Role.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** O*NET's occupations, with what they rate and use. */
final class OnetOccupations {

    private final Reading reading;
    private final Map<String, Told> occupations = new LinkedHashMap<>();

    OnetOccupations(Reading reading) {
        this.reading = reading;
    }

    /** An occupation, and what was told of it since. */
    private static final class Told {
        private final Row row;
        private final List<String> titles = new ArrayList<>();
        private final List<Duty> tasks = new ArrayList<>();
        private final Map<String, Rating> ratings = new LinkedHashMap<>();
        private final Map<String, Requirement> requirements = new LinkedHashMap<>();
        private final List<Place> rows = new ArrayList<>();

        private Told(Row row) {
            this.row = row;
        }
    }

    boolean isEmpty() {
        return occupations.isEmpty();
    }

    void add(Row row) {
        var code = row.text(OnetReader.OCCUPATION);
        if (occupations.putIfAbsent(code, new Told(row)) != null) {
            reading.report()
                    .fault(row.place(), FaultKind.REPEATED_ROW, code, "Left out: an earlier row has this code.");
        }
    }

    /** Whether the row is about one of them; where not, it is reported. */
    boolean isKnown(Row row) {
        var code = row.text(OnetReader.OCCUPATION);
        var told = occupations.get(code);
        if (told == null) {
            reading.report()
                    .fault(
                            row.place(),
                            FaultKind.UNKNOWN_REFERENCE,
                            code,
                            "Left out: the occupation is not in 'Occupation Data.txt'.");
        } else {
            told.rows.add(row.place());
        }
        return told != null;
    }

    /** Of a row that is about one of them. */
    private Told told(Row row) {
        return Objects.requireNonNull(occupations.get(row.text(OnetReader.OCCUPATION)));
    }

    void addTitle(Row row, String title) {
        told(row).titles.add(title);
    }

    void addTask(Row row) {
        told(row).tasks.add(new Duty("task-" + row.text("Task ID"), row.text("Task"), List.of()));
    }

    /** Importance and level of an element stand in a row each. */
    void rate(Row row, String skill) {
        if (!isUsable(row)) {
            return;
        }
        var ratings = told(row).ratings;
        var before = ratings.getOrDefault(skill, Rating.NONE);
        if (before.tells(row)) {
            reading.report()
                    .fault(row.place(), FaultKind.REPEATED_ROW, skill, "Left out: an earlier row rates it already.");
        } else {
            ratings.put(skill, before.with(row));
        }
    }

    private boolean isUsable(Row row) {
        for (var column : List.of("Recommend Suppress", "Not Relevant")) {
            if (row.text(column).equals("Y")) {
                reading.report()
                        .fault(
                                row.place(),
                                FaultKind.NOT_TO_BE_USED,
                                column,
                                "Left out, as O*NET asks with this mark.");
                return false;
            }
        }
        return hasCell(row, "Data Value", "\\d{1,3}(\\.\\d{1,6})?", "Left out: give a number.")
                && hasCell(row, "Scale ID", "IM|LV", "Left out: importance, IM, and level, LV, are what is read.");
    }

    private boolean hasCell(Row row, String column, String pattern, String advice) {
        var fits = row.text(column).matches(pattern);
        if (!fits) {
            reading.report().fault(row.place(), FaultKind.BREAKS_A_RULE, row.text(column), advice);
        }
        return fits;
    }

    void use(Row row, String skill) {
        if (told(row).requirements.putIfAbsent(skill, Rating.ofTool(row, skill)) != null) {
            reading.report()
                    .fault(
                            row.place(),
                            FaultKind.REPEATED_ROW,
                            skill,
                            "Left out: an earlier row names the tool already.");
        }
    }

    /** Makes requirements of ratings; reports those of which none comes. */
    void finishRatings() {
        for (var told : occupations.values()) {
            told.ratings.forEach((skill, rating) -> rating.requirement(skill)
                    .ifPresentOrElse(
                            requirement -> told.requirements.put(skill, requirement),
                            () -> rating.places().forEach(this::reportEmpty)));
        }
    }

    private void reportEmpty(Place place) {
        reading.report()
                .fault(
                        place,
                        FaultKind.NOTHING_TO_SAY,
                        "Data Value",
                        "Left out: importance and level are not both there, or say that it is not needed.");
    }

    /** All of them that are sound. */
    Stream<Concept> concepts() {
        var sound = new ArrayList<Concept>();
        for (var told : occupations.values()) {
            var role = role(told);
            if (told.ratings.isEmpty()) {
                reading.report()
                        .fault(
                                told.row.place(),
                                FaultKind.MISSING_VALUE,
                                role.title(),
                                "O*NET has not rated it: only tools are required.");
            }
            if (reading.isSound(role, told.row)) {
                sound.add(role);
            } else {
                reading.leaveOut(told.rows, role);
            }
        }
        return sound.stream();
    }

    private Role role(Told told) {
        var title = told.row.text("Title");
        return new Role(
                reading.framework() + ":" + told.row.text(OnetReader.OCCUPATION),
                reading.framework(),
                title,
                Labels.others(title, told.titles),
                told.row.text("Description"),
                null,
                told.tasks,
                told.requirements.values().stream()
                        .sorted(Comparator.comparing(Requirement::skill))
                        .toList(),
                List.of(),
                List.of(),
                Role.Outlook.NONE);
    }
}
