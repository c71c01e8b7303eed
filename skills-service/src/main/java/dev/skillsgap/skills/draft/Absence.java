package dev.skillsgap.skills.draft;

import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what an edition of a framework lacks, and what of it is still needed; is told all other concepts one by one. */
final class Absence {

    private final String framework;
    private final Set<ConceptKey> present;
    private final Map<ConceptKey, Concept> absent = new TreeMap<>();
    private final Map<ConceptKey, Set<ConceptKey>> needed = new HashMap<>();

    /** @param present concepts that the edition has */
    Absence(String framework, Set<ConceptKey> present) {
        this.framework = framework;
        this.present = present;
    }

    /** Tells of a concept as it is before the edition is taken over. */
    void tell(Concept concept) {
        if (!stems(concept)) {
            need(concept);
        } else if (!present.contains(concept.key())) {
            absent.put(concept.key(), concept);
        }
    }

    /** Its id says it too: what somebody added by hand in the name of the framework is no publisher's to drop. */
    boolean stems(Concept concept) {
        return concept.framework().equals(framework) && concept.id().startsWith(framework + ":");
    }

    private void need(Concept concept) {
        concept.skillsNamed()
                .filter(skill -> skill.startsWith(framework + ":"))
                .map(skill -> new ConceptKey(ConceptKind.SKILL, skill))
                .forEach(skill ->
                        needed.computeIfAbsent(skill, none -> new TreeSet<>()).add(concept.key()));
    }

    /** All that is absent, by key. What stays because it is needed needs what it names in turn. */
    List<Absent> found() {
        var stay = new TreeSet<ConceptKey>();
        var next = new ArrayDeque<ConceptKey>(absent.keySet());
        while (!next.isEmpty()) {
            var key = next.remove();
            var concept = absent.get(key);
            if (concept != null && needed.containsKey(key) && stay.add(key)) {
                need(concept);
                concept.skillsNamed()
                        .map(skill -> new ConceptKey(ConceptKind.SKILL, skill))
                        .forEach(next::add);
            }
        }
        return absent.values().stream().map(this::found).toList();
    }

    private Absent found(Concept concept) {
        Collection<ConceptKey> by = needed.getOrDefault(concept.key(), Set.of());
        return new Absent(concept.key(), concept.label(), List.copyOf(by));
    }
}
