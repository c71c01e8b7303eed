package dev.skillsgap.profile.imports.reading;

import java.util.Set;

/**
 * What people may be called of whom a row speaks: ids, e-mail addresses and employee numbers.
 *
 * @param about whom it is about
 * @param mentioned whom else it names
 */
public record RowKeys(Set<String> about, Set<String> mentioned) {}
