/** Reading the releases there were, and what each changed. */
@NullMarked
package dev.skillsgap.skills.history;

import org.jspecify.annotations.NullMarked;
