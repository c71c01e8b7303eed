package dev.skillsgap.skills.release;

import dev.skillsgap.skills.check.TaxonomyCheck;
import dev.skillsgap.skills.check.Violation;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptDocument;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The taxonomy as it would be after some changes. */
final class Edition {

    private final Map<ConceptKey, Entry> live = new TreeMap<>();
    private final Set<ConceptKey> retired = new TreeSet<>();
    private final List<ConceptDocument> changed = new ArrayList<>();

    private record Entry(Concept concept, String hash) {}

    /** Begins with the newest version of every concept. */
    Edition(Collection<ConceptVersion> newest) {
        for (var version : newest) {
            if (version.retired) {
                retired.add(version.key());
            } else {
                live.put(version.key(), new Entry(version.concept(), version.hash));
            }
        }
    }

    /** Applies a change; one that changes nothing is left out. */
    void apply(Change change) {
        var concept = change.concept();
        if (concept == null) {
            retire(change.key());
        } else {
            put(ConceptDocument.of(concept), concept);
        }
    }

    private void put(ConceptDocument document, Concept concept) {
        var before = live.put(document.key(), new Entry(concept, document.hash()));
        retired.remove(document.key());
        if (before == null || !before.hash().equals(document.hash())) {
            changed.add(document);
        }
    }

    private void retire(ConceptKey key) {
        var before = live.remove(key);
        if (before != null) {
            retired.add(key);
            changed.add(ConceptDocument.retired(before.concept()));
        }
    }

    /** What differs from the newest versions, in the order in which it was applied. */
    List<ConceptDocument> changed() {
        return changed;
    }

    /** All that people call what was changed and is part of the taxonomy. */
    List<ConceptVersions.Label> changedLabels() {
        return changed.stream()
                .map(ConceptDocument::key)
                .flatMap(key -> Stream.ofNullable(live.get(key)))
                .flatMap(entry -> ConceptVersions.Label.of(entry.concept()))
                .toList();
    }

    List<Violation> violations() {
        var concepts = live.values().stream().map(Entry::concept).toList();
        return new TaxonomyCheck(concepts, skills(live.keySet()), skills(retired)).violations();
    }

    private static Set<String> skills(Set<ConceptKey> keys) {
        return keys.stream()
                .filter(key -> key.kind() == ConceptKind.SKILL)
                .map(ConceptKey::id)
                .collect(Collectors.toSet());
    }

    Release.Contents contents() {
        var changedKeys = changed.stream().map(ConceptDocument::key).toList();
        return new Release.Contents(Counts.of(live.keySet()), Counts.of(changedKeys), hash());
    }

    private String hash() {
        var lines = live.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().hash() + "\n")
                .sorted()
                .collect(Collectors.joining());
        return ConceptDocument.sha256(lines);
    }
}
