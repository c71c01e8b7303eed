package dev.skillsgap.skills.imports.onet;

import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Labels;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Row;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptDocument;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tools and technologies that O*NET names as examples: one skill a name, shown under its first commodity. */
final class OnetTools {

    /** Long enough that no two of some ten thousand names share it. */
    private static final int HASH_DIGITS = 12;

    private final Reading reading;
    private final Labels labels;
    private final Map<String, Optional<Skill>> skills = new LinkedHashMap<>();

    OnetTools(Reading reading, Labels labels) {
        this.reading = reading;
        this.labels = labels;
    }

    /** Id of the tool; empty where it is unsound, which was reported. */
    Optional<String> idOf(Row row) {
        var name = row.text("Example");
        if (row.isStray("Example")) {
            reading.report().fault(row.place(), FaultKind.STRAY_BLANKS, "Example", "Blanks around it were cut off.");
        }
        return skills.computeIfAbsent(name.toLowerCase(Locale.ROOT), folded -> skill(folded, name, row))
                .map(Skill::id);
    }

    /** A name may hold anything, an id may not, and it has to be the same in the next version. */
    private Optional<Skill> skill(String folded, String name, Row row) {
        var id = "%s:tool-%s"
                .formatted(reading.framework(), ConceptDocument.sha256(folded).substring(0, HASH_DIGITS));
        var commodity = row.text("Commodity Title");
        var skill = new Skill(
                id,
                reading.framework(),
                SkillKind.TOOL,
                commodity,
                name,
                List.of(),
                List.of(),
                "%s, an example of: %s.".formatted(name, commodity),
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
