package dev.skillsgap.skills.imports.onet;

import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Labels;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Row;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** O*NET's elements that are rated: basic and cross-functional skills, and fields of knowledge. */
final class OnetElements {

    private static final String KNOWLEDGE = "2.C";

    private final Reading reading;
    private final Labels labels;
    private final Map<String, Described> described = new HashMap<>();
    private final Map<String, Optional<Skill>> skills = new LinkedHashMap<>();

    private record Described(String name, String description, Place place) {}

    OnetElements(Reading reading, Labels labels) {
        this.reading = reading;
        this.labels = labels;
    }

    void describe(Row row) {
        described.put(
                row.text("Element ID"), new Described(row.text("Element Name"), row.text("Description"), row.place()));
    }

    /** Id of the skill that is rated; empty where it is unsound, which was reported. */
    Optional<String> idOf(Row row) {
        return skills.computeIfAbsent(row.text("Element ID"), element -> skill(element, row))
                .map(Skill::id);
    }

    private Optional<Skill> skill(String element, Row row) {
        var name = row.text("Element Name");
        var parent = described.get(parentOf(element));
        var own = described.get(element);
        var skill = new Skill(
                (reading.framework() + ":" + element).toLowerCase(Locale.ROOT),
                reading.framework(),
                element.startsWith(KNOWLEDGE) ? SkillKind.KNOWLEDGE : SkillKind.TRANSVERSAL,
                parent == null ? "O*NET" : parent.name(),
                name,
                List.of(),
                List.of(),
                own == null ? name : own.description(),
                List.of());
        if (!reading.isSound(skill, row)) {
            return Optional.empty();
        }
        labels.add(skill, row.place());
        return Optional.of(skill);
    }

    private static String parentOf(String element) {
        return element.substring(0, Math.max(0, element.lastIndexOf('.')));
    }

    /** Reports what is described and not rated, such as abilities, which are no skills here. */
    void reportUnrated() {
        var used = new HashSet<>(skills.keySet());
        skills.keySet().forEach(element -> used.add(parentOf(element)));
        described.forEach((element, told) -> {
            if (!used.contains(element)) {
                reading.report()
                        .fault(told.place(), FaultKind.NOTHING_TO_SAY, told.name(), "Left out: nothing here rates it.");
            }
        });
    }

    Stream<Concept> concepts() {
        return skills.values().stream().flatMap(Optional::stream).map(labels::marked);
    }
}
