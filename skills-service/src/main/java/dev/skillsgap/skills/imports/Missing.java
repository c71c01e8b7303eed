package dev.skillsgap.skills.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.skillsgap.skills.draft.Absent;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of concepts that an edition lacks. */
@Schema(
        name = "MissingConcepts",
        enumeration = {"keep", "retire"})
enum Missing {
    /** They stay as they are. */
    KEEP,
    /** They are retired, unless concepts that stay need them. */
    RETIRE;

    private static final int NEEDING_SHOWN = 3;

    static Missing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean retires(Absent concept) {
        return this == RETIRE && concept.neededBy().isEmpty();
    }

    /** What was done about one, and what one can do. */
    String advice(Absent concept) {
        if (this == KEEP) {
            return "Kept, though the files lack it. Retire it in the draft, or import with missing=retire.";
        }
        return concept.neededBy().isEmpty()
                ? "Retired: the files lack it, and nothing that stays needs it."
                : "Kept, though the files lack it, as it is needed by %s.".formatted(needing(concept));
    }

    private static String needing(Absent concept) {
        var by = concept.neededBy();
        var shown = by.stream().limit(NEEDING_SHOWN).map(Object::toString).collect(Collectors.joining(", "));
        return by.size() > NEEDING_SHOWN ? "%s and %d more".formatted(shown, by.size() - NEEDING_SHOWN) : shown;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
