package dev.skillsgap.skills.check;

import dev.skillsgap.skills.taxonomy.Concept;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rule that nothing stands in a list twice. */
final class Repeats {

    private Repeats() {}

    /** One violation for each entry whose key an earlier one has. */
    static <T> Stream<Violation> in(Concept concept, String pointer, List<T> entries, Function<T, ?> key) {
        var seen = new HashSet<Object>();
        return Violation.each(
                pointer,
                entries,
                (at, entry) -> seen.add(key.apply(entry))
                        ? Stream.empty()
                        : Stream.of(Violation.of(
                                concept, at, "'%s' stands here twice: remove one.".formatted(key.apply(entry)))));
    }
}
