package dev.skillsgap.api.rows;

import java.util.List;
import java.util.Set;

/**
 * Names of columns that a mapping uses.
 *
 * @param names one that ends in {@code *} stands for all that begin so
 */
record ColumnNames(Set<String> names) {

    /** How many of them are there. */
    long among(List<String> header) {
        return names.stream()
                .filter(name -> name.endsWith("*")
                        ? header.stream().anyMatch(there -> there.startsWith(name.substring(0, name.length() - 1)))
                        : header.contains(name))
                .count();
    }
}
