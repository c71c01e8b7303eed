/** Imports people from tables, by a mapping: jobs that survive a kill, with progress and a report of every row. */
@NullMarked
package dev.skillsgap.profile.imports;

import org.jspecify.annotations.NullMarked;
