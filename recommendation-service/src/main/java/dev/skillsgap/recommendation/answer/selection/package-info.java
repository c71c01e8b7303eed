/** Selection rates by group, for those who check a way to select people; off unless switched on. */
@NullMarked
package dev.skillsgap.recommendation.answer.selection;

import org.jspecify.annotations.NullMarked;
