package dev.skillsgap.skills.check;

import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rule that a concept breaks.
 *
 * @param pointer JSON Pointer (RFC 6901) into the concept
 * @param detail what to do about it
 */
public record Violation(ConceptKey key, String pointer, String detail) {

    static Violation of(Concept concept, String pointer, String detail) {
        return new Violation(concept.key(), pointer, detail);
    }

    /** A rule about one entry of a list. */
    interface EntryRule<T> {
        Stream<Violation> check(String pointer, T entry);
    }

    /** Applies the rule to each entry of the list that stands at the pointer. */
    static <T> Stream<Violation> each(String pointer, List<T> entries, EntryRule<T> rule) {
        return IntStream.range(0, entries.size()).boxed().flatMap(i -> rule.check(pointer + "/" + i, entries.get(i)));
    }

    /** Such as {@code skill python/relations/0/target: detail}. */
    @Override
    public String toString() {
        return key + pointer + ": " + detail;
    }
}
