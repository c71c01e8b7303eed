/** Rows that imports left out, to be mended and sent again; they are about people, and are kept for some days. */
@NullMarked
package dev.skillsgap.profile.imports.rejected;

import org.jspecify.annotations.NullMarked;
