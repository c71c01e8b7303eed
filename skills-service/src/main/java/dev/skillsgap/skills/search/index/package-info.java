/** Finds concepts by words, in memory, with Lucene. */
@NullMarked
package dev.skillsgap.skills.search.index;

import org.jspecify.annotations.NullMarked;
