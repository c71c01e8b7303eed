package dev.skillsgap.skills.search.index;

import dev.skillsgap.skills.taxonomy.ConceptKey;
import java.util.List;

/**
 * A concept and what people call it.
 *
 * @param labels the preferred one first
 */
public record Named(ConceptKey key, String framework, List<String> labels) {

    public Named {
        labels = List.copyOf(labels);
    }
}
