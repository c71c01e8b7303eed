package dev.skillsgap.api.rows;

import org.jspecify.annotations.Nullable;

/**
 * How much a table may unpack to.
 *
 * @param bytes of it, all parts of a workbook together
 * @param setting name of the property that allows more; null: none does
 */
public record Limit(long bytes, @Nullable String setting) {

    /** One that holds always. */
    public static Limit fixed(long bytes) {
        return new Limit(bytes, null);
    }

    /** The same for what has only so many bytes left. */
    Limit of(long fewer) {
        return new Limit(Math.min(bytes, fewer), setting);
    }

    /** What to do about a table that has more, behind what it begins with. */
    String advice(String begun) {
        return setting == null ? begun + "." : "%s, or raise %s.".formatted(begun, setting);
    }
}
