/** What an import reads: files of a folder, packed or not, row by row, and a report of what became of each row. */
@NullMarked
package dev.skillsgap.skills.imports.source;

import org.jspecify.annotations.NullMarked;
