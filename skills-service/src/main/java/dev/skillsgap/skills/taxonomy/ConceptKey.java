package dev.skillsgap.skills.taxonomy;

import java.util.Comparator;

/** Names one concept. */
public record ConceptKey(ConceptKind kind, String id) implements Comparable<ConceptKey> {

    private static final Comparator<ConceptKey> ORDER =
            Comparator.comparing(ConceptKey::kind).thenComparing(ConceptKey::id);

    @Override
    public int compareTo(ConceptKey other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code skill python}. */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
