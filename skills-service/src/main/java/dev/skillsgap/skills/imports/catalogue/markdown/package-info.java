/** Finds in a Markdown document what it lists. */
@NullMarked
package dev.skillsgap.skills.imports.catalogue.markdown;

import org.jspecify.annotations.NullMarked;
