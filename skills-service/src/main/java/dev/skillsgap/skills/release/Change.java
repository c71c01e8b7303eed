package dev.skillsgap.skills.release;

import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a release changes.
 *
 * @param concept as it shall be; null retires it
 */
public record Change(ConceptKey key, @Nullable Concept concept) {}
