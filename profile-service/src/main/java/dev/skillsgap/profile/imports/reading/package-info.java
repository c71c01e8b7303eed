/** Rows of a table, made into people by a mapping, and what was wrong about them. */
@NullMarked
package dev.skillsgap.profile.imports.reading;

import org.jspecify.annotations.NullMarked;
