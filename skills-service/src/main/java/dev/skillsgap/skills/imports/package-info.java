/** Imports whole frameworks from files into the draft: jobs that survive a kill, with progress and a report of every row. */
@NullMarked
package dev.skillsgap.skills.imports;

import org.jspecify.annotations.NullMarked;
