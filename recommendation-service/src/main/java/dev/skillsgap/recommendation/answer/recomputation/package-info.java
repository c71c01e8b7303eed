/** How far the work is that a new release makes. */
@NullMarked
package dev.skillsgap.recommendation.answer.recomputation;

import org.jspecify.annotations.NullMarked;
