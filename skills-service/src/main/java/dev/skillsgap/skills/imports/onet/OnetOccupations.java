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
        var isKnown = occupations.containsKey(code);
        if (!isKnown) {
            reading.report()
                    .fault(
                            row.place(),
                            FaultKind.UNKNOWN_REFERENCE,
                            code,
                            "Left out: the occupation is not in 'Occupation Data.txt'.");
        }
        return isKnown;
    }

    private Told told(Row row) {
        return occupations.computeIfAbsent(row.text(OnetReader.OCCUPATION), code -> new Told(row));
    }

    void addTitle(Row row, String title) {
        told(row).titles.add(title);
    }

    void addTask(Row row) {
        told(row).tasks.add(new Duty("task-" + row.text("Task ID"), row.text("Task"), List.of()));
    }

    /** Importance and level of an element stand in a row each. */
    void rate(Row row, String skill) {
        if (isUsable(row)) {
            var told = told(row);
            told.ratings.put(
                    skill, told.ratings.getOrDefault(skill, Rating.NONE).with(row));
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
        var isNumber = row.text("Data Value").matches("\\d{1,3}(\\.\\d{1,6})?");
        if (!isNumber) {
            reading.report()
                    .fault(row.place(), FaultKind.BREAKS_A_RULE, row.text("Data Value"), "Left out: give a number.");
        }
        return isNumber;
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
