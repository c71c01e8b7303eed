package dev.skillsgap.profile.imports.reading;

import dev.skillsgap.profile.person.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row claims under a name that the mapping does not know.
 *
 * @param name as the cell has it
 * @param level 0 to 5
 */
public record Outside(String name, int level, Source source, Instant assertedAt) {

    /** Of such a length it is a remark, and no name. */
    private static final int LONGEST = 200;

    static List<Outside> of(Map<String, Integer> levels, Source source, @Nullable Instant assertedAt) {
        return assertedAt == null
                ? List.of()
                : levels.entrySet().stream()
                        .filter(level -> level.getKey().length() <= LONGEST)
                        .map(level ->
                                new Outside(level.getKey().replace("\0", ""), level.getValue(), source, assertedAt))
                        .toList();
    }
}
