package dev.skillsgap.recommendation.objection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a human decided on an objection. */
@Schema(enumeration = {"upheld", "overridden", "rejected"})
public enum Verdict {
    /** The recommendation is not to be followed. */
    UPHELD,
    /** Something else holds in its place. */
    OVERRIDDEN,
    /** The recommendation stands. */
    REJECTED;

    /** The verdict of that name; throws IllegalArgumentException for another word. */
    @JsonCreator
    public static Verdict of(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is no verdict: upheld, overridden or rejected".formatted(word)));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
