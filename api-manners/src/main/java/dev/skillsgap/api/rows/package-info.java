/** A file of a table as rows of cells: CSV or XLSX, in whatever form it was saved. */
@NullMarked
package dev.skillsgap.api.rows;

import org.jspecify.annotations.NullMarked;
