package dev.skillsgap.skills.builtin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.skills.check.ConceptCheck;
import dev.skillsgap.skills.check.TaxonomyCheck;
import dev.skillsgap.skills.check.Violation;
import dev.skillsgap.skills.framework.Framework;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptJson;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads and checks one framework. All faults are found before any is reported. */
final class FrameworkReader {

    private final ConceptCheck check;
    private final Map<ConceptKey, Concept> sound = new TreeMap<>();
    private final Map<ConceptKey, String> places = new HashMap<>();
    private final Set<String> skillIds = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    FrameworkReader(ConceptCheck check) {
        this.check = check;
    }

    /** A framework and its concepts, which are sound by themselves and together. */
    record Contents(Framework framework, Map<ConceptKey, Concept> concepts) {}

    /**
     * Reads the files.
     *
     * @throws BadFrameworkFile with every fault, each with file, pointer and what to do
     */
    Contents read(FrameworkFiles files) {
        try {
            var framework = files.framework();
            files.entries().forEach(entry -> add(entry, framework.id));
            new TaxonomyCheck(sound.values(), skillIds, Set.of()).violations().forEach(this::report);
            if (!faults.isEmpty()) {
                throw new BadFrameworkFile(framework.id, faults);
            }
            return new Contents(framework, sound);
        } catch (IOException e) {
            throw new BadFrameworkFile("?", List.of(String.valueOf(e.getMessage())));
        }
    }

    private void add(FrameworkFiles.Entry entry, String framework) {
        if (!(entry.tree() instanceof ObjectNode tree)) {
            faults.add(entry.place() + ": Describe a " + entry.kind() + " here, or remove the entry.");
            return;
        }
        remember(entry, tree);
        try {
            var concept = ConceptJson.bind(entry.kind(), tree.put("framework", framework));
            place(concept, entry.place());
        } catch (JsonProcessingException e) {
            faults.add(entry.place() + pointer(e) + ": " + e.getOriginalMessage());
        }
    }

    /** A skill with a fault elsewhere is known all the same: whoever names it is not at fault. */
    private void remember(FrameworkFiles.Entry entry, ObjectNode tree) {
        if (entry.kind() == ConceptKind.SKILL) {
            skillIds.add(tree.path("id").asText());
        }
    }

    private void place(Concept concept, String place) {
        var violations = check.violations(concept);
        violations.forEach(violation -> faults.add(place + violation.pointer() + ": " + violation.detail()));
        if (!violations.isEmpty()) {
            return;
        }
        var earlier = places.putIfAbsent(concept.key(), place);
        if (earlier != null) {
            faults.add(place + "/id: '" + concept.id() + "' stands at " + earlier + " already: choose another id.");
            return;
        }
        sound.put(concept.key(), concept);
    }

    private void report(Violation violation) {
        faults.add(places.get(violation.key()) + violation.pointer() + ": " + violation.detail());
    }

    private static String pointer(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                        .collect(Collectors.joining())
                : "";
    }
}
