package dev.skillsgap.skills.imports.source;

/**
 * What is wrong about a row.
 *
 * @param value that is wrong
 * @param advice what was done about it, and what one can do
 */
public record RowFault(Place place, FaultKind kind, String value, String advice) {}
