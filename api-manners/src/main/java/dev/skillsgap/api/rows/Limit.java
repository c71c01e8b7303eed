package dev.skillsgap.api.rows;

/**
 * How much a table may unpack to.
 *
 * @param bytes of it, all parts of a workbook together
 * @param setting name of the property that allows more
 */
public record Limit(long bytes, String setting) {

    /** The same for what has only so many bytes left. */
    Limit of(long fewer) {
        return new Limit(Math.min(bytes, fewer), setting);
    }
}
