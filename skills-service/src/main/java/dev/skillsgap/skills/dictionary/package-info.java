/** Finds names in text, word by word: pure, and fast enough to read every document a company has. */
@NullMarked
package dev.skillsgap.skills.dictionary;

import org.jspecify.annotations.NullMarked;
