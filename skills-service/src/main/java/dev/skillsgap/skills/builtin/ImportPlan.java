package dev.skillsgap.skills.builtin;

import dev.skillsgap.skills.release.Change;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptDocument;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import of files does.
 *
 * @param changes what is to be published
 * @param imported what the files say now of the concepts that follow them
 * @param gone concepts that follow no file any more
 * @param kept concepts that were edited here since the last import: the file's change is not taken over
 */
record ImportPlan(List<Change> changes, List<ConceptDocument> imported, List<ConceptKey> gone, List<ConceptKey> kept) {

    /**
     * Compares three states.
     *
     * @param files what the files say now
     * @param last hash of what they said at the last import
     * @param live hash of what is live
     */
    static ImportPlan of(Map<ConceptKey, Concept> files, Map<ConceptKey, String> last, Map<ConceptKey, String> live) {
        var plan = new ImportPlan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        new TreeMap<>(files)
                .forEach((key, concept) ->
                        plan.planFile(concept, last.getOrDefault(key, ""), live.getOrDefault(key, "")));
        new TreeMap<>(last).forEach((key, hash) -> {
            if (!files.containsKey(key)) {
                plan.planGone(key, hash, live.getOrDefault(key, ""));
            }
        });
        return plan;
    }

    private void planFile(Concept concept, String last, String live) {
        var document = ConceptDocument.of(concept);
        if (document.hash().equals(last)) {
            return;
        }
        var agreed = document.hash().equals(live);
        if (!agreed && !live.equals(last)) {
            kept.add(concept.key());
            return;
        }
        imported.add(document);
        if (!agreed) {
            changes.add(new Change(concept.key(), concept));
        }
    }

    private void planGone(ConceptKey key, String last, String live) {
        gone.add(key);
        if (live.equals(last)) {
            changes.add(new Change(key, null));
        } else if (!live.isEmpty()) {
            kept.add(key);
        }
    }

    boolean isEmpty() {
        return changes.isEmpty() && imported.isEmpty() && gone.isEmpty();
    }
}
