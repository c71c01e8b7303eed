package dev.skillsgap.skills.imports.source;

/**
 * Where a row stands.
 *
 * @param row its number in the file; that of the names is 1
 */
public record Place(String file, long row) {

    /** Of what no file has. */
    public static final Place NOWHERE = new Place("", 0);
}
