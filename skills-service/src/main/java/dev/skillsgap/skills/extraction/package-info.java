/** Reads skills out of text: what is named in it, how sure that is, and why. */
@NullMarked
package dev.skillsgap.skills.extraction;

import org.jspecify.annotations.NullMarked;
