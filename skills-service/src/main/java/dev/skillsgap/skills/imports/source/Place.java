package dev.skillsgap.skills.imports.source;

/**
 * Where a row stands.
 *
 * @param row its number in the file; that of the names is 1
 */
public record Place(String file, long row) {}
