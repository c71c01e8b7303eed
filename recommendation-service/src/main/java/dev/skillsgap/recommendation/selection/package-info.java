/** Whether a selection takes some groups of people less often than others: arithmetic, without any framework. */
@NullMarked
package dev.skillsgap.recommendation.selection;

import org.jspecify.annotations.NullMarked;
