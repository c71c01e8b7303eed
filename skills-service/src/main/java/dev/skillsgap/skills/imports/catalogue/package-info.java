/** Public lists of what one can learn from, in Markdown: tables of courses, and links under headings. */
@NullMarked
package dev.skillsgap.skills.imports.catalogue;

import org.jspecify.annotations.NullMarked;
