package dev.skillsgap.skills.imports.esco;

import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Labels;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Row;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Role.Necessity;
import dev.skillsgap.skills.taxonomy.Role.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** ESCO's occupations and the skills they need. */
final class EscoOccupations {

    static final List<String> COLUMNS = List.of("conceptUri", "preferredLabel", "altLabels", "description");

    /** ESCO says whether a skill is needed, and not how well: competent, the middle of five. */
    private static final int DEFAULT_LEVEL = 3;

    /** Nor how much; what is optional counts less by the policy. */
    private static final double IMPORTANCE = 1;

    private final Reading reading;
    private final EscoSkills skills;
    private final Map<String, Told> occupations = new LinkedHashMap<>();

    EscoOccupations(Reading reading, EscoSkills skills) {
        this.reading = reading;
        this.skills = skills;
    }

    /** Requirements by skill, and the rows that told of them. */
    private record Told(Row row, Map<String, Requirement> requirements, List<Place> rows) {}

    boolean isEmpty() {
        return occupations.isEmpty();
    }

    void add(Row row) {
        var uri = row.text("conceptUri");
        if (occupations.putIfAbsent(uri, new Told(row, new LinkedHashMap<>(), new ArrayList<>())) != null) {
            reading.report()
                    .fault(row.place(), FaultKind.REPEATED_ROW, uri, "Left out: an earlier row has this address.");
        }
    }

    void require(Row row, String necessity) {
        var told = occupations.get(row.text("occupationUri"));
        var skill = skills.idOf(row.text("skillUri"));
        if (told == null || skill.isEmpty()) {
            var missing = row.text(told == null ? "occupationUri" : "skillUri");
            reading.report()
                    .fault(row.place(), FaultKind.UNKNOWN_REFERENCE, missing, "Left out: it is not in these files.");
            return;
        }
        told.rows.add(row.place());
        var requirement = new Requirement(
                skill,
                DEFAULT_LEVEL,
                IMPORTANCE,
                necessity.equals("essential") ? Necessity.ESSENTIAL : Necessity.OPTIONAL,
                null,
                "ESCO: %s. It gives no level; 3 is supposed.".formatted(necessity));
        if (told.requirements.putIfAbsent(skill, requirement) != null) {
            reading.report()
                    .fault(row.place(), FaultKind.REPEATED_ROW, skill, "Left out: an earlier row requires it already.");
        }
    }

    /** All of them that are sound. */
    Stream<Concept> concepts() {
        var sound = new ArrayList<Concept>();
        for (var told : occupations.entrySet()) {
            var role = role(told.getKey(), told.getValue());
            if (reading.isSound(role, told.getValue().row())) {
                Prose.reportMended(told.getValue().row(), reading.report());
                sound.add(role);
            } else {
                reading.leaveOut(told.getValue().rows(), role);
            }
        }
        return sound.stream();
    }

    private Role role(String uri, Told told) {
        var title = told.row.text("preferredLabel");
        return new Role(
                EscoId.of(reading.framework(), uri),
                reading.framework(),
                title,
                Labels.others(title, told.row.lines("altLabels")),
                Prose.of(told.row, reading.report()),
                null,
                List.of(),
                told.requirements.values().stream()
                        .sorted(Comparator.comparing(Requirement::skill))
                        .toList(),
                List.of(),
                List.of(),
                Role.Outlook.NONE);
    }
}
