package dev.skillsgap.skills.release;

import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import jakarta.persistence.Embeddable;
import java.util.Collection;

/** How many concepts of each kind. */
@Embeddable
public record Counts(int skills, int roles, int resources) {

    public static Counts of(Collection<ConceptKey> keys) {
        return new Counts(
                count(keys, ConceptKind.SKILL), count(keys, ConceptKind.ROLE), count(keys, ConceptKind.RESOURCE));
    }

    private static int count(Collection<ConceptKey> keys, ConceptKind kind) {
        return (int) keys.stream().filter(key -> key.kind() == kind).count();
    }
}
