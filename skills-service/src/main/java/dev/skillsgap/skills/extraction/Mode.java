package dev.skillsgap.skills.extraction;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.skillsgap.api.problem.Refusal;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a text is. */
@Schema(
        name = "ExtractionMode",
        enumeration = {"text", "resume", "posting"})
enum Mode {
    TEXT,
    RESUME,
    POSTING;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a field of a form says it. */
    public static Mode fromString(String sent) {
        return Arrays.stream(values())
                .filter(mode -> mode.toString().equals(sent))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.invalid("/mode", "A mode is text, resume or posting.", "text", "resume", "posting"));
    }
}
