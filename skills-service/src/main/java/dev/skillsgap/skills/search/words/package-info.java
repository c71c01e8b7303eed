/** Cuts labels, titles and questions into words. */
@NullMarked
package dev.skillsgap.skills.search.words;

import org.jspecify.annotations.NullMarked;
