package dev.skillsgap.skills.imports.onet;

import dev.skillsgap.skills.imports.source.Labels;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Row;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.util.HashMap;
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

    private record Described(String name, String description) {}

    OnetElements(Reading reading, Labels labels) {
        this.reading = reading;
        this.labels = labels;
    }

    void describe(Row row) {
        described.put(row.text("Element ID"), new Described(row.text("Element Name"), row.text("Description")));
    }

    /** Id of the skill that is rated; empty where it is unsound, which was reported. */
    Optional<String> idOf(Row row) {
        return skills.computeIfAbsent(row.text("Element ID"), element -> skill(element, row))
                .map(Skill::id);
    }

    private Optional<Skill> skill(String element, Row row) {
        var name = row.text("Element Name");
        var parent = element.lastIndexOf('.') < 0 ? element : element.substring(0, element.lastIndexOf('.'));
        var skill = new Skill(
                (reading.framework() + ":" + element).toLowerCase(Locale.ROOT),
                reading.framework(),
                element.startsWith(KNOWLEDGE) ? SkillKind.KNOWLEDGE : SkillKind.TRANSVERSAL,
                described.getOrDefault(parent, new Described("O*NET", "")).name(),
                name,
                List.of(),
                List.of(),
                described.getOrDefault(element, new Described(name, name)).description(),
                List.of());
        if (!reading.isSound(skill, row)) {
            return Optional.empty();
        }
        labels.add(skill, row.place());
        return Optional.of(skill);
    }

    Stream<Concept> concepts() {
        return skills.values().stream().flatMap(Optional::stream).map(labels::marked);
    }
}
