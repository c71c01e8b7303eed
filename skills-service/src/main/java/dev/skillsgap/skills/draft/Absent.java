package dev.skillsgap.skills.draft;

import dev.skillsgap.skills.taxonomy.ConceptKey;
import java.util.List;

/**
 * A concept that an edition of its framework lacks.
 *
 * @param neededBy concepts that stay and name it; none where it can be retired
 */
public record Absent(ConceptKey key, String label, List<ConceptKey> neededBy) {}
